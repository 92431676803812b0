"""Turns the written parts of a subject's reports into sections, with what was written before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dossier.model.asked import shown
from dossier.model.dossier import Record
from dossier.model.feat import Achievement
from dossier.model.form import Ask, AskKind, Form
from dossier.model.round import Nomination, Round
from dossier.model.subject import Ref
from dossier.store import Work
from dossier.tasks.answers import asks
from dossier.tasks.desk import Desk
from dossier.tasks.forms.shelf import shelf_in_force
from dossier.tasks.gather import answers_of, scales_of
from dossier.tasks.preview import documents, preview
from dossier.tasks.rounds import nomination_of, round_of


@dataclass(frozen=True, slots=True)
class ReportHead:
    """One nomination for which a report is written."""

    nomination: str
    round: str  # its name
    year: int
    award: str  # label


@dataclass(frozen=True, slots=True)
class Former:
    """What was written for the same section before, or what the ledger holds of a year."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """One section: what the form asks, what is written, what stood there in earlier reports."""

    ask: Ask
    text: str
    former: tuple[Former, ...] = ()  # the latest first


@dataclass(frozen=True, slots=True)
class Report:
    """The written parts of one report, and the years' achievements to draw on."""

    head: ReportHead
    parts: tuple[Part, ...]
    ledger: tuple[Former, ...] = ()  # the latest year first


@dataclass(frozen=True, slots=True)
class Length:
    """How many pages a report takes as it stands, and how many it may; 0: as many as it takes."""

    form: str  # label
    pages: int
    most: int = 0


def report_heads(desk: Desk, ref: Ref) -> tuple[ReportHead, ...]:
    """List the nominations of a subject, the latest year first."""
    with desk.store.work(desk.who, "reports") as work:
        return tuple(_head(desk, work, row) for row in _nominations(work, ref))


def report(desk: Desk, nomination: str) -> Report:
    """Read the written parts of a report; tables, dates and choices are asked in the round."""
    parts = [row for row in asks(desk, nomination) if row.ask.kind is AskKind.PARAGRAPHS]
    with desk.store.work(desk.who, "report") as work:
        value = nomination_of(work, nomination).value
        head = _head(desk, work, value)
        former = _former(desk, work, value, head)
        record = work.record(value.subject)
    return Report(
        head,
        tuple(
            Part(
                row.ask,
                row.text,
                tuple(
                    Former(title, shown(row.ask, texts[row.ask.id]))
                    for title, texts in former
                    if texts.get(row.ask.id)
                ),
            )
            for row in parts
        ),
        tuple(_told(record, head.year)),
    )


def report_length(desk: Desk, nomination: str) -> Length | None:
    """Lay the report out as it will be printed and count its pages; None where none is made."""
    with desk.store.work(desk.who, "report") as work:
        round_key = nomination_of(work, nomination).value.round
    forms = {form.id: form for form in shelf_in_force(desk).forms()}
    mine = [row for row in documents(desk, round_key) if row.nomination == nomination]
    written = [row for row in mine if _is_written(forms[row.form])]
    if not written:
        return None
    laid = preview(desk, round_key, written[0].id)
    form = forms[written[0].form]
    return Length(form.label, len(laid.pages), form.pages)


def _is_written(form: Form) -> bool:
    return any(ask.kind is AskKind.PARAGRAPHS for ask in form.asks)


def _nominations(work: Work, ref: Ref) -> list[Nomination]:
    rows = work.all(Nomination, subject=ref)
    years = {row.key: row.year for row in work.all(Round, key={each.round for each in rows})}
    return sorted(rows, key=lambda row: (-years.get(row.round, 0), row.order, row.key))


def _head(desk: Desk, work: Work, row: Nomination) -> ReportHead:
    round_ = round_of(work, row.round).value
    label = scales_of(desk, work, round_).award(row.award).label
    return ReportHead(row.key, round_.name, round_.year, label)


def _former(
    desk: Desk, work: Work, row: Nomination, head: ReportHead
) -> Sequence[tuple[str, dict[str, str]]]:
    """Read the answers of the subject's other nominations up to the year of this one."""
    others = [each for each in _nominations(work, row.subject) if each.key != row.key]
    answers = answers_of(work, [each.key for each in others])
    heads = [_head(desk, work, each) for each in others]
    return [
        (f"{each.year}: {each.award}", dict(answers[each.nomination]))
        for each in heads
        if each.year <= head.year and answers[each.nomination]
    ]


def _told(record: Record, until: int) -> Iterable[Former]:
    """Write what the ledger of achievements holds, year by year."""
    years = sorted({row.year for row in record.achievements if row.year <= until}, reverse=True)
    for year in years:
        rows = [row for row in record.achievements if row.year == year]
        yield Former(str(year), "\n".join(map(_line, rows)))


def _line(row: Achievement) -> str:
    figures = (
        " ".join(part for part in (f"{each.name}: {each.result}", each.measure) if part)
        for each in row.figures
    )
    more = "; ".join(figures)
    return f"{row.what} ({more})" if more else row.what

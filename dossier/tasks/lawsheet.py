"""Turns one award, the acts and the base pay into sheets that people read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dossier.law.acts import Act
from dossier.law.book import BookOnDay, LawBook
from dossier.law.criteria import Criterion
from dossier.law.money import prize_money
from dossier.messages import Catalogue
from dossier.model.award import Award
from dossier.model.finding import Cite, Confidence
from dossier.model.ledger import Ground
from dossier.model.subject import Whom
from dossier.words.numbers import number

HALF = 50  # per cent: more than half is meant
LOCAL = "local_"  # the ids of the acts of local rules begin so


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a sheet: what it is, what it says, by which article, how sure, whose it is."""

    label: str
    text: str
    cite: str = ""
    confidence: Confidence = Confidence.VERIFIED
    is_local: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A heading with its lines."""

    title: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class ActRow:
    """One act as the list of acts shows it."""

    name: str
    since: date | None
    until: date | None
    in_force: bool
    is_basis: bool
    is_local: bool
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class PayRow:
    """The base pay of one span."""

    amount: int
    since: date
    until: date | None
    cite: str
    confidence: Confidence


def award_sheets(book: LawBook, award_id: str, on: date, words: Catalogue) -> tuple[Sheet, ...]:
    """Lay out all that the book of a day knows of an award."""
    day = book.on(on)
    award = day.awards[award_id]
    found = (
        Sheet("", tuple(_particulars(award, day, words))),
        *(
            Sheet(_for(words, "criteria", whom), _criteria(award, whom, day, words))
            for whom in award.whom
        ),
        Sheet(words.text("law.sheet.sending"), tuple(_sending(award, day, words))),
        *(
            Sheet(_for(words, "papers", whom), _papers(award, whom, day, words))
            for whom in award.whom
        ),
    )
    return tuple(sheet for sheet in found if sheet.facts)


def act_rows(book: LawBook, on: date) -> tuple[ActRow, ...]:
    """List every act that the tables cite, those in force first, each group by its first day."""
    rows = [
        ActRow(
            name=_called(act),
            since=act.since,
            until=act.until,
            in_force=act.holds(on),
            is_basis=bool(act.order),
            is_local=act.kind == "local",
            confidence=act.confidence,
        )
        for act in book.acts.values()
    ]
    return tuple(sorted(rows, key=lambda row: (not row.in_force, row.since or date.min)))


def pay_rows(book: LawBook) -> tuple[PayRow, ...]:
    """List the base pay of all spans, the newest first."""
    rows = [
        PayRow(row.amount, row.since, row.until, cited(row.cite), row.confidence)
        for row in book.base_pay
    ]
    return tuple(sorted(rows, key=lambda row: row.since, reverse=True))


def _called(act: Act) -> str:
    """Name an act as letters do, local rules with their number."""
    if act.kind != "local":
        return act.name
    return f"{act.label} ({act.number})" if act.number else act.label


def cited(cite: Cite) -> str:
    """Name an article and its act."""
    return ", ".join(part for part in (cite.article, cite.label) if part)


def _particulars(award: Award, day: BookOnDay, words: Catalogue) -> Iterator[Fact]:
    def fact(code: str, text: str) -> Fact:
        return Fact(words.text(f"law.sheet.{code}"), text)

    basis = words.text("law.sheet.basis")
    yield Fact(basis, cited(award.cite), "", *_by(award.cite, award.confidence)[1:])
    yield fact("kind", award.kind.label)
    yield fact("whom", ", ".join(whom.label for whom in award.whom))
    yield fact("authority", award.authority)
    yield fact("grounds", ", ".join(ground.label for ground in award.grounds))
    years = {whom.label: award.years_for(whom) for whom in award.whom}
    yield fact("years", "; ".join(f"{whom}: {count}" for whom, count in years.items()))
    ballot = award.ballot
    if ballot.threshold:
        code = "law.sheet.half" if ballot.threshold == HALF else "law.sheet.percent"
        share = words.text(code, percent=ballot.threshold)
        how = words.text("law.sheet.secret") if ballot.is_secret else ""
        origin = day.book.origins.get(f"ballot/{award.id}")
        yield Fact(
            words.text("law.sheet.ballot"),
            "; ".join(part for part in (share, how) if part),
            _act(day, origin.file) if origin else "",
            ballot.threshold_confidence,
            is_local=origin is not None,
        )
    for whom in award.whom:
        money = prize_money(award, whom, day.day, day.book)
        if money is not None:
            ceiling = words.text("law.sheet.ceiling") if money.is_ceiling else ""
            text = words.text(
                "law.sheet.amount",
                amount=number(money.amount),
                coefficient=number(money.coefficient),
                base=number(money.base),
            )
            by = _by(money.cites[0], money.confidence)
            yield Fact(_for(words, "money", whom), f"{ceiling} {text}".strip(), *by)


def _criteria(award: Award, whom: Whom, day: BookOnDay, words: Catalogue) -> tuple[Fact, ...]:
    rows = day.criteria(award.id, whom)
    ways = list(dict.fromkeys(row.path for row in rows if row.path))
    return tuple(_criterion(row, ways, day, words) for row in rows)


def _criterion(row: Criterion, ways: list[str], day: BookOnDay, words: Catalogue) -> Fact:
    """Say whether every nominee must meet it, or whether it is one way of several."""
    label = words.text("law.sheet.always")
    if row.path:
        label = words.text("law.sheet.way", number=ways.index(row.path) + 1)
    is_merit = row.grounds == frozenset((Ground.MERIT,))
    grounds = "" if is_merit else ", ".join(each.label for each in Ground if each in row.grounds)
    text = f"{row.text} ({grounds})" if grounds else row.text
    origin = day.book.origins.get(f"criterion/{row.id}")
    is_local = origin is not None and origin.file in day.book.acts
    return Fact(label, text, cited(row.cite), row.confidence, is_local=is_local)


def _sending(award: Award, day: BookOnDay, words: Catalogue) -> Iterator[Fact]:
    for cap in day.caps(award.id):
        yield Fact(words.text("law.sheet.cap"), cap.text, *_by(cap.cite, cap.confidence))
    for row in {row for ground in award.grounds for row in day.deadlines(award.id, ground)}:
        code = "law.sheet.next_year" if row.next_year else "law.sheet.same_year"
        text = words.text(code, day=f"{row.day:02}/{row.month:02}", to=_to(row.to))
        yield Fact(words.text("law.sheet.deadline"), text, *_by(row.cite, row.confidence))
    for copies in day.copies(award.id):
        text = words.text("law.sheet.count", count=f"{copies.count:02}", to=_to(copies.to))
        yield Fact(words.text("law.sheet.sets"), text, *_by(copies.cite, copies.confidence))


def _papers(award: Award, whom: Whom, day: BookOnDay, words: Catalogue) -> tuple[Fact, ...]:
    ground = next(iter(award.grounds), Ground.MERIT)
    return tuple(
        Fact(
            words.text("law.sheet.required" if need.is_required else "law.sheet.optional"),
            " - ".join(part for part in (need.paper.label, need.note) if part),
            *_by(need.cite, need.confidence),
        )
        for need in day.papers(award, ground, whom)
    )


def _by(cite: Cite, confidence: Confidence) -> tuple[str, Confidence, bool]:
    return cited(cite), confidence, cite.act.startswith(LOCAL)


def _to(office: str) -> str:
    return f" ({office})" if office else ""


def _act(day: BookOnDay, act: str) -> str:
    return day.book.acts[act].label if act in day.book.acts else ""


def _for(words: Catalogue, code: str, whom: Whom) -> str:
    return words.text(f"law.sheet.{code}", whom=whom.label)

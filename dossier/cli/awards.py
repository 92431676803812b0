"""Turns the command on awards into the table of the catalogue, or all of one award."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from dossier.cli.result import Result, table
from dossier.law.criteria import Criterion
from dossier.law.money import PrizeMoney
from dossier.law.papers import PaperNeed
from dossier.messages import Catalogue
from dossier.model.award import Award
from dossier.model.finding import Cite, Confidence
from dossier.model.subject import Whom
from dossier.tasks.awardrows import AwardRow, AwardSheet, award_rows, award_sheet
from dossier.tasks.catalogue import find_award
from dossier.tasks.tools import Tools


def awards(tools: Tools, given: Namespace) -> Result:
    """List the catalogue of a day, or tell all of one award."""
    on = given.on or date.today()  # noqa: DTZ011 - the officer's own day
    if given.award:
        found = find_award(tools.book.on(on), given.award)
        sheet = award_sheet(tools.book, found, on)
        return Result(tuple(_told(sheet, on, tools.words)), {"award": sheet})
    rows = award_rows(tools.book, on)
    head = tools.words.text("cli.head.awards").split("|")
    cells = [_cells(row, tools.words) for row in rows]
    return Result(table([head, *cells]), {"awards": rows})


def _cells(row: AwardRow, words: Catalogue) -> tuple[str, ...]:
    award = row.award
    return (
        award.id,
        award.short,
        award.kind.label,
        ", ".join(whom.label for whom in award.whom),
        ", ".join(ground.label for ground in award.grounds),
        "; ".join(_paid(row.money, words)),
        _years(award),
        _ballot(award, words),
        _cited(award.cite),
        _sure(award.confidence, words),
        award.label,
        award.authority,
    )


def _told(sheet: AwardSheet, on: date, words: Catalogue) -> Iterator[str]:
    """Tell all of one award, line by line."""
    award = sheet.row.award
    facts = {
        "kind": f"{award.kind.label} ({award.track.label})",
        "names": "; ".join((award.short, *award.aliases)),
        "whom": ", ".join(whom.label for whom in award.whom),
        "authority": award.authority,
        "grounds": ", ".join(ground.label for ground in award.grounds),
        "article": f"{_cited(award.cite)} ({_sure(award.confidence, words)})",
        "years": _years(award),
        "ballot": _ballot(award, words),
        "money": "; ".join(_paid(sheet.row.money, words, full=True)),
    }
    yield f"{award.id} – {award.label} ({on:%d/%m/%Y})"
    for name, value in facts.items():
        if value:
            yield words.text(f"cli.award.{name}", **{name: value})
    for rate in (rate for rate in award.prizes if rate.is_past):
        yield words.text("cli.award.past", rate=_number(rate.coefficient), act=rate.cite.label)
    yield words.text("cli.award.criteria")
    for criterion in sheet.criteria:
        yield f"    {_criterion(criterion, words)}"
    for cap in sheet.caps:
        yield f"    {cap.text} – {_cited(cap.cite)} ({_sure(cap.confidence, words)})"
    for ground, needs in sheet.papers.items():
        yield words.text("cli.award.papers", ground=ground.label)
        yield from (f"    {_paper(need, words)}" for need in needs)
    for source in sheet.sources:
        address = f" <{source.address}>" if source.address else ""
        yield words.text("cli.award.source", source=f"{source.title}{address}")


def _criterion(row: Criterion, words: Catalogue) -> str:
    grounds = ", ".join(sorted(ground.label for ground in row.grounds))
    path = f" [{row.path}]" if row.path else ""
    about = f"{row.whom.label}, {grounds}{path}"
    return f"{about}: {row.text} – {_cited(row.cite)} ({_sure(row.confidence, words)})"


def _paper(need: PaperNeed, words: Catalogue) -> str:
    must = words.text("cli.award.must" if need.is_required else "cli.award.may")
    about = "; ".join(filter(None, (need.note, need.paper.condition)))
    return f"{must} {need.paper.label}" + (f" ({about})" if about else "")


def _paid(
    money: Mapping[Whom, PrizeMoney], words: Catalogue, *, full: bool = False
) -> Iterator[str]:
    for whom, paid in money.items():
        most = words.text("cli.award.most") + " " if paid.is_ceiling else ""
        text = f"{whom.label} {most}{_number(paid.amount)}"
        if full:
            text += f" = {_number(paid.coefficient)} × {_number(paid.base)}"
            text += f" ({_sure(paid.confidence, words)})"
        yield text


def _number(value: int | Decimal) -> str:
    """Write a number the Vietnamese way.

    >>> _number(2340000), _number(Decimal("4.5"))
    ('2.340.000', '4,5')
    """
    return f"{value:,}".translate(str.maketrans(",.", ".,"))


def _years(award: Award) -> str:
    counts = dict.fromkeys(award.years_for(whom) for whom in award.whom)
    return "–".join(str(count) for count in sorted(counts))


def _ballot(award: Award, words: Catalogue) -> str:
    ballot = award.ballot
    if not ballot.threshold:
        return ""
    sign = ">" if ballot.threshold == 50 else "≥"
    secret = ", " + words.text("cli.award.secret") if ballot.is_secret else ""
    doubt = "" if ballot.threshold_confidence is Confidence.VERIFIED else " ?"
    return f"{sign} {ballot.threshold}%{secret}{doubt}"


def _cited(cite: Cite) -> str:
    return ", ".join(filter(None, (cite.article, cite.label)))


def _sure(confidence: Confidence, words: Catalogue) -> str:
    return words.text(f"cli.confidence.{confidence.value}")

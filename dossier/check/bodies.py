"""Turns the names of bodies into findings: abbreviated, all in capitals, capitals out of place."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.check.remark import at_subject
from dossier.model.dossier import Dossier
from dossier.model.finding import Cite, Confidence, Finding, Params, Weight
from dossier.model.subject import Unit
from dossier.words.abbreviations import abbreviations_in, expanded
from dossier.words.capitals import is_shouted, with_capitals

# Party papers follow it as far as their own instrument says nothing (its Điều 2).
CAPITALS = Cite("nd_30_2020", "Phụ lục II", "Nghị định 30/2020/NĐ-CP")


def misspelled(dossier: Dossier) -> tuple[Finding, ...]:
    """Ask about every body whose name papers would print as nobody should write it."""
    return tuple(finding for unit in _bodies(dossier) for finding in _of(unit))


def _bodies(dossier: Dossier) -> tuple[Unit, ...]:
    entries = dossier.entries
    nominees = [row.record.subject for row in entries if isinstance(row.record.subject, Unit)]
    homes = [row.record.unit for row in entries]
    units = (dossier.office, dossier.superior, *nominees, *homes)
    return tuple({unit.key: unit for unit in units if unit}.values())


def _of(unit: Unit) -> Iterator[Finding]:
    name = unit.name
    if is_shouted(name):
        yield _asking("check.name_shouted", unit, (("name", name),))
    elif short := abbreviations_in(name):
        whole = with_capitals(expanded(name))
        facts: Params = (("name", name), ("short", short), ("whole", whole))
        yield _asking("check.name_abbreviated", unit, facts)
    elif (mended := with_capitals(name)) != name:
        facts = (("name", name), ("whole", mended))
        yield _asking("check.name_capitals", unit, facts, CAPITALS)


def _asking(code: str, unit: Unit, facts: Params, cite: Cite | None = None) -> Finding:
    place = at_subject(unit, "name")
    return Finding(code, Weight.ASK, place, facts, cite, Confidence.VERIFIED)

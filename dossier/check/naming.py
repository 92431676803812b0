"""Turns the names under which awards are printed into findings: nobody named, or named wrongly."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.check.remark import ask, at_nomination, at_round
from dossier.model.dossier import Dossier, Entry
from dossier.model.finding import Finding, Params
from dossier.words.abbreviations import abbreviations_in, expanded
from dossier.words.givers import ANY_BODY, given_by, giver, head_of
from dossier.words.text import fold

TYPED, NAMED, SENT_TO = "ten_hinh_thuc", "cap_tang", "kinh_gui"


def misnamed(dossier: Dossier) -> tuple[Finding, ...]:
    """Ask about awards that papers would print by no giver, in short, or by another name."""
    return (*_giver(dossier), *(found for row in dossier.entries for found in _typed(row, dossier)))


def _giver(dossier: Dossier) -> Iterator[Finding]:
    """Ask who gives where the round does not say and no addressee may give."""
    where, named = at_round(dossier.round, NAMED), dossier.answers.get(NAMED, "").strip()
    if named and not giver([named]):
        yield ask("check.giver_wrong", where, ("giver", named))
    elif short := abbreviations_in(named):
        facts = (("name", named), ("short", short), ("whole", expanded(named)))
        yield ask("check.name_abbreviated", where, *facts)
    lines = dossier.answers.get(SENT_TO, "").splitlines()
    if named or not lines or giver(lines):
        return
    bare = [row for row in dossier.entries if not row.answers.get(TYPED)]
    for label in dict.fromkeys(row.award.label for row in bare):
        if ANY_BODY in label:
            yield ask("check.giver_unnamed", where, ("award", label))


def _typed(entry: Entry, dossier: Dossier) -> Iterator[Finding]:
    typed, label = entry.answers.get(TYPED, "").strip(), entry.award.label
    where = at_nomination(entry, TYPED)
    if not typed:
        return
    if short := abbreviations_in(typed):
        facts: Params = (("name", typed), ("short", short), ("whole", expanded(typed)))
        yield ask("check.name_abbreviated", where, *facts)
    elif not fold(typed).startswith(fold(head_of(label))) or _lacks_of(typed, label):
        named = dossier.answers.get(NAMED, "") or giver(
            dossier.answers.get(SENT_TO, "").splitlines()
        )
        facts = (("name", typed), ("whole", given_by(label, named)))
        yield ask("check.award_misnamed", where, *facts)


def _lacks_of(typed: str, label: str) -> bool:
    """Whether "Bằng khen Tỉnh" stands for "Bằng khen của …"."""
    return f" của {ANY_BODY}" in label and " của " not in typed

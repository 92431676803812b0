"""Parts a cell that names one or several awards into each with its years and its decision."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dossier.collect.cells import CellError, Words, award
from dossier.collect.cells_decision import decisions
from dossier.model.ledger import NO_DECISION, Decision
from dossier.words.text import clean

_CHUNKS = re.compile(r"\s*[;\n|]\s*")
_PIECES = re.compile(r"\s*[,+&/]\s*|\s+và\s+|\s+-\s+|(?<=\w)\s*:\s*")
_CITED = re.compile(
    r"[\s,(–-]*(?:\b(?:theo|tại)\s+)?\b(?:QĐ|Quyết\s+định)\b.*$|\(\s*(?:số\s+)?\d+/[^()]*\)\s*$",
    re.IGNORECASE,
)
_YEAR = r"(?:19|20)\d\d"
_YEARS = re.compile(
    rf"[(\s]*(?:(?:các\s+)?năm\s*:?\s*)?({_YEAR}(?:\s*(?:,|;|và|&)\s*{_YEAR})*)\s*\)?(?=$|[\s,;:(])",
    re.IGNORECASE,
)
_SPAN = re.compile(rf"{_YEAR}\s*[-–/]\s*{_YEAR}|năm\s+học", re.IGNORECASE)
_MARK = "\x00"  # between names and years
MOST = 12  # pieces of a cell: more is a text, and no list of awards


@dataclass(frozen=True, slots=True)
class Won:
    """An award that a cell names; the year is 0 where it tells none."""

    award: str
    year: int = 0
    decision: Decision = NO_DECISION


def honours(text: str, words: Words) -> tuple[Won, ...]:
    """Read every award that a cell names; what is not sure of any of them refuses the cell."""
    found: list[Won] = []
    for chunk in filter(None, _CHUNKS.split(clean(text, lines=True))):
        found += _chunk(chunk, words)
    if not found:
        raise CellError("collect.no_award", text)
    return tuple(dict.fromkeys(found))


def proposals(text: str, words: Words) -> tuple[Won, ...]:
    """Read every award that a cell proposes; a decision can be none of it."""
    found = honours(text, words)
    if any(won.decision != NO_DECISION for won in found):
        raise CellError("collect.no_award", text)
    return tuple(dict.fromkeys(replace(won, year=0) for won in found))


def proved(text: str, words: Words) -> tuple[str, Decision]:
    """Part what a text names from the one decision that it cites behind, if it cites any.

    >>> proved("Sáng kiến A (QĐ số 5/QĐ-SKH)", Words({}, 2026))[0]
    'Sáng kiến A'
    """
    cited = _CITED.search(text)
    if cited is None:
        return text, NO_DECISION
    return text[: cited.start()], _proof(cited[0], words)


def _chunk(text: str, words: Words) -> Iterator[Won]:
    """Read the part of a cell for which one decision stands."""
    called, proof = proved(text, words)
    for name, years in _named(called, words):
        for year in years or (0,):
            yield Won(name, year, proof)


def _proof(text: str, words: Words) -> Decision:
    found = decisions(text.strip(" ,()–-"), words)
    if len(found) > 1:
        raise CellError("collect.several_decisions", text)
    return found[0]


def _named(text: str, words: Words) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Part a text into awards with the years that stand beside each."""
    if _SPAN.search(text):
        raise CellError("collect.award_years", text)
    marked = _YEARS.sub(lambda found: _MARK.join(("", *re.findall(_YEAR, found[1]), "")), text)
    for name, years in _with_years(marked):
        pieces = [piece for piece in _PIECES.split(name.strip(" .,-–:()")) if piece]
        called = _called(tuple(pieces), words)
        yield from ((one, years) for one in called)


def _with_years(marked: str) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Pair the names with the years after them, or before them where the years come first."""
    parts = [part.strip(" ,.:()–-") for part in marked.split(_MARK)]
    names = [place for place, part in enumerate(parts) if part and not part.isdigit()]
    leads = bool(names) and any(part.isdigit() for part in parts[: names[0]])
    edges = [0, *(place + 1 for place in names)] if leads else [*names, len(parts)]
    for number, place in enumerate(names):
        beside = parts[edges[number] : edges[number + 1]]
        yield parts[place], tuple(int(part) for part in beside if part.isdigit())


def _called(pieces: tuple[str, ...], words: Words) -> tuple[str, ...]:
    """Find the awards that pieces name, as many as there can be; names may hold commas."""
    whole = ", ".join(pieces)
    if not pieces or len(pieces) > MOST:
        raise CellError("collect.no_award", whole)
    best: dict[int, tuple[str, ...]] = {0: ()}
    for end in range(1, len(pieces) + 1):
        for start in range(end):
            name = _sure(", ".join(pieces[start:end]), words) if start in best else ""
            if name and len(best[start]) >= len(best.get(end, ())):
                best[end] = (*best[start], name)
    if len(pieces) not in best:
        reached = max(best)
        award(", ".join(pieces[reached:]) if reached else whole, words)  # tells what it may be
        raise CellError("collect.no_award", whole)
    return best[len(pieces)]


def _sure(text: str, words: Words) -> str:
    try:
        return award(text, words)
    except CellError:
        return ""

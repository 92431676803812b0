"""Tells which nomination a line of a list means, and lays lines from outside over those at hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dossier.model.award import Award
from dossier.tasks.errors import NotInRoundError
from dossier.words.text import clean, fold

NAMED = 2  # cells that say whom a line is about
Named = tuple[str, str, Award]  # key of a nomination, name of its subject, its award


def meant(rows: Iterable[Named], line: Sequence[str]) -> str:
    """Give the key of the one nomination that a line names; raise NotInRoundError otherwise."""
    name, award = (fold(clean(text)) for text in (*line, "", "")[:2])
    named = [row for row in rows if fold(row[1]) == name]
    fitting = [row for row in named if award in {fold(row[2].short), fold(row[2].label)}]
    found = fitting or (named if not award else [])
    if len(found) != 1:
        raise NotInRoundError(text=" – ".join(part for part in line[:2] if part))
    return found[0][0]


def laid_over(
    rows: Sequence[Named], typed: Iterable[Sequence[str]], brought: Iterable[Sequence[str]]
) -> list[list[str]]:
    """Fill the lines at hand from others that mean the same; what means none stays at the end."""
    lines = [list(line) for line in typed]
    places = {key: place for place, line in enumerate(lines) if (key := _key(rows, line))}
    for line in brought:
        place = places.get(_key(rows, line))
        if place is None:
            lines.append(list(line))
        else:
            lines[place] = _filled(lines[place], line)
    return lines


def _key(rows: Sequence[Named], line: Sequence[str]) -> str:
    try:
        return meant(rows, line)
    except NotInRoundError:
        return ""


def _filled(line: Sequence[str], other: Sequence[str]) -> list[str]:
    """Take the cells of the other line that are not empty, but for those that name."""
    width = max(len(line), len(other))
    mine, theirs = ([*cells, *[""] * (width - len(cells))] for cells in (line, other))
    rest = zip(mine[NAMED:], theirs[NAMED:], strict=True)
    return [*mine[:NAMED], *(new or old for old, new in rest)]

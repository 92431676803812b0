"""Turns the automatic numbers of paragraphs into the labels that Word draws."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from dossier.collect.word.markup import Node, value, whole

_LEVELS = 9  # ISO/IEC 29500-1 clause 17.9.6
_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_BULLET = "-"


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered."""

    form: str
    text: str  # "%1.%2"
    start: int = 1


class Lists:
    """The lists of a file, counting as its paragraphs are read in order."""

    def __init__(self, levels: Mapping[str, Mapping[int, Level]]) -> None:
        self._levels = levels
        self._counts: dict[str, list[int]] = defaultdict(lambda: [0] * _LEVELS)

    def label(self, list_id: str, depth: int) -> str:
        """Count one paragraph of a list and write its label; empty where there is no such list."""
        levels = self._levels.get(list_id)
        if levels is None or depth not in levels:
            return ""
        counts = self._counts[list_id]
        counts[depth] = counts[depth] + 1 if counts[depth] else levels[depth].start
        counts[depth + 1 :] = [0] * (_LEVELS - depth - 1)
        text = levels[depth].text
        if levels[depth].form == "bullet":
            return _BULLET
        for place, level in levels.items():
            text = text.replace(f"%{place + 1}", _written(counts[place] or level.start, level.form))
        return text


def lists_of(root: Node | None) -> Lists:
    """Read the lists of a file."""
    if root is None:
        return Lists({})
    kinds = {each.get("abstractNumId", ""): _levels(each) for each in root.iter("abstractNum")}
    found = {
        each.get("numId", ""): kinds.get(value(each, "abstractNumId"), {})
        for each in root.findall("num")
    }
    return Lists(found)


def _levels(kind: Node) -> Mapping[int, Level]:
    return {
        place: Level(
            value(each, "numFmt") or "decimal",
            value(each, "lvlText"),
            whole(value(each, "start"), 1),
        )
        for each in kind.findall("lvl")
        if (place := whole(each.get("ilvl", ""), _LEVELS)) < _LEVELS
    }


def _written(number: int, form: str) -> str:
    if form in {"upperRoman", "lowerRoman"}:
        text = _roman(number)
        return text if form == "upperRoman" else text.lower()
    if form in {"upperLetter", "lowerLetter"}:
        letter = chr(ord("A") + (number - 1) % 26)
        return letter if form == "upperLetter" else letter.lower()
    return f"{number:02d}" if form == "decimalZero" else str(number)


def _roman(number: int) -> str:
    text = ""
    for size, sign in _ROMAN:
        times, number = divmod(number, size) if len(text) < 20 else (0, number)
        text += sign * min(times, 20)
    return text

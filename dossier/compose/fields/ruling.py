"""Turns a name into balanced lines for its column, and its width into the rule line below it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from dossier.compose.scene import Measure
from dossier.paper.face import Face
from dossier.paper.length import Length

_PART = 0.4  # of the text: Nghị định 30/2020/NĐ-CP, Phụ lục I asks for a third to a half
_EMU = 12700
_MOST_LINES = 3
# Words with which the parts of a name or a heading begin: a line is best broken before one.
_OPENERS = frozenset(
    {"VĂN", "ỦY", "BAN", "SỞ", "PHÒNG", "TỈNH", "THÀNH", "XÃ", "PHƯỜNG", "ĐẶC", "TRUNG", "HỘI"}
    | {"ĐẢNG", "CHI", "CỤC", "TRƯỜNG", "BỆNH", "THI"}
    | {"của", "về", "năm", "trong", "cho", "giai", "CỦA"}
)
_FUSED = frozenset(
    {
        ("VĂN", "PHÒNG"),
        ("ỦY", "BAN"),
        ("TỈNH", "ỦY"),
        ("THÀNH", "ỦY"),
        ("ĐẢNG", "ỦY"),
        ("THI", "ĐUA"),
    }
)


def broken(text: str, width: Length, face: Face, size: Length, measure: Measure) -> str:
    """Break a text into as few lines as fit the width, at the best words."""
    if measure(text, face, size) <= width:
        return text
    for parts in _ways(text.split()):
        if all(measure(part, face, size) <= width for part in parts):
            return "\n".join(parts)
    return text


def rule_length(text: str, width: Length, face: Face, size: Length, measure: Measure) -> int:
    """Measure the line below a text, in EMU: a part of its longest line."""
    longest = max((measure(line, face, size) for line in text.split("\n")), default=0.0)
    return round(min(longest, width) * _PART * _EMU)


def _ways(words: list[str]) -> Iterator[list[str]]:
    """List the ways to break: fewer lines first, then good places, then even lines."""
    for count in range(1, min(_MOST_LINES, len(words))):
        ways = [_cut(words, cuts) for cuts in combinations(range(1, len(words)), count)]
        yield from ([" ".join(part) for part in way] for way in sorted(ways, key=_cost))


def _cut(words: list[str], cuts: tuple[int, ...]) -> list[list[str]]:
    ends = [0, *cuts, len(words)]
    return [words[start:end] for start, end in pairwise(ends)]


def _cost(parts: list[list[str]]) -> tuple[int, int]:
    bad = sum(_badness(one[-1], other[0]) for one, other in pairwise(parts))
    sizes = [len(" ".join(part)) for part in parts]
    return bad, max(sizes) - min(sizes)


def _badness(before: str, after: str) -> int:
    if (before, after) in _FUSED or after in {"-", "–"}:
        return 2
    return int(after not in _OPENERS)

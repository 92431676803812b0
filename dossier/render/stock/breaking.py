"""Breaks a text into balanced lines: no name is parted, and no word stands alone at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from math import ceil

Measure = Callable[[str], float]

# Words that belong to what follows them: a line does not end with one.
_LEADS = frozenset(
    {"và", "của", "cho", "trong", "về", "với", "từ", "đến", "theo", "các", "những", "để", "vì"}
    | {"năm", "tháng", "ngày", "số", "giai", "đã", "có", "là", "do", "bởi", "tại", "ở"}
)
_LONE = 4.0  # what one word alone on the last line costs, in squares of the width
_LEAD = 0.1
_COMMA = 0.05
SLACK = 0.98  # spaces at the ends of lines take no room
_NAME = 3  # capital words from which on they are a person's name


def broken(text: str, width: float, most: int, measure: Measure) -> tuple[str, ...] | None:
    """Break a text into as few lines as fit, evenly; None where it takes more than `most`.

    >>> broken("Phòng Tổng hợp, Văn phòng Tỉnh ủy Gia Lai", 26, 2, len)
    ('Phòng Tổng hợp,', 'Văn phòng Tỉnh ủy Gia Lai')
    """
    lines: list[str] = []
    for part in text.splitlines():
        found = _fewest(tuple(_chunks(part.split())), width, most - len(lines), measure)
        if found is None:
            return None
        lines += found
    return tuple(lines)


def _fewest(
    chunks: tuple[str, ...], width: float, most: int, measure: Measure
) -> tuple[str, ...] | None:
    if not chunks:
        return ()
    least = ceil(measure(" ".join(chunks)) / width * SLACK)
    ways = (_best(chunks, width, count, measure) for count in range(max(1, least), most + 1))
    return next((way for way in ways if way), None)


def _chunks(words: Sequence[str]) -> Iterator[str]:
    """Join what no line may part: words of a name, a number and the word before it."""
    held = ""
    for word, after in pairwise((*words, "")):
        held = f"{held} {word}" if held else word
        if not after or not _is_joined(word, after):
            yield held
            held = ""


def _is_joined(word: str, after: str) -> bool:
    if not word[-1].isalnum():
        return False
    both_names = word[:1].isupper() and after[:1].isupper()
    is_shout = len(word) > 1 and word.isupper() and len(after) > 1 and after.isupper()
    return (both_names and not is_shout) or after[:1].isdigit()


def _best(
    chunks: tuple[str, ...], width: float, count: int, measure: Measure
) -> tuple[str, ...] | None:
    """Find the cheapest way to set chunks on so many lines."""
    mean = measure(" ".join(chunks)) / count
    # By the number of lines set and of chunks used: the cost so far, and where the last line began.
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for _line in range(count):
        row: dict[int, tuple[float, int]] = {}
        for start, (spent, _) in best[-1].items():
            for end in range(start + 1, len(chunks) + 1):
                line = " ".join(chunks[start:end])
                wide = measure(line)
                if wide > width:
                    break
                after = chunks[end] if end < len(chunks) else ""
                ill = _badness(chunks[end - 1], after, is_alone=start == end - 1)
                cost = spent + ((wide - mean) / width) ** 2 + ill
                if end not in row or cost < row[end][0]:
                    row[end] = (cost, start)
        best.append(row)
    if len(chunks) not in best[count]:
        return None
    return _traced(chunks, best)


def _traced(chunks: tuple[str, ...], best: list[dict[int, tuple[float, int]]]) -> tuple[str, ...]:
    end, lines = len(chunks), []
    for row in reversed(best[1:]):
        start = row[end][1]
        lines.append(" ".join(chunks[start:end]))
        end = start
    return tuple(reversed(lines))


def _badness(last: str, after: str, *, is_alone: bool) -> float:
    """Say how ill a line ends, by the words before and after its end."""
    words = last.split()
    if not after:
        return _LONE * (is_alone and len(words) == 1)
    if not last[-1].isalnum():
        return -_COMMA
    is_term = len(words) < _NAME and last[0].isupper() and after[0].islower()  # "Văn phòng"
    return _LEAD * (is_term or words[-1].lower() in _LEADS)

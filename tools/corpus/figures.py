"""Compares our pages of a group with its golden rows, in the figures that the targets name."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dossier.render.draw import FontBook
from dossier.render.layout import layout
from dossier.render.read import read as read_docx
from tools.corpus.families import FOLDERS, NEEDY
from tools.corpus.registry import SEEDS, make
from tools.golden import Likeness, Row, compare, page_rows, read

KEPT = Path(__file__).resolve().parents[2] / "tests" / "golden" / "corpus"
MOST = 0.95  # the part of all distances that the figures speak of

BOOK, RICH = FontBook(), FontBook(folders=FOLDERS)


@dataclass(frozen=True, slots=True)
class Figures:
    """How far the documents of a group agree."""

    documents: int
    rows: int  # the larger of theirs and ours
    same: int  # text, page and order alike
    dy: float  # points that most baselines keep within
    dx: float

    @property
    def share(self) -> float:
        """Rows that agree, per cent."""
        return 100 * self.same / self.rows if self.rows else 100.0


def our_rows(docx: bytes, book: FontBook = BOOK) -> tuple[Row, ...]:
    """Lay a document out and read its rows off the pages."""
    return page_rows(layout(read_docx(docx).flow, book).pages, book.advance)


def likenesses(name: str) -> Iterator[tuple[str, Likeness]]:
    """Compare the documents of a group that have golden rows, one after the other."""
    for seed in SEEDS:
        path = KEPT / f"{name}-{seed}.tsv"
        if path.exists():
            yield (
                path.stem,
                compare(read(path), our_rows(make(name, seed), RICH if name in NEEDY else BOOK)),
            )


def figures(found: Iterable[Likeness]) -> Figures:
    """Sum up comparisons."""
    all_of = tuple(found)
    return Figures(
        len(all_of),
        sum(max(one.rows, one.same + len(one.extra)) for one in all_of),
        sum(one.same for one in all_of),
        _most(dy for one in all_of for dy in one.dy),
        _most(dx for one in all_of for dx in one.dx),
    )


def proven() -> tuple[str, ...]:
    """Name the groups that have golden rows."""
    return tuple(sorted({path.stem.rpartition("-")[0] for path in KEPT.glob("*.tsv")}))


def _most(distances: Iterable[float]) -> float:
    ordered = sorted(map(abs, distances))
    return round(ordered[math.ceil(len(ordered) * MOST) - 1], 3) if ordered else 0.0

"""Turns the text rows of a composed document into what a check can search: names, counts, bases."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import dataclass

from dossier.model.form import form_stem
from dossier.words.text import clean, fold, spelling

_BASIS = re.compile(r"^[-–\s]*Căn cứ\b")
_END = (";", ".", ",")
_COUNT = re.compile(r"(\d+)\s*(?:\([^)]*\)\s*)?(tập thể|hộ gia đình|cá nhân)")
_ORDINAL = re.compile(r"^(\d{1,4})\.?$")


@dataclass(frozen=True, slots=True)
class Printed:
    """One document as it was really composed; a row is a paragraph, or one of a table's cells."""

    document: str
    form: str
    nomination: str  # empty for documents of the whole round
    rows: tuple[str, ...]
    kind: str = ""  # of paper, where the form's own id does not tell


@dataclass(frozen=True, slots=True)
class Paper:
    """A printed document, ready to be searched."""

    printed: Printed
    cells: tuple[str, ...]
    text: str
    lower: str

    def is_a(self, *kinds: str) -> bool:
        """Whether it is a paper of one of these kinds, whatever the regime."""
        return (self.printed.kind or form_stem(self.printed.form)) in kinds


def paper(printed: Printed) -> Paper:
    """Join the rows; tone marks of oa, oe, uy stand in one place for all."""
    cells = tuple(clean(row) for row in printed.rows)
    text = spelling(" ".join(cells))
    return Paper(printed, cells, text, text.casefold())


def shows(where: Paper, words: str) -> bool:
    """Whether the exact words stand there, or the same all in capitals."""
    wanted = spelling(clean(words))
    return _found(wanted, where.text) or _found(wanted.upper(), where.text)


def shows_any_case(where: Paper, words: str) -> bool:
    """Whether the words stand there, capitals or not."""
    return spelling(clean(words)).casefold() in where.lower


def nearly(where: Paper, words: str) -> str:
    """Find the words written with other marks or capitals; give them as printed, else nothing.

    >>> nearly(paper(Printed("d", "f", "", ("Ông Nguyễn văn Á",))), "Nguyễn Văn A")
    'Nguyễn văn Á'
    """
    folded = fold(where.text)
    if len(folded) != len(where.text):  # a mark that no letter takes in
        return ""
    hit = re.search(rf"(?<!\w){re.escape(fold(words))}(?!\w)", folded)
    return where.text[hit.start() : hit.end()] if hit else ""


def behind(where: Paper, name: str, names: Container[str]) -> tuple[str, ...]:
    """Give what stands behind a name up to the next name; cells that are just the name come first.

    >>> rows = ("An", "Phòng Một", "1/2", "Bình", "2/2")
    >>> behind(paper(Printed("d", "f", "", rows)), "An", {"An", "Bình"})
    ('Phòng Một 1/2',)
    """
    cells, wanted = where.cells, clean(name)
    begins = [at for at, cell in enumerate(cells) if cell == wanted]
    if begins:
        ends = [at for at, cell in enumerate(cells) if cell in names] + [len(cells)]
        return tuple(" ".join(cells[at + 1 : next(e for e in ends if e > at)]) for at in begins)
    hits = re.finditer(rf"(?<!\w){re.escape(spelling(wanted))}(?!\w)", where.text)
    return tuple(where.text[hit.end() :] for hit in hits)


def shows_ratio(text: str, yes: int, total: int) -> bool:
    """Whether "9/13" stands there, with or without padding.

    >>> shows_ratio("09 / 13 phiếu", 9, 13), shows_ratio("19/13", 9, 13)
    (True, False)
    """
    return re.search(rf"(?<!\d)0?{yes}\s*/\s*0?{total}(?!\d)", text) is not None


def largest_counts(where: Paper) -> dict[str, int]:
    """Read the greatest "01 tập thể", "06 cá nhân" of a text: the total, beside its parts.

    >>> largest_counts(paper(Printed("d", "f", "", ("cho 02 (hai) tập thể và 06 cá nhân",))))
    {'tập thể': 2, 'cá nhân': 6}
    """
    found: dict[str, int] = {}
    for number, kind in _COUNT.findall(where.text):
        found[kind] = max(found.get(kind, 0), int(number))
    return found


def numbered_rows(rows: Iterable[str]) -> int:
    """Count table rows by their ordinals 1, 2, 3 …; each group may begin anew.

    >>> numbered_rows(["TT", "1", "Phòng A", "1", "Nguyễn Văn A", "1985", "2", "Trần Thị B"])
    3
    """
    count = last = 0
    for row in rows:
        hit = _ORDINAL.match(row.strip())
        number = int(hit[1]) if hit else 0
        if number and number in (1, last + 1):
            count, last = count + 1, number
    return count


def legal_bases(rows: Iterable[str]) -> tuple[str, ...]:
    """Join the lines of each căn cứ; other paragraphs may name old acts, they are history."""
    found: list[str] = []
    is_open = False
    for row in rows:
        if _BASIS.match(clean(row)):
            found.append(clean(row))
            is_open = True
        elif is_open and not found[-1].endswith(_END):
            found[-1] += " " + clean(row)
        else:
            is_open = False
    return tuple(found)


def _found(words: str, text: str) -> bool:
    if words not in text:
        return False
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None

"""Finds the paragraphs, rows and tables that may come out empty; takes out those that do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from dossier.compose.compiler.levels import is_bare
from dossier.compose.language.tags import MARK, Draft, mark, marks
from dossier.compose.word.ooxml import (
    P_PR,
    TBL,
    TC,
    TR,
    V_MERGE,
    Element,
    P,
    T,
    put_after,
    put_before,
)

# Written into what a template prints, and gone again before anyone sees it.
PARAGRAPH, PARAGRAPH_END = "\ufdd2", "\ufdd3"
ROW, ROW_END = "\ufdd4", "\ufdd5"
TABLE, TABLE_END = "\ufdd6", "\ufdd7"
CELL, CELL_END = "\ufdd8", "\ufdd9"

# Kinds of marks that tell the writer of the source where a paragraph or a cell begins and ends.
ALONE, ALONE_END = "a", "A"  # a paragraph of one printed field, which may be taken out
KEPT, KEPT_END = "k", "K"  # the same, which has to stay
SPARE, SPARE_END = "s", "S"  # the paragraph that a cell falls back on


def _pattern(text: str) -> re.Pattern[bytes]:
    """Write a pattern for text in UTF-8, where a sign is three bytes."""
    return re.compile(text.encode(), re.DOTALL)


_WIDE = "\xa0|\u2002|\u2003|\u2007|\u2009|\u202f|\u3000"  # spaces that Word types, in no way ASCII
# A possessive group would be quicker, but Python matched those wrongly before 3.11.5 (gh-106052).
_EMPTY = rf"(?:<[^>]*>|\s|{_WIDE})*"
# Bytes are half as many as the letters of a text with signs, and a document is copied less often.
_EMPTY_PARAGRAPH = _pattern(f"{PARAGRAPH}{_EMPTY}{PARAGRAPH_END}")
_EMPTY_ROW = _pattern(f"{ROW}{_EMPTY}{ROW_END}")
_ROW_STARTS = re.compile(rb"<w:tr[ >]")
_PARAGRAPH_ENDS = (b"</w:p>", f"</w:p>{PARAGRAPH_END}".encode())
_SIGNS = re.compile(rb"\xef\xb7[\x92-\x97]")  # from the first to the last of a table
_SURE = re.compile(f"\ufdd0{ALONE}?\\d")  # a paragraph that may go, or a block around paragraphs


def mark_blanks(draft: Draft) -> None:
    """Mark what may come out empty."""
    cells = [cell for cell in draft.root.iter(TC) if _has_marks(cell)]
    for row in [row for row in draft.root.iter(TR) if _may_vanish(draft, row)]:
        put_before(row, ROW)
        put_after(row, ROW_END)
    for table in [table for table in draft.root.iter(TBL) if _may_lose_all_rows(table)]:
        put_before(table, TABLE)
        put_after(table, TABLE_END)
    for paragraph in [each for each in draft.root.iter(P) if _has_marks(each)]:
        _mark_paragraph(draft, paragraph)
    for cell in cells:
        _add_spare(cell)


def sweep(text: str) -> bytes:
    """Take out of a part what came out empty, and every sign of the search."""
    part = text.encode()
    for sign, swept in _SWEEPS:
        if sign in text:
            part = swept(part)
    return _SIGNS.sub(b"", part)


def _without_blank_paragraphs(part: bytes) -> bytes:
    return _EMPTY_PARAGRAPH.sub(b"", part)


def _without_needless_spares(part: bytes) -> bytes:
    """Keep the spare paragraph of a cell only where no other paragraph ends it."""
    first, *pieces = part.split(CELL.encode())
    kept, before = [first], first
    for piece in pieces:
        spare, _, rest = piece.partition(CELL_END.encode())
        # A cell without a paragraph is no cell (ECMA-376 part 1, 17.4.65).
        kept += [b"" if before.endswith(_PARAGRAPH_ENDS) else spare, rest]
        before = piece
    return b"".join(kept)


def _without_blank_rows(part: bytes) -> bytes:
    return _EMPTY_ROW.sub(b"", part)


def _without_rowless_tables(part: bytes) -> bytes:
    first, *pieces = part.split(TABLE.encode())
    kept = [first]
    for piece in pieces:
        table, end, rest = piece.partition(TABLE_END.encode())
        kept += [table if not end or _ROW_STARTS.search(table) else b"", rest]
    return b"".join(kept)


def _has_marks(element: Element) -> bool:
    return any(MARK.search(text) for text in element.itertext())


def _mark_paragraph(draft: Draft, paragraph: Element) -> None:
    numbers = [number for text in paragraph.iter(T) for number in marks(text.text)]
    if not numbers or not is_bare(paragraph) or not _is_open(draft, [paragraph]):
        return
    stays = not _may_go(paragraph)
    every = marks("".join(paragraph.itertext()))  # those between runs as well
    if len(every) == 1 and draft.tags[numbers[0]].form == "print":
        put_before(paragraph, mark(numbers[0], KEPT if stays else ALONE))
        put_after(paragraph, mark(numbers[0], KEPT_END if stays else ALONE_END))
    elif not stays:
        put_before(paragraph, PARAGRAPH)
        put_after(paragraph, PARAGRAPH_END)


def _may_go(paragraph: Element) -> bool:
    """Say whether a paragraph can be spared: its cell or header needs one, two tables a wall."""
    previous, following = paragraph.getprevious(), paragraph.getnext()
    holder = paragraph.getparent()
    if holder is None or (_is_table(previous) and _is_table(following)):
        return False
    if holder.tag == TC:  # which has a spare one
        return len(list(holder.iterchildren(P))) > 1
    return following is not None


def _is_table(element: Element | None) -> bool:
    return element is not None and element.tag == TBL


def _may_vanish(draft: Draft, row: Element) -> bool:
    """Say whether a row may lose its cells or shows only fields, and no other leans on it."""
    if _holds_marks(row):
        return not any(True for _ in row.iter(V_MERGE))
    paragraphs = list(row.iter(P))
    return (
        any(MARK.search(text.text or "") for text in row.iter(T))
        and all(is_bare(paragraph) for paragraph in paragraphs)
        and not any(True for _ in row.iter(V_MERGE, TBL))
        and _is_open(draft, paragraphs)
    )


def _may_lose_all_rows(table: Element) -> bool:
    return _holds_marks(table)


def _holds_marks(element: Element) -> bool:
    """Say whether a table may lose rows, or a row cells."""
    between = [element.text, *(child.tail for child in element)]
    return any(ROW in text or MARK.search(text) for text in between if text)


def _add_spare(cell: Element) -> None:
    """Give a cell a paragraph to fall back on where all of its own may go."""
    last = next(cell.iterchildren(reversed=True), None)
    between = [cell.text or "", *(child.tail or "" for child in cell)]
    ends_whole = last is not None and last.tag == P and not (last.tail or "").strip()
    if not any(between) or ends_whole:
        return
    for empty in [child for child in cell.iterchildren(P) if len(child) == 0]:
        etree.SubElement(empty, P_PR)  # so that it is written with an end tag, which `sweep` sees
    spare = etree.SubElement(cell, P)
    dress = next((child.find(P_PR) for child in reversed(cell[:-1]) if child.tag == P), None)
    spare.append(deepcopy(dress) if dress is not None else etree.Element(P_PR))
    spare[0].tail = None
    sure = any(PARAGRAPH in text or _SURE.search(text) for text in between)
    put_before(spare, mark(int(sure), SPARE))
    put_after(spare, mark(int(sure), SPARE_END))


def _is_open(draft: Draft, paragraphs: list[Element]) -> bool:
    """Say whether all text outside of blocks is blank, so that only fields can fill it."""
    depth = 0
    for paragraph in paragraphs:
        for text in paragraph.iter(T):
            for number, plain in _pieces(text.text or ""):
                if plain.strip() and depth == 0:
                    return False
                word = draft.tags[number].word if number is not None else ""
                depth += (word in {"if", "for"}) - (word in {"endif", "endfor"})
    return True


def _pieces(text: str) -> Iterator[tuple[int | None, str]]:
    """Part a text into plain stretches, each with the tag that ends it."""
    position = 0
    for found in MARK.finditer(text):
        yield int(found[2]), text[position : found.start()]
        position = found.end()
    yield None, text[position:]


_SWEEPS = (  # in this order: a row is blank once its paragraphs are gone, a table without its rows
    (PARAGRAPH, _without_blank_paragraphs),
    (CELL, _without_needless_spares),
    (ROW, _without_blank_rows),
    (TABLE, _without_rowless_tables),
)

"""What a Word file shows: text and dress run by run, pictures, cells, merges, properties."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256

from lxml import etree

from dossier.compose.word.ooxml import (
    DRAWING,
    EXTENTS,
    FILL,
    GRID_SPAN,
    MAIN,
    P_PR,
    R_PR,
    SHADE,
    TAB,
    TBL,
    TC,
    TC_PR,
    TR,
    V_MERGE,
    VAL,
    Element,
    P,
    R,
    T,
    nearest,
)
from dossier.compose.word.package import parts_of
from dossier.compose.word.relations import relations_of

SHOWN = ("document", "header", "footer", "footnotes", "endnotes")
LINK, BREAK = f"{MAIN}hyperlink", f"{MAIN}br"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
# For scripts that are written from right to left, and what a program notes for itself.
_ASIDE = ("bCs", "iCs", "szCs", "lang", "noProof", "proofErr")
_ABOUT = ("title", "subject", "description", "identifier")

Run = tuple[str, frozenset[tuple[object, ...]]]


def seen(data: bytes) -> dict[str, object]:
    """Give what each part shows, paragraph by paragraph and cell by cell."""
    parts = parts_of(data)
    shown: dict[str, object] = {"about": about(parts)}
    for name, content in parts.items():
        if name.startswith("word/") and name[5:].startswith(SHOWN) and name.endswith(".xml"):
            root = etree.fromstring(content)
            shown[name] = (list(paragraphs_of(root, parts, name)), cells_of(root))
    return shown


def paragraphs_of(root: Element, parts: Mapping[str, bytes], part: str) -> Iterator[object]:
    """Give the style and the runs of each paragraph that shows something.

    Cells that continue a merge do not show; docxtpl leaves text in some of them. The dress of
    blanks is left out: docxtpl drops that of the text behind a picture.
    """
    ties = {each.key: each for each in relations_of(dict(parts), part)}
    for paragraph in root.iter(P):
        runs: list[Run] = []
        for run in (each for each in paragraph.iter(R) if nearest(each, P) is paragraph):
            text = "".join(_letters(run, parts, ties))
            dress = _dress(run, ties) if text.strip(" \t\n") else frozenset()
            if text and runs and (runs[-1][1] == dress or not text.strip(" \t\n")):
                runs[-1] = (runs[-1][0] + text, runs[-1][1])
            elif text:
                runs.append((text, dress))
        if not is_covered(paragraph) and any(text.strip(" \t\n") for text, _ in runs):
            style = paragraph.find(f"{P_PR}/{MAIN}pStyle")
            yield style.get(VAL) if style is not None else "", runs


def words_of(root: Element) -> list[str]:
    """Give the text of each paragraph that has some; this program leaves no blank ones behind."""
    shown = [each for each in root.iter(P) if not is_covered(each)]
    texts = ["".join(text.text or "" for text in each.iter(T)) for each in shown]
    return [text for text in texts if text.strip()]


def is_covered(paragraph: Element) -> bool:
    """Say whether a paragraph is in a cell that continues a merge."""
    cell = next(paragraph.iterancestors(TC), None)
    merge = cell.find(f"{TC_PR}/{V_MERGE}") if cell is not None else None
    return merge is not None and merge.get(VAL) != "restart"


def cells_of(root: Element) -> list[object]:
    """Give the cells of each row that shows something; empty ones are left out here."""
    return [
        [
            [dressed(cell) for cell in row.iter(TC)]
            for row in table.iter(TR)
            if words_of(row) or any(True for _ in row.iter(DRAWING))
        ]
        for table in root.iter(TBL)
    ]


def dressed(cell: Element) -> tuple[str, list[str | None], list[str | None]]:
    """Give the text of a cell, its spans and merges, and its shades."""
    merges = [each.get(VAL) for each in cell.iter(GRID_SPAN, V_MERGE)]
    return "".join(words_of(cell)), merges, [each.get(FILL) for each in cell.iter(SHADE)]


def about(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Give what the properties say of the document; those of its author stay behind."""
    root = etree.fromstring(parts["docProps/core.xml"])
    named = {etree.QName(each).localname: each.text or "" for each in root}
    return {name: named[name] for name in _ABOUT if named.get(name)}


def _letters(run: Element, parts: Mapping[str, bytes], ties: Mapping[str, object]) -> Iterator[str]:
    for child in run:
        if child.tag == T:
            yield child.text or ""
        elif child.tag == TAB:
            yield "\t"
        elif child.tag == BREAK:
            yield "\f" if child.get(f"{MAIN}type") == "page" else "\n"
        elif child.tag == DRAWING:
            yield from _picture(child, parts, ties)


def _picture(
    drawing: Element, parts: Mapping[str, bytes], ties: Mapping[str, object]
) -> Iterator[str]:
    for blip in drawing.iter(_BLIP):
        target = getattr(ties.get(blip.get(f"{_R}embed", "")), "target", "")
        content = sha256(parts.get(target, b"")).hexdigest()[:8]
        sizes = {(each.get("cx"), each.get("cy")) for each in drawing.iter(*EXTENTS)}
        yield f"[{content} {sorted(sizes, key=str)}]"


def _dress(run: Element, ties: Mapping[str, object]) -> frozenset[tuple[object, ...]]:
    found = run.find(R_PR)
    said = {
        (etree.QName(each).localname, *sorted(_said(each)))
        for each in (found if found is not None else ())
        if etree.QName(each).localname not in _ASIDE
    }
    link = nearest(run, LINK)
    leads = getattr(ties.get(link.get(f"{_R}id", "")), "target", "") if link is not None else ""
    return frozenset(said | ({("link", leads)} if leads else set()))


def _said(element: Element) -> list[tuple[str, str]]:
    named = {etree.QName(str(name)).localname: str(value) for name, value in element.items()}
    if named.get("val") in {"clear", "auto"} and "fill" in named:
        del named["val"]
    return [(name, value.upper() if len(value) == 6 else value) for name, value in named.items()]

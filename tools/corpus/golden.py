"""Lets LibreOffice 25.2 lay documents out, and keeps the rows of those that it did not damage."""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from tools.corpus.accept import accept
from tools.corpus.figures import KEPT
from tools.corpus.registry import files
from tools.golden import Row, convert, pdf_rows, write

LOST = "lost.txt"  # documents whose text LibreOffice loses: not followed, but named
HIDING = frozenset({"fixed_rows"})  # groups whose text is hidden on purpose
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
UNSEEN = frozenset(f"{W}{name}" for name in ("del", "moveFrom", "sdtPr")) | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
PARTS = re.compile(r"word/(document|footnotes|endnotes)\.xml")


def golden(names: Sequence[str], keep: Path = KEPT) -> dict[str, int]:
    """Write the golden rows of groups; count the letters that LibreOffice lost of each document."""
    keep.mkdir(parents=True, exist_ok=True)
    lost: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        documents = dict(files(names))
        documents = {name: accept(docx) for name, docx in documents.items()}
        sources = [_written(folder / f"{name}.docx", docx) for name, docx in documents.items()]
        for pdf in convert(sources, folder):
            found = pdf_rows(pdf)
            lost[pdf.stem] = letters_lost(documents[pdf.stem], found)
            if lost[pdf.stem] and pdf.stem.rpartition("-")[0] not in HIDING:
                (keep / f"{pdf.stem}.tsv").unlink(missing_ok=True)
            else:
                lost[pdf.stem] = 0
                write(keep / f"{pdf.stem}.tsv", found)
    _record(keep / LOST, lost)
    return {name: count for name, count in lost.items() if count}


def letters_lost(docx: bytes, rows: Iterable[Row]) -> int:
    """Count the letters and digits of a Word file that the rows lack, whatever their order."""
    asked = Counter(letter for text in _texts(docx) for letter in _letters(text))
    shown = Counter(letter for row in rows for letter in _letters(row.text))
    return sum((asked - shown).values())


def read_lost(path: Path = KEPT / LOST) -> dict[str, int]:
    """Read which documents are left out, and how many letters LibreOffice lost of each."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return {name: int(count) for name, count in (line.split("\t") for line in lines)}


def _record(path: Path, lost: dict[str, int]) -> None:
    kept = {name: count for name, count in (read_lost(path) | lost).items() if count}
    lines = "".join(f"{name}\t{count}\n" for name, count in sorted(kept.items()))
    path.write_text(lines, encoding="utf-8")


def _written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def _letters(text: str) -> Iterable[str]:
    return (letter for letter in text.casefold() if letter.isalnum())


def _texts(docx: bytes) -> Iterable[str]:
    with ZipFile(BytesIO(docx)) as archive:
        for name in archive.namelist():
            if PARTS.fullmatch(name):
                yield from _shown(ET.fromstring(archive.read(name)))  # noqa: S314  # our own file


def _shown(root: ET.Element) -> Iterable[str]:
    """Say the text below an element, without what is deleted, hidden, said twice or a code."""
    open_codes = 0
    for element in seen(root):
        kind = element.get(f"{W}fldCharType") if element.tag == f"{W}fldChar" else ""
        open_codes += {"begin": 1, "separate": -1}.get(kind or "", 0)
        if element.tag == f"{W}t" and not open_codes:
            yield element.text or ""


def seen(element: ET.Element) -> Iterable[ET.Element]:
    """List what stands below an element and is shown, in its order."""
    for child in element:
        if child.tag not in UNSEEN and not _is_hidden(child):
            yield child
            yield from seen(child)


def _is_hidden(element: ET.Element) -> bool:
    hidden = element.find(f"{W}rPr/{W}vanish")
    return hidden is not None and hidden.get(f"{W}val", "1") not in {"0", "false", "off"}

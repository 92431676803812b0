"""Turns Word files into golden rows: what LibreOffice 25.2 prints, line by line.

    python tools/golden.py OUTDIR FILE.docx ...    writes OUTDIR/FILE.tsv (needs soffice)
    python tools/golden.py --compare GOLDEN.tsv FILE.pdf

A row is a baseline on a page: page, baseline and left edge in points from the top left, text.
"""

from __future__ import annotations

import ctypes
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from dossier.paper.face import Face
from dossier.paper.frame import Clipped, Glyphs, Item, Page, Turned, letters
from dossier.words.symbols import likeness, shown

PATIENCE = 900  # seconds; some documents drive LibreOffice round in circles
SAME_BASELINE = 1.5  # points; what lies nearer than that stands on one row
SIGN = re.compile("[\u00ad\u2011\u2190-\u2bff]")
HYPHENS = {"\u2011": "-"}
WORD_GAP = 0.12  # of the size; a wider gap between two letters is a space


@dataclass(frozen=True, slots=True)
class Piece:
    """A letter or a stretch of text at its place."""

    page: int
    baseline: float
    x: float
    end: float
    size: float
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """The text of one baseline."""

    page: int
    baseline: float
    x: float
    text: str


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two lists of rows agree: counts, and the distances of the rows that do."""

    rows: int
    same: int
    pages: tuple[int, int]
    dy: tuple[float, ...]
    dx: tuple[float, ...]
    missing: tuple[Row, ...]
    extra: tuple[Row, ...]

    @property
    def is_equal(self) -> bool:
        """Every row stands on its page with its text, and nothing else."""
        return not self.missing and not self.extra and self.pages[0] == self.pages[1]


def rows(pieces: Iterable[Piece]) -> tuple[Row, ...]:
    """Gather pieces into rows, from top to bottom and left to right."""
    found: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: (p.page, p.baseline, p.x)):
        last = found[-1][-1] if found else None
        if last and last.page == piece.page and piece.baseline - last.baseline < SAME_BASELINE:
            found[-1].append(piece)
        else:
            found.append([piece])
    return tuple(_row(sorted(group, key=lambda p: p.x)) for group in found)


def pdf_rows(pdf: bytes | Path) -> tuple[Row, ...]:
    """Read the rows of a PDF."""
    return rows(_pdf_pieces(pdf))


def page_rows(
    pages: Iterable[Page], measure: Callable[[str, Face, float], float]
) -> tuple[Row, ...]:
    """Read the rows of pages that were laid out and not yet drawn."""
    return rows(
        piece
        for number, page in enumerate(pages, start=1)
        for item in page.items
        for piece in _pieces(item, number, measure)
    )


def _pieces(item: Item, page: int, measure: Callable[[str, Face, float], float]) -> Iterator[Piece]:
    if isinstance(item, Glyphs):
        yield from _stretch(item, page, measure)
    elif isinstance(item, Clipped):
        for inner in item.items:
            yield from _pieces(inner, page, measure)
    elif isinstance(item, Turned):
        for glyphs in letters(item.items):
            yield from _upright(glyphs, item, page, measure)


def _upright(
    glyphs: Glyphs, sheet: Turned, page: int, measure: Callable[[str, Face, float], float]
) -> Iterator[Piece]:
    """Read each letter of a turned stretch where a PDF has it: on a baseline of its own."""
    for at, letter in enumerate(glyphs.text):
        before = glyphs.text[:at]
        along = measure(before, glyphs.face, glyphs.size) * glyphs.scale
        along += at * glyphs.spread + before.count(" ") * glyphs.space
        x, y = sheet.on_page(glyphs.x + along, glyphs.baseline)
        if letter != " ":
            yield Piece(page, y, x, x + glyphs.size / 2, glyphs.size, letter)


def _stretch(
    glyphs: Glyphs, page: int, measure: Callable[[str, Face, float], float]
) -> Iterator[Piece]:
    """Take the blanks off both ends of a stretch of text."""

    def wide(part: str) -> float:
        letters = measure(part, glyphs.face, glyphs.size) * glyphs.scale
        return letters + len(part) * glyphs.spread + part.count(" ") * glyphs.space

    text = glyphs.text.lstrip()
    x = glyphs.x + wide(glyphs.text[: len(glyphs.text) - len(text)])
    text = text.rstrip()
    if text:
        yield Piece(page, glyphs.baseline, x, x + wide(text), glyphs.size, text)


def convert(files: Sequence[Path], folder: Path) -> list[Path]:
    """Let LibreOffice make a PDF of each file, all in one run."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(  # noqa: S603  # the caller names the files
            ["soffice", "--headless", f"-env:UserInstallation={Path(profile).as_uri()}",  # noqa: S607  # found on the PATH
             "--convert-to", "pdf", "--outdir", str(folder), *map(str, files)],
            check=True, capture_output=True, timeout=PATIENCE,
        )  # fmt: skip
    return [folder / f"{file.stem}.pdf" for file in files]


def write(path: Path, found: Iterable[Row]) -> None:
    """Keep rows as tab-separated text."""
    lines = (f"{row.page}\t{row.baseline:.2f}\t{row.x:.2f}\t{row.text}\n" for row in found)
    path.write_text("".join(lines), encoding="utf-8")


def read(path: Path) -> tuple[Row, ...]:
    """Read rows that `write` kept."""
    cells = (line.split("\t", 3) for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(Row(int(page), float(y), float(x), text) for page, y, x, text in cells)


def compare(expected: Sequence[Row], actual: Sequence[Row]) -> Likeness:
    """Match rows of the same page and text (spaces apart), in order."""
    matcher = SequenceMatcher(None, [_key(r) for r in expected], [_key(r) for r in actual], False)  # noqa: FBT003  # positional in difflib
    pairs = [
        (expected[a + k], actual[b + k])
        for a, b, size in matcher.get_matching_blocks()
        for k in range(size)
    ]
    met, ours = {id(a) for a, _ in pairs}, {id(b) for _, b in pairs}
    return Likeness(
        rows=len(expected),
        same=len(pairs),
        pages=(
            max((r.page for r in expected), default=0),
            max((r.page for r in actual), default=0),
        ),
        dy=tuple(b.baseline - a.baseline for a, b in pairs),
        dx=tuple(b.x - a.x for a, b in pairs),
        missing=tuple(r for r in expected if id(r) not in met),
        extra=tuple(r for r in actual if id(r) not in ours),
    )


def _key(row: Row) -> tuple[int, str]:
    return row.page, SIGN.sub(_alike, "".join(row.text.split()))


def _alike(match: re.Match[str]) -> str:
    """Write a sign as its likeness, which stands in where no font has it."""
    return HYPHENS.get(match[0]) or likeness(match[0]) or match[0].strip("\u00ad")


def _row(group: list[Piece]) -> Row:
    text, end = "", group[0].x
    for piece in group:
        gap = " " if text and piece.x - end > WORD_GAP * piece.size else ""
        text, end = text + gap + piece.text, piece.end
    return Row(group[0].page, group[0].baseline, group[0].x, " ".join(text.split()))


def _pdf_pieces(pdf: bytes | Path) -> Iterator[Piece]:
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document, start=1):
        text = page.get_textpage()
        for index in range(text.count_chars()):
            piece = _letter(text.raw, index, number, page.get_height())
            if piece:
                yield piece
    document.close()


def _letter(text: ctypes.Structure, index: int, page: int, height: float) -> Piece | None:
    code = pdfium.FPDFText_GetUnicode(text, index)
    letter = (
        "-" if code in {0x02, 0xFFFE} else shown(chr(code), "")
    )  # pdfium's mark for a hyphen at a line end; LibreOffice keeps the codes of symbol fonts
    if letter.isspace() or code == 0 or pdfium.FPDFText_IsGenerated(text, index) == 1:
        return None
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text, index, x, y)
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text, index, box)
    size = pdfium.FPDFText_GetFontSize(text, index)
    return Piece(page, height - y.value, x.value, box.right, size, letter)


def _report(likeness: Likeness) -> str:
    worst = max(map(abs, likeness.dy), default=0.0)
    said = f"{likeness.same}/{likeness.rows} rows, pages {likeness.pages}, |dy| <= {worst:.2f} pt"
    lost = "".join(f"\n  - {row}" for row in likeness.missing)
    return said + lost + "".join(f"\n  + {row}" for row in likeness.extra)


def main(arguments: Sequence[str]) -> int:
    """Write golden rows, or compare a PDF with them."""
    if arguments[:1] == ["--compare"]:
        likeness = compare(read(Path(arguments[1])), pdf_rows(Path(arguments[2])))
        print(_report(likeness))
        return 0 if likeness.is_equal else 1
    target = Path(arguments[0])
    with tempfile.TemporaryDirectory() as folder:
        for pdf in convert([Path(name) for name in arguments[1:]], Path(folder)):
            write(target / f"{pdf.stem}.tsv", pdf_rows(pdf))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""A font without instructions is much smaller and prints the same."""

from __future__ import annotations

import pypdfium2 as pdfium
import pytest

from dossier.paper.face import Face
from dossier.paper.frame import Glyphs, Page
from dossier.render.draw import FontBook, draw, embed
from dossier.render.draw.coding import PAGE, UNUSED

FACES = [Face(bold=bold, italic=italic) for bold in (False, True) for italic in (False, True)]
LETTERS = PAGE.replace(UNUSED, "")


def specimen(face: Face) -> bytes:
    """Every character of the code page in one face."""
    rows = [LETTERS[at : at + 40] for at in range(0, len(LETTERS), 40)]
    items = (Glyphs(30, 50 + 30 * place, row, face, 20, 0) for place, row in enumerate(rows))
    return draw((Page(800, 300, tuple(items)),), title="x", fonts=FontBook())


def picture(content: bytes) -> bytes:
    """The first page at 288 dots an inch; on coarser screens instructions move edges a little."""
    with pdfium.PdfDocument(content) as document:
        return bytes(document[0].render(scale=4).to_pil().tobytes())


@pytest.mark.parametrize("face", FACES, ids=str)
def test_all_letters_print_as_with_instructions(
    face: Face, monkeypatch: pytest.MonkeyPatch
) -> None:
    without = specimen(face)
    monkeypatch.setattr(embed, "bare", lambda content: content)
    full = specimen(face)
    assert picture(without) == picture(full)
    assert len(without) < 0.6 * len(full)

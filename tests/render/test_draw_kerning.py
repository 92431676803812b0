"""Letters kern as the tables of their font file say."""

from __future__ import annotations

from struct import pack

import pytest

from dossier.fonts import font_file
from dossier.render.draw.kerning import Kerning


@pytest.mark.parametrize(
    ("letters", "moved"),
    [
        pytest.param("AV", -264, id="capitals that lean together"),
        pytest.param("To", -143, id="a capital over a small letter"),
        pytest.param("P.", -227, id="a capital over a point"),
        pytest.param(" A", -113, id="after a space"),
        pytest.param("11", -76, id="figures"),
        pytest.param("Tự", 0, id="letters with marks do not"),
        pytest.param("Vă", 0, id="nor these"),
        pytest.param("A漢", 0, id="nor what the face lacks"),
    ],
)
def test_pairs_of_the_shipped_face(letters: str, moved: int) -> None:
    assert Kerning(font_file(bold=False, italic=False))[letters] == moved


def font(**tables: bytes) -> bytes:
    """Put tables into a font file."""
    head = pack(">IHHHH", 0x00010000, len(tables), 0, 0, 0)
    at, rows, body = 12 + 16 * len(tables), b"", b""
    for tag, content in tables.items():
        rows += pack(">4sIII", tag.encode().ljust(4), 0, at + len(body), len(content))
        body += content
    return head + rows + body


LETTERS = pack(">HHHHI", 0, 1, 3, 1, 12) + pack(
    ">HHHHHHHHHHHHHHHH", 4, 32, 0, 4, 0, 0, 0, 66, 0xFFFF, 0, 65, 0xFFFF, 0x10000 - 64, 1, 0, 0
)
OLD = pack(">HHHHHH", 0, 1, 0, 20, 1, 1) + pack(">HHH", 0, 0, 0) + pack(">HHh", 1, 2, -50)


@pytest.mark.parametrize(
    ("tables", "moved"),
    [
        pytest.param({"cmap": LETTERS, "kern": OLD}, -50, id="the older table"),
        pytest.param({"cmap": LETTERS}, 0, id="no table"),
        pytest.param({"cmap": LETTERS, "GPOS": b"\0\1\0\0\0\x0a"}, 0, id="a damaged table"),
        pytest.param({"kern": OLD}, 0, id="no letters"),
    ],
)
def test_other_tables(tables: dict[str, bytes], moved: int) -> None:
    assert Kerning(font(**tables))["AB"] == moved

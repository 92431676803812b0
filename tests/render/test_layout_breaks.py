"""Where a line may end: what LibreOffice 25.2 does with each pair of signs in a narrow column."""

from __future__ import annotations

import pytest

from dossier.render.layout.breaks import may_end, pieces


def marked(text: str) -> str:
    """The text with a bar wherever a line may end; a gap hangs on the line that it ends."""
    tokens = pieces(text)
    return "".join(
        token + "‖" * (at < len(tokens) - 1 and may_end(tokens, at))
        for at, token in enumerate(tokens)
    )


@pytest.mark.parametrize(
    "shown",
    [
        pytest.param("thi ‖đua", id="after a space"),
        pytest.param("thi   ‖đua", id="after a wide gap"),
        pytest.param("05/‖QĐ-‖UBND", id="after slash and hyphen before a letter"),
        pytest.param("01/02/2026", id="a date holds together"),
        pytest.param("2020-‖2025", id="after a hyphen between digits"),
        pytest.param("2024-‖UBND", id="after a hyphen from digit to letter"),
        pytest.param("UBND-2024", id="a hyphen before a digit holds"),
        pytest.param("km/‖h", id="after a slash between letters"),
        pytest.param("1/2", id="a fraction holds together"),
        pytest.param("a–‖b", id="after a dash"),
        pytest.param("a‖—‖b", id="on both sides of a long dash"),
        pytest.param("nước…‖và", id="after an ellipsis"),
        pytest.param("có!‖rồi", id="after an exclamation"),
        pytest.param("đâu?‖đó", id="after a question"),
        pytest.param("a,b;c:d.e", id="commas and points hold"),
        pytest.param("a@b_c&d+e=f", id="signs of addresses and sums hold"),
        pytest.param("“a” ‖“b”", id="quotes hold to their words"),
        pytest.param("x\u00a0y", id="a no-break space holds"),
        pytest.param("QĐ\u2011TU", id="a no-break hyphen holds"),
        pytest.param("98,5%", id="per cent holds"),
        pytest.param("100%‖(một ‖trăm)", id="between a sign and a bracket"),
        pytest.param("dài\u200b‖dòng", id="after a space of no width"),
        pytest.param("thi , ‖đua", id="a stray comma stays with its word"),
        pytest.param("( đua )", id="stray brackets stay with their word"),
        pytest.param("- ‖gạch", id="after a dash that opens a list"),
    ],
)
def test_a_line_may_end_where_libreoffice_ends_it(shown: str) -> None:
    assert marked(shown.replace("‖", "")) == shown

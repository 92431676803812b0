"""The letter ư of TCVN3, which elsewhere is a soft hyphen, comes through every kind of file."""

from __future__ import annotations

import pytest

from dossier.collect.raw.load import load
from dossier.collect.recode import recoded
from dossier.collect.source.kinds import kind_of
from dossier.collect.source.opening import READERS, sheets_of
from dossier.words.legacy import Encoding, encode
from tools.lists import write
from tools.lists.truth import Page

NAMES = ("Lương Thế Tư", "Trần Văn Lưu", "Nguyễn Thị Thư", "Phạm Đình Dương", "Lê Hữu Phước")


def page() -> Page:
    """Lay names out as a font of TCVN3 has them, below a heading."""
    made = Page("Ds", {(0, 0): "Ho va ten", (0, 1): "STT"})
    for row, name in enumerate(NAMES, 1):
        made.put(row, 0, encode(name, Encoding.TCVN3), f"{row}")
    return made


WESTERN = write.text(page(), "cp1252", ";")


@pytest.mark.parametrize(
    ("file", "data"),
    [
        pytest.param("ds.xlsx", write.xlsx(page()), id="xlsx"),
        pytest.param("ds.xls", write.xls(page()), id="xls"),
        pytest.param("ds.xlsb", write.xlsb(page()), id="xlsb"),
        pytest.param("ds.ods", write.ods(page()), id="ods"),
        pytest.param("ds.html", write.webpage(page()), id="a web page"),
        pytest.param(
            "ds.html",
            write.webpage(page()).decode().replace("\u00ad", "&shy;").encode(),
            id="a web page that names the sign",
        ),
        pytest.param("ds.csv", WESTERN, id="bytes of Windows"),
        pytest.param("ds.csv", write.text(page()), id="UTF-8"),
        pytest.param("ds.csv", write.text(page(), "utf-16", "\t"), id="UTF-16"),
    ],
)
def test_a_soft_hyphen_is_a_letter_until_the_encoding_is_known(file: str, data: bytes) -> None:
    (sheet,) = sheets_of(load(READERS[kind_of(data, file)], data, file), file, "ds")
    found = recoded(sheet)
    assert tuple(row[0] for row in found.sheet.rows[1:]) == NAMES

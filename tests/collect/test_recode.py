"""A sheet in old encodings is read in Unicode cell by cell, and says on what that rests."""

from __future__ import annotations

import pytest

from dossier.collect.recode import recoded
from dossier.collect.sheet import Sheet
from dossier.words.legacy import Encoding, encode

T, VNI, CAPS = Encoding.TCVN3, Encoding.VNI, Encoding.TCVN3_CAPS
NAMES = ("Nguyễn Văn An", "Trần Thị Bình", "Lê Hữu Cường", "Đỗ Ưng", "Lưu Phước Hòa")
HEAD = ("TT", "Họ và tên", "Năm sinh")


def rows_of(*names: str) -> tuple[tuple[str | float, ...], ...]:
    return (HEAD, *((float(place), name, 1985.0) for place, name in enumerate(names, 1)))


@pytest.mark.parametrize("encoding", [T, VNI, CAPS])
def test_fonts_tell_the_encoding_of_their_cells(encoding: Encoding) -> None:
    coded = rows_of(*(encode(name, encoding) for name in NAMES))
    found = recoded(Sheet("Ds", coded, encodings={(row, 1): encoding for row in range(1, 6)}))
    names = [row[1] for row in found.sheet.rows[1:]]
    assert names == [name.upper() if encoding is CAPS else name for name in NAMES]
    assert [(one.encoding, one.confidence, one.cells) for one in found.conversions] == [
        (encoding, 1.0, 5)
    ]
    assert found.spots == {(row, 1) for row in range(1, 6)}


@pytest.mark.parametrize("encoding", [T, VNI])
def test_letters_tell_where_no_font_does(encoding: Encoding) -> None:
    found = recoded(Sheet("Ds", rows_of(*(encode(name, encoding) for name in NAMES))))
    assert tuple(row[1] for row in found.sheet.rows[1:]) == NAMES
    assert found.sheet.rows[0] == HEAD
    (conversion,) = found.conversions
    assert conversion.confidence > 0.8
    assert conversion.samples[0] == (encode(NAMES[0], encoding), NAMES[0])


def test_a_sheet_that_an_officer_believes_is_in_no_doubt() -> None:
    found = recoded(Sheet("Ds", rows_of(*(encode(name, T) for name in NAMES))), T)
    assert (len(found.conversions), found.spots) == (1, frozenset())


def test_a_sheet_said_to_be_unicode_stays_as_it_is() -> None:
    sheet = Sheet("Ds", rows_of(*(encode(name, T) for name in NAMES)))
    assert recoded(sheet, Encoding.UNICODE).sheet is sheet


def test_unicode_under_an_old_font_is_not_converted_again() -> None:
    sheet = Sheet("Ds", rows_of(*NAMES, "Hà Bá"), encodings={(row, 1): T for row in range(1, 7)})
    found = recoded(sheet)
    assert (found.sheet, found.conversions) == (sheet, ())


def test_a_sheet_in_unicode_stays_the_same_sheet() -> None:
    sheet = Sheet("Ds", rows_of(*NAMES))
    assert recoded(sheet).sheet is sheet

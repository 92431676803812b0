"""Filters that write numbers and money; what is no number stays as it is."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from dossier.compose.filters.reading import count_of, text_of, whole_of
from dossier.compose.filters.registry import filter_
from dossier.compose.registry import Kind
from dossier.words.money import money, money_in_words
from dossier.words.numbers import in_words, number, roman

_NUMBERS: tuple[Kind, ...] = ("number", "text")
_MOST_PLACES = 6
# A number picture with its digits: "#.##0,00" of Vietnamese Word, "#,##0.00" of English Word.
_PICTURE = re.compile(r"[#0](?:[#0.,]*[#0])?")


@filter_("so", "Viết số: dấu chấm giữa các hàng nghìn, dấu phẩy thập phân.", (1234567,), _NUMBERS)
def figures(value: object) -> str:
    """Write a number with dots between thousands and a decimal comma.

    >>> figures(1234567), figures("12.5"), figures("khoảng 5")
    ('1.234.567', '12,5', 'khoảng 5')
    """
    count = count_of(value)
    return text_of(value) if count is None else number(count)


@filter_("hai_so", "Viết số dưới 10 có số 0 ở trước.", (5,), _NUMBERS)
def two_figures(value: object) -> str:
    """Write a count below ten with a leading zero.

    >>> two_figures(5), two_figures(12), two_figures("")
    ('05', '12', '')
    """
    count = whole_of(value)
    return text_of(value) if count is None else f"{count:02d}"


@filter_("bang_chu", "Viết số bằng chữ.", (105,), _NUMBERS)
def words(value: object) -> str:
    """Write a number in words.

    >>> words(21), words("")
    ('hai mươi mốt', '')
    """
    count = count_of(value)
    return text_of(value) if count is None else in_words(count)


@filter_("tien", "Viết số tiền bằng số.", (1490000,), _NUMBERS)
def dong(value: object) -> str:
    """Write a sum of money in figures.

    >>> dong(1500000)
    '1.500.000 đồng'
    """
    count = whole_of(value)
    return text_of(value) if count is None else money(count)


@filter_("tien_bang_chu", "Viết số tiền bằng chữ.", (1490000,), _NUMBERS)
def dong_in_words(value: object) -> str:
    """Write a sum of money in words.

    >>> dong_in_words(1500)
    'Một nghìn năm trăm đồng'
    """
    count = whole_of(value)
    return text_of(value) if count is None else money_in_words(count)


@filter_("la_ma", "Viết số bằng chữ số La Mã.", (14,), _NUMBERS)
def roman_figures(value: object) -> str:
    """Write 1 to 3999 in Roman figures; what is none of them stays as it is.

    >>> roman_figures(4), roman_figures(0)
    ('IV', '0')
    """
    count = whole_of(value)
    return roman(count) if count is not None and 0 < count < 4000 else text_of(value)


@filter_("dang_so", "Viết số theo mẫu riêng, như “#.##0,00”.", (1234.5, "#.##0,00"), _NUMBERS)
def by_number_picture(value: object, picture: str = "#.##0") -> str:
    """Write a number by a picture of Word's, always with dots for thousands and a decimal comma.

    >>> by_number_picture(1234567, "#.##0"), by_number_picture("1234.5", "#,##0.00 đồng")
    ('1.234.567', '1.234,50 đồng')
    >>> by_number_picture(7, "000"), by_number_picture(99.45, "0,0%"), by_number_picture("x", "0")
    ('007', '99,5%', 'x')
    """
    count = count_of(value)
    found = _PICTURE.search(str(picture))
    if count is None or found is None:
        return figures(value)
    least, places, apart = _read(found[0])
    rounded = Decimal(count).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    whole, _, rest = f"{abs(rounded):f}".partition(".")
    shown = number(int(whole)) if apart and len(whole) > least else whole.zfill(least)
    text = ("-" if rounded < 0 else "") + shown + (f",{rest}" if rest else "")
    return str(picture)[: found.start()] + text + str(picture)[found.end() :]


def _read(picture: str) -> tuple[int, int, bool]:
    """Give the fewest digits, the number of decimals, and whether thousands stand apart."""
    signs = [sign for sign in picture if sign in ".,"]
    last = max(picture.rfind("."), picture.rfind(","))
    places = len(picture) - last - 1
    # One kind of sign with three digits behind it parts thousands; the last of two kinds decimals.
    if not signs or (len(set(signs)) == 1 and places == 3):
        return picture.count("0"), 0, bool(signs)
    return picture[:last].count("0"), min(places, _MOST_PLACES), len(signs) > 1

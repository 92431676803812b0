"""Filters that join, count or pick the items of a list."""

from __future__ import annotations

from collections.abc import Mapping, Sized

from dossier.compose.filters.reading import is_blank, items_of, text_of
from dossier.compose.filters.registry import EVERY, LISTS, alias, filter_
from dossier.compose.registry import Kind
from dossier.words.text import nfc

_LINES: tuple[Kind, ...] = (*LISTS, "text")


@filter_("noi", "Viết các dòng của danh sách nối tiếp nhau.", (["Một", "Hai"], "; "), LISTS)
def join(value: object, between: str = ", ", attribute: str = "") -> str:
    """Write the items of a list one after another.

    >>> join(["a", "b"]), join([{"ten": "a"}, {"ten": ""}, {"ten": "b"}], "; ", "ten")
    ('a, b', 'a; b')
    """
    picked = [
        item.get(attribute) if isinstance(item, Mapping) else item for item in items_of(value)
    ]
    return str(between).join(text_of(item) for item in picked if not is_blank(item))


@filter_("dem", "Đếm số dòng của danh sách.", (["Một", "Hai"],), _LINES, gives="number")
def length(value: object) -> int:
    """Count the items of a list or the letters of a text."""
    return len(value) if isinstance(value, Sized) else 0


@filter_(
    "gach_dau_dong",
    "Viết mỗi dòng thành một đoạn có gạch đầu dòng.",
    (["Một.", "Hai."],),
    _LINES,
    gives="paragraphs",
)
def dashed(value: object, sign: str = "- ") -> list[str]:
    r"""Begin each item, or each line of a text, with a dash.

    >>> dashed(["a", "", "b"]), dashed("a\nb", "+ "), dashed(None)
    (['- a', '- b'], ['+ a', '+ b'], [])
    """
    items = value.splitlines() if isinstance(value, str) else items_of(value)
    return [f"{sign}{nfc(text_of(item))}" for item in items if not is_blank(item)]


@filter_("first", "Lấy dòng đầu tiên.", (["Một", "Hai"],), EVERY)
def first(value: object) -> object:
    """Give the first item, or nothing; of a text the first letter."""
    return next(iter(value if isinstance(value, str) else items_of(value)), "")


@filter_("last", "Lấy dòng cuối cùng.", (["Một", "Hai"],), EVERY)
def last(value: object) -> object:
    """Give the last item, or nothing; of a text the last letter."""
    return next(reversed([*(value if isinstance(value, str) else items_of(value))]), "")


alias("join", "noi")
alias("length", "dem")
alias("count", "dem")

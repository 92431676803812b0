"""The walls within which templates run: plain values, no methods, no attributes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from jinja2 import ChainableUndefined
from jinja2.runtime import LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from dossier.compose.filters import FILTERS, TESTS
from dossier.compose.filters.reading import text_of
from dossier.compose.filters.registry import Filter
from dossier.compose.language.budget import charged, joined, spend

LOOP = ("index", "index0", "first", "last", "length", "revindex", "revindex0")
BLOCK, BLOCK_END = "\ufde0", "\ufde1"
PRINT, PRINT_END = "\ufde2", "\ufde3"
_NOTE, _NOTE_END = "\ufde4", "\ufde5"

_BREAK = Markup('</w:t><w:br/><w:t xml:space="preserve">')
_TAB = Markup('</w:t><w:tab/><w:t xml:space="preserve">')
_LINES = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\u0085\u2028\u2029]")
# What XML 1.0 cannot hold (clause 2.2), and the signs that this room writes for itself.
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# What ends a text within the code of a field, or gives it a switch (ECMA-376 part 1, 17.16.1).
_CODE_SIGNS = {ord(sign): None for sign in '"“”„\\{}'}


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja without its globals: names are looked up in plain mappings and nowhere else."""

    concat = staticmethod(joined)

    def __init__(self, more: Mapping[str, Filter] = MappingProxyType({})) -> None:
        super().__init__(
            block_start_string=BLOCK,
            block_end_string=BLOCK_END,
            variable_start_string=PRINT,
            variable_end_string=PRINT_END,
            comment_start_string=_NOTE,
            comment_end_string=_NOTE_END,
            keep_trailing_newline=True,
            autoescape=True,
            undefined=ChainableUndefined,
            finalize=printed,
            cache_size=0,
        )
        self.globals.clear()
        self.filters = {
            **FILTERS,
            "_rows": rows,
            "_charged": charged,
            "_lines": lines,
            "_emu": emu,
            "_plain": plain,
            "_code": code,
            "_times": times,
            **more,
        }
        self.tests = dict(TESTS)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Give the column of a row; never an attribute of an object, but for those of a loop."""
        try:
            return obj[attribute]
        except (LookupError, TypeError):
            if isinstance(obj, LoopContext) and attribute in LOOP:
                return getattr(obj, attribute)
            return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Give the item of a row or a list."""
        try:
            return obj[argument]
        except (LookupError, TypeError):
            return self.undefined(obj=obj, name=argument)


def rows(value: object, budget: list[int]) -> Sequence[object]:
    """Give the items of a list, as long as the budget of rounds lasts."""
    if isinstance(value, str):
        items: Sequence[object] = lines(value)
    elif isinstance(value, list | tuple):
        items = value
    else:
        items = tuple(value) if isinstance(value, Iterable) and not _is_map(value) else ()
    spend(budget, len(items))
    return items


def lines(value: object) -> Sequence[object]:
    """Give the paragraphs of a text or a list of texts, without empty ones."""
    if isinstance(value, str):
        return [line for line in _LINES.split(value) if line.strip()]
    if not isinstance(value, Iterable) or _is_map(value):
        return [] if text_of(value) == "" else [value]
    return [line for item in value for line in (lines(item) if isinstance(item, str) else [item])]


def emu(value: object) -> int:
    """Give a length of a drawing: a whole number, never below zero."""
    return max(0, round(value)) if isinstance(value, int | float) else 0


def times(value: object, count: int) -> int:
    """Multiply a count of cells."""
    return emu(value) * count


def plain(value: object) -> str:
    """Give a text on one line, for properties and for attributes."""
    text = printed_plain(value)
    return " ".join(_LINES.sub(" ", text).split())


def code(value: object) -> str:
    """Give a text that stays one word within the code of a field of Word."""
    return plain(value).translate(_CODE_SIGNS)


def printed_plain(value: object) -> str:
    """Give the text of a value with nothing in it that XML cannot hold."""
    return _UNPRINTABLE.sub("", _LINES.sub("\n", text_of(value)))


def printed(value: object) -> object:
    """Give what a tag prints; Jinja escapes it unless it is markup of our own."""
    if type(value) is int or (type(value) is str and value.isprintable()):
        return value
    if type(value) is Markup:  # of our own making: values from outside are plain
        return value
    text = printed_plain(value).replace("\t", "\x1f")
    if "\n" not in text and "\x1f" not in text:
        return text
    marked = _BREAK.join(escape(line) for line in text.split("\n"))
    return Markup(marked.replace("\x1f", _TAB))  # noqa: S704 - every line was escaped above


def _is_map(value: object) -> bool:
    return isinstance(value, Mapping)

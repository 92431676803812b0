"""Finds where tags begin and end in a text, however many are opened and never closed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

Form = Literal["print", "block", "note"]

_OPENING = re.compile(r"\{[{%#]")
_WITHIN = re.compile(r"\{[{%]")
_FORMS: Mapping[str, tuple[Form, str]] = {
    "{{": ("print", "}}"),
    "{%": ("block", "%}"),
    "{#": ("note", "#}"),
}


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text from the opening of a tag to its end, or to nowhere."""

    form: Form
    start: int
    stop: int  # -1 where nothing closes it

    def body(self, text: str) -> str:
        """Cut out what stands between the signs."""
        return text[self.start + 2 : self.stop - 2]


def spans(text: str) -> Iterator[Span]:
    """Walk the tags of a text in one pass; one that is never closed is told and stepped over.

    A field in which another tag begins, before it is closed, was never closed.
    """
    position = 0
    ends: dict[Form, int] = {}  # where each form is closed next: not to be looked for again
    while found := _OPENING.search(text, position):
        form, end = _FORMS[found[0]]
        if 0 <= ends.get(form, 0) < found.end():
            ends[form] = text.find(end, found.end())
        closed = ends[form]
        if closed < 0 or (form == "print" and _WITHIN.search(text, found.end(), closed)):
            position = found.start() + 1
            yield Span(form, found.start(), -1)
        else:
            position = closed + len(end)
            yield Span(form, found.start(), position)


def whole_span(tag: str) -> Span:
    """Take a text for one tag from its first letter to its last, whatever stands within."""
    return Span(_FORMS[tag[:2]][0], 0, len(tag))

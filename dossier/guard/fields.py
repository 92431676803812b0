"""Turns the field codes of a Word part into a promise: none starts a program or pulls in a file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.parsers import expat

from dossier.guard.markup import parse
from dossier.guard.trouble import FieldCodeError

_FETCHING = re.compile(
    r'[\s"“”]*(DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DATABASE|RD|PRINT'
    r"|HTMLCONTROL|CONTROL)\b",
    re.IGNORECASE,
)


def check_fields(name: str, text: bytes) -> None:
    """Refuse fields that fetch or start something, even where runs split their code."""
    if b"instr" not in text:
        return
    codes = _Codes()
    parser = expat.ParserCreate()
    parser.StartElementHandler = codes.start
    parser.EndElementHandler = codes.end
    parser.CharacterDataHandler = codes.letters
    parse(name, text, parser)
    if codes.made_up:
        raise FieldCodeError(part=name, field="{ { } }")
    for code in codes.all():
        check_code(name, code)


def check_code(name: str, code: str) -> None:
    """Refuse one field of that kind."""
    if found := _FETCHING.match(code):
        raise FieldCodeError(part=name, field=found[1].upper())


@dataclass(slots=True)
class _Code:
    """The code of one field, as far as it is read."""

    pieces: list[str] = field(default_factory=list)
    is_over: bool = False  # the result has begun

    @property
    def is_made_up(self) -> bool:
        """Say whether its kind would be what a field that begins here comes to."""
        return not self.is_over and not "".join(self.pieces).strip()


class _Codes:
    """Gathers the code of each field between its begin and its end; fields may hold fields."""

    def __init__(self) -> None:
        self._open = [_Code(is_over=True)]  # the first gathers what stands in no field
        self._done: list[str] = []
        self._inside = False
        self.made_up = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Enter an element."""
        local = _local(tag)
        self._inside = local == "instrText"
        if local == "fldSimple":
            self.made_up |= self._open[-1].is_made_up
            self._done.append(_attribute(attributes, "instr"))
        elif local == "fldChar":
            self._turn(_attribute(attributes, "fldCharType"))

    def end(self, _tag: str) -> None:
        """Leave an element; text that follows is no code."""
        self._inside = False

    def letters(self, text: str) -> None:
        """Keep the text of instrText."""
        if self._inside:
            self._open[-1].pieces.append(text)

    def all(self) -> list[str]:
        """Return every code, those of unfinished fields included."""
        return [*self._done, *("".join(code.pieces) for code in self._open)]

    def _turn(self, turn: str) -> None:
        if turn == "begin":
            self.made_up |= self._open[-1].is_made_up
            self._open.append(_Code())
        elif turn == "separate":
            self._open[-1].is_over = True
        elif turn == "end" and len(self._open) > 1:
            self._done.append("".join(self._open.pop().pieces))


def _local(tag: str) -> str:
    return tag.rpartition(":")[2]


def _attribute(attributes: dict[str, str], local: str) -> str:
    return next((value for key, value in attributes.items() if _local(key) == local), "")

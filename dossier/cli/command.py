"""The shape of a command: what it is called, what it takes and needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Needs(StrEnum):
    """What is opened before a command runs."""

    TOOLS = "tools"  # law, forms, fonts
    SHELF = "shelf"  # the same, with forms and rules of the store where it or its form is named
    APP = "app"  # the store as well
    NOTHING = "nothing"  # it opens what it needs by itself


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument; its help is the message `cli.arg.<help or bare name>`."""

    name: str
    type: Callable[[str], object] = str
    nargs: str | None = None
    choices: tuple[str, ...] | None = None
    required: bool = False
    default: object = None
    switch: bool = False
    help: str = ""


@dataclass(frozen=True, slots=True)
class Command:
    """One command; its help is the message `cli.cmd.<words joined by a dot>`."""

    words: tuple[str, ...]
    function: str  # "module:function" within dossier.cli
    arguments: tuple[Argument, ...] = ()
    needs: Needs = Needs.APP
    signs_in: bool = True  # whether an account is asked for where the records have any

    @property
    def code(self) -> str:
        """The end of the message codes of this command."""
        return ".".join(self.words)

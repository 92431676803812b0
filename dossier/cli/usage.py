"""Turns what argparse finds wrong with a command line into coded errors with our own sentences."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from datetime import date
from typing import NoReturn

from dossier.errors import UsageError
from dossier.messages import Catalogue
from dossier.words.dates import parse_date


class CommandError(UsageError):
    """The command line cannot be read; `detail` quotes the part that is wrong."""

    code = "cli.wrong"


class MissingArgumentError(CommandError):
    """Something that must be given is not there."""

    code = "cli.missing"


class UnknownArgumentError(CommandError):
    """Something was given that no command takes."""

    code = "cli.unknown"


class WrongChoiceError(CommandError):
    """A value is not one of the few allowed."""

    code = "cli.choice"


class WrongCountError(CommandError):
    """An option was given without its value, or with too many."""

    code = "cli.count"


class WrongNumberError(CommandError):
    """A value that must be a whole number is none."""

    code = "cli.number"


class ManyIntoOneError(CommandError):
    """Several sources were given for one target file."""

    code = "cli.many_into_one"


class WrongDateError(CommandError):
    """A value that must be a day of the calendar is none."""

    code = "cli.date"


# argparse reports by English sentence only (Python 3.11 to 3.13); each is known by its fixed words.
_KNOWN: tuple[tuple[re.Pattern[str], type[CommandError]], ...] = (
    (re.compile(r"the following arguments are required: (?P<detail>.+)"), MissingArgumentError),
    (re.compile(r"unrecognized arguments: (?P<detail>.+)"), UnknownArgumentError),
    (
        re.compile(
            r"argument (?P<name>.+?): invalid choice: '?(?P<detail>.*?)'? "
            r"\(choose from (?P<choices>.+)\)"
        ),
        WrongChoiceError,
    ),
    (re.compile(r"argument (?P<detail>.+?): expected .*argument.*"), WrongCountError),
    (re.compile(r"argument (?P<name>.+?): invalid int value: '(?P<detail>.*)'"), WrongNumberError),
)


class Parser(argparse.ArgumentParser):
    """argparse with errors raised instead of printed in English."""

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong as a coded error."""
        for pattern, kind in _KNOWN:
            if found := pattern.fullmatch(message):
                raise kind(
                    **{name: text.replace("'", "") for name, text in found.groupdict().items()}
                )
        raise CommandError(detail=message)


class Formatter(argparse.HelpFormatter):
    """Help pages whose usage line begins with a word of ours."""

    def __init__(self, prog: str, *, words: Catalogue) -> None:
        super().__init__(prog)
        self._words = words

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Add the line that tells how to write a command."""
        own = prefix if prefix is not None else self._words.text("cli.head.usage") + " "
        super().add_usage(usage, actions, groups, own)


def day(text: str) -> date:
    """Read a day as people or computers write it; raise WrongDateError.

    >>> day("20/5/2026"), day("2026-05-20")
    (datetime.date(2026, 5, 20), datetime.date(2026, 5, 20))
    """
    parts = parse_date(text)
    if parts is None or not all(parts):
        raise WrongDateError(detail=text)
    return date(*parts)


def year(text: str) -> int:
    """Read a year of the calendar that people live by; raise WrongNumberError.

    >>> year("2026")
    2026
    """
    if not re.fullmatch(r"(?:19|20|21)\d\d", text, re.ASCII):
        raise WrongNumberError(name="YEAR", detail=text)
    return int(text)


def number(text: str) -> float:
    """Read a number with a point or a comma; raise WrongNumberError.

    >>> number("-1,5"), number("0.998")
    (-1.5, 0.998)
    """
    if not re.fullmatch(r"[-+]?\d{1,6}(?:[.,]\d{1,6})?", text):
        raise WrongNumberError(name="NUMBER", detail=text)
    return float(text.replace(",", "."))


def votes(text: str) -> tuple[int, int]:
    """Read yes/no counts.

    >>> votes("9/0"), votes("9")
    ((9, 0), (9, 0))
    """
    found = re.fullmatch(r"(\d{1,4})(?:/(\d{1,4}))?", text)
    if found is None:
        raise WrongNumberError(name="VOTES", detail=text)
    return int(found[1]), int(found[2] or 0)

"""Turns the table of commands into a parser whose every word comes from the message catalogue."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from functools import partial
from typing import TypeAlias

from dossier.cli.command import Argument, Command
from dossier.cli.commands import COMMANDS
from dossier.cli.usage import Formatter, Parser
from dossier.messages import LANGUAGES, Catalogue

PROGRAM = "hoso"
# argparse has no public name for it.
Branches: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001


def parse(argv: Sequence[str], words: Catalogue) -> argparse.Namespace:
    """Read a command line; `command` of the result is its row of the table.

    The general options may stand before or after the command; where both are given the later wins.
    """
    found = build(words, argv).parse_args(argv)
    for name, value in (
        *(("store", ""), ("account", "")),
        *(("json", False), ("lang", words.language)),
    ):
        if not hasattr(found, name):
            setattr(found, name, value)
    return found


def build(words: Catalogue, argv: Sequence[str]) -> argparse.ArgumentParser:
    """Build a parser that knows every command, and the arguments of those a line may mean."""
    root = _parser(Parser, words, prog=PROGRAM, description=words.text("cli.about"))
    _general(root, words)
    branches = root.add_subparsers(
        title=words.text("cli.head.commands"),
        metavar=words.text("cli.head.command"),
        required=True,
        dest="verb",
    )
    families: dict[str, Branches] = {}
    given = set(argv)
    for command in COMMANDS:
        place = branches
        if len(command.words) > 1:
            family = command.words[0]
            place = families.get(family) or _family(branches, family, words)
            families[family] = place
        parser = _named(place, command.words[-1], command.code, words)
        if set(command.words) <= given:  # the hundred others would cost more than it
            _fill(parser, command, words)
    return root


def _family(branches: Branches, family: str, words: Catalogue) -> Branches:
    parser = _named(branches, family, family, words)
    _general(parser, words)
    return parser.add_subparsers(
        title=words.text("cli.head.commands"),
        metavar=words.text("cli.head.command"),
        required=True,
        dest="part",
    )


def _named(place: Branches, name: str, code: str, words: Catalogue) -> argparse.ArgumentParser:
    about = words.text(f"cli.cmd.{code}")
    return place.add_parser(
        name,
        help=about,
        description=about,
        add_help=False,
        formatter_class=partial(Formatter, words=words),
    )


def _fill(parser: argparse.ArgumentParser, command: Command, words: Catalogue) -> None:
    own = parser.add_argument_group(words.text("cli.head.arguments"))
    for argument in command.arguments:
        _argument(own, argument, words)
    _general(parser, words)
    parser.set_defaults(command=command)


def _parser(
    kind: type[argparse.ArgumentParser], words: Catalogue, *, prog: str, description: str
) -> argparse.ArgumentParser:
    return kind(
        prog=prog,
        description=description,
        add_help=False,
        formatter_class=partial(Formatter, words=words),
    )


def _argument(group: argparse._ArgumentGroup, argument: Argument, words: Catalogue) -> None:
    bare = argument.help or argument.name.lstrip("-")
    help_text = words.text(f"cli.arg.{bare}").replace("%", "%%")
    if argument.switch:
        group.add_argument(argument.name, action="store_true", help=help_text)
    elif argument.name.startswith("-"):
        group.add_argument(
            argument.name,
            type=argument.type,
            nargs=argument.nargs,
            choices=argument.choices,
            required=argument.required,
            default=argument.default,
            metavar=bare.upper(),
            help=help_text,
        )
    else:
        group.add_argument(
            argument.name,
            type=argument.type,
            nargs=argument.nargs,
            choices=argument.choices,
            default=argument.default,
            metavar=argument.name.upper(),
            help=help_text,
        )


def _general(parser: argparse.ArgumentParser, words: Catalogue) -> None:
    """Add the options of every command; SUPPRESS keeps the inner parser from undoing the outer."""
    group = parser.add_argument_group(words.text("cli.head.general"))
    quiet = argparse.SUPPRESS
    group.add_argument("-h", "--help", action="help", help=words.text("cli.arg.show_help"))
    group.add_argument(
        "--store", default=quiet, metavar="PATH_OR_URL", help=words.text("cli.arg.store")
    )
    group.add_argument(
        "--as", dest="account", default=quiet, metavar="NAME", help=words.text("cli.arg.as")
    )
    group.add_argument(
        "--json", action="store_true", default=quiet, help=words.text("cli.arg.json")
    )
    group.add_argument("--lang", choices=LANGUAGES, default=quiet, help=words.text("cli.arg.lang"))

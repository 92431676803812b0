"""Turns the table of commands into a parser whose every word comes from the message catalogue."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from dossier.cli.command import Argument, Command
from dossier.cli.commands import COMMANDS
from dossier.cli.usage import Parser, formatter
from dossier.messages import LANGUAGES, Catalogue

PROGRAM = "hoso"


def parse(argv: Sequence[str], words: Catalogue) -> argparse.Namespace:
    """Read a command line; `command` of the result is its row of the table.

    The general options may stand before or after the command; where both are given the later wins.
    """
    found = build(words).parse_args(argv)
    for name, value in (
        *(("store", ""), ("account", "")),
        *(("json", False), ("lang", words.language)),
    ):
        if not hasattr(found, name):
            setattr(found, name, value)
    return found


def build(words: Catalogue) -> argparse.ArgumentParser:
    """Build the whole parser."""
    root = _parser(Parser, words, prog=PROGRAM, description=words.text("cli.about"))
    _general(root, words)
    branches = root.add_subparsers(
        title=words.text("cli.head.commands"),
        metavar=words.text("cli.head.command"),
        required=True,
        dest="verb",
    )
    families: dict[str, argparse._SubParsersAction[argparse.ArgumentParser]] = {}
    for command in COMMANDS:
        place = branches
        if len(command.words) > 1:
            family = command.words[0]
            place = families.get(family) or _family(branches, family, words)
            families[family] = place
        _add(place, command, words)
    return root


def _family(
    branches: argparse._SubParsersAction[argparse.ArgumentParser], family: str, words: Catalogue
) -> argparse._SubParsersAction[argparse.ArgumentParser]:
    about = words.text(f"cli.cmd.{family}")
    parser = branches.add_parser(
        family, help=about, description=about, add_help=False, formatter_class=formatter(words)
    )
    _general(parser, words)
    return parser.add_subparsers(
        title=words.text("cli.head.commands"),
        metavar=words.text("cli.head.command"),
        required=True,
        dest="part",
    )


def _add(
    place: argparse._SubParsersAction[argparse.ArgumentParser], command: Command, words: Catalogue
) -> None:
    about = words.text(f"cli.cmd.{command.code}")
    parser = place.add_parser(
        command.words[-1],
        help=about,
        description=about,
        add_help=False,
        formatter_class=formatter(words),
    )
    own = parser.add_argument_group(words.text("cli.head.arguments"))
    for argument in command.arguments:
        _argument(own, argument, words)
    _general(parser, words)
    parser.set_defaults(command=command)


def _parser(
    kind: type[argparse.ArgumentParser], words: Catalogue, *, prog: str, description: str
) -> argparse.ArgumentParser:
    return kind(
        prog=prog, description=description, add_help=False, formatter_class=formatter(words)
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

"""Turns argv into an exit status: parse, open what is needed, run, print, say what went wrong."""

from __future__ import annotations

import importlib
import sys
import traceback
from argparse import Namespace
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from io import TextIOWrapper
from pathlib import Path
from tempfile import gettempdir
from typing import cast

from dossier.cli.command import Command, Needs
from dossier.cli.parser import parse
from dossier.cli.result import FAILED, WRONG, Result, as_json
from dossier.errors import DossierError, UsageError
from dossier.messages import LANGUAGES, Catalogue, catalogue

Function = Callable[[object, Namespace], Result]


@dataclass(frozen=True, slots=True)
class Edge:
    """The outermost frame: what went wrong becomes one sentence and an exit status."""

    words: Catalogue
    as_object: bool

    def tell(self, code: str, params: Mapping[str, object], status: int) -> int:
        """Say the sentence of a code on stderr, and as an object on stdout where one is awaited."""
        sentence = str(self.words.say(code, params))
        sys.stderr.write(f"{sentence}\n")
        if self.as_object:
            facts = {"code": code, "params": params, "says": sentence}
            _print(as_json({"error": facts}, status))
        return status


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line; return its exit status."""
    given = list(sys.argv[1:] if argv is None else argv)
    _speak_utf8()
    edge = Edge(catalogue(_language(given)), "--json" in given)
    try:
        return _run(given, edge.words)
    except BrokenPipeError:
        return FAILED  # the reader went away; there is nobody left to tell
    except KeyboardInterrupt:
        return edge.tell("cli.interrupted", {}, FAILED)
    except DossierError as error:
        status = WRONG if isinstance(error, UsageError) else FAILED
        return edge.tell(error.code, error.params, status)
    except Exception as error:  # noqa: BLE001 - the outermost frame: a bug still gets one sentence
        facts = {"kind": type(error).__name__, "report": _report()}
        return edge.tell("cli.bug", facts, FAILED)


def _run(argv: list[str], words: Catalogue) -> int:
    given = parse(argv, words)
    command: Command = given.command
    result = _call(command, given)
    if given.json:
        _print(as_json(result.facts, result.status))
    else:
        _print(*result.lines)
    return result.status


def _call(command: Command, given: Namespace) -> Result:
    """Run a command; its module and `dossier.app` load only now: they bring in the engines."""
    module, _, name = command.function.partition(":")
    function = cast("Function", getattr(importlib.import_module(f"dossier.cli.{module}"), name))
    if command.needs is Needs.NOTHING:
        return function(None, given)
    if command.needs in {Needs.TOOLS, Needs.SHELF}:
        tools = importlib.import_module("dossier.tasks.tools").load_tools(given.lang)
        if command.needs is Needs.TOOLS or not _is_of_store(given, tools.shelf.by_id):
            return function(tools, given)
    app = importlib.import_module("dossier.app")
    with app.open_app(app.usual_settings(given.store, given.lang)) as door:
        signing = importlib.import_module("dossier.cli.signing")
        opened = signing.signed_in(door, given) if command.signs_in else door
        if command.needs is Needs.SHELF:
            shelf = importlib.import_module("dossier.tasks.forms.shelf")
            rules = importlib.import_module("dossier.tasks.localrules")
            in_force = {
                "shelf": shelf.shelf_in_force(opened.desk),
                "book": rules.book_in_force(opened.desk),
            }
            return function(replace(opened.desk, **in_force), given)
        return function(opened, given)


def _is_of_store(given: Namespace, shipped: Collection[str]) -> bool:
    """Say whether forms and rules of a store are meant; looking at them makes no store."""
    form = getattr(given, "form", "")
    is_there = "://" in given.store or Path(given.store).is_file()
    return bool(given.store and is_there) or bool(form and form not in shipped)


def _print(*lines: str) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()


def _report() -> str:
    """Write the trace of a bug where support can ask for it; it may hold data and stays here."""
    path = Path(gettempdir()) / "ho-so-khen-thuong-loi.txt"
    path.write_text(traceback.format_exc(), encoding="utf-8")
    return str(path)


def _language(argv: Sequence[str]) -> str:
    """Find the language of the sentences, needed before the command line can be parsed."""
    for place, word in enumerate(argv):
        given = word.partition("=")[2] if word.startswith("--lang=") else ""
        if word == "--lang" and place + 1 < len(argv):
            given = argv[place + 1]
        if given in LANGUAGES:
            return given
    return LANGUAGES[0]


def _speak_utf8() -> None:
    """Consoles of Windows may still be set to a code page that lacks Vietnamese letters."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")

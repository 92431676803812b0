"""The commands on the lists of people and units, on filters, doubles and reorganisation."""

from __future__ import annotations

from pathlib import Path

from dossier.cli.command import Argument, Command
from dossier.cli.usage import day

_LIST = (
    Argument("words", nargs="*", default=(), help="list_words"),
    Argument("--unit", default="", help="list_unit"),
    Argument("--sort", default="", help="list_sort"),
    Argument("--columns", nargs="*", default=(), help="list_columns"),
    Argument("--filter", default="", help="list_filter"),
    Argument("--limit", int, default=100, help="list_limit"),
    Argument("--out", Path, help="list_out"),
)
_SIDE = Argument("side", choices=("people", "units"), help="filter_side")

_UNIT = Argument("unit", help="tree_unit")
_PAPER = (
    Argument("--date", day, help="decision_date"),
    Argument("--number", default="", help="decision_number"),
    Argument("--issuer", default=""),
)
RECORDS: tuple[Command, ...] = (
    Command(("people", "list"), "records:people", _LIST),
    Command(
        ("people", "new"),
        "subjects:enter_person",
        (
            Argument("name", help="new_name"),
            Argument("--unit", default="", help="new_home"),
            Argument("--post", default="", help="new_post"),
            Argument("--birth", default="", help="new_birth"),
        ),
    ),
    Command(
        ("people", "move"),
        "subjects:move",
        (Argument("unit", help="move_to"), Argument("people", nargs="+", help="move_whom")),
    ),
    Command(("people", "drop"), "subjects:drop", (Argument("subject"),)),
    Command(("people", "doubles"), "records:doubles"),
    Command(
        ("people", "merge"),
        "records:merge",
        (
            Argument("kept", help="merge_kept"),
            Argument("gone", help="merge_gone"),
            Argument("--take", nargs="*", default=(), help="merge_take"),
            Argument("--dry-run", switch=True, help="merge_dry_run"),
        ),
    ),
    Command(
        ("people", "apart"),
        "records:apart",
        (Argument("first", help="apart_first"), Argument("second", help="apart_second")),
    ),
    Command(("filter", "list"), "records:filters", (_SIDE,)),
    Command(
        ("filter", "save"),
        "records:save_filter",
        (_SIDE, Argument("name", help="filter_name"), Argument("line", help="list_words")),
    ),
    Command(
        ("filter", "forget"),
        "records:forget_filter",
        (_SIDE, Argument("name", help="filter_name")),
    ),
    Command(
        ("units", "list"),
        "records:units",
        (*_LIST, Argument("--whom", choices=("unit", "household"), default="", help="list_whom")),
    ),
    Command(
        ("units", "new"),
        "subjects:enter_unit",
        (Argument("name", help="new_name"), Argument("--superior", default="", help="new_home")),
    ),
    Command(("units", "drop"), "subjects:drop", (Argument("subject"),)),
    Command(("units", "tree"), "units:tree"),
    Command(("units", "history"), "units:history", (_UNIT,)),
    Command(
        ("units", "rename"), "units:rename", (_UNIT, Argument("name", help="tree_name"), *_PAPER)
    ),
    Command(
        ("units", "merge"),
        "units:merge",
        (
            Argument("units", nargs="+", help="tree_units"),
            Argument("--into", default="", help="tree_into"),
            Argument("--name", default="", help="tree_new"),
            *_PAPER,
        ),
    ),
    Command(
        ("units", "split"),
        "units:split",
        (
            _UNIT,
            Argument("names", nargs="+", help="tree_names"),
            Argument("--ends", switch=True, help="tree_ends"),
            Argument("--move", nargs="*", default=(), help="tree_move"),
            *_PAPER,
        ),
    ),
    Command(
        ("units", "dissolve"),
        "units:dissolve",
        (_UNIT, Argument("--into", default="", help="tree_to"), *_PAPER),
    ),
)

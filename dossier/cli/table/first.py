"""The table of commands that begin, bring lists in and tell what the program knows."""

from __future__ import annotations

from pathlib import Path

from dossier.cli.command import Argument, Command, Needs
from dossier.cli.table.arguments import ON, OUT

KINDS = (
    *("people", "units", "ratings", "honours", "initiatives", "achievements", "unit_years"),
    *("nominees", "tenures", "absences", "targets", "troubles", "registrations"),
)

FIRST: tuple[Command, ...] = (
    Command(
        ("sample",),
        "sample:sample",
        (OUT, Argument("--all", switch=True, help="all_packets")),
        Needs.NOTHING,
    ),
    Command(
        ("begin",),
        "beginning:begin_office",
        (
            Argument("--office", required=True, help="own_office"),
            Argument("--superior", default="", help="own_superior"),
            Argument("--symbol", default="", help="own_symbol"),
            Argument("--place", default="", help="own_place"),
            Argument("--head-post", default="", help="own_head_post"),
            Argument("--head-name", default="", help="own_head_name"),
        ),
    ),
    Command(
        ("import",),
        "lists:import_list",
        (
            Argument("files", Path, nargs="+", help="list"),
            Argument("--kind", choices=KINDS),
            Argument("--map", Path),
            Argument("--sender", default=""),
            Argument("--encoding", nargs="*", default=()),
            Argument("--decide", Path),
            Argument("--new-units", switch=True, help="new_units"),
            Argument("--round", help="into_round"),
            Argument("--refused", Path),
            Argument("--dry-run", switch=True, help="dry_run"),
        ),
    ),
    Command(("imports", "list"), "intakes:show_all"),
    Command(("imports", "undo"), "intakes:undo", (Argument("task", int),)),
    Command(("mapping", "list"), "intakes:show_mappings"),
    Command(("mapping", "forget"), "intakes:forget_mapping", (Argument("mapping"),)),
    Command(
        ("fill-in",),
        "fillin:fill_in",
        (
            Argument("kind", choices=KINDS, help="fillin_kind"),
            Argument("out", Path, help="fillin_out"),
            Argument("--unit", default="", help="fillin_unit"),
            Argument("--round", default="", help="fillin_round"),
        ),
    ),
    Command(
        ("awards",),
        "awards:awards",
        (ON, Argument("--award", default="", help="one_award")),
        Needs.SHELF,
    ),
    Command(("principles",), "catalogues:principles", (ON,), Needs.SHELF),
    Command(("forms",), "catalogues:forms", (), Needs.SHELF),
    Command(
        ("fields",),
        "catalogues:fields",
        (
            Argument("--find", default="", help="find_field"),
            Argument("--form", default="", help="field_form"),
        ),
        Needs.SHELF,
    ),
)

"""The table of commands of the council: its meeting, members, ballots, written opinions."""

from __future__ import annotations

from pathlib import Path

from dossier.cli.command import Argument, Command
from dossier.cli.table.arguments import ROUND
from dossier.cli.usage import day

OPINIONS = ("yes", "no", "open")

COUNCIL: tuple[Command, ...] = (
    Command(("council", "show"), "council:show", (ROUND,)),
    Command(
        ("council", "set"),
        "council:save",
        (
            ROUND,
            Argument("--day", day, help="council_day"),
            Argument("--begins", help="council_begins"),
            Argument("--ends", help="council_ends"),
            Argument("--place", help="council_place"),
            Argument("--number", help="council_number"),
            Argument("--issued", int, help="council_issued"),
            Argument("--returned", int, help="council_returned"),
            Argument("--valid", int, help="council_valid"),
            Argument("--counters", nargs="*", default=(), help="council_counters"),
            Argument("--remarks", help="council_remarks"),
        ),
    ),
    Command(
        ("council", "member"),
        "council:member",
        (
            ROUND,
            Argument("name", help="member_name"),
            Argument("--post", help="member_post"),
            Argument("--role", help="member_role"),
            Argument("--absent", switch=True, help="member_absent"),
            Argument("--drop", switch=True, help="member_drop"),
        ),
    ),
    Command(
        ("ballots",), "council:counted", (ROUND, Argument("--file", Path, help="ballots_file"))
    ),
    Command(("opinions",), "council:show_opinions", (ROUND,)),
    Command(
        ("opinion",),
        "council:opine",
        (
            ROUND,
            Argument("nomination"),
            Argument("member", help="member_name"),
            Argument("opinion", choices=OPINIONS),
            Argument("--day", day, help="opinion_day"),
            Argument("--text", default="", help="opinion_text"),
        ),
    ),
)

"""The table of commands of award rounds, from proposing to decisions and papers."""

from __future__ import annotations

from pathlib import Path

from dossier.cli.command import Argument, Command
from dossier.cli.table.arguments import GROUNDS, ON, OUT, OUT_PDF, ROUND
from dossier.cli.usage import day, votes, year

REGIMES = ("nd30", "party")
SIDES = ("both", "odd", "even")
PACKETS = ("ho_so", "hop", "cong_van", "quyet_dinh", "minh_chung", "bang", "dien_hinh")

ROUNDS: tuple[Command, ...] = (
    Command(
        ("round", "new"),
        "rounds:new",
        (
            Argument("--name", required=True, help="round_name"),
            Argument("--year", int, required=True),
            Argument("--office", required=True),
            Argument("--received", day),
            Argument("--submitted", day),
            Argument("--number", default="", help="submission_number"),
            Argument("--regime", choices=REGIMES, default="nd30"),
        ),
    ),
    Command(
        ("round", "edit"),
        "rounds:edit",
        (
            ROUND,
            Argument("--name", help="round_name"),
            Argument("--year", int),
            Argument("--received", day),
            Argument("--submitted", day),
            Argument("--due", day),
            Argument("--number", help="submission_number"),
            Argument("--regime", choices=REGIMES),
        ),
    ),
    Command(("round", "list"), "rounds:show_all"),
    Command(("round", "drop"), "rounds:drop", (ROUND,)),
    Command(("round", "show"), "rounds:show", (ROUND,)),
    Command(
        ("nominate",),
        "rounds:nominate",
        (
            ROUND,
            Argument("subject"),
            Argument("award"),
            Argument("--ground", choices=GROUNDS, default="cong_trang"),
            Argument("--summary", default=""),
        ),
    ),
    Command(
        ("exclude",), "rounds:exclude", (Argument("nomination"), Argument("--why", required=True))
    ),
    Command(("include",), "rounds:include", (Argument("nomination"),)),
    Command(
        ("summary",), "rounds:summarise", (Argument("nomination"), Argument("text", help="summary"))
    ),
    Command(("withdraw",), "rounds:withdraw", (Argument("nomination"),)),
    Command(
        ("answer",),
        "rounds:answer",
        (Argument("owner"), Argument("ask", nargs="?", default=""), Argument("--text")),
    ),
    Command(
        ("vote",),
        "rounds:vote",
        (Argument("nomination"), Argument("votes", votes)),
    ),
    Command(
        ("qualified",),
        "rounds:qualified",
        (ROUND, Argument("--nominate", switch=True, help="nominate_all")),
    ),
    Command(("grants",), "rounds:granted", (ROUND, Argument("--file", Path, help="grants_file"))),
    Command(
        ("grant",),
        "rounds:grant",
        (
            ROUND,
            Argument("nomination"),
            Argument("--number", default="", help="decision_number"),
            Argument("--date", day, help="decision_date"),
            Argument("--issuer", default=""),
            Argument("--money", default="", help="grant_money"),
            Argument("--certificate", default="", help="grant_certificate"),
            Argument("--handed", day, help="grant_handed"),
            Argument("--refused", default="", help="grant_refused"),
        ),
    ),
    Command(
        ("decide",),
        "rounds:decide",
        (
            ROUND,
            Argument("nominations", nargs="*"),
            Argument("--number", required=True, help="decision_number"),
            Argument("--date", day, required=True, help="decision_date"),
            Argument("--issuer", required=True),
        ),
    ),
    Command(
        ("check",),
        "dossiers:check",
        (
            ROUND,
            ON,
            Argument("--explain", switch=True),
            Argument("--nomination", default="", help="explained"),
        ),
    ),
    Command(("alike",), "alike:show", (ROUND,)),
    Command(
        ("timeline",),
        "years:timeline",
        (
            Argument("subject", nargs="?", default="", help="subject_years"),
            Argument("--nearing", year),
        ),
    ),
    Command(
        ("make",),
        "dossiers:make",
        (
            ROUND,
            OUT,
            Argument("--format", default="docx,pdf"),
            Argument("--jobs", int, default=1),
            ON,
            Argument("--despite-findings", switch=True, help="despite"),
            Argument("--again", switch=True),
            Argument("--packet", choices=PACKETS, default="ho_so"),
        ),
    ),
    Command(
        ("print",),
        "papers:print_out",
        (
            ROUND,
            OUT_PDF,
            Argument("documents", nargs="*", help="print_documents"),
            Argument("--packet", choices=PACKETS, default="ho_so"),
            Argument("--pages", default=""),
            Argument("--copies", int, default=1, help="paper_copies"),
            Argument("--side", choices=SIDES, default="both"),
            Argument("--duplex", switch=True),
            Argument("--separators", switch=True),
        ),
    ),
    Command(
        ("send",),
        "papers:send",
        (
            ROUND,
            Argument("--made", Path, required=True, help="made_folder"),
            Argument("--out", Path, required=True, help="sent_out"),
            Argument("--packet", choices=PACKETS, default="ho_so"),
        ),
    ),
    Command(("return", "list"), "papers:show_returns", (ROUND,)),
    Command(
        ("return", "add"),
        "papers:add_return",
        (
            ROUND,
            Argument("reason"),
            Argument("--nomination", default="", help="returned"),
            Argument("--day", day, help="returned_day"),
        ),
    ),
    Command(("return", "mended"), "papers:mend_return", (Argument("key", help="return_key"),)),
    Command(("return", "drop"), "papers:drop_return", (Argument("key", help="return_key"),)),
)

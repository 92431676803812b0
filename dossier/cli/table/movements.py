"""The rows of the table of commands that are about movements and registrations."""

from __future__ import annotations

from pathlib import Path

from dossier.cli.command import Argument, Command
from dossier.cli.usage import day, year

_MOVEMENT = Argument("movement")
_OUT = Argument("--out", Path, required=True, help="out_xlsx")
_YEAR = Argument("year", year, help="registered_year")
_WITHIN = Argument("--movement", default="", help="of_movement")
_FACTS = (
    Argument("--until", day, help="movement_until"),
    Argument("--aim", default=None, help="movement_aim"),
    Argument("--number", default=None, help="decision_number"),
    Argument("--date", day, help="decision_date"),
    Argument("--issuer", default=None),
)

MOVEMENTS: tuple[Command, ...] = (
    Command(("movement", "list"), "movements:show_all"),
    Command(("movement", "show"), "movements:show", (_MOVEMENT,)),
    Command(
        ("movement", "new"),
        "movements:new",
        (
            Argument("--name", required=True, help="movement_name"),
            Argument("--since", day, required=True, help="movement_since"),
            *_FACTS,
        ),
    ),
    Command(
        ("movement", "change"),
        "movements:change",
        (
            _MOVEMENT,
            Argument("--name", default=None, help="movement_name"),
            Argument("--since", day, help="movement_since"),
            *_FACTS,
        ),
    ),
    Command(("movement", "drop"), "movements:drop", (_MOVEMENT,)),
    Command(
        ("movement", "target"),
        "movements:target",
        (
            _MOVEMENT,
            Argument("unit", help="target_unit"),
            Argument("name", help="target_name"),
            Argument("--measure", default="", help="target_measure"),
            Argument("--year", default="", help="target_year"),
            Argument("--goal", default="", help="target_goal"),
            Argument("--result", default="", help="target_result"),
        ),
    ),
    Command(
        ("movement", "review"),
        "movements:review",
        (
            _MOVEMENT,
            Argument("kind", choices=("midterm", "final"), help="review_kind"),
            Argument("--day", day, help="review_day"),
            Argument("--text", default="", help="review_text"),
            Argument("--lessons", default="", help="review_lessons"),
            Argument("--plan", default="", help="review_plan"),
        ),
    ),
    Command(("movement", "exemplars"), "movements:show_exemplars", (_MOVEMENT,)),
    Command(("movement", "statistics"), "movements:statistics", (_MOVEMENT, _OUT)),
    Command(
        ("movement", "round"),
        "movements:open_round",
        (
            _MOVEMENT,
            Argument("--office", required=True),
            Argument("--name", default="", help="round_name"),
        ),
    ),
    Command(
        ("registrations",),
        "registering:show",
        (
            _YEAR,
            _WITHIN,
            Argument("--without", switch=True, help="without_registration"),
            Argument("--out", Path, help="out_xlsx"),
        ),
    ),
    Command(
        ("register",),
        "registering:register",
        (
            _YEAR,
            Argument("subject"),
            Argument("award", help="registered_award"),
            _WITHIN,
            Argument("--day", day, help="registered_day"),
            Argument("--note", default=""),
            Argument("--all", switch=True, help="registered_all"),
        ),
    ),
)

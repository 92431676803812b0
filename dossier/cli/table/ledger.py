"""The rows of the table of commands that are about the ledgers of a subject."""

from __future__ import annotations

from dossier.cli.command import Argument, Command
from dossier.cli.usage import year

COLUMNS = (
    *("rating", "titles", "honours", "initiatives"),
    *("members", "completed", "advanced", "emulators", "disciplined", "block_led"),
)
LEDGERS = ("tenure", "rating", "honour", "initiative", "unit_year", "discipline", "absence")
_RECORD = Argument("subject")
_LEDGER = Argument("ledger", choices=LEDGERS, help="ledger_name")

LEDGER: tuple[Command, ...] = (
    Command(("ledger", "show"), "ledger:show", (_RECORD,)),
    Command(
        ("ledger", "fill"),
        "ledger:fill",
        (
            _RECORD,
            Argument("year", year, help="ledger_year"),
            Argument("column", choices=COLUMNS, help="ledger_column"),
            Argument("text", help="ledger_text"),
        ),
    ),
    Command(("ledger", "lines"), "ledger:lines", (_RECORD, _LEDGER)),
    Command(
        ("ledger", "line"),
        "ledger:line",
        (
            _RECORD,
            _LEDGER,
            Argument("texts", nargs="*", help="ledger_texts"),
            Argument("--key", default="", help="ledger_key"),
        ),
    ),
)

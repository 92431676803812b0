"""The rows of the table of commands that are about the ledgers of a subject, by years."""

from __future__ import annotations

from dossier.cli.command import Argument, Command
from dossier.cli.usage import year

COLUMNS = (
    *("rating", "titles", "honours", "initiatives"),
    *("members", "completed", "advanced", "emulators", "disciplined", "block_led"),
)
_RECORD = Argument("subject")

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
)

"""The table of all commands, in the order in which help lists them."""

from __future__ import annotations

from dossier.cli.command import Command
from dossier.cli.table.accounts import ACCOUNTS
from dossier.cli.table.certificates import CERTIFICATES
from dossier.cli.table.council import COUNCIL
from dossier.cli.table.evidence import EVIDENCE
from dossier.cli.table.first import FIRST
from dossier.cli.table.forms import FORMS
from dossier.cli.table.keeping import KEEPING
from dossier.cli.table.ledger import LEDGER
from dossier.cli.table.movements import MOVEMENTS
from dossier.cli.table.records import RECORDS
from dossier.cli.table.rounds import ROUNDS

COMMANDS: tuple[Command, ...] = (
    *FIRST,
    *ROUNDS,
    *COUNCIL,
    *MOVEMENTS,
    *FORMS,
    *CERTIFICATES,
    *RECORDS,
    *LEDGER,
    *EVIDENCE,
    *KEEPING,
    *ACCOUNTS,
)

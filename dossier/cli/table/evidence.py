"""The commands on the files that prove what records say."""

from __future__ import annotations

from pathlib import Path

from dossier.cli.command import Argument, Command
from dossier.cli.table.arguments import OUT

_RECORD = Argument("subject")
_EVIDENCE = Argument("key", help="evidence_key")

EVIDENCE: tuple[Command, ...] = (
    Command(
        ("evidence", "add"),
        "evidence:add",
        (
            _RECORD,
            Argument("files", Path, nargs="+", help="evidence_files"),
            Argument("--entry", default="", help="evidence_entry"),
        ),
    ),
    Command(("evidence", "list"), "evidence:show", (_RECORD,)),
    Command(("evidence", "open"), "evidence:open_copy", (_EVIDENCE, OUT)),
    Command(
        ("evidence", "find"),
        "evidence:find",
        (Argument("words", nargs="+", help="evidence_words"),),
    ),
    Command(("evidence", "remove"), "evidence:remove", (_EVIDENCE,)),
)

"""The table of commands that keep the store safe."""

from __future__ import annotations

from pathlib import Path

from dossier.cli.command import Argument, Command, Needs
from dossier.cli.table.arguments import OUT_PDF
from dossier.cli.usage import day

KEEPING: tuple[Command, ...] = (
    Command(
        ("history",),
        "keeping:history",
        (
            Argument("--limit", int, default=20),
            Argument("--find", default="", help="history_find"),
            Argument("--who", default="", help="history_who"),
            Argument("--since", day),
            Argument("--until", day),
            Argument("--out", Path, help="history_out"),
        ),
    ),
    Command(("undo",), "keeping:undo", (Argument("task", int),)),
    Command(
        ("backup",), "keeping:backup", (Argument("file", Path, nargs="?", help="backup_file"),)
    ),
    Command(("trash", "list"), "trash:show_all"),
    Command(("trash", "forget"), "trash:forget", (Argument("key", help="trash_key"),)),
    Command(("trash", "restore"), "trash:restore", (Argument("key", help="trash_key"),)),
    Command(("copies", "list"), "copies:show_all"),
    Command(("copies", "sheet"), "copies:sheet", (OUT_PDF,)),
    Command(("copies", "look"), "copies:look", (Argument("file", Path, help="copy_file"),)),
    Command(
        ("copies", "folder"),
        "copies:folder",
        (
            Argument("folder", Path, nargs="?", help="copy_folder"),
            Argument("--usual", switch=True, help="copy_usual"),
        ),
    ),
    Command(
        ("restore",),
        "keeping:restore",
        (Argument("file", Path, help="backup_file"),),
        Needs.NOTHING,
    ),
    Command(("verify",), "keeping:verify"),
)

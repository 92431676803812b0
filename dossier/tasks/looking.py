"""Looks into files that prove something, in the child process of the tools."""

from __future__ import annotations

from pathlib import Path

from dossier.collect.evidence import Looked, look_at, sort_of
from dossier.collect.evidence.looked import kept_text
from dossier.guard.gate import check_package
from dossier.model.attachment import AttachmentKind
from dossier.render.draw import FontBook, draw
from dossier.tasks.laying import lay_out
from dossier.tasks.printed import rows
from dossier.tasks.tools import Tools

WORD_ENDING = ".docx"


def look_outside(name: str, content: bytes, tools: Tools) -> Looked:
    """Say what a file is and holds; nothing of it is opened before the guard let it in.

    Raises a GuardError, the errors of `collect.evidence`, or BrokenFileError of a Word file.
    """
    if sort_of(content) is not AttachmentKind.WORD:
        return tools.apart.run(look_at, name, content)
    check_package(content, "docx")
    return tools.apart.run(_look_at_word, content, tools.fonts.folders)


def _look_at_word(content: bytes, folders: tuple[Path, ...]) -> Looked:
    """Lay a Word file out as the program prints it; its first page is looked at as a PDF."""
    fonts = FontBook(folders=folders)
    laid = lay_out(content, fonts)
    first = look_at("", draw(laid.pages[:1], title="", fonts=fonts))
    text = kept_text("\n".join(rows(laid.flow)))
    return Looked(AttachmentKind.WORD, WORD_ENDING, len(laid.pages), first.thumbnail, text)

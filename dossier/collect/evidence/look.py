"""Turns the bytes of a file into what it is, whatever it is called."""

from __future__ import annotations

from dossier.collect.evidence.looked import Looked
from dossier.collect.evidence.pdf import is_pdf, look_at_pdf
from dossier.collect.evidence.scan import look_at_picture
from dossier.guard.package import LOCAL, OLE
from dossier.guard.trouble import OldFormatError
from dossier.model.attachment import AttachmentKind


def sort_of(content: bytes) -> AttachmentKind:
    """Tell the kind by the first bytes; what is neither PDF nor Word must be a picture.

    Raises OldFormatError for a .doc and for a file of Office that a password locks.
    """
    if is_pdf(content):
        return AttachmentKind.PDF
    if content.startswith(OLE):
        raise OldFormatError
    return AttachmentKind.WORD if content.startswith(LOCAL) else AttachmentKind.PICTURE


def look_at(name: str, content: bytes) -> Looked:
    """Look into a PDF or a picture, in a child process: it may be made to do harm."""
    if is_pdf(content):
        return look_at_pdf(name, content)
    return look_at_picture(name, content)

"""Turns a PDF from outside into its pages and words, once nothing in it acts by itself.

Two readers: qpdf walks every object and says what is inside, PDFium (built without scripts) shows
the first page as a reader would see it.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pypdfium2 as pdfium
from pikepdf import Dictionary, Object

from dossier.collect.evidence.looked import LONGEST, THUMBNAIL, Looked, kept_text, small
from dossier.errors import UsageError
from dossier.model.attachment import AttachmentKind

MOST_OBJECTS = 300_000
MOST_PAGES = 2_000
READ_PAGES = 200  # whose words are kept
_HEAD = 1024  # within which readers look for the mark of a PDF (ISO 32000-1, Annex H.3.4.1)
# Actions that start programs or send the reader's data away (ISO 32000-1, 12.6.4).
_DEEDS = {"/JavaScript", "/Launch", "/ImportData", "/SubmitForm"}
# Scripts, forms made of scripts, files within the file.
_KEYS = {"/JS", "/JavaScript", "/XFA", "/EmbeddedFiles"}


class BrokenPdfError(UsageError):
    """The PDF is damaged, empty, or has far too many pages or objects."""

    code = "collect.pdf_broken"


class LockedPdfError(UsageError):
    """The PDF opens with a password only."""

    code = "collect.pdf_locked"


class ActivePdfError(UsageError):
    """The PDF holds scripts, actions that start something, or other files."""

    code = "collect.pdf_active"


def is_pdf(content: bytes) -> bool:
    """Say whether readers would take it for a PDF."""
    return b"%PDF-" in content[:_HEAD]


def look_at_pdf(name: str, content: bytes) -> Looked:
    """Count pages, draw the first one, gather the words.

    Raises BrokenPdfError, LockedPdfError or ActivePdfError.
    """
    pages = _checked(name, content)
    try:
        document = pdfium.PdfDocument(content)
        try:
            picture, text = _first_page(document), "\n".join(_texts(document))
        finally:
            document.close()
    except pdfium.PdfiumError as trouble:
        raise BrokenPdfError(file=name) from trouble
    return Looked(AttachmentKind.PDF, ".pdf", pages, picture, kept_text(text))


def _checked(name: str, content: bytes) -> int:
    """Look at every object; return the number of pages."""
    try:
        with pikepdf.open(BytesIO(content)) as document:
            pages = len(document.pages)
            if not 0 < pages <= MOST_PAGES or len(document.objects) > MOST_OBJECTS:
                raise BrokenPdfError(file=name)
            for thing in document.objects:
                _check_object(name, thing)
    except pikepdf.PasswordError as trouble:
        raise LockedPdfError(file=name) from trouble
    # What qpdf's binding raises for damage beside its own errors.
    except (pikepdf.PdfError, ValueError, TypeError, RuntimeError) as trouble:
        raise BrokenPdfError(file=name) from trouble
    return pages


def _check_object(name: str, thing: Object) -> None:
    """Refuse what acts; actions may also stand directly within the dictionary of a page."""
    for inner in _dictionaries(thing):
        held = _KEYS & set(inner.keys())
        deed = str(inner.get("/S", ""))
        if held or deed in _DEEDS:
            raise ActivePdfError(file=name, part=(sorted(held) or [deed])[0].lstrip("/"))


def _dictionaries(thing: Object) -> Iterator[Dictionary]:
    """Walk what stands directly inside one object; what it points at has its own turn."""
    waiting = [thing]  # numbers and texts come out as Python's own
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, pikepdf.Stream | Dictionary):
            yield inner  # type: ignore[misc]  # a stream is asked like its dictionary
            parts = [part for _key, part in inner.items()]
        elif isinstance(inner, pikepdf.Array):
            parts = list(inner)
        else:
            continue
        waiting += [part for part in parts if not getattr(part, "is_indirect", True)]


def _first_page(document: pdfium.PdfDocument) -> bytes:
    page = document[0]
    width, height = page.get_size()
    if min(width, height) <= 0:
        return b""
    scale = min(2 * THUMBNAIL[0] / width, 2 * THUMBNAIL[1] / height)
    return small(page.render(scale=scale, may_draw_forms=False).to_pil())


def _texts(document: pdfium.PdfDocument) -> Iterator[str]:
    left = LONGEST
    for number in range(min(len(document), READ_PAGES)):
        text = document[number].get_textpage().get_text_bounded()
        yield text
        left -= len(text)
        if left <= 0:
            return

"""Turns the PDFs of a dossier into one, in order, with a bookmark for each and every font once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from hashlib import sha256
from io import BytesIO

from pikepdf import Dictionary, Name, Object, ObjectStreamMode, OutlineItem, Pdf, PdfError

from dossier.deliver.errors import UnreadablePdfError

LANGUAGE = "vi-VN"


def merge(pdfs: Sequence[bytes], titles: Sequence[str], *, title: str = "") -> bytes:
    """Join PDFs; `titles` become the bookmarks and `title` that of the whole.

    The same PDFs give the same bytes.
    """
    with ExitStack() as opened:
        whole = opened.enter_context(Pdf.new())
        starts = []
        for content, name in zip(pdfs, titles, strict=True):
            starts.append(len(whole.pages))
            part = opened.enter_context(_open(content, name))
            whole.pages.extend(part.pages)
        _bookmark(whole, zip(titles, starts, strict=True))
        _share_fonts(whole)
        _describe(whole, title)
        return _saved(whole)


def _open(content: bytes, title: str) -> Pdf:
    try:
        return Pdf.open(BytesIO(content))
    except PdfError as trouble:
        raise UnreadablePdfError(title=title) from trouble


def _bookmark(whole: Pdf, rows: Iterator[tuple[str, int]]) -> None:
    with whole.open_outline() as outline:
        outline.root.extend(OutlineItem(name, start) for name, start in rows)


def _share_fonts(whole: Pdf) -> None:
    """Keep one of each font file: every part brings its own copies, and they are most of it."""
    first: dict[bytes, Object] = {}
    for font in _fonts(whole):
        places = ((font, "/ToUnicode"), (font.get("/FontDescriptor", Dictionary()), "/FontFile2"))
        for holder, key in places:
            if key in holder:
                stream = holder[key]
                holder[key] = first.setdefault(_fingerprint(stream), stream)


def _fonts(whole: Pdf) -> Iterator[Object]:
    for page in whole.pages:
        shelf = page.obj.get("/Resources", Dictionary()).get("/Font", Dictionary())
        yield from shelf.as_dict().values()


def _fingerprint(stream: Object) -> bytes:
    kind = str(stream.get("/Filter", "")).encode()
    return sha256(kind + stream.read_raw_bytes()).digest()


def _describe(whole: Pdf, title: str) -> None:
    if title:
        whole.docinfo["/Title"] = title
    whole.Root.Lang = LANGUAGE
    whole.Root.PageMode = Name.UseOutlines
    whole.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)


def _saved(whole: Pdf) -> bytes:
    out = BytesIO()
    whole.save(out, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return out.getvalue()

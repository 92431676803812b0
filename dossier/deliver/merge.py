"""Turns the PDFs of a dossier into one, in order, with a bookmark for each and every font once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from hashlib import sha256
from io import BytesIO
from itertools import accumulate, chain
from pathlib import Path

from pikepdf import Dictionary, Name, Object, ObjectStreamMode, OutlineItem, Pdf, PdfError

from dossier.deliver.errors import UnreadablePdfError

LANGUAGE = "vi-VN"
Part = tuple[str, bytes | Path]  # title, PDF or where it is

BUNDLE = 50  # PDFs open at a time; each takes far more memory open than closed


def merge(pdfs: Sequence[bytes | Path], titles: Sequence[str], *, title: str = "") -> bytes:
    """Join PDFs, given or on disk; `titles` become the bookmarks and `title` that of the whole.

    The same PDFs give the same bytes.
    """
    parts = tuple(zip(titles, pdfs, strict=True))
    bundles = [_bundle(parts[at : at + BUNDLE]) for at in range(0, len(parts), BUNDLE)]
    starts = accumulate(chain.from_iterable(counts for _, counts in bundles), initial=0)
    with _joined([(title, content) for content, _ in bundles]) as whole:
        with whole.open_outline() as outline:
            marks = zip(titles, starts, strict=False)
            outline.root.extend(OutlineItem(name, start) for name, start in marks)
        _describe(whole, title)
        return _saved(whole)


def _bundle(parts: Sequence[Part]) -> tuple[bytes, list[int]]:
    """Join some PDFs into one; count the pages of each."""
    counts: list[int] = []
    with _joined(parts, counts) as joined:
        return _saved(joined), counts


@contextmanager
def _joined(parts: Iterable[Part], counts: list[int] | None = None) -> Iterator[Pdf]:
    with ExitStack() as opened:
        whole = opened.enter_context(Pdf.new())
        for title, content in parts:
            part = opened.enter_context(_open(content, title))
            whole.pages.extend(part.pages)
            if counts is not None:
                counts.append(len(part.pages))
        _share_fonts(whole)
        yield whole


def _open(content: bytes | Path, title: str) -> Pdf:
    try:
        return Pdf.open(BytesIO(content) if isinstance(content, bytes) else content)
    except PdfError as trouble:
        raise UnreadablePdfError(title=title) from trouble


def _share_fonts(whole: Pdf) -> None:
    """Keep one of each font: every part brings its own copies, and they are most of it."""
    first: dict[bytes, Object] = {}
    for shelf in _shelves(whole):
        for name, font in shelf.as_dict().items():
            for holder, key in _insides(font):
                if key in holder:
                    holder[key] = _first(first, holder[key])
            shelf[name] = _first(first, font)


def _shelves(whole: Pdf) -> Iterator[Object]:
    """Find the font dictionaries of all pages, shared ones once."""
    seen: set[tuple[int, int]] = set()
    for page in whole.pages:
        shelf = page.obj.get("/Resources", Dictionary()).get("/Font", Dictionary())
        if not shelf.is_indirect or shelf.objgen not in seen:
            seen.add(shelf.objgen)
            yield shelf


def _insides(font: Object) -> tuple[tuple[Object, str], ...]:
    """Name the places of a font's own objects, the innermost first."""
    described = font.get("/FontDescriptor", Dictionary())
    return ((font, "/ToUnicode"), (described, "/FontFile2"), (font, "/FontDescriptor"))


def _first(known: dict[bytes, Object], thing: Object) -> Object:
    """Give the first object equal to this one; what is within both is shared already."""
    written = thing.unparse(resolved=True) if isinstance(thing, Dictionary) else _written(thing)
    return known.setdefault(sha256(written).digest(), thing)


def _written(stream: Object) -> bytes:
    return str(stream.get("/Filter", "")).encode() + stream.read_raw_bytes()


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

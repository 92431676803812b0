"""Turns the runs of a paragraph into stretches of text in one look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.collect.word.markup import Node, at, inside, value
from dossier.collect.word.shapes import Span
from dossier.collect.word.styles import Look, Styles, look_of
from dossier.words.legacy import Encoding, by_font, decode, is_unicode

_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_HOLDERS = frozenset({"pict", "drawing", "object"})
TEXT_BOX = "txbxContent"


@dataclass(frozen=True, slots=True)
class Read:
    """What a paragraph holds: its text, and the text boxes that hang on it."""

    spans: tuple[Span, ...]
    boxes: tuple[Node, ...]
    hidden: str = ""  # text that Word does not show


def read_runs(paragraph: Node, styles: Styles) -> Read:
    """Read the runs of a paragraph that are in force; deleted text is not."""
    above = styles.of(value(paragraph, "pPr", "pStyle"))
    spans: list[Span] = []
    boxes: list[Node] = []
    hidden: list[str] = []
    for run in inside(paragraph):
        if run.tag != "r":
            continue
        look = _look(run, above, styles)
        text = "".join(_signs(run, boxes))
        if look.is_hidden:
            hidden.append(text)
        elif text:
            spans.append(_span(text, look))
    return Read(tuple(_joined(spans)), tuple(boxes), "".join(hidden))


def _look(run: Node, above: Look, styles: Styles) -> Look:
    style = value(run, "rPr", "rStyle")
    own = look_of(at(run, "rPr"))
    return own.under(styles.of(style).under(above) if style else above)


def _signs(run: Node, boxes: list[Node]) -> Iterator[str]:
    for child in inside(run):
        if child.tag == "t":
            yield child.text or ""
        elif child.tag in _HOLDERS:
            boxes.extend(_outer_boxes(child))
        else:
            yield _SIGNS.get(child.tag, "")


def _outer_boxes(node: Node) -> Iterator[Node]:
    """Give the text boxes of a drawing; those within a box are read with it."""
    for child in node:
        if child.tag == TEXT_BOX:
            yield child
        else:
            yield from _outer_boxes(child)


def _span(text: str, look: Look) -> Span:
    encoding = by_font(look.family or "")
    bold = bool(look.is_bold)
    if encoding is None or encoding is Encoding.UNICODE or is_unicode(text):
        return Span(text, text, is_bold=bold)
    return Span(text, decode(text, encoding), encoding, bold)


def _joined(spans: list[Span]) -> Iterator[Span]:
    """Join runs that look alike: Word splits them anywhere, within a letter and its mark too."""
    last: Span | None = None
    for span in spans:
        if last and (last.encoding, last.is_bold) == (span.encoding, span.is_bold):
            raw = last.raw + span.raw
            last = Span(raw, decode(raw, span.encoding), span.encoding, span.is_bold)
        else:
            if last:
                yield last
            last = span
    if last:
        yield last

"""What a Word file says, in reading order: paragraphs and tables, with the fonts of their text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dossier.collect.sheet import Merge
from dossier.words.legacy import Encoding


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one look; `raw` is as it stands in the file."""

    raw: str
    text: str  # in Unicode
    encoding: Encoding = Encoding.UNICODE
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; its label is the number or bullet that Word draws before it."""

    number: int  # of the document, from 1, those in tables counted
    spans: tuple[Span, ...]
    label: str = ""

    @property
    def text(self) -> str:
        """What is read, tabs and line breaks included, without the label."""
        return "".join(span.text for span in self.spans)

    @property
    def place(self) -> str:
        """How a person finds it."""
        return f"đoạn {self.number}"


@dataclass(frozen=True, slots=True)
class Box:
    """One cell of a table; cells that a merge covers are empty."""

    paragraphs: tuple[Paragraph, ...] = ()

    @property
    def text(self) -> str:
        """Its paragraphs, one a line."""
        return "\n".join(labelled(each) for each in self.paragraphs)

    @property
    def raw(self) -> str:
        """The same as it stands in the file."""
        return "\n".join("".join(span.raw for span in each.spans) for each in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Grid:
    """One table, brought to whole rows and columns."""

    number: int  # of the document, from 1
    rows: tuple[tuple[Box, ...], ...]
    merges: tuple[Merge, ...] = ()

    @property
    def name(self) -> str:
        """How a person finds it."""
        return f"Bảng {self.number}"


Block = Paragraph | Grid


@dataclass(frozen=True, slots=True)
class Document:
    """A whole file: its body, and the text that stands beside it (notes, heads and feet)."""

    blocks: tuple[Block, ...]
    beside: tuple[Paragraph, ...] = ()


def labelled(paragraph: Paragraph) -> str:
    """Give a paragraph's text behind its label."""
    text = paragraph.text
    return f"{paragraph.label} {text}" if paragraph.label and text.strip() else text


def encoding_of(spans: Iterable[Span]) -> Encoding | None:
    """Tell the one encoding of the letters of some spans; None where they mix several."""
    found = {span.encoding for span in spans if any(sign.isalpha() for sign in span.text)}
    if not found:
        return Encoding.UNICODE
    return found.pop() if len(found) == 1 else None

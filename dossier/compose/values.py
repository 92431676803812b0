"""What templates can print besides plain values: dressed text, pictures, other Word files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Script = Literal["", "superscript", "subscript"]


@dataclass(frozen=True, slots=True)
class Run:
    r"""A stretch of text in one dress; `\n` breaks the line, `\a` the paragraph, `\f` the page."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: str = ""  # "single", "double", "dotted" … (ECMA-376 part 1, 17.18.99)
    strike: bool = False
    script: Script = ""
    color: str = ""  # six hexadecimal digits
    highlight: str = ""  # the same, or one of Word's sixteen names
    size: float = 0  # points; 0 as the style says
    font: str = ""
    east_asian: str = ""  # the font of Chinese, Japanese and Korean letters
    style: str = ""  # the id of a character style
    link: str = ""  # an address to open
    language: str = ""  # "vi-VN"
    right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    r"""Text in the dress of its tag, in which `\n`, `\a` and `\f` mean what they do in a run."""

    text: str

    def __str__(self) -> str:
        """Give the text alone."""
        return self.text


@dataclass(frozen=True, slots=True)
class Rich:
    """Text in several dresses."""

    runs: tuple[Run, ...] = ()
    style: str = ""  # the id of a paragraph style, where the text is a paragraph of its own

    def __str__(self) -> str:
        """Give the text alone, for places that show no dress."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class RichParagraphs:
    """Several paragraphs of such text, which take the place of the tag's own paragraph."""

    items: tuple[Rich, ...] = ()

    def __str__(self) -> str:
        """Give the text alone, line by line."""
        return "\n".join(map(str, self.items))


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG, JPEG, GIF or BMP picture in the line; a size of 0 follows from the other one."""

    content: bytes
    width: float = 0  # millimetres
    height: float = 0
    alt: str = ""  # what it shows, for those who cannot see it
    link: str = ""

    def __str__(self) -> str:
        """Give its description, for places that show no pictures."""
        return self.alt


@dataclass(frozen=True, slots=True)
class Subdocument:
    """A whole Word file, whose body takes the place of the tag's paragraph."""

    content: bytes

    def __str__(self) -> str:
        """Give nothing: it shows in text only."""
        return ""


Dressed: TypeAlias = Listing | Rich | RichParagraphs | Picture | Subdocument
DRESSED = (Listing, Rich, RichParagraphs, Picture, Subdocument)
WHOLE = (RichParagraphs, Subdocument)  # what is made of paragraphs

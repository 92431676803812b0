"""Turns the text of a part into tags, each whole and in one place, however Word had split it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from dossier.compose.language.spans import Form, Span, spans, whole_span
from dossier.compose.word.ooxml import INSTRUCTION_TEXT, TBL, TC, TR, Element, P, T
from dossier.compose.word.pieces import Pieces, own_texts
from dossier.errors import DossierError
from dossier.words.text import nfc

Level = Literal["", "tr", "tc", "p", "r"]

# Unicode's noncharacters mark the places of tags: no document may hold them (Unicode 16, 23.7).
OPEN, CLOSE = "\ufdd0", "\ufdd1"
MARK = re.compile(f"{OPEN}([a-zA-Z]?)(\\d+){CLOSE}")
# As letters, or as references to them (U+FDD0 is 64976).
NONCHARACTERS = re.compile(
    r"[\ufdd0-\ufdef]|&#(?:x0*fd[de][\da-f]|0*(?:6497[6-9]|649[89]\d|6500[0-7]));", re.IGNORECASE
)
MOST_TAGS = 5_000  # of one file: reading them takes a second or two

_LEVEL = re.compile(r"(tr|tc|p|r)\s+(?=\S)")
_LEVELS: Mapping[str, Level] = {"tr": "tr", "tc": "tc", "p": "p", "r": "r"}
# Word turns quotes typed in a tag into curly ones, and some keyboards type hard spaces.
_QUOTES = {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "‚": "'"}
_BLANKS = dict.fromkeys("\xa0\u2007\u202f", " ")
_UNSEEN = dict.fromkeys("\xad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", "")
_TYPED = str.maketrans(_QUOTES | _BLANKS | _UNSEEN)
# What shows of a tag that is never closed: up to a lone bracket, or a few words.
_OPENED = re.compile(r"\{[{%#](?:[^{}]{0,60}\}|[^{}]{0,60})")
_LONGEST_SHOWN = 300  # letters of a tag
_MOST_OPEN = 10  # tags left open that are told of one paragraph


class TooManyTagsError(DossierError):
    """A template holds more tags than any form does."""

    code = "compose.too_many_tags"


@dataclass(frozen=True, slots=True)
class Where:
    """The place of a tag as its author counts: from 1; 0 where it is not in one."""

    part: str
    paragraph: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    nth: int = field(default=0, compare=False)  # among all paragraphs of the part, for programs


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag, cleaned of what Word does to typed text."""

    form: Form
    level: Level
    body: str
    source: str  # as it stands in the document, if not too long to show
    where: Where
    trims: tuple[bool, bool] = (False, False)  # {%- and -%}
    passes: str = ""  # the filter of our own that its value passes last

    @property
    def word(self) -> str:
        """The keyword of a block tag, such as `endfor`."""
        return self.body.split(maxsplit=1)[0] if self.body else ""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a template that will not work, at its place."""

    code: str
    text: str  # what stands there
    where: Where
    params: tuple[tuple[str, object], ...] = ()


@dataclass(slots=True)
class Draft:
    """A part on its way to a template: its tree, where marks stand for the tags."""

    root: Element
    part: str
    tags: list[Tag] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    is_settled: bool = False  # whether tracked changes were accepted in it
    places: dict[Element, Where] = field(default_factory=dict)  # of the paragraphs, as typed


def mark(number: int, kind: str = "") -> str:
    """Write the mark of a tag, or of a place that has to do with it."""
    return f"{OPEN}{kind}{number}{CLOSE}"


def marks(text: str | None) -> list[int]:
    """List the tags that a text holds, in order."""
    return [int(found[2]) for found in MARK.finditer(text)] if text else []


def find_tags(draft: Draft) -> None:
    """Put a mark in place of every tag of a part."""
    for paragraph in draft.root.iter(P):
        texts, where = own_texts(paragraph), draft.places.get(paragraph, Where(draft.part))
        if any("{" in (text.text or "") for text in texts):
            _take(draft, texts, where)
    for loose in draft.root.iter():
        if loose.tag != T and loose.text and "{" in loose.text:
            _take_loose(draft, loose)


def put_tag(draft: Draft, source: str, where: Where) -> str:
    """Enter a tag that was not typed as one; give its mark."""
    return _enter(draft, source, whole_span(source), where)


def _enter(draft: Draft, text: str, found: Span, where: Where) -> str:
    """Enter a tag found in a text; give its mark."""
    draft.tags.append(_tag(text, found, where))
    if len(draft.tags) > MOST_TAGS:
        raise TooManyTagsError(most=MOST_TAGS)
    return mark(len(draft.tags) - 1)


def paragraphs_of(root: Element, part: str) -> Iterator[tuple[Element, Where]]:
    """Walk the paragraphs with their places; paragraphs in tables are counted within their cell."""
    loose = tables = nth = 0
    places: dict[Element, tuple[int, int, int]] = {}
    for element in root.iter(P, TBL, TR):
        if element.tag == TBL:
            tables += 1
            places[element] = (tables, 0, 0)
        elif element.tag == TR:
            _place_row(element, places)
        else:
            cell = next(element.iterancestors(TC), None)
            loose += cell is None
            nth += 1
            place = (loose, 0, 0, 0) if cell is None else (0, *places.get(cell, (0, 0, 0)))
            yield element, Where(part, *place, nth)


def _place_row(row: Element, places: dict[Element, tuple[int, int, int]]) -> None:
    table = next(row.iterancestors(TBL), None)
    if table is None:
        return
    number, rows, _ = places[table]
    places[table] = (number, rows + 1, 0)
    cells = (cell for cell in row.iter(TC) if next(cell.iterancestors(TR), None) is row)
    for column, cell in enumerate(cells, start=1):  # those in content controls as well
        places[cell] = (number, rows + 1, column)


def _take(draft: Draft, texts: Sequence[Element], where: Where) -> None:
    """Move each tag into the piece of text in which it begins."""
    pieces = Pieces(texts)
    found = list(spans(pieces.whole))
    for tag in (each for each in found if each.stop >= 0):
        pieces.put(tag.start, tag.stop, _enter(draft, pieces.whole, tag, where))
    pieces.write()
    for left in [each for each in found if each.stop < 0][:_MOST_OPEN]:
        shown = _OPENED.match(pieces.whole, left.start)
        text = shown[0].strip() if shown else ""
        draft.faults.append(Fault("compose.tag_unclosed", text, where))


def _take_loose(draft: Draft, loose: Element) -> None:
    """Do the same where text is no paragraph's, so that no line break may be printed."""
    first = len(draft.tags)
    paragraph = next(loose.iterancestors(P), None)
    known = Where(draft.part) if paragraph is None else draft.places.get(paragraph)
    _take(draft, [loose], known or Where(draft.part))
    passes = "_code" if loose.tag == INSTRUCTION_TEXT else "_plain"
    draft.tags[first:] = [replace(tag, passes=passes) for tag in draft.tags[first:]]


def _tag(text: str, found: Span, where: Where) -> Tag:
    body = nfc(found.body(text).translate(_TYPED))
    trims = (body.startswith("-"), body.endswith("-"))
    body = body.removeprefix("-").removesuffix("-")
    level = _LEVEL.match(body)
    bare = body[level.end() :] if level else body
    source = text[found.start : found.stop][:_LONGEST_SHOWN]
    return Tag(found.form, _level_of(level), bare.strip(), source, where, trims)


def _level_of(found: re.Match[str] | None) -> Level:
    return _LEVELS[found[1]] if found else ""

"""Walks through one report and sorts what it says: particulars, narrative, tables, the frame."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dossier.collect.reading import Kind
from dossier.collect.word.letterhead import is_letterhead
from dossier.collect.word.report.cut import Piece, piece
from dossier.collect.word.report.emphasis import with_colons
from dossier.collect.word.report.held import Held, held_in, says_nothing
from dossier.collect.word.report.labels import Said, field_of, said_in
from dossier.collect.word.report.outline import (
    Zone,
    heading,
    is_end,
    is_signature,
    is_title,
)
from dossier.collect.word.report.posts import posts, posts_and_unit
from dossier.collect.word.report.story import Told, is_lead
from dossier.collect.word.report.years import leading_year, years_in
from dossier.collect.word.shapes import Block, Box, Grid, Paragraph, Span
from dossier.words.text import fold

_CAMPAIGN = re.compile(
    r"^[\s\-–+*•]*(?P<label>(?P<name>Tên phong trào|Phong trào thi đua)|Văn bản phát động"
    r"|Thời gian thực hiện)\s*:\s*",
    re.IGNORECASE,
)
_RATED = "muc do hoan thanh nhiem vu"
_SPLIT = {"post": posts, "post_unit": posts_and_unit}
_ASKS = "de nghi"  # what a title asks for is no heading, though it names achievements


@dataclass(slots=True)
class Report:
    """What one report says, as it stands."""

    kind: Kind
    particulars: dict[str, tuple[str, Piece]] = field(default_factory=dict)  # field → label, value
    prose: list[Paragraph] = field(default_factory=list)  # of the life
    told: list[Told] = field(default_factory=list)
    movement: tuple[str, Piece] | None = None  # label and name
    honours: list[Held] = field(default_factory=list)
    ratings: list[Held] = field(default_factory=list)
    tables: list[tuple[Grid, tuple[Paragraph, ...]]] = field(default_factory=list)
    head: list[Paragraph] = field(default_factory=list)
    frame: list[Paragraph] = field(default_factory=list)
    passed: list[Paragraph] = field(default_factory=list)


def read_report(blocks: Sequence[Block], kind: Kind) -> Report:
    """Read a report about a person or a unit."""
    walker = _Walker(kind)
    for block in blocks:
        walker.take(block)
    walker.rest()
    return walker.report


class _Walker:
    """Keeps the part of the report, and the heading's year, while blocks go by."""

    def __init__(self, kind: Kind) -> None:
        self.report = Report(kind)
        self._zone = Zone.HEAD
        self._year = 0
        self._lead: Paragraph | None = None  # waits for the table or the items that it leads to
        self._by_zone: Mapping[Zone, Callable[[Paragraph], None]] = {
            Zone.HEAD: self._head,
            Zone.LIFE: self._life,
            Zone.DUTIES: self._pass,
            Zone.POSTS: self._pass,
            Zone.STORY: self._story,
            Zone.HONOURS: self._held,
            Zone.TROUBLES: self._pass,
        }

    def take(self, block: Block) -> None:
        """Take the next block."""
        if isinstance(block, Grid):
            self._grid(block)
        elif block.text.strip():
            self._line(block)

    def rest(self) -> None:
        """End the report."""
        self._tell()

    def _grid(self, grid: Grid) -> None:
        if self._zone is Zone.END or is_letterhead(grid) or self._signs(grid):
            self.report.frame += _paragraphs(grid)
        elif self._zone in {Zone.HEAD, Zone.LIFE} and _is_labels(grid, self.report.kind):
            for line in _label_lines(grid, self.report.kind):
                self._particulars(line)
        else:
            above = (self._lead,) if self._lead else ()
            self._lead = None
            self.report.tables.append((grid, above))

    def _signs(self, grid: Grid) -> bool:
        if self._zone in {Zone.HEAD, Zone.LIFE} or not is_signature(grid):
            return False
        self._tell()
        self._zone = Zone.END
        return True

    def _line(self, line: Paragraph) -> None:
        is_titled = self._zone is Zone.HEAD and (is_title(line) or _ASKS in fold(line.text))
        is_early = self._zone in {Zone.HEAD, Zone.LIFE}
        found = None if is_titled else heading(line, loosely=is_early)
        if self._zone is Zone.END or is_end(line.text):
            self._tell()
            self._zone = Zone.END
            self.report.frame.append(line)
        elif found and not (self._zone is Zone.HEAD and not found[1]):
            self._tell()
            self._zone = found[0]
            self._year = max(years_in(line.text), default=0) if not found[1] else 0
        else:
            self._by_zone[self._zone](line)

    def _head(self, line: Paragraph) -> None:
        line = with_colons(line, self.report.kind)
        if any(each.field for each in said_in(line.text, self.report.kind)):
            self._particulars(line)
            self._zone = Zone.LIFE
        else:
            self.report.head.append(line)

    def _life(self, line: Paragraph) -> None:
        if not self._particulars(line):
            self.report.prose.append(line)

    def _particulars(self, line: Paragraph) -> bool:
        line = with_colons(line, self.report.kind)
        said = said_in(line.text, self.report.kind)
        known = [each for each in said if each.field]
        for each in known:
            self._keep(line, each)
        if said and len(known) < len(said):
            self.report.passed.append(line)
        return bool(said)

    def _keep(self, line: Paragraph, said: Said) -> None:
        if says_nothing(line.text[said.start : said.end]):
            return
        split = _SPLIT.get(said.field)
        found = (
            split(line, said.start, said.end)
            if split
            else {said.field: piece(line, said.start, said.end)}
        )
        for name, value in found.items():
            if self.report.particulars.setdefault(name, (said.label, value))[1] != value:
                self.report.passed.append(line)

    def _story(self, line: Paragraph) -> None:
        if self._lead and self._lead is not line:
            self._tell()
        year, after = leading_year(line.text)
        if year and not line.text[after:].strip():
            self._year = year
            self.report.frame.append(line)
        elif fold(line.text).lstrip(" -–+").startswith(_RATED) and self._rated(line):
            return
        elif is_lead(line):
            self._lead = line
        elif not self._campaign(line):
            self.report.told.append(Told(line, self._year))

    def _campaign(self, line: Paragraph) -> bool:
        """Take the lines that tell of the movement within which all was achieved."""
        found = _CAMPAIGN.match(line.text)
        if found is None:
            return False
        if found["name"] and self.report.movement is None:
            self.report.movement = (found["label"], piece(line, found.end()))
        else:
            self.report.passed.append(line)
        return True

    def _rated(self, line: Paragraph) -> bool:
        start = line.text.find(":") + 1
        if not start or not line.text[start:].strip():
            return False
        known, others = held_in(line, start)
        if others or not known:
            return False
        self.report.ratings += known
        return True

    def _held(self, line: Paragraph) -> None:
        if self._lead:
            self._tell()
        if says_nothing(line.text):
            return
        known, others = held_in(line)
        self.report.honours += known
        if is_lead(line) and not known:
            self._lead = line
        elif others:
            self.report.passed.append(line)

    def _pass(self, line: Paragraph) -> None:
        if not says_nothing(line.text):
            self.report.passed.append(line)

    def _tell(self) -> None:
        """Let a line that led to no table lead the narrative, or be passed over."""
        if self._lead is not None and self._zone is Zone.STORY:
            self.report.told.append(Told(self._lead, self._year))
        elif self._lead is not None:
            self.report.passed.append(self._lead)
        self._lead = None


def _paragraphs(grid: Grid) -> Iterator[Paragraph]:
    return (each for row in grid.rows for box in row for each in box.paragraphs)


def _is_labels(grid: Grid, kind: Kind) -> bool:
    """Tell a table that sets labels beside their values from one with a row of headings."""
    lines = [[box.text for box in row if box.text.strip()] for row in grid.rows]
    filled = [line for line in lines if line]
    told = sum(bool(said_in(line[0], kind)) or _beside(line, kind) for line in filled)
    return bool(filled) and 2 * told >= len(filled)


def _beside(line: list[str], kind: Kind) -> bool:
    return len(line) > 1 and bool(field_of(line[0], kind)) and field_of(line[1], kind) is None


def _label_lines(grid: Grid, kind: Kind) -> Iterator[Paragraph]:
    """Give the cells of such a table as lines; a label in its own cell gets a colon."""
    for row in grid.rows:
        filled = [box for box in row if box.text.strip()]
        while filled:
            box = filled.pop(0)
            is_alone = field_of(box.text, kind) is not None and not _has_value(box.text)
            if is_alone and filled and field_of(filled[0].text, kind) is None:
                yield _labelled(box, filled.pop(0))
            else:
                yield from box.paragraphs


def _has_value(text: str) -> bool:
    return bool(text.partition(":")[2].strip())


def _labelled(label: Box, value: Box) -> Paragraph:
    spans = [span for each in label.paragraphs for span in each.spans]
    colon = () if label.text.rstrip().endswith(":") else (Span(":", ":"),)
    gap = (Span(" ", " "),)
    said = [span for each in value.paragraphs for span in (*each.spans, *gap)]
    return Paragraph(label.paragraphs[0].number, (*spans, *colon, *gap, *said))

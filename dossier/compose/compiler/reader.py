"""Reads the parts of a template one by one into sources, and finds what is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from dossier.compose.compiler.blanks import mark_blanks
from dossier.compose.compiler.cells import bind_cells
from dossier.compose.compiler.controls import read_controls
from dossier.compose.compiler.corners import blame_attributes, check_codes, unbind_controls
from dossier.compose.compiler.levels import lift_tags
from dossier.compose.compiler.mailmerge import read_merge_fields
from dossier.compose.compiler.shapes import bind_lengths
from dossier.compose.compiler.source import Writer
from dossier.compose.declared import Declared
from dossier.compose.language.expressions import Expressions
from dossier.compose.language.grammar import Grammar
from dossier.compose.language.sandbox import Sandbox
from dossier.compose.language.tags import (
    MOST_TAGS,
    NONCHARACTERS,
    Draft,
    Fault,
    Tag,
    TooManyTagsError,
    Where,
    find_tags,
    paragraphs_of,
)
from dossier.compose.rich.paper import DRESSING
from dossier.compose.word.ooxml import parse, text_of
from dossier.compose.word.tracked import accept_changes
from dossier.compose.word.unpack import NotWordError
from dossier.errors import DossierError

MOST_BYTES = 8 << 20  # of all parts with tags, unpacked: reading them takes a few seconds


class LargeTemplateError(DossierError):
    """A template holds more text than any form does."""

    code = "compose.large"


@dataclass(slots=True)
class Reader:
    """Reads the parts of a template one by one."""

    declared: Declared
    sandbox: Sandbox = field(default_factory=lambda: Sandbox(DRESSING))
    used: set[str] = field(default_factory=set)
    first: dict[str, Tag] = field(default_factory=dict)  # the tag that first uses each name
    faults: list[Fault] = field(default_factory=list)
    sources: dict[str, str] = field(default_factory=dict)  # of the parts that tags change
    size: int = 0  # in bytes
    tags: int = 0

    def read(self, name: str, content: bytes, *, is_body: bool) -> None:
        """Turn a part into its source; what is wrong goes to the faults."""
        self._count(len(content), 0)
        try:
            draft = prepare(name, content, self.declared)
        except NotWordError as error:
            self.faults.append(Fault(error.code, "", Where(name), (("part", name),)))
            return
        self._count(0, len(draft.tags))
        grammar = Grammar(Expressions(self.declared), self.sandbox)
        text = text_of(draft.root)
        source = Writer(draft, grammar, is_body).write(text)
        if source != text or draft.is_settled:
            self.sources[name] = source
        self.faults += draft.faults + grammar.faults
        self.used |= grammar.expressions.used
        self.first = grammar.first | self.first

    def _count(self, size: int, tags: int) -> None:
        """Refuse a template that would take longer to read than anybody waits."""
        self.size += size
        self.tags += tags
        if self.size > MOST_BYTES:
            raise LargeTemplateError(most=MOST_BYTES >> 20)
        if self.tags > MOST_TAGS:
            raise TooManyTagsError(most=MOST_TAGS)


def prepare(name: str, data: bytes, declared: Declared) -> Draft:
    """Read a part, and put marks where its tags take effect."""
    try:
        root = parse(NONCHARACTERS.sub("\ufffd", data.decode()).encode())
    except (etree.XMLSyntaxError, UnicodeDecodeError) as error:
        raise NotWordError(part=name) from error
    draft = Draft(root, name, places=dict(paragraphs_of(root, name)))
    draft.is_settled = accept_changes(root)
    read_controls(draft, declared.index)
    read_merge_fields(draft, declared.index)
    find_tags(draft)
    bind_cells(draft)
    lift_tags(draft)
    bind_lengths(draft)
    mark_blanks(draft)
    unbind_controls(draft)
    blame_attributes(draft)
    check_codes(draft)
    return draft

"""Turns a Word file with tags into a template, once, and then values into Word files, often."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from zipfile import BadZipFile

import jinja2
from lxml import etree

from dossier.compose.blanks import mark_blanks, sweep
from dossier.compose.cells import bind_cells
from dossier.compose.controls import read_controls
from dossier.compose.corners import blame_attributes, check_codes, dead_tags, unbind_controls
from dossier.compose.declared import Declared
from dossier.compose.grammar import Grammar
from dossier.compose.levels import lift_tags
from dossier.compose.mailmerge import read_merge_fields
from dossier.compose.ooxml import parse, text_of
from dossier.compose.package import Shell, make_shell, parts_of
from dossier.compose.places import in_text_order, name_place
from dossier.compose.properties import clean_properties
from dossier.compose.relations import TYPES
from dossier.compose.rich.attach import attach
from dossier.compose.rich.paper import DRESSING, Paper
from dossier.compose.sandbox import MOST_ROUNDS, FillError, Sandbox, bound_loops
from dossier.compose.shapes import bind_lengths
from dossier.compose.shed import shed
from dossier.compose.source import Writer
from dossier.compose.tags import (
    MOST_TAGS,
    NONCHARACTERS,
    Draft,
    Fault,
    TooManyTagsError,
    Where,
    find_tags,
    paragraphs_of,
)
from dossier.compose.tracked import CHANGES, accept_changes
from dossier.compose.weights import is_grave
from dossier.errors import DossierError
from dossier.guard import check_package
from dossier.messages import catalogue

_BODY = (
    "wordprocessingml.document.main+xml",
    "wordprocessingml.header+xml",
    "wordprocessingml.footer+xml",
    "wordprocessingml.footnotes+xml",
    "wordprocessingml.endnotes+xml",
)
_COMMENTS = "wordprocessingml.comments+xml"
_PROPERTIES = ("core-properties+xml", "extended-properties+xml", "custom-properties+xml")
MOST_BYTES = 8 << 20  # of all parts with tags, unpacked: reading them takes a few seconds
_MAY_HAVE_TAGS = re.compile(rb"\{|w:instr|\"ke:|\xc2\xab|<w:sdt>|" + CHANGES)


class NotWordError(DossierError):
    """The file is not a Word document."""

    code = "compose.not_word"


class LargeTemplateError(DossierError):
    """A template holds more text than any form does."""

    code = "compose.large"


class TemplateError(DossierError):
    """A template has faults; `faults` lists them all, the sentence tells of the first."""

    code = "compose.template"


@dataclass(frozen=True, slots=True)
class Template:
    """A form ready to be filled; `names` are those that it uses, a column as `list.column`."""

    names: frozenset[str]
    shell: Shell
    parts: tuple[jinja2.Template, ...]

    def fill(self, values: Mapping[str, object]) -> bytes:
        """Write one document; the same values give the same bytes."""
        paper = Paper()
        shown = {**values, "_budget": [MOST_ROUNDS], "_paper": paper}
        try:
            texts = [part.render(shown) for part in self.parts]
        except (jinja2.TemplateError, TypeError, ArithmeticError) as error:
            # Values of a kind that the template does not expect, such as a text compared by size.
            raise FillError(why=str(error)) from error
        package = self.shell.close(sweep(text).encode() for text in texts)
        return attach(package, tuple(paper.kept)) if paper.kept else package


@dataclass(frozen=True, slots=True)
class Compiled:
    """All that compiling found out; `template` is None where a fault stands in its way."""

    template: Template | None
    faults: tuple[Fault, ...]
    names: frozenset[str] = frozenset()  # of declared fields that it mentions


def compile_template(data: bytes, declared: Declared) -> Template:
    """Make a template ready; raise TemplateError where it would not work."""
    compiled = try_compile(data, declared)
    if compiled.template is None:
        grave = [fault for fault in in_text_order(compiled.faults) if is_grave(fault.code)]
        first = grave[0]
        if first.code == NotWordError.code:
            raise NotWordError(part=first.where.part)
        place = name_place(first.where, catalogue())
        raise TemplateError(count=len(grave), place=place, text=first.text, faults=tuple(grave))
    return compiled.template


def try_compile(data: bytes, declared: Declared) -> Compiled:
    """Make a template ready as far as possible, and tell its faults."""
    check_package(data, "docx")
    parts = clean_properties(_unpacked(data))
    kinds = _live(parts)
    remarks = {name: parts[name] for name, kind in kinds.items() if kind.endswith(_COMMENTS)}
    _shed(parts)
    reader, aside = _Reader(declared), _Reader(declared)
    for name, kind in kinds.items():
        whose, content = (aside, remarks[name]) if name in remarks else (reader, parts[name])
        whose.read(name, content, is_body=not kind.endswith(_PROPERTIES))
    faults = (*reader.faults, *aside.faults, *dead_tags(parts, kinds))
    names = frozenset(reader.used)
    if any(is_grave(fault.code) for fault in faults):
        return Compiled(None, faults, names)
    ready = tuple(_compiled(reader.sandbox, source) for source in reader.sources.values())
    template = Template(names, make_shell(parts, reader.sources), ready)
    return Compiled(template, faults, names)


def see_if_it_opens(data: bytes, declared: Declared) -> None:
    """Raise what would be raised for a file that is no template at all, whatever its faults."""
    try_compile(data, declared)


@dataclass(slots=True)
class _Reader:
    """Reads the parts of a template one by one."""

    declared: Declared
    sandbox: Sandbox = field(default_factory=lambda: Sandbox(DRESSING))
    used: set[str] = field(default_factory=set)
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
        grammar = Grammar(self.declared, self.sandbox)
        text = text_of(draft.root)
        source = Writer(draft, grammar, is_body).write(text)
        if source != text or draft.is_settled:
            self.sources[name] = source
        self.faults += draft.faults + grammar.faults
        self.used |= grammar.used

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


def _unpacked(data: bytes) -> dict[str, bytes]:
    try:
        parts = parts_of(data)
    except (BadZipFile, EOFError) as error:
        raise NotWordError(part="") from error
    if TYPES not in parts:
        raise NotWordError(part=TYPES)
    return parts


def _shed(parts: dict[str, bytes]) -> None:
    try:
        shed(parts)
    except etree.XMLSyntaxError as error:
        raise NotWordError(part="") from error


def _live(parts: Mapping[str, bytes]) -> dict[str, str]:
    """List the parts that may hold tags, and of what type they are."""
    try:
        types = parse(parts[TYPES])
    except etree.XMLSyntaxError as error:
        raise NotWordError(part=TYPES) from error
    kinds = {each.get("PartName", "").lstrip("/"): each.get("ContentType", "") for each in types}
    return {
        name: kind
        for name, kind in kinds.items()
        if name in parts
        and kind.endswith((*_BODY, *_PROPERTIES, _COMMENTS))
        and _MAY_HAVE_TAGS.search(parts[name])
    }


def _compiled(sandbox: Sandbox, source: str) -> jinja2.Template:
    tree = sandbox.parse(source)
    bound_loops(tree)
    return sandbox.from_string(tree)

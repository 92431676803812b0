"""Carries the body of one Word file over into another, with all that it leans on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from hashlib import sha256
from posixpath import basename

from lxml import etree

from dossier.compose.language.tags import NONCHARACTERS
from dossier.compose.rich.bench import Bench
from dossier.compose.rich.garb import bring_lists, bring_styles
from dossier.compose.rich.notes import SIGNS, bring_notes
from dossier.compose.word.ooxml import BODY, BOOKMARKS, MAIN, SECT_PR, Element, parse, replace_by
from dossier.compose.word.package import parts_of
from dossier.compose.word.relations import (
    Parts,
    Relation,
    add_relation,
    add_type,
    relations_of,
    type_of,
)
from dossier.compose.word.shed import shed
from dossier.errors import DossierError
from dossier.guard.gate import check_package

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
# What counts within its own file only: names of edits, of paragraphs, and pages' heads and feet.
_OWN = re.compile(f"{re.escape(MAIN)}rsid\\w*|{re.escape(_W14)}(?:paraId|textId)")
_BANDS = (f"{MAIN}headerReference", f"{MAIN}footerReference")
_FIRST_BOOKMARK = 20_000_000  # beyond those of the file that takes it in


class SubdocumentBrokenError(DossierError):
    """A Word file that should be put into another has parts missing or damaged."""

    code = "compose.subdocument_broken"


@dataclass(slots=True)
class Graft:
    """The body of a Word file on its way into a package; it is read and dressed once."""

    parts: Parts  # of the package that takes it in
    source: Bench
    children: list[Element]
    tied: set[str] = field(default_factory=set)
    written: dict[bool, str] = field(default_factory=dict)  # for the main part, and for others

    def body(self, part: str, *, is_main: bool) -> str:
        """Give the body as XML for a part, and tie that part to what the body shows."""
        if is_main not in self.written:
            texts = (etree.tostring(each, encoding="unicode") for each in self._for(is_main))
            self.written[is_main] = "".join(texts)
        xml = self.written[is_main]
        if part not in self.tied:
            self.tied.add(part)
            for relation in relations_of(self.source.parts, self.source.main):
                if f'"{_key(relation)}"' in xml:
                    add_relation(self.parts, part, self._carried(relation))
        return xml

    def _for(self, is_main: bool) -> list[Element]:  # noqa: FBT001 - private, one caller
        """Leave the references to notes out of headers and notes, where none may stand."""
        if is_main:
            return self.children
        copies = deepcopy(self.children)
        for sign in [sign for each in copies for sign in each.iter(*SIGNS)]:
            replace_by(sign, "")
        return copies

    def _carried(self, relation: Relation) -> Relation:
        target = relation.target
        if not relation.outside:
            target = _carry(self.parts, self.source.parts, target)
        return Relation(_key(relation), relation.kind, target, outside=relation.outside)


def graft(bench: Bench, content: bytes) -> Graft:
    """Read a Word file, and give its body the styles, lists and notes of a package."""
    check_package(content, "docx")
    try:
        return _grafted(bench, parts_of(content))
    except (etree.XMLSyntaxError, UnicodeDecodeError, KeyError, StopIteration, ValueError) as error:
        raise SubdocumentBrokenError from error


def _grafted(bench: Bench, parts: Parts) -> Graft:
    shed(parts)
    source = Bench(parts)
    root = parse(NONCHARACTERS.sub("\ufffd", parts[source.main].decode()).encode())
    body = root.find(BODY)
    children = [] if body is None else [each for each in body if each.tag != SECT_PR]
    _clean(children)
    ties = relations_of(parts, source.main)
    _rename(children, {relation.key: _key(relation) for relation in ties})
    texts = [*children, *bring_notes(bench, source, children)]
    texts += bring_styles(bench, source, texts)
    bring_lists(bench, source, texts)
    return Graft(bench.parts, source, children)


def _clean(children: Sequence[Element]) -> None:
    for child in children:
        for band in list(child.iter(*_BANDS)):
            replace_by(band, "")
        for element in child.iter(etree.Element):
            for name in [name for name in element.attrib if _OWN.fullmatch(str(name))]:
                del element.attrib[name]
        for mark in child.iter(*BOOKMARKS):
            number = int(mark.get(f"{MAIN}id", "0"))
            mark.set(f"{MAIN}id", str(_FIRST_BOOKMARK + number))


def _rename(children: Sequence[Element], keys: dict[str, str]) -> None:
    """Call relationships by keys that mean the same in every part."""
    for element in (each for child in children for each in child.iter(etree.Element)):
        for name, value in element.attrib.items():
            if str(name).startswith(_R) and str(value) in keys:
                element.set(name, keys[str(value)])


def _key(relation: Relation) -> str:
    told = f"{relation.kind} {relation.target} {relation.key}"
    return f"hs-{sha256(told.encode()).hexdigest()[:16]}"


def _carry(parts: Parts, source: Parts, name: str) -> str:
    """Copy a part, and the parts that it leads to; give its name in the package."""
    if name not in source:
        raise SubdocumentBrokenError
    content = source[name]
    new = f"word/hs/{sha256(content).hexdigest()[:16]}-{basename(name)}"
    if new in parts:
        return new
    parts[new] = content
    add_type(parts, new, type_of(source, name))
    for tie in relations_of(source, name):
        target = tie.target if tie.outside else _carry(parts, source, tie.target)
        add_relation(parts, new, Relation(tie.key, tie.kind, target, outside=tie.outside))
    return new

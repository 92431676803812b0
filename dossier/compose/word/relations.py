"""Ties parts to a package and unties them: relationships and content types (ECMA-376 part 2)."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import partial
from posixpath import join, normpath, split

from lxml import etree

from dossier.compose.word.ooxml import Element, parse

TYPES = "[Content_Types].xml"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_EMPTY = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

Parts = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class Relation:
    """One arrow from a part to another, or out of the package."""

    key: str
    kind: str  # the relationship type
    target: str  # name of a part; the address as it stands where it leads outside
    outside: bool = False

    @property
    def word(self) -> str:
        """The last word of the kind: "image", "hyperlink", "comments" …."""
        return self.kind.rpartition("/")[2]


def relations_of(parts: Parts, part: str) -> list[Relation]:
    """List where a part leads to."""
    path = relations_path(part)
    return [_relation(each, part) for each in parse(parts[path])] if path in parts else []


def main_part(parts: Parts) -> str:
    """Name the part that holds the text of the document."""
    ties = (each.target for each in relations_of(parts, "") if each.word == "officeDocument")
    return next((target for target in ties if target in parts), "word/document.xml")


def relations_path(part: str) -> str:
    """Name the part that holds the relationships of a part."""
    folder, name = split(part)
    return join(folder, "_rels", f"{name}.rels")


def add_relation(parts: Parts, part: str, relation: Relation) -> None:
    """Tie a part to another, unless a relationship of this key is there already."""
    path = relations_path(part)
    root = parse(parts.get(path, _EMPTY))
    if any(each.get("Id") == relation.key for each in root):
        return
    kind = relation.kind if "/" in relation.kind else _OFFICE + relation.kind
    made = etree.SubElement(root, _RELATION, Id=relation.key, Type=kind)
    made.set("Target", relation.target if relation.outside else f"/{relation.target}")
    if relation.outside:
        made.set("TargetMode", "External")
    parts[path] = _written(root)


def add_type(parts: Parts, name: str, kind: str) -> None:
    """Say of what type a part is."""
    root = parse(parts[TYPES])
    if not any(each.get("PartName") == f"/{name}" for each in root):
        etree.SubElement(root, f"{_TYPE}Override", PartName=f"/{name}", ContentType=kind)
        parts[TYPES] = _written(root)


def type_of(parts: Parts, name: str) -> str:
    """Find the type of a part, by its name or its extension."""
    root = parse(parts[TYPES])
    ending = name.rpartition(".")[2].lower()
    named = (each for each in root if each.get("PartName") == f"/{name}")
    default = (each for each in root if each.get("Extension", "").lower() == ending)
    found = next(named, None)
    found = next(default, None) if found is None else found
    return "" if found is None else found.get("ContentType", "")


def drop_parts(parts: Parts, names: AbstractSet[str]) -> None:
    """Take parts out of a package, with every mention of them."""
    if not names:
        return
    for name in names:
        parts.pop(name, None)
        parts.pop(relations_path(name), None)
    _thin(parts, TYPES, lambda each: each.get("PartName", "").lstrip("/") in names)
    for path in [path for path in parts if path.endswith(".rels")]:
        _thin(parts, path, partial(_leads_to, names, _source(path)))


def drop_relations(parts: Parts, part: str, words: AbstractSet[str]) -> None:
    """Untie a part from all that it leads to by some kinds."""
    path = relations_path(part)
    if path in parts:
        _thin(parts, path, lambda each: _relation(each, part).word in words)


def _leads_to(names: AbstractSet[str], source: str, element: Element) -> bool:
    return _relation(element, source).target in names


def _thin(parts: Parts, path: str, unwanted: Callable[[Element], bool]) -> None:
    root = parse(parts[path])
    found = [each for each in root if unwanted(each)]
    for each in found:
        root.remove(each)
    if found:
        parts[path] = _written(root)


def _relation(element: Element, part: str) -> Relation:
    target = element.get("Target", "")
    outside = element.get("TargetMode", "") == "External"
    if not outside:
        target = normpath(join("/", split(part)[0], target)).lstrip("/")
    return Relation(element.get("Id", ""), element.get("Type", ""), target, outside)


def _source(path: str) -> str:
    """Name the part whose relationships stand in a part."""
    folder, name = split(path)
    return join(split(folder)[0], name.removesuffix(".rels"))


def _written(root: Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))

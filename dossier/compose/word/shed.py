"""Takes out of a template what stays on its author's desk: comments, sources of data, models."""

from __future__ import annotations

import re
from collections.abc import Container

from dossier.compose.word.ooxml import (
    ATTACHED,
    COMMENT_ANCHORS,
    COMMENT_SIGN,
    ID,
    MAIL_MERGE,
    Element,
    R,
    nearest,
    parse,
    replace_by,
    text_of,
)
from dossier.compose.word.relations import (
    Parts,
    drop_parts,
    drop_relations,
    relations_of,
    relations_path,
    type_of,
)

_REMARKS = {"comments", "commentsExtended", "commentsIds", "commentsExtensible", "people"}
_SOURCES = {"mailMergeSource", "mailMergeHeaderSource", "recipientData"}
_MODEL = {"attachedTemplate"}
_ANCHORED = re.compile(rb"<w:comment(?:RangeStart|RangeEnd|Reference)\b")
_LEADS_OUT = re.compile(rb"<w:(?:mailMerge|attachedTemplate)\b")
_SETTINGS = "settings"
_SHOWN = ("document.main+xml", "header+xml", "footer+xml", "footnotes+xml", "endnotes+xml")
_GLOSSARY = "glossaryDocument"  # hints of content controls, and building blocks


def shed(parts: Parts) -> None:
    """Drop comments with their anchors, the model, the glossary, and a mail merge's source.

    Word asks for the source at each opening (ECMA-376 part 1, 17.14.20).
    """
    ties = [relation for path in _owners(parts) for relation in relations_of(parts, path)]
    remarks = {each.target for each in ties if each.word in _REMARKS and not each.outside}
    settings = [each.target for each in ties if each.word == _SETTINGS]
    if any(each.word == _GLOSSARY for each in ties):
        drop_parts(parts, {name for name in parts if name.startswith("word/glossary/")})
    if remarks:
        drop_parts(parts, {name for name in remarks if not _is_shown(parts, name)})
        for name in [name for name, content in parts.items() if _ANCHORED.search(content)]:
            parts[name] = _without_anchors(parts[name])
    for name in [name for name in _owners(parts) if _leads_out(parts, name)]:
        drop_relations(parts, name, _MODEL)
    for name in (name for name in settings if name in parts):
        if _LEADS_OUT.search(parts[name]):
            _forget_source(parts, name)


def _is_shown(parts: Parts, name: str) -> bool:
    """Say whether a part that calls itself a comment is text after all."""
    return type_of(parts, name).endswith(_SHOWN)


def _owners(parts: Parts) -> list[str]:
    """List the parts that lead anywhere."""
    return [name for name in parts if relations_path(name) in parts]


def _leads_out(parts: Parts, name: str) -> bool:
    """Say whether a part names the model that its author once began with."""
    return any(each.word in _MODEL for each in relations_of(parts, name))


def drop_anchors(root: Element, of: Container[str] | None = None) -> None:
    """Take out the anchors of comments: of all, or of some ids."""
    for anchor in list(root.iter(*COMMENT_ANCHORS)):
        if of is None or anchor.get(ID, "") in of:
            replace_by(anchor, "")
    for sign in list(root.iter(COMMENT_SIGN)):
        run = nearest(sign, R)
        if run is not None and run.getparent() is not None and (of is None or sign.get(ID) in of):
            replace_by(run, "")


def _without_anchors(content: bytes) -> bytes:
    root = parse(content)
    drop_anchors(root)
    return text_of(root).encode()


def _forget_source(parts: Parts, name: str) -> None:
    root = parse(parts[name])
    for said in list(root.iter(MAIL_MERGE, ATTACHED)):
        replace_by(said, "")
    parts[name] = text_of(root).encode()
    recipients = {each.target for each in relations_of(parts, name) if each.word in _SOURCES}
    drop_relations(parts, name, _SOURCES)
    drop_parts(parts, recipients & parts.keys())

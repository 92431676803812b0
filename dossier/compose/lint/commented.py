"""Writes comments into a copy of a Word file, as its author would see them in Word's margin."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml import etree

from dossier.compose.language.sandbox import printed_plain
from dossier.compose.places.atlas import Atlas
from dossier.compose.places.passages import passages
from dossier.compose.word.ooxml import (
    AUTHOR,
    BOX,
    COMMENT,
    COMMENT_ANCHORS,
    COMMENT_SIGN,
    COMMENTS,
    ID,
    INITIALS,
    P_PR,
    Element,
    P,
    R,
    T,
    keep_spaces,
    nearest,
    parse,
    text_of,
)
from dossier.compose.word.package import make_shell, parts_of
from dossier.compose.word.relations import (
    Parts,
    Relation,
    add_relation,
    add_type,
    main_part,
    relations_of,
)
from dossier.compose.word.shed import drop_anchors
from dossier.compose.word.unpack import NotWordError
from dossier.guard.gate import check_package

_NEW = "word/comments.xml"
_KEY = "rIdHoSoComments"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_TAG = re.compile(r"\{[{%#]-?\s*(.*?)\s*-?[}%#]\}", re.DOTALL)
_SIGN = re.compile(r"(?<=[{}%#])(?=[{}%#])")


@dataclass(frozen=True, slots=True)
class Comment:
    """What to say at a place: a part, and a paragraph or cell in short (p3, t1r2c2)."""

    part: str
    field: str
    quote: str  # of the paragraph that is meant, where a cell has several
    text: str


def comment_on(data: bytes, comments: Iterable[Comment], author: str) -> bytes:
    """Put comments into a copy; those that the same author left there before go.

    Word takes comments in its main text alone: one on another place stands at the paragraph that
    a text box hangs on, or at the first one. Those of other people stay.
    """
    check_package(data, "docx")
    parts = parts_of(data)
    body = main_part(parts)
    root = _read(parts, body, b"")
    name = _part(parts, body)
    said = _read(parts, name, COMMENTS)
    drop_anchors(root, _forget(said, author))
    atlas, paragraphs = Atlas(tuple(passages(root, body)), {}), list(root.iter(P))
    for host, texts in _hosts(atlas, paragraphs, comments).items():
        for text in texts:
            _anchor(host, _say(said, text, author))
    parts |= {body: text_of(root).encode(), name: text_of(said).encode()}
    return make_shell(parts, ()).close(())


def plain(text: str) -> str:
    """Write a sentence so that no tag in it lives.

    >>> plain("“{{ ho_tne }}” – có phải {{ ho_ten }}? Thêm }} vào cuối.")
    '“ho_tne” – có phải ho_ten? Thêm } } vào cuối.'
    """
    return _SIGN.sub(" ", _TAG.sub(r"\1", printed_plain(text)))


def _read(parts: Parts, name: str, usual: bytes) -> Element:
    try:
        return parse(parts.get(name, usual))
    except etree.XMLSyntaxError as error:
        raise NotWordError(part=name) from error


def _part(parts: Parts, body: str) -> str:
    """Find the part that holds the comments, or tie in a new one."""
    ties = (each for each in relations_of(parts, body) if each.word == "comments")
    found = next((each.target for each in ties if each.target in parts), None)
    if found is None:
        add_type(parts, _NEW, _TYPE)
        add_relation(parts, body, Relation(_KEY, "comments", _NEW))
    return found or _NEW


def _forget(said: Element, author: str) -> set[str]:
    """Take out the comments of an author; give their ids."""
    found = [each for each in said.iter(COMMENT) if each.get(AUTHOR) == author]
    for each in found:
        said.remove(each)
    return {each.get(ID, "") for each in found}


def _hosts(
    atlas: Atlas, paragraphs: Sequence[Element], comments: Iterable[Comment]
) -> dict[Element, list[str]]:
    """Group comments by the paragraph that they are put at."""
    hosts: dict[Element, list[str]] = defaultdict(list)
    for comment in comments:
        if not paragraphs:
            break
        passage = atlas.at_field(comment.part, comment.field, comment.quote)
        host = paragraphs[passage.where.nth - 1] if passage else paragraphs[0]
        while (box := nearest(host, BOX)) is not None:
            outer = nearest(box, P)
            host = paragraphs[0] if outer is None else outer
        hosts[host].append(comment.text)
    return hosts


def _say(said: Element, text: str, author: str) -> str:
    """Enter a comment; give its id. It has no date: the same file gives the same copy."""
    ids = (each.get(ID, "") for each in said.iter(COMMENT))
    number = str(max((int(each) for each in ids if each.isdecimal()), default=-1) + 1)
    initials = "".join(word[0] for word in author.split()).upper()
    comment = etree.SubElement(said, COMMENT, {ID: number, AUTHOR: author, INITIALS: initials})
    run = etree.SubElement(etree.SubElement(comment, P), R)
    typed = etree.SubElement(run, T)
    typed.text = plain(text)
    keep_spaces(typed)
    return number


def _anchor(paragraph: Element, number: str) -> None:
    """Mark a paragraph from its first letter to its last as what a comment is about."""
    start, end = (etree.Element(tag, {ID: number}) for tag in COMMENT_ANCHORS)
    first = (P_PR, COMMENT_ANCHORS[0])
    paragraph.insert(
        next((at for at, each in enumerate(paragraph) if each.tag not in first), len(paragraph)),
        start,
    )
    paragraph.append(end)
    etree.SubElement(etree.SubElement(paragraph, R), COMMENT_SIGN, {ID: number})

"""Finds tags in corners where nothing is filled, and bounds what values may do in field codes."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import replace

from lxml import etree

from dossier.compose.language.spans import spans
from dossier.compose.language.tags import MARK, NONCHARACTERS, Draft, Fault, Where, marks
from dossier.compose.word.ooxml import (
    BINDING,
    CONTROL,
    FIELD_CHAR,
    FIELD_KIND,
    INSTRUCTION_TEXT,
    P,
    T,
    nearest,
)
from dossier.guard.fields import check_code

# The kind of a field, in the template's own letters (ECMA-376 part 1, 17.16.1).
_KIND = re.compile(r'\s*(=|[A-Za-z]+[\s"])')
_TYPED = {T, INSTRUCTION_TEXT}
_TEXTS = (".xml", ".rels", ".vml")  # a picture may hold any bytes
_SHOWN = 60  # letters of what stands there


def dead_tags(parts: Mapping[str, bytes], live: Container[str]) -> Iterator[Fault]:
    """Find tags in parts that are copied as they are."""
    for name, content in parts.items():
        if name.endswith(_TEXTS) and name not in live and b"{" in content:
            text = content.decode("utf-8", "replace")
            tags = (text[span.start : span.stop] for span in spans(text) if span.stop >= 0)
            if found := next((tag for tag in tags if "<" not in tag), ""):
                yield Fault("compose.tag_dead", found[:_SHOWN], Where(name))


def blame_attributes(draft: Draft) -> None:
    """Blame tags in names, targets and descriptions: they would stand there as they are."""
    for element in draft.root.iter(etree.Element):
        for value in element.attrib.values():
            if "{" in value and any(True for _ in spans(value)):
                where = draft.places.get(nearest(element, P), Where(draft.part))
                draft.faults.append(Fault("compose.tag_dead", value[:_SHOWN], where))


def unbind_controls(draft: Draft) -> None:
    """Part filled content controls from the data that Word would put in them again.

    What a data binding points to goes before the text (ECMA-376 part 1, 17.5.2.6).
    """
    for binding in list(draft.root.iter(BINDING)):
        control, properties = nearest(binding, CONTROL), binding.getparent()
        if control is not None and properties is not None and marks("".join(control.itertext())):
            properties.remove(binding)


def check_codes(draft: Draft) -> None:
    """Let values into the codes of fields, but only where they cannot make other fields of them."""
    codes: list[list[str] | None] = []  # of open fields; None once the result has begun
    if next(draft.root.iter(FIELD_CHAR), None) is None:
        return
    for event, element in etree.iterwalk(draft.root, events=("start", "end")):
        if event == "start" and element.tag == FIELD_CHAR:
            _turn(draft, codes, element.get(FIELD_KIND, ""))
        text = (element.text if event == "start" else element.tail) or ""
        code = next((each for each in reversed(codes) if each is not None), None)
        if code is not None and text:
            _bound(draft, text)
            code.append(text if event == "start" and element.tag in _TYPED else "")
    for code in codes:
        _check(draft, code)


def _turn(draft: Draft, codes: list[list[str] | None], turn: str) -> None:
    if turn == "begin":
        codes.append([])
    elif codes:
        _check(draft, codes.pop())
        if turn == "separate":
            codes.append(None)


def _bound(draft: Draft, text: str) -> None:
    """Let what is printed in a code stay one word; blame a block, which could cut the code anew."""
    for number in marks(text):
        tag = draft.tags[number]
        draft.tags[number] = replace(tag, passes="_code")
        if tag.form == "block":
            draft.faults.append(Fault("compose.tag_in_code", tag.source, tag.where))


def _check(draft: Draft, code: list[str] | None) -> None:
    text = "".join(code or ())
    check_code(draft.part, MARK.sub("", text))
    if (numbers := marks(text)) and not _KIND.match(NONCHARACTERS.sub("\0", text)):
        tag = draft.tags[numbers[0]]
        draft.faults.append(Fault("compose.tag_in_code", tag.source, tag.where))

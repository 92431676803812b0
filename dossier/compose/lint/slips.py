"""Finds what was meant as a tag and would be printed as it is, and what was left from a draft."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.compose.declared import Declared
from dossier.compose.language.guesses import Guesser
from dossier.compose.language.spans import spans
from dossier.compose.language.tags import Fault
from dossier.compose.places.passages import Passage
from dossier.messages import Term

_BLANK = "\x00"  # stands for a tag, so that what stands around it is not joined
_SAID = r"\s*(?P<{}>[^{{}}\[\]<>｛｝＜＞\x00]{{1,80}}?)\s*"
_BRACKETS = re.compile(
    rf"\$?(?<!\{{)\{{(?:\s*\{{)?{_SAID.format('curly')}\}}(?:\s*\}})?"
    rf"|[｛{{]{{1,3}}{_SAID.format('wide')}[｝}}]{{1,3}}"
    rf"|\[{{1,2}}{_SAID.format('square')}\]{{1,2}}"
    rf"|[<＜]{{1,2}}{_SAID.format('angle')}[>＞]{{1,2}}"
)
_CLOSING = re.compile(r"[^\x00]{0,30}(?:\}\}|%\})")
_LEFT = re.compile(
    r"(?<!\w)x{3,}(?!\w)|lorem ipsum|click or tap (?:here )?to enter|click here to enter text",
    re.IGNORECASE,
)
_NAME = re.compile(r"\w+(?:_\w+)+|\w+\.\w+")


def slips(passage: Passage, declared: Declared, guesser: Guesser) -> Iterator[Fault]:
    """List what is wrong with the text of a passage beside its tags."""
    plain = _without_tags(passage.text)
    for found in _BRACKETS.finditer(plain):
        fault = _bracketed(found, passage, declared, guesser)
        if fault:
            yield fault
    rest = _BRACKETS.sub(_BLANK, plain)
    for closing in _CLOSING.finditer(rest):
        yield Fault("compose.tag_unopened", closing[0].strip(), passage.where)
    for left in _LEFT.finditer(rest):
        yield Fault("compose.left_over", left[0], passage.where)


def _without_tags(text: str) -> str:
    """Blank the tags, those as well that are never closed: they are blamed elsewhere."""
    pieces, position = [], 0
    for span in spans(text):
        if span.start < position:
            continue
        pieces.append(text[position : span.start])
        position = span.stop if span.stop >= 0 else len(text)
    return _BLANK.join([*pieces, text[position:]])


def _bracketed(
    found: re.Match[str], passage: Passage, declared: Declared, guesser: Guesser
) -> Fault | None:
    """Blame brackets around the name of a field, or around what looks like one."""
    typed = next(said for said in found.groupdict().values() if said is not None)
    meant = declared.index.find(typed)
    if meant is not None:
        named = (("name", meant.name),)
        return Fault("compose.tag_brackets", found[0].strip(), passage.where, named)
    if not _NAME.fullmatch(typed):
        return None
    near = guesser.columns(typed, declared.columns.values())
    if not isinstance(near, Term):
        params = (("name", typed), ("near", near))
        return Fault("compose.tag_like", found[0].strip(), passage.where, params)
    return None

"""Turns the bytes of an XML part into a promise: no document type, no deep nesting."""

from __future__ import annotations

import codecs
import re
from xml.parsers import expat

from dossier.guard import limits
from dossier.guard.trouble import BrokenError, DepthError, EntityError

_BOMS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ENCODING = re.compile(rb"<\?xml[^>]*?\sencoding\s*=\s*[\"']([^\"']*)")
# Encodings in which a "<" is the byte "<": only there can marks be found as bytes. A part that
# says UTF-16 yet has neither its mark nor a zero byte is not: .NET writes such customXml.
_PLAIN = re.compile(r"utf-?8|utf-?16|us-ascii|ascii|iso-8859-\d+|windows-125\d", re.IGNORECASE)
# Comments, CDATA, declarations; instructions. Two patterns of fixed bytes are faster than one.
_ASIDE = (re.compile(rb"<!"), re.compile(rb"<\?"))
_DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_STEP = 2048


def is_markup(name: str, content: bytes) -> bool:
    """Say whether a parser would take the part for XML."""
    return name.lower().endswith((".xml", ".rels", ".vml")) or content[:5] == b"<?xml"


def check_markup(name: str, content: bytes) -> bytes:
    """Return the part as bytes of a plain encoding, or raise for what no honest part holds."""
    text = _plain(name, content)
    if _DECLARED.search(text):
        raise EntityError(part=name)
    if not _surely_shallow(text) and _depth(name, text) > limits.XML_DEPTH:
        raise DepthError(part=name)
    return text


def parse(name: str, text: bytes, parser: expat.XMLParserType) -> None:
    """Run a parser of ours over a part; a part that is not well formed is refused."""
    try:
        parser.Parse(text, True)  # noqa: FBT003 - the signature of expat
    except (expat.ExpatError, ValueError) as error:
        raise BrokenError(part=name) from error


def _plain(name: str, content: bytes) -> bytes:
    if content.startswith(_BOMS):
        content = _ENCODING.sub(b"<?xml", content.decode("utf-16", "replace").encode())
    content = content.removeprefix(codecs.BOM_UTF8)
    declared = _ENCODING.match(content)
    if declared and not _PLAIN.fullmatch(declared[1].decode("ascii", "replace")):
        raise BrokenError(part=name)
    if b"\0" in content or content.lstrip()[:1] not in {b"", b"<"}:
        raise BrokenError(part=name)
    return content


def _surely_shallow(text: bytes) -> bool:
    """Bound the depth by counting marks; to parse a large sheet would cost more than to read it.

    Where "<" and ">" are equally many and nothing is commented out, every mark belongs to a tag.
    """
    if any(sign.search(text, len(b"<?xml")) for sign in _ASIDE):
        return False
    depth = tags = start = 0
    while start < len(text):
        end = _next_tag(text, start)
        begun = text.count(b"<", start, end)
        ends = text.count(b"</", start, end)
        if depth + begun - ends > limits.XML_DEPTH:
            return False
        tags += begun
        depth += begun - 2 * ends - text.count(b"/>", start, end)
        start = end
    return tags == text.count(b">")


def _next_tag(text: bytes, start: int) -> int:
    """Find where the last tag within a step begins, or else the first one after it."""
    if start + _STEP >= len(text):
        return len(text)
    end = text.rfind(b"<", start + 1, start + _STEP)
    if end < 0:
        end = text.find(b"<", start + _STEP)
    return end if end >= 0 else len(text)


def _depth(name: str, text: bytes) -> int:
    depth = deepest = 0

    def start(_name: str, _attributes: object) -> None:
        nonlocal depth, deepest
        depth += 1
        deepest = max(deepest, depth)

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parse(name, text, parser)
    return deepest

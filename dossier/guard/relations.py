"""Turns names, types and relations of a package into a promise: nothing active, nothing fetched."""

from __future__ import annotations

import re
from xml.parsers import expat

from dossier.guard.markup import parse
from dossier.guard.trouble import ActiveError, ExternalError

_ACTIVE_NAME = re.compile(r"vbaproject|vbadata|activex|oleobject|macrosheets", re.IGNORECASE)
_ACTIVE_TYPE = re.compile(rb"macroEnabled|vbaProject|activeX", re.IGNORECASE)
_CHUNK = "/aFChunk"
# The source of a mail merge is never looked at, and no document of ours leads to one.
_HARMLESS = ("/hyperlink", "/mailMergeSource", "/mailMergeHeaderSource")


def check_name(name: str) -> None:
    """Refuse parts that hold macros, controls or embedded programs."""
    if _ACTIVE_NAME.search(name):
        raise ActiveError(part=name)


def check_types(text: bytes) -> None:
    """Refuse packages that announce macros or controls."""
    if _ACTIVE_TYPE.search(text):
        raise ActiveError(part="[Content_Types].xml")


def check_relations(name: str, text: bytes) -> None:
    """Refuse whatever leads outside the package and is fetched, and foreign text chunks."""

    def start(_name: str, attributes: dict[str, str]) -> None:
        kind = attributes.get("Type", "")
        outside = attributes.get("TargetMode", "").strip().lower() == "external"
        if kind.endswith(_CHUNK) or (outside and not kind.endswith(_HARMLESS)):
            raise ExternalError(part=name, target=attributes.get("Target", ""))

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parse(name, text, parser)

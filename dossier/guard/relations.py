"""Turns names, types and relations of a package into a promise: nothing active, nothing fetched."""

from __future__ import annotations

import re
from xml.parsers import expat

from dossier.guard.markup import parse
from dossier.guard.package import OLE
from dossier.guard.trouble import ActiveError, ExternalError

_ACTIVE_NAME = re.compile(r"vbaproject|vbadata|activex|oleobject|macrosheets", re.IGNORECASE)
_ACTIVE_TYPE = re.compile(rb"macroEnabled|vbaProject|activeX", re.IGNORECASE)
_CHUNK = "/aFChunk"
_ACTIVE = ("/oleObject", "/control", "/activeXControlBinary", "/vbaProject", "/wordVbaData")
# The source of a mail merge, and the model on its author's disk that Word notes in many a file,
# are never looked at, and no document of ours leads to one.
_TEMPLATE = "/attachedTemplate"
_ON_A_DISK = re.compile(r"(file:///)?[a-z]:[/\\]", re.IGNORECASE)
_HARMLESS = ("/hyperlink", "/mailMergeSource", "/mailMergeHeaderSource")


def check_name(name: str, content: bytes) -> None:
    """Refuse parts that hold macros, controls or embedded programs, whatever they are called."""
    if _ACTIVE_NAME.search(name) or content.startswith(OLE):
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
        target = attributes.get("Target", "")
        if kind.endswith(_ACTIVE):
            raise ActiveError(part=target)
        if kind.endswith(_CHUNK) or (outside and not _is_harmless(kind, target)):
            raise ExternalError(part=name, target=target)

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parse(name, text, parser)


def _is_harmless(kind: str, target: str) -> bool:
    """Say whether nothing is fetched from there; a model on the net is, at each opening."""
    if kind.endswith(_TEMPLATE):
        return _ON_A_DISK.match(target) is not None
    return kind.endswith(_HARMLESS)

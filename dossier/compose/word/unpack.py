"""Opens a Word package as a template: its parts, which may hold tags, and what stays behind."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from zipfile import BadZipFile

from lxml import etree

from dossier.compose.word.ooxml import parse
from dossier.compose.word.package import parts_of
from dossier.compose.word.properties import clean_properties
from dossier.compose.word.relations import TYPES, Parts
from dossier.compose.word.shed import shed
from dossier.compose.word.tracked import CHANGES
from dossier.errors import DossierError
from dossier.guard.gate import check_package

_BODY = (
    "wordprocessingml.document.main+xml",
    "wordprocessingml.header+xml",
    "wordprocessingml.footer+xml",
    "wordprocessingml.footnotes+xml",
    "wordprocessingml.endnotes+xml",
)
_COMMENTS = "wordprocessingml.comments+xml"
_PROPERTIES = ("core-properties+xml", "extended-properties+xml", "custom-properties+xml")
_MAY_HAVE_TAGS = re.compile(rb"\{|w:instr|\"ke:|\xc2\xab|<w:sdt>|" + CHANGES)


class NotWordError(DossierError):
    """The file is not a Word document."""

    code = "compose.not_word"


@dataclass(frozen=True, slots=True)
class Unpacked:
    """The parts of a template that go into documents, and those that do not."""

    parts: Parts
    kinds: Mapping[str, str]  # of the parts that may hold tags: their content types
    remarks: Mapping[str, bytes]  # comments, which are looked at and left behind

    def is_body(self, name: str) -> bool:
        """Say whether a part is text, where line breaks can be printed."""
        return not self.kinds[name].endswith(_PROPERTIES)


def unpack(data: bytes) -> Unpacked:
    """Open a package; raise a GuardError or NotWordError for what is no safe Word file."""
    check_package(data, "docx")
    try:
        parts = clean_properties(parts_of(data))
        if TYPES not in parts:
            raise NotWordError(part=TYPES)
        kinds = _live(parts)
        remarks = {name: parts[name] for name, kind in kinds.items() if kind.endswith(_COMMENTS)}
        shed(parts)
    except (BadZipFile, EOFError, etree.XMLSyntaxError) as error:
        raise NotWordError(part="") from error
    held = {name: kind for name, kind in kinds.items() if name in parts or name in remarks}
    return Unpacked(parts, held, remarks)


def _live(parts: Mapping[str, bytes]) -> dict[str, str]:
    """List the parts that may hold tags, and of what type they are."""
    types = parse(parts[TYPES])
    kinds = {each.get("PartName", "").lstrip("/"): each.get("ContentType", "") for each in types}
    return {
        name: kind
        for name, kind in kinds.items()
        if name in parts
        and kind.endswith((*_BODY, *_PROPERTIES, _COMMENTS))
        and _MAY_HAVE_TAGS.search(parts[name])
    }

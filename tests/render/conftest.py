"""What tests of reading and layout share: Word files of bare XML, a font of even widths."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

import pytest

from dossier.paper.face import Face
from dossier.paper.length import Length
from dossier.render.layout import Metrics

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
PAGE = (
    '<w:sectPr><w:pgSz w:w="12000" w:h="16000"/><w:pgMar w:top="1000" w:right="1000" '
    'w:bottom="1000" w:left="1000" w:header="500" w:footer="500"/></w:sectPr>'
)
MODE = (
    '<w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
)

Parts = dict[str, str]
MakeDocx = Callable[..., bytes]


@dataclass(frozen=True)
class Even:
    """A font whose letters are all half as wide as they are high; lines are as high as the size."""

    def advance(self, text: str, face: Face, size: float) -> Length:
        """Half the size a letter, more for bold ones."""
        return len(text) * size * (0.6 if face.bold else 0.5)

    def kern(self, letters: str, face: Face) -> float:
        """Only A and V move together, by a tenth of the size."""
        del face
        return -0.1 if letters in {"AV", "VA"} else 0.0

    def vertical(self, face: Face) -> tuple[int, int, int, int]:
        """Four fifths above the baseline, in any face."""
        del face
        return 800, 200, 0, 1000

    def parts(self, text: str, face: Face) -> Sequence[tuple[str, Face]]:
        """Every face has every letter."""
        return ((text, face),)


@pytest.fixture
def even() -> Metrics:
    return Even()


@pytest.fixture
def docx() -> MakeDocx:
    """Make a Word file of a body; other parts by name, their relationships by kind."""
    return _docx


def _docx(body: str, *, end: str = PAGE, settings: str = MODE, **parts: str) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        archive.writestr("_rels/.rels", _relations({"officeDocument": "word/document.xml"}))
        archive.writestr("word/document.xml", _root("document", f"<w:body>{body}{end}</w:body>"))
        archive.writestr("word/settings.xml", _root("settings", settings))
        kinds = {"settings": "settings.xml"} | {name: f"{name}.xml" for name in parts}
        archive.writestr("word/_rels/document.xml.rels", _relations(kinds))
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", _root(ROOTS.get(name, "hdr"), content))
    return target.getvalue()


ROOTS = {name: name for name in ("styles", "theme", "footnotes", "endnotes")}


def _root(name: str, content: str) -> str:
    return f'<w:{name} xmlns:w="{W}" xmlns:r="{R}">{content}</w:{name}>'


def _relations(targets: dict[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="{kind}" Type="{R}/{kind.rstrip("0123456789")}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{PACKAGE}">{rows}</Relationships>'

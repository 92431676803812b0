"""Writes dressed text as runs and paragraphs of WordprocessingML."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from dossier.compose.language.sandbox import plain, printed_plain
from dossier.compose.values import Rich, Run

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TEXT, _TEXT_END = '<w:t xml:space="preserve">', "</w:t>"
_HEX = re.compile(r"#?([0-9A-Fa-f]{6})")
# ECMA-376 part 1, 17.18.40
_NAMED = (
    *("black", "blue", "cyan", "green", "magenta", "none", "red", "white", "yellow", "lightGray"),
    *("darkBlue", "darkCyan", "darkGray", "darkGreen", "darkMagenta", "darkRed", "darkYellow"),
)
_LINES = ("single", "words", "double", "thick", "dotted", "dash", "dotDash", "dotDotDash", "wave")
_SIGNS = re.compile("([\n\t\a\f])")


@dataclass(frozen=True, slots=True)
class Dress:
    """The properties of the paragraph and the run in which a tag stands, as XML."""

    paragraph: str | None = ""  # None within a link or a control, where no paragraph can end
    run: str = ""

    @property
    def start(self) -> str:
        """Begin a paragraph like that of the tag."""
        return f"<w:p>{self.paragraph or ''}"

    @property
    def reopened(self) -> str:
        """Go on in a run like that of the tag."""
        return f"<w:r>{self.run}{_TEXT}"


def runs_of(rich: Rich, dress: Dress, links: dict[str, str]) -> str:
    """Write the runs of a text; `links` gives the relationship of each address."""
    return "".join(_run(run, dress, links.get(run.link, "")) for run in rich.runs)


def properties_of(run: Run) -> str:
    """Write the properties of a run in the order of the schema (ECMA-376 part 1, 17.3.2.28)."""
    size = f'w:val="{max(1, round(run.size * 2))}"'
    known = (
        (run.style, f"<w:rStyle w:val={quoted(run.style)}/>"),
        (run.font or run.east_asian, _fonts(run)),
        (run.bold, "<w:b/><w:bCs/>"),
        (run.italic, "<w:i/><w:iCs/>"),
        (run.strike, "<w:strike/>"),
        (_hex(run.color), f'<w:color w:val="{_hex(run.color)}"/>'),
        (run.size, f"<w:sz {size}/><w:szCs {size}/>"),
        (run.highlight in _NAMED, f'<w:highlight w:val="{run.highlight}"/>'),
        (run.underline, f"<w:u w:val={quoted(_underline(run.underline))}/>"),
        (_hex(run.highlight), f'<w:shd w:val="clear" w:fill="{_hex(run.highlight)}"/>'),
        (run.script, f"<w:vertAlign w:val={quoted(run.script)}/>"),
        (run.right_to_left, "<w:rtl/>"),
        (run.language, f"<w:lang w:val={quoted(run.language)}/>"),
    )
    said = "".join(xml for is_said, xml in known if is_said)
    return f"<w:rPr>{said}</w:rPr>" if said else ""


def quoted(text: str) -> str:
    """Write a text as the value of an attribute, with nothing in it that XML cannot hold."""
    return quoteattr(plain(text))


def _underline(kind: str) -> str:
    """Take what Word does not know for a single line."""
    return kind if kind in _LINES else "single"


def text_of_run(text: str, dress: Dress) -> str:
    """Write a text in the dress of its tag, over as many lines, paragraphs and pages as it says."""
    begin, end = f"<w:r>{dress.run}{_TEXT}", f"{_TEXT_END}</w:r>"
    over = f"{end}</w:p>{dress.start}{begin}"
    page = f'{end}</w:p><w:p><w:r><w:br w:type="page"/></w:r></w:p>{dress.start}{begin}'
    if dress.paragraph is None:
        over = page = " "
    return begin + _written(text, over, page) + end


def _run(run: Run, dress: Dress, relation: str) -> str:
    properties = properties_of(run)
    if not relation or dress.paragraph is None:
        return text_of_run(run.text, Dress(dress.paragraph, properties))
    text = text_of_run(run.text, Dress(None, properties))
    return f'<w:hyperlink xmlns:r="{_RELATIONS}" r:id="{relation}">{text}</w:hyperlink>'


def _written(text: str, over: str, page: str) -> str:
    tab, line = (f"{_TEXT_END}<w:{name}/>{_TEXT}" for name in ("tab", "br"))
    signs = {"\n": line, "\t": tab, "\a": over, "\f": page}
    lines = text.replace("\r\n", "\n").replace("\v", "\n")
    return "".join(signs.get(piece) or _plain(piece) for piece in _SIGNS.split(lines))


def _plain(piece: str) -> str:
    return escape(printed_plain(piece))


def _fonts(run: Run) -> str:
    font, eastern = quoted(run.font), quoted(run.east_asian)
    said = f"w:ascii={font} w:hAnsi={font} w:cs={font}" if run.font else ""
    return f"<w:rFonts {said}{f' w:eastAsia={eastern}' if run.east_asian else ''}/>"


def _hex(color: str) -> str:
    found = _HEX.fullmatch(color)
    return found[1].upper() if found else ""

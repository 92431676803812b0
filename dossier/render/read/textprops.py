"""Turns w:rPr into what it sets of a text style, and everything set into a TextStyle."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from typing import Any
from xml.etree.ElementTree import Element

from dossier.paper.face import Face
from dossier.paper.style import Script, TextStyle
from dossier.render.read.tags import VAL, W, is_on, number
from dossier.words.legacy import Encoding, by_font

Props = dict[str, object]

# Word's highlight names, ISO 29500-1 §17.18.40.
HIGHLIGHTS = {
    "black": "000000", "blue": "0000ff", "cyan": "00ffff", "green": "00ff00",
    "magenta": "ff00ff", "red": "ff0000", "yellow": "ffff00", "white": "ffffff",
    "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000",
    "darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000",
    "darkGray": "808080", "lightGray": "c0c0c0", "none": "",
}  # fmt: skip
SCRIPTS = {"superscript": Script.SUPER, "subscript": Script.SUB, "baseline": Script.NONE}
TOGGLES = frozenset(
    {"bold", "italic", "caps", "small_caps", "strike", "double_strike", "hidden"}
)  # §17.7.3
DIRECT = tuple(f.name for f in fields(TextStyle) if f.name not in {"face", "is_kerned"})


@dataclass(frozen=True, slots=True)
class Look:
    """A text style, and what is done to the text itself before it is laid out."""

    style: TextStyle
    caps: bool = False
    small_caps: bool = False
    hidden: bool = False
    is_recoded: bool = False  # of a code from before Unicode


def _switch(name: str) -> Callable[[Element], Props]:
    return lambda element: {name: is_on(element)}


def _fonts(element: Element) -> Props:
    theme = element.get(f"{W}asciiTheme") or element.get(f"{W}hAnsiTheme")
    if theme:
        return {"family": "", "theme": theme}
    family = element.get(f"{W}ascii") or element.get(f"{W}hAnsi")
    return {"family": family, "theme": ""} if family else {}


def _size(element: Element) -> Props:
    half_points = number(element.get(VAL))
    return {"size": half_points / 2} if half_points > 0 else {}


def _color(element: Element) -> Props:
    return {"color": rgb(element.get(VAL, "auto"))}


def rgb(value: str) -> str:
    """Six digits of a colour; "auto" is black on paper.

    >>> rgb("auto"), rgb("C00000")
    ('000000', 'c00000')
    """
    value = value.lower()
    is_plain = len(value) == 6 and all(digit in "0123456789abcdef" for digit in value)
    return value if is_plain else "000000"


def _underline(element: Element) -> Props:
    kind, color = element.get(VAL, "single"), element.get(f"{W}color", "auto")
    own = "" if color == "auto" else rgb(color)
    return {"underline": "" if kind == "none" else kind, "underline_color": own}


def _highlight(element: Element) -> Props:
    return {"highlight": HIGHLIGHTS.get(element.get(VAL, "none"), "")}


def _shade(element: Element) -> Props:
    fill = element.get(f"{W}fill", "auto")
    return {"shade": "" if fill == "auto" else rgb(fill)}


def _position(element: Element) -> Props:
    return {"rise": number(element.get(VAL)) / 2}


def _vertical(element: Element) -> Props:
    return {"script": SCRIPTS.get(element.get(VAL, ""), Script.NONE)}


def _spread(element: Element) -> Props:
    return {"spread": number(element.get(VAL)) / 20}


def _kerning(element: Element) -> Props:
    return {"kerned_from": number(element.get(VAL)) / 2}


def _scale(element: Element) -> Props:
    """Read a w:w; what is beyond 1 to 600 per cent counts as nothing, ISO 29500-1 §17.3.2.43."""
    per_cent = number((element.get(VAL) or "").rstrip("%"))
    return {"scale": per_cent / 100 if 1 <= per_cent <= 600 else 1.0}


READERS: dict[str, Callable[[Element], Props]] = {
    f"{W}rFonts": _fonts,
    f"{W}sz": _size,
    f"{W}color": _color,
    f"{W}u": _underline,
    f"{W}b": _switch("bold"),
    f"{W}i": _switch("italic"),
    f"{W}caps": _switch("caps"),
    f"{W}smallCaps": _switch("small_caps"),
    f"{W}strike": _switch("strike"),
    f"{W}dstrike": _switch("double_strike"),
    f"{W}vanish": _switch("hidden"),
    f"{W}highlight": _highlight,
    f"{W}shd": _shade,
    f"{W}position": _position,
    f"{W}vertAlign": _vertical,
    f"{W}spacing": _spread,
    f"{W}w": _scale,
    f"{W}kern": _kerning,
}

# Set, these change widths or look in ways the layout does not follow yet.
UNSUPPORTED = {
    f"{W}em": "emphasis_mark",
    f"{W}bdr": "character_border",
    f"{W}emboss": "emboss",
    f"{W}imprint": "imprint",
    f"{W}outline": "outline",
    f"{W}shadow": "shadow",
}


def unsupported(element: Element | None) -> list[str]:
    """Name what a w:rPr sets and the layout does not follow."""
    return [
        UNSUPPORTED[child.tag]
        for child in (() if element is None else element)
        if child.tag in UNSUPPORTED
        and child.get(VAL, "1") not in {"0", "false", "none", "off", "nil"}
    ]


def look(props: Mapping[str, Any], theme: Mapping[str, str]) -> Look:
    """Make a look of everything that was set."""
    flags = {name: bool(props.get(name)) for name in ("caps", "small_caps", "hidden")}
    style = _style(props, theme)
    family = style.face.family
    if family[:1] == ".":
        encoding = by_font(family)
        flags["is_recoded"] = encoding in {Encoding.TCVN3, Encoding.TCVN3_CAPS}
        flags["caps"] |= encoding is Encoding.TCVN3_CAPS
    return Look(style, **flags)


def _style(props: Mapping[str, Any], theme: Mapping[str, str]) -> TextStyle:
    family = theme.get(props.get("theme", ""), "") or props.get("family") or "Times New Roman"
    shown = {name: props[name] for name in DIRECT if name in props}
    if props.get("shade") and not props.get("highlight"):
        shown["highlight"] = props["shade"]
    kerned_from = props.get("kerned_from", 0.0)
    return TextStyle(
        face=Face(family, bool(props.get("bold")), bool(props.get("italic"))),
        is_kerned=0 < kerned_from <= props.get("size", TextStyle().size),
        **shown,
    )

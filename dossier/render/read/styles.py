"""Turns styles.xml into resolved styles: defaults, table, paragraph, character, the text itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

from dossier.paper.style import Align, ParaStyle, Script
from dossier.render.read import paraprops, textprops
from dossier.render.read.garb import BARE, Garb
from dossier.render.read.tags import OFF, W, child_value, read_all
from dossier.render.read.textprops import Look

Props = Mapping[str, Any]
HEADING = re.compile("heading ([1-9])")
Key = tuple[object, ...]

WEAK_SIZES = frozenset({11.0, 12.0})
OF_LEVELS = ("left", "right", "first", "tabs")
UNMARKED = {"underline": "", "script": Script.NONE}  # what a label never takes from the text

MOST_RESOLVED = 5_000  # kept combinations of one stylesheet: memory stays flat over many documents


@dataclass(frozen=True, slots=True)
class Layer:
    """What one style, or one element, sets."""

    para: Props = field(default_factory=dict)
    text: Props = field(default_factory=dict)


PLAIN = Layer()


@dataclass(frozen=True, slots=True)
class Listed:
    """What a level of a list sets, and whose paragraph style it belongs to."""

    layer: Layer = PLAIN
    owner: str = ""  # style that puts its paragraphs into the list; none: the paragraph itself
    key: Key = ()


ALONE = Listed()


@dataclass(frozen=True, slots=True)
class Style:
    """One w:style, unresolved."""

    based_on: str
    element: Element
    own: Layer
    parts: Mapping[str, Layer] = field(default_factory=dict)  # of a table style: w:tblStylePr


@dataclass(frozen=True, slots=True)
class StyleBook:
    """The styles of a document; what was resolved once is remembered."""

    styles: Mapping[str, Style]
    defaults: Layer
    usual: Mapping[str, str]  # kind of style → id of its default
    theme: Mapping[str, str]  # "minorHAnsi" … → family
    known: dict[Key, Any] = field(default_factory=dict)  # plain paragraphs and cells that were read
    dresses: dict[Key, Any] = field(default_factory=dict)  # of tables that were read
    _chains: dict[str | Garb, Layer] = field(default_factory=dict)
    _paras: dict[Key, ParaStyle] = field(default_factory=dict)
    _looks: dict[Key, Look] = field(default_factory=dict)

    def chain(self, style: str) -> Layer:
        """Everything a style sets, its ancestors' settings below its own."""
        found = self._chains.get(style)
        if found is None:
            layers = [self.styles[name].own for name in reversed(self.ancestry(style))]
            para = paraprops.merged([layer.para for layer in layers])
            text = paraprops.merged([layer.text for layer in layers])
            found = self._chains[style] = Layer(para, text)
        return found

    def worn(self, garb: Garb) -> Layer:
        """Everything that a table gives the text of a cell."""
        if not garb.parts:
            return self.chain(garb.style)
        found = self._chains.get(garb)
        if found is None:
            line = [self.styles[name].parts for name in reversed(self.ancestry(garb.style))]
            layers = [parts[name] for parts in line for name in garb.parts if name in parts]
            layers.insert(0, self.chain(garb.style))
            para = paraprops.merged([layer.para for layer in layers])
            text = paraprops.merged([layer.text for layer in layers])
            found = self._chains[garb] = Layer(para, text)
        return found

    def _over(self, garb: Garb, style: str) -> Layer:
        """Gather what a paragraph style sets over a table style.

        Without the setting overrideTableStyleFontSizeAndJustification a default style that says
        11 or 12 points, or left, gives way to it, and to the defaults that lie under it (so
        LibreOffice, after Word).
        """
        found = self.chain(style)
        is_named = garb.style not in {"", self.usual.get("table")}
        if garb.is_strong and is_named and style == self.usual.get("paragraph"):
            worn = self.worn(garb)
            if (
                "size" in {**worn.text, **self.defaults.text}
                and found.text.get("size") in WEAK_SIZES
            ):
                found = Layer(found.para, {k: v for k, v in found.text.items() if k != "size"})
            if "align" in worn.para and found.para.get("align") is Align.LEFT:
                found = Layer({k: v for k, v in found.para.items() if k != "align"}, found.text)
        return found

    def ancestry(self, style: str) -> list[str]:
        """List a style and those it is based on; a ring ends where it closes."""
        line: list[str] = []
        while style in self.styles and style not in line:
            line.append(style)
            style = self.styles[style].based_on
        return line

    def is_listed(self, style: str) -> bool:
        """Tell whether a style puts its paragraphs into a list, which counts them."""
        return bool(self.chain(style).para.get("list"))

    def para_id(self, element: Element | None) -> str:
        """Id of the paragraph style that a w:pPr names, or the default."""
        named = child_value(element, "pStyle")
        return named if named in self.styles else self.usual.get("paragraph", "")

    def para(
        self, style: str, element: Element | None, table: Garb = BARE, listed: Listed = ALONE
    ) -> ParaStyle:
        """Resolve a paragraph: its style's id, its w:pPr, the table style and the list around."""
        key = (style, table, _key(element), listed.key, listed.owner)
        found = self._paras.get(key)
        if found is None:
            own = read_all(element, paraprops.READERS)
            layers = [layer.para for layer in self._around(style, table)]
            layers += self._of_list(style, listed)
            found = paraprops.para_style(paraprops.merged([*layers, own]), style)
            remember(self._paras, key, found, MOST_RESOLVED)
        return found

    def _of_list(self, style: str, listed: Listed) -> list[Props]:
        """Set a list's level above all styles, but below the one that names the list.

        ISO 29500-1 §17.9.22; so what that style and its heirs say is said again.
        """
        line = self.ancestry(style)
        heirs = line[: line.index(listed.owner) + 1] if listed.owner in line else []
        return [listed.layer.para, *(self.styles[name].own.para for name in reversed(heirs))]

    def label(self, style: str, mark: Element | None, table: Garb, listed: Listed) -> Look:
        """Resolve the look of a label: that of the paragraph's mark, then of the list's level."""
        key = (style, table, _key(mark), listed.key)
        found = self._looks.get(key)
        if found is None:
            under = {**self._text_props(style, mark, table), **UNMARKED}
            found = textprops.look(paraprops.merged([under, listed.layer.text]), self.theme)
            remember(self._looks, key, found, MOST_RESOLVED)
        return found

    def look(self, style: str, element: Element | None, table: Garb = BARE) -> Look:
        """Resolve text: its paragraph style's id, its w:rPr, the table style around it."""
        key = (style, table, _key(element))
        found = self._looks.get(key)
        if found is None:
            found = textprops.look(self._text_props(style, element, table), self.theme)
            remember(self._looks, key, found, MOST_RESOLVED)
        return found

    def _around(self, style: str, table: Garb) -> tuple[Layer, Layer, Layer]:
        return self.defaults, self.worn(table), self._over(table, style)

    def _text_props(self, style: str, element: Element | None, table: Garb) -> dict[str, Any]:
        layers = (*self._around(style, table), self.chain(child_value(element, "rStyle")))
        defaults, *chains = (layer.text for layer in layers)
        own = read_all(element, textprops.READERS)
        found = paraprops.merged([defaults, *chains, own])
        for name in textprops.TOGGLES & found.keys() - own.keys():
            found[name] = bool(defaults.get(name)) or _is_odd(chains, name)
        if table.ink:
            found.setdefault("color", table.ink)
        return found


def _is_odd(chains: list[Props], name: str) -> bool:
    """Bold in a paragraph style and in a character style is not bold, ISO 29500-1 §17.7.3."""
    return sum(bool(chain.get(name)) for chain in chains) % 2 == 1


def read_styles(root: Element | None, theme: Mapping[str, str]) -> StyleBook:
    """Read a stylesheet; without one, Word's bare defaults."""
    if root is None:
        return StyleBook({}, PLAIN, {}, theme)
    styles: dict[str, Style] = {}
    usual: dict[str, str] = {}
    for element in root.iter(f"{W}style"):
        name, kind = element.get(f"{W}styleId", ""), element.get(f"{W}type", "paragraph")
        parts = {p.get(f"{W}type", ""): _layer(p) for p in element.iterfind(f"{W}tblStylePr")}
        styles[name] = Style(child_value(element, "basedOn"), element, _layer(element), parts)
        if element.get(f"{W}default", "0") not in OFF:
            usual[kind] = name
    return StyleBook(styles, _defaults(root), usual, theme)


def _layer(element: Element) -> Layer:
    # Word's own headings have their rank by name, whether the file says it or not.
    heading = HEADING.fullmatch(child_value(element, "name").lower())
    rank = {"outline": int(heading[1])} if heading else {}
    return Layer(
        {**rank, **read_all(element.find(f"{W}pPr"), paraprops.READERS)},
        read_all(element.find(f"{W}rPr"), textprops.READERS),
    )


def read_listed(level: Element) -> Listed:
    """Read what a w:lvl sets: of the paragraph its indents and its tab stop, as Word takes it."""
    layer = _layer(level)
    para = {name: layer.para[name] for name in OF_LEVELS if name in layer.para}
    return Listed(Layer(para, layer.text), key=(_key(level),))


def _defaults(root: Element) -> Layer:
    text = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    para = root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
    return Layer(read_all(para, paraprops.READERS), read_all(text, textprops.READERS))


def _key(element: Element | None) -> Key:
    if element is None:
        return ()
    return tuple(
        [
            (c.tag, *c.attrib.items(), *(_key(c) if len(c) else ())) for c in element
        ]  # a list is built faster
    )


def remember(memory: dict[Key, Any], key: Key, value: object, most: int) -> None:
    """Keep a value; a memory that is full begins anew."""
    if len(memory) >= most:
        memory.clear()
    memory[key] = value

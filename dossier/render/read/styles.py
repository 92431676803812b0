"""Turns styles.xml into resolved styles: defaults, table, paragraph, character, the text itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

from dossier.paper.style import ParaStyle
from dossier.render.read import paraprops, textprops
from dossier.render.read.tags import OFF, W, child_value, read_all
from dossier.render.read.textprops import Look

Props = Mapping[str, Any]
Key = tuple[object, ...]

MOST_RESOLVED = 5_000  # kept combinations of one stylesheet: memory stays flat over many documents


@dataclass(frozen=True, slots=True)
class Layer:
    """What one style, or one element, sets."""

    para: Props = field(default_factory=dict)
    text: Props = field(default_factory=dict)


PLAIN = Layer()


@dataclass(frozen=True, slots=True)
class Style:
    """One w:style, unresolved."""

    based_on: str
    element: Element
    own: Layer


@dataclass(frozen=True, slots=True)
class StyleBook:
    """The styles of a document; what was resolved once is remembered."""

    styles: Mapping[str, Style]
    defaults: Layer
    usual: Mapping[str, str]  # kind of style → id of its default
    theme: Mapping[str, str]  # "minorHAnsi" … → family
    _chains: dict[str, Layer] = field(default_factory=dict)
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

    def ancestry(self, style: str) -> list[str]:
        """List a style and those it is based on; a ring ends where it closes."""
        line: list[str] = []
        while style in self.styles and style not in line:
            line.append(style)
            style = self.styles[style].based_on
        return line

    def para_id(self, element: Element | None) -> str:
        """Id of the paragraph style that a w:pPr names, or the default."""
        named = child_value(element, "pStyle")
        return named if named in self.styles else self.usual.get("paragraph", "")

    def para(self, style: str, element: Element | None, table: str = "") -> ParaStyle:
        """Resolve a paragraph: its style's id, its w:pPr, the table style around it."""
        key = (style, table, _key(element))
        found = self._paras.get(key)
        if found is None:
            own = read_all(element, paraprops.READERS)
            layers = [self.defaults.para, self.chain(table).para, self.chain(style).para, own]
            found = paraprops.para_style(paraprops.merged(layers), style)
            _remember(self._paras, key, found)
        return found

    def look(self, style: str, element: Element | None, table: str = "") -> Look:
        """Resolve text: its paragraph style's id, its w:rPr, the table style around it."""
        key = (style, table, _key(element))
        found = self._looks.get(key)
        if found is None:
            found = textprops.look(self._text_props(style, element, table), self.theme)
            _remember(self._looks, key, found)
        return found

    def _text_props(self, style: str, element: Element | None, table: str) -> dict[str, Any]:
        levels = (table, style, child_value(element, "rStyle"))
        chains = [self.chain(name).text for name in levels]
        own = read_all(element, textprops.READERS)
        found = paraprops.merged([self.defaults.text, *chains, own])
        for name in textprops.TOGGLES & found.keys() - own.keys():
            found[name] = bool(self.defaults.text.get(name)) or _is_odd(chains, name)
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
        styles[name] = Style(child_value(element, "basedOn"), element, _layer(element))
        if element.get(f"{W}default", "0") not in OFF:
            usual[kind] = name
    return StyleBook(styles, _defaults(root), usual, theme)


def _layer(element: Element) -> Layer:
    return Layer(
        read_all(element.find(f"{W}pPr"), paraprops.READERS),
        read_all(element.find(f"{W}rPr"), textprops.READERS),
    )


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


def _remember(memory: dict[Key, Any], key: Key, value: object) -> None:
    if len(memory) >= MOST_RESOLVED:
        memory.clear()
    memory[key] = value

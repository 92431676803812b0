"""Turns the private codes of symbol fonts (Symbol, Wingdings) into the Unicode signs they show."""

from __future__ import annotations

PRIVATE = 0xF000  # Word writes the code n of a symbol font as U+F000 + n (ISO 29500-1 §17.3.3.30)

# The encoding of Symbol, from Adobe's symbol.txt; ␀ where there is no sign.
_SYMBOL = (
    (0x20, " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"),
    (0x60, "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
    (0xA0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"),
    (0xE0, "◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪␀〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"),
)
# Of Wingdings what offices use, as Unicode 7 encodes it, or its likeness that more fonts have.
_WINGDINGS = (
    (0x20, " ✏✂✁␀␀␀␀☎✆✉"),
    (0x36, "⌛⌨␀␀␀␀␀␀✇✍␀✌␀␀␀☜☞☝☟␀☺␀☹␀☠␀␀✈☼␀❄␀␀␀✠✡☪☯"),
    (0x6C, "●❍■□□❑❒⬧⧫◆❖⬥⌧␀␀❀✿❝❞"),
    (0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
    (0x9E, "·•▪○○○◉◎○▪◻▲✦★✶✴✹✵␀⌖✧␀␀✪✰"),
    (0xD5, "⌫⌦␀➢␀␀␀➲␀␀←→↑↓↖↗↙↘⬅➔⬆⬇␀␀␀␀⇦⇨⇧⇩⬄⇳"),
    (0xF8, "▭▫␀✗✓☒☑"),
)
_WINGDINGS_2 = ((0x4F, "✗✓☒☑☒☒"), (0x95, "·•●"), (0xA0, "▪■□"))
_WINGDINGS_3 = ((0x21, "→←↑↓"), (0x70, "▲▼△▽◄►◁▷"), (0x7B, "␀◄►"))
_TABLES = {
    "symbol": _SYMBOL,
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": _WINGDINGS_3,
}
_SIGNS = {
    family: {
        code: sign for start, signs in rows for code, sign in enumerate(signs, start) if sign != "␀"
    }
    for family, rows in _TABLES.items()
}
_COMMON = {0xB7: "•", **_SIGNS["wingdings"]}  # private codes whose font nobody names


def is_symbol_family(family: str) -> bool:
    """Tell a family whose letters are signs.

    >>> is_symbol_family("Wingdings"), is_symbol_family("Arial")
    (True, False)
    """
    return family.strip().casefold() in _SIGNS


def is_private(char: str) -> bool:
    r"""Tell a code of a symbol font from a character of Unicode.

    >>> is_private("\uf0b7"), is_private("•")
    (True, False)
    """
    return PRIVATE <= ord(char) < PRIVATE + 0x100


def shown(char: str, family: str) -> str:
    r"""Name the Unicode sign that a character of a family shows; itself where it is no such code.

    >>> shown("\uf0b7", "Symbol"), shown("a", "Symbol"), shown("\uf0fe", "Wingdings")
    ('•', 'α', '☑')
    >>> shown("\uf0a7", "Times New Roman"), shown("a", "Times New Roman")
    ('▪', 'a')
    """
    signs = _SIGNS.get(family.strip().casefold())
    code = ord(char)
    if signs is None:
        return _COMMON.get(code - PRIVATE, char)
    return signs.get(code - PRIVATE if code >= PRIVATE else code, char)


# Signs that look much alike, for faces that have but the older ones.
_ALIKE = {
    **dict.fromkeys("☐◻❑❒▢⬜", "□"), **dict.fromkeys("✓✔", "√"), **dict.fromkeys("✗✘", "×"),
    **dict.fromkeys("➢▶⏵➤", "►"), **dict.fromkeys("◀⏴", "◄"), **dict.fromkeys("❖◆⬧⧫⬥", "♦"),
    **dict.fromkeys("➔➜➞⇒⇨", "→"), **dict.fromkeys("◾⬛", "■"),
    **dict.fromkeys("⚫❍", "●"), **dict.fromkeys("∙⋅◦‣", "•"), "∼": "~", "∗": "*", "⬄": "↔",
    "⇧": "↑", "⇩": "↓", "⇦": "←", "⬅": "←", "⁄": "/", "ϒ": "Υ", "‾": "¯",
}  # fmt: skip


def likeness(sign: str) -> str:
    """Name an older sign that looks much like one; nothing where there is none.

    >>> likeness("☐"), likeness("a")
    ('□', '')
    """
    return _ALIKE.get(sign, "")

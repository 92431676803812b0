"""Makes small font files of any name for tests, from the shapes of the shipped face."""

from __future__ import annotations

from dataclasses import dataclass
from struct import pack

from dossier.fonts import font_file
from dossier.render.draw.charmap import read_charmap
from dossier.render.draw.sfnt import read_tables

ASCII = "".join(map(chr, range(0x20, 0x7F)))


@dataclass(frozen=True, slots=True)
class Cast:
    """A font to be made: its name, its letters, what its tables say."""

    family: str
    letters: str = ASCII
    bold: bool = False
    italic: bool = False
    rights: int = 0  # fsType
    postscript: str = "Cast"
    above: str = ""  # characters beyond the basic plane, drawn as the first letter
    symbol: bool = False  # letters are codes of a symbol font
    lacks: tuple[str, ...] = ()  # tables left out


def cast(wish: Cast) -> bytes:
    """Make a TrueType file."""
    return _file(_tables(wish), 0)


def collection(*wishes: Cast) -> bytes:
    """Make a collection of them."""
    head, body = 12 + 4 * len(wishes), b""
    starts = []
    for wish in wishes:
        starts.append(head + len(body))
        body += _file(_tables(wish), starts[-1])
    return pack(f">4sHHI{len(starts)}I", b"ttcf", 1, 0, len(starts), *starts) + body


def _tables(wish: Cast) -> dict[str, bytes]:
    tables = read_tables(font_file())
    cut = (1 if wish.italic else 0) | (1 << 5 if wish.bold else 0)
    windows = bytearray(tables["OS/2"])
    windows[4:6], windows[8:10] = pack(">H", 700 if wish.bold else 400), pack(">H", wish.rights)
    windows[62:64] = pack(">H", cut)
    tables["OS/2"] = bytes(windows)
    tables["cmap"] = _charmap(wish, read_charmap(tables["cmap"]))
    tables["name"] = _names({1: wish.family, 4: wish.family, 6: wish.postscript})
    return {tag: table for tag, table in tables.items() if tag not in wish.lacks}


def _charmap(wish: Cast, glyphs: dict[str, int]) -> bytes:
    base = 0xF000 if wish.symbol else 0
    rows = sorted((ord(char) + base, glyphs[char]) for char in wish.letters)
    rows += sorted((ord(char), glyphs[wish.letters[0]]) for char in wish.above)
    groups = b"".join(pack(">III", code, code, glyph) for code, glyph in rows)
    head = pack(">HHHHI", 0, 1, 3, 0 if wish.symbol else 10, 12)
    return head + pack(">HHIII", 12, 0, 16 + len(groups), 0, len(rows)) + groups


def _names(names: dict[int, str]) -> bytes:
    head, texts = b"", b""
    for key, name in names.items():
        text = name.encode("utf-16-be")
        head += pack(">6H", 3, 1, 0x409, key, len(text), len(texts))
        texts += text
    return pack(">HHH", 0, len(names), 6 + len(head)) + head + texts


def _file(tables: dict[str, bytes], start: int) -> bytes:
    head = pack(">4s4H", b"\0\1\0\0", len(tables), 0, 0, 0)
    place, body = start + len(head) + 16 * len(tables), b""
    for tag, table in sorted(tables.items()):
        head += pack(">4sIII", tag.encode("ascii"), 0, place + len(body), len(table))
        body += table + bytes(-len(table) % 4)
    return head + body

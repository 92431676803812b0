"""Turns a face in a file, or in a collection, into a plain font file of its own."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from struct import iter_unpack, pack

from dossier.render.draw.charmap import SYMBOL_TABLE, UNICODE_TABLES
from dossier.render.draw.identity import FontFile
from dossier.render.draw.sfnt import COLLECTION, word

HEAD, ROW = 12, 16  # bytes of the table directory
BASIC_PLANE = pack(">HH", 3, 1)


@lru_cache(maxsize=8)
def read_face(font: FontFile) -> bytes:
    """Read a face; the map of a symbol font is declared to be Unicode's, as which it is used."""
    content = Path(font.path).read_bytes()
    if content[:4] == COLLECTION:
        content = _alone(content, font.start)
    return _mapped(content)


def _alone(content: bytes, start: int) -> bytes:
    """Cut a member out of a collection; its checksums stay true."""
    rows = list(iter_unpack(">4sIII", content[start + HEAD :][: ROW * word(content, start + 4)]))
    place = HEAD + ROW * len(rows)
    head, body = [content[start : start + HEAD]], []
    for tag, checksum, at, size in rows:
        head.append(pack(">4sIII", tag, checksum, place, size))
        body.append(content[at : at + size] + bytes(-size % 4))
        place += len(body[-1])
    return b"".join(head + body)


def _mapped(content: bytes) -> bytes:
    rows = iter_unpack(">4sIII", content[HEAD:][: ROW * word(content, 4)])
    start = next(at for tag, _, at, _ in rows if tag == b"cmap")
    maps = content[start + 4 :][: 8 * word(content, start + 2)]
    kinds = [(platform, encoding) for platform, encoding, _ in iter_unpack(">HHI", maps)]
    if SYMBOL_TABLE not in kinds or any(kind in UNICODE_TABLES[:4] for kind in kinds):
        return content
    at = start + 4 + 8 * kinds.index(SYMBOL_TABLE)
    return content[:at] + BASIC_PLANE + content[at + 4 :]

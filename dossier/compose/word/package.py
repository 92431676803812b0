"""Turns a Word package into a shell with a few parts left open, and closes it over their text."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

_LEVEL = 6  # for the parts written anew each time
_BEST = 9  # for those written once
_VERSION = 20
_DEFLATED = 8
_UTF8 = 0x800
_DAY = (1 << 5) | 1  # 1 January 1980, the first day that zip knows: same input, same bytes
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")


def parts_of(data: bytes) -> dict[str, bytes]:
    """Unpack every part by name; whoever calls has had the guard look at the package."""
    with ZipFile(BytesIO(data)) as package:
        return {
            each.filename: package.read(each) for each in package.infolist() if not each.is_dir()
        }


@dataclass(frozen=True, slots=True)
class Shell:
    """A package packed but for some parts, which come last in it."""

    head: bytes  # the local records of the finished parts
    directory: bytes  # their central records
    count: int
    open: tuple[str, ...]

    def close(self, contents: Iterable[bytes]) -> bytes:
        """Pack the open parts, in the order of `open`, and finish the package."""
        body, directory, count = [self.head], [self.directory], self.count
        offset = len(self.head)
        for name, content in zip(self.open, contents, strict=True):
            local, central = _packed(name, content, offset, _LEVEL)
            body.append(local)
            directory.append(central)
            offset += len(local)
            count += 1
        listing = b"".join(directory)
        end = _END.pack(b"PK\5\6", 0, 0, count, count, len(listing), offset, 0)
        return b"".join((*body, listing, end))


def make_shell(parts: Mapping[str, bytes], live: Iterable[str]) -> Shell:
    """Pack all parts but the live ones, once for all documents to come."""
    opened = tuple(live)
    body, directory, offset = [], [], 0
    finished = {name: data for name, data in parts.items() if name not in opened}
    for name, content in finished.items():
        local, central = _packed(name, content, offset, _BEST)
        body.append(local)
        directory.append(central)
        offset += len(local)
    return Shell(b"".join(body), b"".join(directory), len(finished), opened)


def _packed(name: str, content: bytes, offset: int, level: int) -> tuple[bytes, bytes]:
    """Make the local and the central record of one part."""
    squeezer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    small = squeezer.compress(content) + squeezer.flush()
    title = name.encode()
    flags = 0 if name.isascii() else _UTF8
    sizes = (zlib.crc32(content), len(small), len(content), len(title), 0)
    local = _LOCAL.pack(b"PK\3\4", _VERSION, flags, _DEFLATED, 0, _DAY, *sizes)
    central = _CENTRAL.pack(
        b"PK\1\2", _VERSION, _VERSION, flags, _DEFLATED, 0, _DAY, *sizes, 0, 0, 0, 0, offset
    )
    return local + title + small, central + title

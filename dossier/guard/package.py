"""Turns the bytes of a zip package into its parts, counting what really comes out of each."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from struct import unpack_from

from dossier.guard import limits
from dossier.guard.trouble import (
    BombError,
    BrokenError,
    EncryptedError,
    NamesError,
    NotPackageError,
    OldFormatError,
    TooLargeError,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCAL = b"PK\x03\x04"
_LOCAL_SIZE = 30
_ENCRYPTED = 0x1


def parts(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of every part, once the package as a whole has a sane shape."""
    entries = _entries(data)
    _check_names(entries)
    _check_sizes(entries)
    _check_places(entries)
    for entry in entries:
        if not entry.is_dir():
            yield entry.filename, _unpack(data, entry)


def _entries(data: bytes) -> list[zipfile.ZipInfo]:
    if len(data) > limits.FILE_BYTES:
        raise TooLargeError(megabytes=len(data) // limits.MEGABYTE)
    if data.startswith(OLE):
        raise OldFormatError
    if not data.startswith(LOCAL):
        raise NotPackageError
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return package.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OverflowError) as error:
        raise BrokenError(part="zip") from error


def _check_names(entries: list[zipfile.ZipInfo]) -> None:
    seen: set[str] = set()
    for entry in entries:
        name = entry.orig_filename
        low = name.lower()
        steps = name.split("/")
        if low in seen or name.startswith("/") or ".." in steps or set(name) & set(":\\\0"):
            raise NamesError(part=name)
        seen.add(low)


def _check_sizes(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > limits.PARTS or sum(e.file_size for e in entries) > limits.ALL_BYTES:
        raise BombError(part="zip")
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED:
            raise EncryptedError(part=entry.filename)
        allowed = max(limits.RATIO_FROM, limits.RATIO * entry.compress_size)
        if entry.file_size > min(limits.PART_BYTES, allowed):
            raise BombError(part=entry.filename)


def _check_places(entries: list[zipfile.ZipInfo]) -> None:
    """Refuse parts that share bytes: one deflated block listed a thousand times is a bomb too."""
    end = 0
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        if entry.header_offset < end:
            raise BombError(part=entry.filename)
        end = entry.header_offset + _LOCAL_SIZE + entry.compress_size


def _unpack(data: bytes, entry: zipfile.ZipInfo) -> bytes:
    raw = _raw(data, entry)
    if entry.compress_type == zipfile.ZIP_STORED:
        content = raw
    elif entry.compress_type == zipfile.ZIP_DEFLATED:
        content = _inflate(raw, entry)
    else:
        raise BrokenError(part=entry.filename)
    if len(content) != entry.file_size or zlib.crc32(content) != entry.CRC:
        raise BrokenError(part=entry.filename)
    return content


def _raw(data: bytes, entry: zipfile.ZipInfo) -> bytes:
    """Cut the packed bytes out, after the local header has confirmed the name."""
    start = entry.header_offset
    if data[start : start + 4] != LOCAL or len(data) < start + _LOCAL_SIZE:
        raise BrokenError(part=entry.filename)
    name_size, extra_size = unpack_from("<HH", data, start + 26)
    name = data[start + _LOCAL_SIZE : start + _LOCAL_SIZE + name_size]
    if name not in {entry.orig_filename.encode("utf-8"), _old_name(entry)}:
        raise BrokenError(part=entry.filename)
    first = start + _LOCAL_SIZE + name_size + extra_size
    return data[first : first + entry.compress_size]


def _old_name(entry: zipfile.ZipInfo) -> bytes:
    return entry.orig_filename.encode("cp437", "replace")


def _inflate(raw: bytes, entry: zipfile.ZipInfo) -> bytes:
    """Unpack no more than the size that was announced; anything longer is a lie."""
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        content = stream.decompress(raw, entry.file_size + 1)
    except zlib.error as error:
        raise BrokenError(part=entry.filename) from error
    if len(content) > entry.file_size:
        raise BombError(part=entry.filename)
    return content

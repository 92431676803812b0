"""Turns places of a list into bits of one long number and back, a few of them into a plain list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

Packed = int | Sequence[int]

_MANY = 64  # places from which on they keep their number ready
_PIECE = 4096  # bits written out at a time
_MASK = (1 << _PIECE) - 1


def bits_of(places: Iterable[int], size: int) -> int:
    """Set the bits of these places in a list of a size.

    >>> bits_of([0, 2], 8)
    5
    """
    row = bytearray(size // 8 + 1)
    for place in places:
        row[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(row, "little")


def pack(places: Sequence[int], size: int) -> Packed:
    """Keep many places as a number, few as they are."""
    return bits_of(places, size) if len(places) > _MANY else places


def count(places: Packed) -> int:
    """Count places, however they are kept."""
    return places.bit_count() if isinstance(places, int) else len(places)


def every(places: Packed, bits: int, row: bytes) -> Packed:
    """Leave those of the places whose bit is set; `row` is the same number, byte by byte.

    >>> every([0, 1], 5, bytes([5])), every(6, 5, bytes([5]))
    ([0], 4)
    """
    if isinstance(places, int):
        return places & bits
    return [place for place in places if row[place >> 3] >> (place & 7) & 1]


def places_of(bits: int) -> Iterator[int]:
    """Name the places of the bits that are set, the lowest first; a page needs but a few.

    >>> list(places_of(5))
    [0, 2]
    """
    for start in range(0, bits.bit_length(), _PIECE):
        digits = f"{bits >> start & _MASK:b}"[::-1]
        place = digits.find("1")
        while place >= 0:
            yield start + place
            place = digits.find("1", place + 1)


def places_down(bits: int) -> Iterator[int]:
    """Name the same places, the highest first.

    >>> list(places_down(5))
    [2, 0]
    """
    for start in reversed(range(0, bits.bit_length(), _PIECE)):
        digits = f"{bits >> start & _MASK:b}"
        place = digits.find("1")
        while place >= 0:
            yield start + len(digits) - 1 - place
            place = digits.find("1", place + 1)

"""Says what the style of a cell tells of its value: an old encoding, leading zeros."""

from __future__ import annotations

import re
from dataclasses import dataclass
from struct import unpack_from

from dossier.words.legacy import by_font

_ZEROS = re.compile(r'"?(0{2,20})"?(?:;.*)?(?:\\@)?')


@dataclass(frozen=True, slots=True)
class Style:
    """What the style of a cell tells: an old encoding, or how many digits are shown."""

    font: str = ""
    digits: int = 0

    @classmethod
    def of(cls, font: str, form: str) -> Style:
        """Read the name of a font and the code of a number format.

        >>> Style.of(".VnTime", "General"), Style.of("Arial", "000000000000")
        (Style(font='tcvn3', digits=0), Style(font='', digits=12))
        """
        found = _ZEROS.fullmatch(form)
        return cls(str(by_font(font) or ""), len(found[1]) if found else 0)

    def __bool__(self) -> bool:
        """Say whether it tells anything."""
        return bool(self.font or self.digits)


def shown(number: float, digits: int) -> str:
    """Write a whole number with the leading zeros that its format shows.

    >>> shown(1085012345.0, 12)
    '001085012345'
    """
    return f"{int(number):0{digits}d}"


def short_number(content: bytes, place: int) -> float:
    """Read a number packed into thirty bits, whole or not, and perhaps a hundred times as large."""
    bits = unpack_from("<i", content, place)[0]
    packed = (bits & 0xFFFFFFFC) << 32
    number = float(bits >> 2) if bits & 2 else unpack_from("<d", packed.to_bytes(8, "little"))[0]
    return float(number / 100 if bits & 1 else number)

"""Says which family may stand in for another: one of the same widths, else one of the same kind."""

from __future__ import annotations

from enum import StrEnum

# Families made to the same widths, so that none of them is a replacement for another.
SAME_WIDTHS = (
    ("times new roman", "liberation serif", "tinos", "times"),
    ("arial", "liberation sans", "arimo", "helvetica"),
    ("courier new", "liberation mono", "cousine", "courier"),
    ("calibri", "carlito"),
    ("cambria", "caladea"),
    ("georgia", "gelasio"),
    ("arial narrow", "liberation sans narrow"),
)
_KIN = {family: group for group in SAME_WIDTHS for family in group}


class Kind(StrEnum):
    """What letters look like."""

    SERIF = "serif"
    SANS = "sans"
    MONO = "mono"


# Where nothing of the same widths is there: the first that is. Serifs ship with the program.
STAND_INS = {
    Kind.SERIF: ("liberation serif", "dejavu serif"),
    Kind.SANS: ("liberation sans", "arial", "dejavu sans", "segoe ui", "carlito", "calibri"),
    Kind.MONO: ("liberation mono", "courier new", "dejavu sans mono", "consolas"),
}
# Families whose letters are about as wide.
_NEAR = {
    **dict.fromkeys(
        ("calibri light", "aptos", "aptos display", "candara", "corbel"), ("calibri", "carlito")
    ),
    **dict.fromkeys(("verdana", "geneva", "lucida sans unicode"), ("dejavu sans", "verdana")),
    **dict.fromkeys(("cambria math", "constantia"), ("cambria", "caladea")),
    **dict.fromkeys(("arial unicode ms", "arial cyr", "arial ce"), ("arial", "liberation sans")),
}
# Families that know many signs, asked before all others for one that a face lacks.
RICH = (
    *("dejavu sans", "segoe ui symbol", "segoe ui", "cambria math", "arial unicode ms"),
    *("noto sans symbols", "noto sans symbols2", "symbola", "opensymbol", "ms gothic", "simsun"),
)
_MONO = ("mono", "courier", "consol", "lucida console", "typewriter", "code")
_SANS = (
    *("sans", "arial", "helvetica", "calibri", "carlito", "aptos", "tahoma", "verdana", "segoe"),
    *("trebuchet", "century gothic", "franklin", "candara", "corbel", "roboto", "lato", "gothic"),
    *("montserrat", "ubuntu", "inter", "impact", "avenir", "futura", "grotesk", "be vietnam"),
)
_OLD_SANS = (".vnarial", ".vnhelv", ".vnavant", "vni-helve", "vni-avo")
# VNI, of the years before Unicode, writes one letter as two; they are not what they seem.
_LEGACY = ("vni-", "vni ")


def same_widths(family: str) -> tuple[str, ...]:
    """List a family, then those of the same widths, in small letters.

    >>> same_widths("Calibri")
    ('calibri', 'carlito')
    """
    name = plain(family)
    return (name, *(other for other in _KIN.get(name, ()) if other != name))


def stand_ins(family: str) -> tuple[str, ...]:
    """List families that may be drawn for one of other widths, the likest first.

    >>> stand_ins("Calibri Light")[:2], stand_ins("Garamond")[0]
    (('calibri', 'carlito'), 'liberation serif')
    """
    return (*_NEAR.get(plain(family), ()), *STAND_INS[kind_of(family)])


def kind_of(family: str) -> Kind:
    """Guess the kind of a family by its name.

    >>> kind_of("Open Sans").value, kind_of("Garamond").value, kind_of("Consolas").value
    ('sans', 'serif', 'mono')
    """
    name = plain(family)
    if name.startswith(_OLD_SANS):
        return Kind.SANS
    if any(part in name for part in _MONO):
        return Kind.MONO
    return Kind.SANS if any(part in name for part in _SANS) else Kind.SERIF


def is_legacy(family: str) -> bool:
    """Tell a family of a Vietnamese code from before Unicode that is not read.

    >>> is_legacy("VNI-Times"), is_legacy("Times New Roman")
    (True, False)
    """
    return plain(family).startswith(_LEGACY)


def plain(family: str) -> str:
    """Write a family's name as it is looked up."""
    return family.strip().casefold()

"""Names the encodings of Vietnamese that came before Unicode, TCVN3 and VNI."""

from __future__ import annotations

from enum import StrEnum


class Encoding(StrEnum):
    """How the letters of a text are written."""

    UNICODE = "unicode"
    TCVN3 = "tcvn3"  # TCVN 5712:1993, fonts ".Vn…"
    TCVN3_CAPS = "tcvn3_h"  # the same in a font of capitals, ".Vn…H"
    VNI = "vni"  # fonts "VNI-…"

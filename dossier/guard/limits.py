"""The sizes beyond which a file from outside is refused, whatever it holds."""

from __future__ import annotations

MEGABYTE = 1 << 20

FILE_BYTES = 50 * MEGABYTE
PARTS = 3_000
PART_BYTES = 64 * MEGABYTE
ALL_BYTES = 160 * MEGABYTE
RATIO = 200
RATIO_FROM = MEGABYTE  # smaller parts may be as regular as they like
XML_DEPTH = 256
IMAGE_PIXELS = 25_000_000
ROWS = 100_000
COLUMNS = 200
CELLS = 3_000_000  # of one sheet, empty ones between filled ones included
TEXT_BYTES = 16 * MEGABYTE  # of a text file: CSV, HTML

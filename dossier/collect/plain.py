"""Says how workbooks are written here: text stays text."""

from __future__ import annotations

# A cell that begins with "=" is no formula, a link is no link, "0012" is no number.
PLAIN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}

"""Takes out of a template what tells of its author, so that no document tells it on."""

from __future__ import annotations

import re
from collections.abc import Mapping

# What Word writes about people, machines and times (ECMA-376 part 2, 8.3; part 1, 22.2.2).
_CORE = ("creator", "lastModifiedBy", "lastPrinted", "created", "modified", "revision")
_APP = ("Company", "Manager", "TotalTime", "Template")
# Word lists headings there, tags and all, and lists them anew when it saves.
_HEADINGS = re.compile(r"<(HeadingPairs|TitlesOfParts)>.*?</\1>", re.DOTALL)
_ELEMENT = r"<(?P<name>(?:\w+:)?(?:{}))\b[^>]*?(?:/>|>(?P<text>[^<]*)</(?P=name)>)"
_PLACES = {
    "docProps/core.xml": re.compile(_ELEMENT.format("|".join(_CORE))),
    "docProps/app.xml": re.compile(_ELEMENT.format("|".join(_APP))),
}


def clean_properties(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Drop authors, times and machines from the properties, but for what a tag fills."""
    cleaned = dict(parts)
    for name, pattern in _PLACES.items():
        if name in cleaned:
            text = cleaned[name].decode("utf-8", "replace")
            cleaned[name] = pattern.sub(_kept, _HEADINGS.sub("", text)).encode()
    return cleaned


def _kept(found: re.Match[str]) -> str:
    return found[0] if "{" in (found["text"] or "") else ""

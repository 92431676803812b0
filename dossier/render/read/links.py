"""Turns hyperlinks, and fields that lead somewhere, into where a click on their text leads."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from urllib.parse import quote, urlsplit
from xml.etree.ElementTree import Element

from dossier.render.read.source import Source
from dossier.render.read.tags import R, W
from dossier.render.read.textprops import Look

# What may be opened from a document that somebody sent: never a file, never a script.
SCHEMES = frozenset({"http", "https", "mailto"})
LONGEST = 2_000  # letters of an address
WORDS = re.compile(r'"([^"]*)"|(\S+)')
REFERENCES = frozenset({"REF", "PAGEREF", "NOTEREF"})


def link_of(element: Element, source: Source) -> str:
    """Say where a w:hyperlink leads: an address, or "#" and a name; nothing where it may not."""
    relation = source.relations.get(element.get(f"{R}id", ""))
    name = element.get(f"{W}anchor", "")
    return address(relation.target if relation else "", name)


def link_of_field(code: str) -> str:
    r"""Say where the result of a field leads (ISO 29500-1 §17.16.5.25, .51, .56).

    >>> link_of_field('HYPERLINK "https://example.org" \\l "muc2"')
    'https://example.org#muc2'
    >>> link_of_field("REF bang1 \\h"), link_of_field("REF bang1"), link_of_field("PAGE")
    ('#bang1', '', '')
    """
    words = [quoted or bare for quoted, bare in WORDS.findall(code)]
    kind = words[0].upper() if words else ""
    if kind == "HYPERLINK":
        named = words.index("\\l") if "\\l" in words[:-1] else 0
        place = words[1] if len(words) > 1 and not words[1].startswith("\\") else ""
        return address(place, words[named + 1] if named else "")
    if kind in REFERENCES and "\\h" in words and len(words) > 1:
        return f"#{words[1]}"
    return ""


def address(place: str, name: str) -> str:
    """Join an address and a name within it, if a click may go there.

    >>> address("javascript:alert(1)", ""), address("https://vi.dụ/a b", ""), address("", "x")
    ('', 'https://vi.d%E1%BB%A5/a%20b', '#x')
    """
    if not place:
        return f"#{name}" if name else ""
    try:
        scheme = urlsplit(place.strip()).scheme.lower()
    except ValueError:
        return ""
    if scheme not in SCHEMES or len(place) > LONGEST:
        return ""
    whole = f"{place.strip()}#{name}" if name else place.strip()
    return quote(whole, safe="%/:=&?~#+!$,;'@()*[]")


@lru_cache(maxsize=256)
def linked(look: Look, target: str) -> Look:
    """Let a look lead somewhere; the same two give the same look, so that runs join."""
    return replace(look, style=replace(look.style, link=target))

"""Parts the text of a span of time, and that of a birth with a gender."""

from __future__ import annotations

import re
from collections.abc import Mapping

from dossier.collect.cells import CellError, Words, gender, part_date, until
from dossier.words.text import clean

_UNTIL = re.compile(r"\s*(?:\bđến(?:\s+hết)?\b|[-–—]+>?|→)\s*", re.IGNORECASE)
_FROM = re.compile(r"^\s*(?:từ|kể từ)\s+", re.IGNORECASE)
_GENDER = re.compile(r"(?<!\w)(nam|nữ|nu)(?!\w)(?!\s*\d)", re.IGNORECASE)


def span(text: str, words: Words) -> Mapping[str, object]:
    """Read `since` and `until`; a span that goes on has no end.

    >>> found = span("Từ 3/2010 đến 5/2015", Words({}, 2026))
    >>> str(found["since"]), str(found["until"])
    ('2010-03', '2015-05')
    """
    plain = _FROM.sub("", clean(text))
    cuts = list(_UNTIL.finditer(plain))
    # "01-3-2010 - nay": strokes within a day part nothing; the middle one of all parts the span.
    cut = cuts[len(cuts) // 2] if len(cuts) % 2 else None
    if cut is None:
        raise CellError("collect.no_date", text)
    return {
        "since": part_date(plain[: cut.start()], words),
        "until": until(plain[cut.end() :], words),
    }


def birth_and_gender(text: str, words: Words) -> Mapping[str, object]:
    """Read `birth` and `gender`, those that are there.

    >>> str(birth_and_gender("05/8/1974, Nữ", Words({}, 2026))["birth"])
    '1974-08-05'
    """
    plain = clean(text)
    said = _GENDER.search(plain)
    rest = plain if said is None else f"{plain[: said.start()]} {plain[said.end() :]}"
    bare = rest.strip(" ,;()-")
    found: dict[str, object] = {"birth": part_date(bare, words)} if bare else {}
    return found | ({"gender": gender(said[0], words)} if said else {})

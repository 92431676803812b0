"""Parts the text that cites a decision, or several, into number, day and issuer."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from dossier.collect.cells import CellError, Words, day
from dossier.model.ledger import Decision
from dossier.words.text import clean

# What a citation may begin with: the kind of paper, and "số".
_HEAD = (
    r"(?:\(?(?:theo|căn cứ|tại)\s+)?"
    r"(?:(?:các\s+)?(?:quyết\s+định|qđ|nghị\s+quyết|nq|thông\s+báo|tb)"
    r"(?:\s+(?:khen\s+thưởng|kt|công\s+nhận))?)?\s*(?::|-)?\s*(?:số\s*:?)?\s*"
)
_DATE = (
    r"(?:\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*(?:\d{4}|\d{2})(?!\d)"
    r"|(?:mồng\s+|mùng\s+)?\d{1,2}\s+tháng\s+\d{1,2}\s*(?:,|/|năm)\s*\d{4})"
)
_NUMBER = r"\d+(?:[a-zđ]?(?:\s*[/\-–]\s*(?=[^\W\d_]|\d{4}\s*/)|[/\-–.])[\w&.]+)*|\d+[a-zđ]?"
_CITED = re.compile(
    rf"{_HEAD}(?P<number>(?!{_DATE})(?:{_NUMBER})(?!\w))?"
    rf"[\s,;.(:–-]*(?:(?:được\s+)?(?:ký\s+|ban\s+hành\s+)?ngày\s*:?\s*)?(?P<day>{_DATE})?"
    r"[\s,;.):–-]*(?:(?:của|do)\s+)?(?P<issuer>[^\W\d_].*?)?[\s.,;)]*",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\s*[;\n]\s*(?=\S)|\s*(?:,|\bvà\b)\s*(?=(?:QĐ|Quyết\s+định)\b)", re.IGNORECASE
)
_SIGNED = re.compile(r"\s+(?:ký|ban\s+hành|cấp)$", re.IGNORECASE)
MOST = 160  # letters of an issuer: more is a text, and no decision


def decision(text: str, words: Words) -> Mapping[str, object]:
    """Read one decision into `number`, `day` and `issuer`, those that are there.

    >>> decision("Số 05/QĐ-UBND, ngày 09/01/2025; Chủ tịch nước", Words({}, 2026))["issuer"]
    'Chủ tịch nước'
    """
    found = decisions(text, words)
    if len(found) > 1:
        raise CellError("collect.several_decisions", text)
    said = {"number": found[0].number, "day": found[0].day, "issuer": found[0].issuer}
    return {name: value for name, value in said.items() if value}


def decisions(text: str, words: Words) -> tuple[Decision, ...]:
    """Read every decision that a cell cites, in its order; an issuer told last is that of all."""
    found: list[Decision] = []
    for part in filter(None, _BETWEEN.split(clean(text, lines=True))):
        if found and not found[-1].issuer and _is_body(part):
            found[-1] = replace(found[-1], issuer=clean(part))
            continue
        one = _decision(part, words)
        if found and one.day and not (one.number or found[-1].day):
            one = replace(one, number=found.pop().number)  # number and day on lines of their own
        found.append(one)
    if not found:
        raise CellError("collect.no_decision", text)
    last = found[-1].issuer
    return tuple(one if one.issuer else replace(one, issuer=last) for one in found)


def _is_body(text: str) -> bool:
    """Tell the body that stands alone behind a semicolon, as the forms of the decrees ask for."""
    return not any(sign.isdigit() for sign in text) and len(text) <= MOST


def _decision(text: str, words: Words) -> Decision:
    found = _CITED.fullmatch(clean(text))
    if found is None or not (found["number"] or found["day"]):
        raise CellError("collect.no_decision", text)
    issuer = _SIGNED.sub("", found["issuer"] or "")
    if len(issuer) > MOST or re.search(r"\d{3}|\d/", issuer):
        raise CellError("collect.no_decision", text)
    number = re.sub(r"\s*([/\-–])\s*", r"\1", found["number"] or "").replace("–", "-")
    return Decision(number, day(found["day"], words) if found["day"] else None, issuer)

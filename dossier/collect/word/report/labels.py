"""Finds the labels of particulars in running text: "Ngày sinh: … Giới tính: …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from dossier.collect.columns import columns_of
from dossier.collect.reading import Kind
from dossier.words.text import fold

# What papers call particulars that lists have no column for, or call otherwise.
OTHERWISE: Mapping[Kind, Mapping[str, str]] = {
    Kind.PEOPLE: {
        "ho va ten khai sinh": "name",
        "ho ten khai sinh": "name",
        "ten goi khac": "alias",
        "nam, nu": "gender",
        "sinh ngay, thang, nam": "birth",
        "ngay, thang, nam, sinh": "birth",
        "noi lam viec": "unit",
        "co quan, don vi cong tac": "unit",
        "noi thuong tru": "residence",
        "noi dang ky thuong tru": "residence",
        "ho khau thuong tru": "residence",
        "hoc ham, hoc vi, danh hieu, giai thuong": "degree",
        "ngay tham gia cong tac": "joined",
        "ngay vao dang chinh thuc": "party_official",
        "nam nghi huu": "retired",
        "nam tu tran": "died",
        "chuc vu dang, chinh quyen, doan the": "post",
        "chuc vu, don vi cong tac": "post_unit",
        "chuc vu, don vi cong tac hien nay": "post_unit",
        "chuc vu va don vi cong tac": "post_unit",
    },
    Kind.UNITS: {
        "ten tap the de nghi": "name",
        "tap the de nghi": "name",
        "ten to chuc": "name",
        "ho gia dinh de nghi": "name",
        "dia diem tru so chinh": "address",
        "dia diem tru so": "address",
        "tru so chinh": "address",
        "trang thong tin dien tu": "",
        "ho va ten chu ho": "head_name",
        "so nhan khau": "members",
        "so cong chuc, vien chuc, nguoi lao dong": "members",
        "tong so can bo, cong chuc": "members",
    },
}
_BRACKETS = re.compile(r"\([^)]*\)?")
_BREAKS = re.compile(r"\s*[/\-–;]\s*|\s+va\s+(?=ten tap the)")
_WORD = re.compile(r"[^\s:]+")
_MOST = 20  # words of a label: "Chức vụ, đơn vị công tác hiện nay (hoặc trước khi nghỉ hưu, …)"
_LONGEST = 80  # signs of a label
_GAP = re.compile(r"\t\s*| {3,}|\n\s*|;\s*")
_LEADER = re.compile(r"[.…_]{3,}|…+")
_LEAD = re.compile(r"^[\s\-–+*•\u00b7\uf0b7]*(?:\(?(?:\d{1,2}|[a-zđ])[.)]\s*)?")
_EDGE = " \t\n;,-–"
_BARE = re.compile(r"sinh (?:ngay|nam)\b")  # "Sinh ngày 05 tháng 8 năm 1974" has no colon


@dataclass(frozen=True, slots=True)
class Said:
    """One particular as a text gives it: its field, its label, where its value stands."""

    field: str
    label: str
    start: int
    end: int


@cache
def labels_of(kind: Kind) -> Mapping[str, str]:
    """Give every label of persons or units with its field: the headings of lists, and more."""
    columns = columns_of(kind)
    return {head: each.field for each in reversed(columns) for head in each.heads} | dict(
        OTHERWISE[kind]
    )


def field_of(label: str, kind: Kind) -> str | None:
    """Tell the field that a label means, what stands in brackets counted or not.

    >>> field_of("- Sinh ngày, tháng, năm:", Kind.PEOPLE), field_of("Quê quán (xã)", Kind.PEOPLE)
    ('birth', 'hometown')
    """
    labels = labels_of(kind)
    folded = fold(_LEAD.sub("", label))
    whole = folded.replace("(", " ").replace(")", " ")
    forms = (_plain(form) for form in (whole, _BRACKETS.sub(" ", folded)))
    return next((labels[form] for form in forms if form in labels), None)


def _plain(folded: str) -> str:
    return " ".join(_BREAKS.sub(", ", folded).split()).strip(" ,:.*")


def said_in(text: str, kind: Kind) -> list[Said]:
    """Find every particular that a text labels; a label ends with a colon or a dotted leader."""
    marked = _colons(text, kind)
    found = list(_marked(marked, kind))
    if not found:
        return list(_bare(text, kind))
    ends = [start for _field, _label, start, _value in found[1:]] + [len(text)]
    return [
        Said(field, label, *_trimmed(marked, value, end))
        for (field, label, _start, value), end in zip(found, ends, strict=True)
    ]


def _colons(text: str, kind: Kind) -> str:
    """Write a colon where a dotted leader follows a label, and blanks where it fills a gap."""

    def leader(found: re.Match[str]) -> str:
        before = text[: found.start()].rstrip()
        is_label = not before.endswith(":") and _label_before(before, kind) is not None
        return (":" if is_label else " ").ljust(len(found[0]))

    return _LEADER.sub(leader, text)


def _marked(text: str, kind: Kind) -> Iterator[tuple[str, str, int, int]]:
    """Give field, label, where the label begins and where its value does."""
    done = 0
    for colon in re.finditer(":", text):
        before = text[done : colon.start()]
        field, start = _label_before(before, kind) or _unknown(before, is_first=not done)
        if start >= 0:
            label = _LEAD.sub("", text[done + start : colon.start()]).strip()
            yield field, label, done + start, colon.end()
            done = colon.end()


def _label_before(text: str, kind: Kind) -> tuple[str, int] | None:
    """Find the longest label that a text ends with; a label begins with a capital."""
    for word in list(_WORD.finditer(text))[-_MOST:]:
        label = text[word.start() :]
        field = field_of(label, kind) if _LEAD.sub("", label)[:1].isupper() else None
        if field is not None:
            return field, word.start()
    return None


def _unknown(text: str, *, is_first: bool) -> tuple[str, int]:
    """Find a label that nobody knows: what a wide gap or the line's beginning sets apart."""
    gap = list(_GAP.finditer(text))
    if gap and text[gap[-1].end() :][:1].isupper():
        return "", gap[-1].end()
    is_label = is_first and 0 < len(text) <= _LONGEST and _LEAD.sub("", text)[:1].isupper()
    return "", 0 if is_label else -1


def _bare(text: str, kind: Kind) -> Iterator[Said]:
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    if kind is Kind.PEOPLE and _BARE.match(fold(text[start:])):
        yield Said("birth", text[start : start + 4], *_trimmed(text, start + 4, len(text)))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Narrow a stretch to what is said in it: no blanks and no marks around, no full stop."""
    is_followed = end < len(text)  # by another label: what parts them belongs to neither
    while start < end and text[start] in _EDGE + ":.":
        start += 1
    while end > start and text[end - 1] in _EDGE + (
        "." if is_followed or _is_stop(text, end) else ""
    ):
        end -= 1
    return start, end


def _is_stop(text: str, end: int) -> bool:
    """Tell a full stop from the point of an abbreviation ("TP.")."""
    word = text[:end].rsplit(" ", 1)[-1]
    return len(word) > 4 or not word[:-1].isupper()

"""Values of every kind, made by hypothesis from the types of their fields."""

from __future__ import annotations

import unicodedata
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, time
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from dossier.model.days import PartDate
from dossier.model.ledger import Tenure
from dossier.model.round import Grant, Nomination, Round, Vote
from dossier.model.shelf import Used
from dossier.model.subject import Person, Ref, Unit, Whom
from dossier.store.kind import Kind
from dossier.store.rows import KINDS

OFFICE = Unit("u", "Văn phòng Tỉnh ủy")
SOMEONE = Person("p", "Nguyễn Văn A", unit="u")
ROUND = Round("r", "Khen thưởng năm 2025", 2025, "u")
NOMINATION = Nomination("n", "r", SOMEONE.ref, "ldtt")
BASE = (OFFICE, SOMEONE, ROUND, NOMINATION)

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20).map(
    lambda text: unicodedata.normalize("NFC", text)
)
KEYS = st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=12).map("k-{}".format)
NUMBERS = st.integers(min_value=-(2**31), max_value=2**31 - 1)
DAYS = st.dates(min_value=date(1900, 1, 1))


@st.composite
def part_dates(draw: st.DrawFn) -> PartDate:
    day = draw(DAYS)
    full = PartDate.of(day)
    return draw(st.sampled_from([full, replace(full, day=0), PartDate(day.year)]))


PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXT,
    int: NUMBERS,
    bool: st.booleans(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    date: DAYS,
    time: st.times(),
    datetime: st.datetimes(timezones=st.just(UTC)),
    PartDate: part_dates(),
}


def of_type(hint: Any) -> st.SearchStrategy[Any]:
    if hint in PLAIN:
        return PLAIN[hint]
    if get_origin(hint) in (Union, UnionType):
        inner = next(part for part in get_args(hint) if part is not NoneType)
        return st.none() | of_type(inner)
    if get_origin(hint) is tuple and get_args(hint)[-1] is not Ellipsis:
        return st.tuples(*(of_type(part) for part in get_args(hint)))
    if get_origin(hint) is tuple:
        return st.lists(of_type(get_args(hint)[0]), max_size=3).map(tuple)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    assert isinstance(hint, type), hint
    assert is_dataclass(hint), hint
    return st.builds(hint, **_drawn(hint))


def _drawn(kind: Any) -> dict[str, st.SearchStrategy[Any]]:
    hints = get_type_hints(kind)
    return {
        field.name: KEYS if field.name == "key" else of_type(hints[field.name])
        for field in fields(kind)
    }


def values_of(kind: Kind[Any]) -> st.SearchStrategy[Any]:
    """Make values of a kind that point at nothing but BASE."""
    return of_type(kind.type).map(anchored)


def anchored(value: Any) -> Any:
    names = {field.name for field in fields(value)}
    targets = {
        "unit": "u",
        "superior": "",
        "office": "u",
        "movement": "",
        "round": "r",
        "nomination": "n",
        "owner": "n",
        "document": "",
        "portrait": "",
        "background": "",
        "entry": "",
        "sha256": "",
        "thumbnail": "",
        "sender": "u",
        "successor": "",
    }
    known: dict[str, Any] = {name: key for name, key in targets.items() if name in names}
    if "subject" in names:
        whom = value.subject.whom
        known["subject"] = Ref(whom, "p" if whom is Whom.PERSON else "u")
    if isinstance(value, Vote | Grant):
        known["key"] = "n"
    if isinstance(value, Tenure):
        known["unit"] = value.unit
    if isinstance(value, Used):
        known |= {"declaration": "", "version": ""}
    return replace(value, **known)


ANY_VALUE = st.sampled_from(sorted(KINDS)).flatmap(lambda name: values_of(KINDS[name]))
PEOPLE = ("Nguyễn Văn A", "Trần Thị B", "Đặng Đình C", "Lê H'Bia D", "Đỗ Đức A")

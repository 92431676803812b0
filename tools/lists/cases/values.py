"""The same people with their cells written in all the ways in which they are written."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable

from tools.lists.people import (
    BIRTH,
    CITIZEN,
    GENDER,
    NAME,
    NUMBER,
    POST,
    UNIT,
    USUAL,
    people,
    written,
)
from tools.lists.registry import case
from tools.lists.staff import Member, some
from tools.lists.tables import Col, Table, born, lay
from tools.lists.truth import Cell, Fact, ListFile, Page
from tools.lists.write import EPOCH, xlsx

PATTERNS = (
    "{d}/{m}/{y}", "{D}/{M}/{y}", "{D}.{M}.{y}", "{d}-{m}-{y}", "{y}-{m}-{d}",
    "ngày {d} tháng {m} năm {y}", "Ngày {D} tháng {M} năm {y}", "{d} / {m} / {y}",
)  # fmt: skip


def finished(dice: random.Random, table: Table) -> ListFile:
    """Write a list after its cells are laid."""
    page = Page("Danh sách")
    placed = lay(page, table, some(dice, 12), 1)
    return ListFile("ds.xlsx", xlsx(page), (placed,))


def names(write: Callable[[str], Cell]) -> Table:
    """Make a list whose names are written in a way of their own."""
    return people(
        NUMBER, Col("Họ và tên", ("name",), lambda member, _: write(member.name)), *USUAL[2:]
    )


def births(write: Callable[[Member, int], Cell]) -> Table:
    """Make a list whose days of birth are."""
    return people(NUMBER, NAME, Col("Ngày sinh", ("birth",), write), POST, UNIT)


def less(table: Table, kept: Callable[[Member], str]) -> Table:
    """Make a list that tells less of a birth than the day."""

    def facts(member: Member) -> frozenset[Fact]:
        others = {one for one in table.facts(member) if one[0] != "birth"}
        return frozenset(others | {("birth", kept(member))})

    return Table(table.kind, table.columns, facts)


@case
def names_decomposed(dice: random.Random) -> ListFile:
    return finished(dice, names(lambda name: unicodedata.normalize("NFD", name)))


@case
def names_in_capitals(dice: random.Random) -> ListFile:
    return finished(dice, names(str.upper))


@case
def names_with_odd_spaces(dice: random.Random) -> ListFile:
    return finished(dice, names(lambda name: "  " + name.replace(" ", "\u00a0 ") + "\u200b "))


@case
def days_as_texts(dice: random.Random) -> ListFile:
    return finished(dice, births(lambda one, at: written(one, PATTERNS[at % len(PATTERNS)])))


@case
def days_as_serial_numbers(dice: random.Random) -> ListFile:
    return finished(dice, births(lambda one, _: (born(one) - EPOCH).days))


@case
def days_mixed(dice: random.Random) -> ListFile:
    def write(member: Member, at: int) -> Cell:
        return born(member) if at % 2 else written(member, "{d}/{m}/{y}")

    return finished(dice, births(write))


@case
def years_alone(dice: random.Random) -> ListFile:
    table = births(lambda one, at: one.birth.year if at % 2 else str(one.birth.year))
    return finished(dice, less(table, lambda one: str(one.birth.year)))


@case
def months_and_years(dice: random.Random) -> ListFile:
    table = births(lambda one, at: written(one, ("{m}/{y}", "tháng {M}/{y}", "{M}-{y}")[at % 3]))
    return finished(dice, less(table, lambda one: f"{one.birth.year}-{one.birth.month:02d}"))


@case
def short_years(dice: random.Random) -> ListFile:
    def write(member: Member, _at: int) -> Cell:
        return written(member, "{d}/{m}/") + f"{member.birth.year % 100:02d}"

    return finished(dice, births(write))


@case
def identity_numbers_as_text(dice: random.Random) -> ListFile:
    return finished(dice, people(NUMBER, NAME, BIRTH, CITIZEN, UNIT))


@case
def identity_numbers_without_zeros(dice: random.Random) -> ListFile:
    number = Col("CCCD", ("citizen_id",), lambda member, _: int(member.person.citizen_id))
    return finished(dice, people(NUMBER, NAME, BIRTH, number, UNIT))


@case
def identity_numbers_in_groups(dice: random.Random) -> ListFile:
    def write(member: Member, _at: int) -> Cell:
        digits = member.person.citizen_id
        return " ".join(digits[at : at + 3] for at in range(0, 12, 3))

    column = Col("Số định danh cá nhân/CCCD", ("citizen_id",), write)
    return finished(dice, people(NUMBER, NAME, BIRTH, column, UNIT))


@case
def gender_as_a_tick(dice: random.Random) -> ListFile:
    def write(member: Member, _at: int) -> Cell:
        return "x" if member.person.gender and member.person.gender.label == "Nữ" else None

    def facts(member: Member) -> frozenset[Fact]:
        said = people(NAME, BIRTH, POST).facts(member)
        return said | ({("gender", "female")} if write(member, 0) else frozenset())

    columns = (NUMBER, NAME, Col("Nữ", ("gender",), write), BIRTH, POST)
    return finished(dice, Table("people", columns, facts))


@case
def gender_in_small_letters(dice: random.Random) -> ListFile:
    column = Col("Nam/Nữ", ("gender",), lambda one, _: one.person.gender.label.lower())
    return finished(dice, people(NUMBER, NAME, column, BIRTH, UNIT))


@case
def units_in_capitals(dice: random.Random) -> ListFile:
    unit = Col("PHÒNG, ĐƠN VỊ", ("unit",), lambda member, _: member.unit.name.upper())
    return finished(dice, people(NUMBER, NAME, BIRTH, GENDER, unit))

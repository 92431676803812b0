"""The columns of a list of people, as most offices head them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tools.lists.staff import Member
from tools.lists.tables import Col, Heads, Table, born, person_facts
from tools.lists.truth import Cell

NUMBER = Col("STT", (), lambda _item, number: number)
NAME = Col("Họ và tên", ("name",), lambda member, _: member.name)
BIRTH = Col("Ngày sinh", ("birth",), lambda member, _: born(member))
GENDER = Col("Giới tính", ("gender",), lambda member, _: member.person.gender.label)
POST = Col("Chức vụ", ("post",), lambda member, _: member.person.post)
UNIT = Col("Đơn vị công tác", ("unit",), lambda member, _: member.unit.name)
TOWN = Col("Quê quán", ("hometown",), lambda member, _: member.person.hometown)
CITIZEN = Col("Số CCCD", ("citizen_id",), lambda member, _: member.person.citizen_id)
USUAL = (NUMBER, NAME, BIRTH, POST, UNIT)


def headed(column: Col, head: Heads) -> Col:
    """Give a column other words above it."""
    return replace(column, head=head)


def aside(head: str, cell: Cell = None) -> Col:
    """Make a column that no list of people knows."""
    return Col(head, (), lambda _item, _number: cell)


def people(*columns: Col, also: tuple[str, ...] = ()) -> Table:
    """Make a list of people; it tells what its columns hold, and `also` what its groups say."""
    fields = tuple(dict.fromkeys(name for column in columns for name in column.fields))
    return Table("people", columns, person_facts(*fields, *also))


def written(member: Any, pattern: str) -> str:
    """Write a day of birth as people type it; {d} {m} are padded, {D} {M} are not."""
    day = born(member)
    return pattern.format(
        d=f"{day.day:02d}", m=f"{day.month:02d}", D=day.day, M=day.month, y=day.year
    )


def sex(member: Member) -> str:
    """Say Nam or Nữ."""
    assert member.person.gender is not None
    return member.person.gender.label

"""Makes the workbook that a unit fills in: headings locked, lists to choose from, cells checked."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from dossier.collect.cells import FIRST_YEAR
from dossier.collect.column import Column
from dossier.collect.fillin.columns import Check, Lists, Say, asked, check_of, choices_of
from dossier.collect.fillin.mark import SHEET, mark_rows
from dossier.collect.plain import PLAIN
from dossier.collect.reading import Kind
from dossier.collect.sheet import Declared, letters

HEAD = 2  # the row of headings, from 0: below a title and a line that says how to fill it in
ROOM = 500  # rows below those that are filled already
_LISTS = "Danh mục"
_WIDTHS = {Check.YEAR: 9, Check.COUNT: 10, Check.DAY: 14, Check.PART_DATE: 14, Check.CITIZEN: 18}
_WIDE, _USUAL = 42, 24
_FIGURES = frozenset({Check.YEAR, Check.COUNT})
_LONG = frozenset({"what", "summary", "biography", "initiative", "address", "name", "who"})
# Who may do what while the sheet is locked: all but touch the headings.
_FREE = dict.fromkeys(
    ("format_columns", "format_rows", "insert_rows", "delete_rows", "sort", "autofilter"), True
)


@dataclass(frozen=True, slots=True)
class FillIn:
    """What goes into the workbook."""

    kind: Kind
    columns: tuple[Column, ...]
    title: str
    hint: str
    name: str  # of the sheet
    latest: int  # no year is later
    rows: tuple[Mapping[str, str], ...] = ()  # by field
    given: frozenset[str] = frozenset()  # fields that name someone and say nothing new


def fillin_book(plan: FillIn, lists: Lists, say: Say) -> bytes:
    """Write the workbook; all text in it stays text."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, PLAIN) as book:
        page = book.add_worksheet(plan.name)
        columns = asked(plan.kind, plan.columns)
        heads = [f"{column.label} (*)" if column.required else column.label for column in columns]
        _head(book, page, plan, heads)
        ranges = _lists(book, [choices_of(column, lists) for column in columns])
        for place, column in enumerate(columns):
            _column(book, page, place, column)
            _rule(page, place, column, _Rule(plan, ranges[place], say))
        _rows(page, columns, plan.rows)
        _mark(book, plan, columns, heads)
    return target.getvalue()


@dataclass(frozen=True, slots=True)
class _Rule:
    """What the rules of a column go by."""

    plan: FillIn
    choices: str  # the range of the list to choose from
    say: Say


def _head(book: Workbook, page: Worksheet, plan: FillIn, heads: Sequence[str]) -> None:
    title = book.add_format({"bold": True, "font_size": 14, "font_name": "Times New Roman"})
    hint = book.add_format({"italic": True, "font_name": "Times New Roman"})
    head = book.add_format(
        {
            "bold": True,
            "text_wrap": True,
            "align": "center",
            "valign": "vcenter",
            "border": 1,
            "bg_color": "#DDE6F0",
            "font_name": "Times New Roman",
        }
    )
    page.write_string(0, 0, plan.title, title)
    page.write_string(1, 0, plan.hint, hint)
    for place, text in enumerate(heads):
        page.write_string(HEAD, place, text, head)
    page.set_row(HEAD, 36)
    page.freeze_panes(HEAD + 1, 1)
    page.protect("", _FREE)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.repeat_rows(HEAD)


def _rows(page: Worksheet, columns: Sequence[Column], rows: Sequence[Mapping[str, str]]) -> None:
    for number, row in enumerate(rows, HEAD + 1):
        for place, column in enumerate(columns):
            text = row.get(column.field, "")
            if text and check_of(column) in _FIGURES:
                page.write_number(number, place, int(text))
            elif text:
                page.write_string(number, place, text)


def _column(book: Workbook, page: Worksheet, place: int, column: Column) -> None:
    """Open a column to typing; all but figures is text, so that no program turns dates around."""
    check = check_of(column)
    width = _WIDTHS.get(check, _WIDE if column.field in _LONG else _USUAL)
    page.set_column(place, place, width, _cell(book, is_text=check not in _FIGURES))


def _cell(book: Workbook, *, is_text: bool) -> Format:
    shape = {"locked": False, "text_wrap": True, "valign": "top", "font_name": "Times New Roman"}
    return book.add_format(shape | ({"num_format": "@"} if is_text else {}))


def _lists(book: Workbook, choices: Sequence[tuple[str, ...]]) -> list[str]:
    """Lay the lists to choose from on a hidden sheet; give the range of each."""
    page = book.add_worksheet(_LISTS)
    page.hide()
    ranges = []
    for place, texts in enumerate(choices):
        for number, text in enumerate(texts):
            page.write_string(number, place, text)
        column = letters(place)
        ranges.append(f"='{_LISTS}'!${column}$1:${column}${len(texts)}" if texts else "")
    return ranges


def _rule(page: Worksheet, place: int, column: Column, by: _Rule) -> None:
    first, last = HEAD + 1, HEAD + len(by.plan.rows) + ROOM
    title, message = by.say(check_of(column))
    shown = {"error_title": title, "error_message": message, "error_type": "stop"}
    if by.choices:
        rule = {"validate": "list", "source": by.choices, "error_type": "stop"}
        page.data_validation(first, place, last, place, rule)
    elif rules := _checked(check_of(column), f"{letters(place)}{first + 1}", by.plan.latest):
        page.data_validation(first, place, last, place, rules | shown)


def _checked(check: Check, cell: str, latest: int) -> dict[str, object]:
    """Write the rule of a check; dates and numbers of papers are text and checked as such."""
    match check:
        case Check.YEAR:
            least, most = FIRST_YEAR, latest
            return {"validate": "integer", "criteria": "between", "minimum": least, "maximum": most}
        case Check.COUNT:
            return {"validate": "integer", "criteria": ">=", "value": 0}
        case Check.CITIZEN:
            digits = f"ISNUMBER(VALUE({cell}))"
            return _custom(f"=AND(OR(LEN({cell})=12,LEN({cell})=9),{digits})")
        case Check.DAY:
            return _custom(f"=AND(LEN({cell})>=8,LEN({cell})<=10)")
        case Check.PART_DATE:
            return _custom(f"=AND(LEN({cell})>=4,LEN({cell})<=10)")
        case _:
            return {}


def _custom(formula: str) -> dict[str, object]:
    return {"validate": "custom", "value": formula}


def _mark(book: Workbook, plan: FillIn, columns: Sequence[Column], heads: Sequence[str]) -> None:
    page = book.add_worksheet(SHEET)
    page.very_hidden()
    fields = tuple(column.field for column in columns)
    said = Declared(plan.kind, fields, HEAD, plan.given)
    for number, row in enumerate(mark_rows(said, plan.name, heads)):
        for place, text in enumerate(row):
            page.write_string(number, place, text)

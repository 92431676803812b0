"""Ledgers line by line: whole lines become entries, half ones wait as they were typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dossier.model.change import Saved
from dossier.model.days import PartDate
from dossier.model.ledger import (
    Absence,
    AbsenceKind,
    Decision,
    Discipline,
    Ground,
    Honour,
    Initiative,
    Penalty,
    Reach,
    Tenure,
    TroubleKind,
    UnitYear,
)
from dossier.model.subject import Ref, Whom
from dossier.tasks.admin import undo
from dossier.tasks.desk import Desk
from dossier.tasks.ledgerlines import Line, TypedLine, ledger_lines, save_lines
from dossier.tasks.records import record, save_entry

AN = Ref(Whom.PERSON, "an")
OFFICE = Ref(Whom.UNIT, "office")
PAPER = Decision("5/QĐ-VPTU", date(2020, 1, 6), "Văn phòng Tỉnh ủy")
CITED = "5/QĐ-VPTU, ngày 06/01/2020, Văn phòng Tỉnh ủy"


def typed(desk: Desk, name: str, *texts: str, key: str = "k", who: Ref = AN) -> Line:
    save_lines(desk, who, name, [TypedLine(key, texts)])
    return next(line for line in ledger_lines(desk, who, name).lines if line.key == key)


@pytest.mark.parametrize(
    ("name", "texts", "entry"),
    [
        pytest.param(
            "tenure",
            ("6/2015", "nay", "Phó Trưởng phòng", "Phòng Tổng hợp", "", ""),
            Tenure("k", AN, PartDate(2015, 6), None, "Phó Trưởng phòng", "Phòng Tổng hợp"),
            id="post that goes on",
        ),
        pytest.param(
            "tenure",
            ("01.02.2009", "2015", "Chuyên viên", "", "", f"QĐ số {CITED}"),
            Tenure("k", AN, PartDate(2009, 2, 1), PartDate(2015), "Chuyên viên", decision=PAPER),
            id="post with its decision",
        ),
        pytest.param(
            "absence",
            ("thai sản", "1/3/21", "31-8-2021", "", ""),
            Absence("k", AN, AbsenceKind.MATERNITY, date(2021, 3, 1), date(2021, 8, 31)),
            id="leave in short dates",
        ),
        pytest.param(
            "discipline",
            ("Kỷ luật", "khiển trách", "1/3/2020", "28/2/2021", CITED, "ghi chú"),
            Discipline(
                *("k", AN, TroubleKind.DISCIPLINE, date(2020, 3, 1), date(2021, 3, 1)),
                *(Penalty.REPRIMAND, PAPER, "ghi chú"),
            ),
            id="discipline to its last day",
        ),
        pytest.param(
            "discipline",
            ("thanh tra", "", "1/3/2026", "", "", ""),
            Discipline("k", AN, TroubleKind.REVIEW, date(2026, 3, 1)),
            id="inspection that goes on",
        ),
        pytest.param(
            "honour",
            ("2020", "LĐTT", "", "", ""),
            Honour("k", AN, "ldtt", 2020),
            id="title in short",
        ),
        pytest.param(
            "initiative",
            ("2020", "Sổ điện tử", "cấp tỉnh", "Chủ nhiệm", ""),
            Initiative("k", AN, 2020, "Sổ điện tử", Reach.PROVINCE, "Chủ nhiệm"),
            id="initiative",
        ),
    ],
)
def test_a_whole_line_is_an_entry(
    desk: Desk, name: str, texts: tuple[str, ...], entry: object
) -> None:
    line = typed(desk, name, *texts)
    assert not line.troubles
    held = record(desk, AN).record
    entries = (*held.tenures, *held.absences, *held.disciplines, *held.honours, *held.initiatives)
    assert entry in entries
    assert typed(desk, name, *line.texts) == line  # what is shown means the same entry


def test_the_year_of_a_unit_is_a_line(desk: Desk) -> None:
    texts = ("2021", "1.250", "40", "", "", "", "có", "Khối Văn phòng", CITED)
    line = typed(desk, "unit_year", *texts, who=OFFICE)
    assert not line.troubles
    (year,) = (row for row in record(desk, OFFICE).record.years if row.key == "k")
    figures = UnitYear("k", OFFICE, 2021, 1250, 40, block_led="Khối Văn phòng", united=True)
    assert year == replace(figures, block_decision=PAPER)


@pytest.mark.parametrize(
    ("name", "texts", "column", "code"),
    [
        pytest.param("tenure", ("2015", "2010", "A", "", "", ""), "until", "collect.span",
                     id="post that ends before it begins"),
        pytest.param("tenure", ("2015", "", "", "", "", ""), "post", "tasks.line_wanting",
                     id="post without name"),
        pytest.param("tenure", ("hôm qua", "", "A", "", "", ""), "since", "collect.no_date",
                     id="no date"),
        pytest.param("absence", ("học", "3/2021", "", "", ""), "since", "collect.no_day",
                     id="leave in a month"),
        pytest.param("discipline", ("kỷ luật", "", "2/3/2021", "1/3/2021", "", ""), "until",
                     "collect.span", id="discipline that ends the day before"),
        pytest.param("honour", ("2020", "Người tốt", "", "", ""), "award", "collect.no_award",
                     id="no award"),
        pytest.param("rating", ("2020", "HTT", "vì tốt"), "decision", "collect.no_decision",
                     id="no decision"),
    ],
)  # fmt: skip
def test_a_half_line_waits_as_it_was_typed(
    desk: Desk, name: str, texts: tuple[str, ...], column: str, code: str
) -> None:
    before = record(desk, AN).record
    line = typed(desk, name, *texts)
    assert (line.texts, line.is_entry) == (texts, False)
    assert line.troubles[column].code == code
    assert record(desk, AN).record == before


def test_a_discipline_of_one_day_is_read(desk: Desk) -> None:
    assert not typed(desk, "discipline", "kỷ luật", "", "2/3/2021", "2/3/2021", "", "").troubles


def test_a_mended_line_keeps_what_its_cells_do_not_show(desk: Desk) -> None:
    used = Initiative("i", AN, 2021, "Sổ tay", role="Tác giả", used_for="h", decision=PAPER)
    save_entry(desk, used)
    typed(desk, "initiative", "2021", "Sổ tay nghiệp vụ", "Cơ sở", "Tác giả", CITED, key="i")
    (kept,) = (row for row in record(desk, AN).record.initiatives if row.key == "i")
    assert kept == replace(used, name="Sổ tay nghiệp vụ")


def test_an_award_brings_its_ground_unless_another_is_typed(desk: Desk) -> None:
    typed(desk, "honour", "2020", "LĐTT", "đột xuất", "", "", key="a")
    grounds = {row.key: row.ground for row in record(desk, AN).record.honours}
    assert grounds["a"] is Ground.EXCEPTIONAL


def test_an_emptied_line_goes_and_comes_back(desk: Desk) -> None:
    save_entry(desk, Tenure("t", AN, PartDate(2009), None, "Chuyên viên"))
    gone = save_lines(desk, AN, "tenure", [TypedLine("t", ("", " ", "", "", "", ""))])
    assert all(row.key != "t" for row in record(desk, AN).record.tenures)
    undo(desk, gone.task)
    assert any(row.key == "t" for row in record(desk, AN).record.tenures)


def test_what_was_changed_elsewhere_is_not_written_over(desk: Desk) -> None:
    mine = Tenure("t", AN, PartDate(2009), None, "Chuyên viên")
    save_entry(desk, mine)
    (seen,) = (line for line in ledger_lines(desk, AN, "tenure").lines if line.key == "t")
    theirs = replace(mine, post="Chuyên viên chính")
    save_entry(desk, Saved(theirs, record(desk, AN).versions["t"]))
    wish = ("2009", "2015", "Chuyên viên", "", "", "")
    save_lines(desk, AN, "tenure", [TypedLine("t", wish, seen.texts)])
    (line,) = (line for line in ledger_lines(desk, AN, "tenure").lines if line.key == "t")
    assert line.texts == wish
    assert [one.code for one in line.troubles.values()] == ["tasks.line_waits"]
    assert theirs in record(desk, AN).record.tenures
    assert not typed(desk, "tenure", *wish, key="t").troubles  # typed anew, it is kept


def test_lines_stand_in_the_order_of_time_and_half_ones_last(desk: Desk) -> None:
    rows = [("2012", "B"), ("", "D"), ("2009", "A"), ("3/2012", "C")]
    lines = [TypedLine(post, (since, "", post, "", "", "")) for since, post in rows]
    save_lines(desk, AN, "tenure", lines)
    shown = [line.texts[2] for line in ledger_lines(desk, AN, "tenure").lines]
    assert [post for post in shown if post in "ABCD"] == ["A", "B", "C", "D"]

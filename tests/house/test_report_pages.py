"""Reports keep to their pages: one for those in short, no block to sign in torn apart."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from dossier.check.lengths import over_pages
from dossier.compose.forms.shelf import load_shelf
from dossier.compose.registry import values
from dossier.compose.scene import Scene
from dossier.model.award import Award
from dossier.model.days import PartDate
from dossier.model.dossier import Entry, Record
from dossier.model.feat import Achievement, Figure
from dossier.model.ledger import Honour, Initiative, Level, Rating, Reach, Tenure
from dossier.model.subject import Person, Unit, Whom
from dossier.paper.frame import Page, letters
from dossier.render.draw import FontBook
from dossier.render.layout import layout
from dossier.render.read import read
from tests.compose.case import AWARDS, CASE, DECISION, PERSON_ENTRY, UNIT_ENTRY
from tools.forms.reports import REPORTS

SHELF = load_shelf(Path(__file__).parents[2] / "templates")
FONTS = FontBook()
FORMS = sorted(paper.id for paper in REPORTS)
SHORT = [form for form in FORMS if SHELF.form(form).pages]
LONG_UNIT = Unit(
    "dai",
    "Phòng Hành chính - Tổ chức Ban Quản lý khu bảo tồn thiên nhiên Kon Chư Răng",
    superior="tren",
    address="Số 00 đường Nguyễn Thị Minh Khai kéo dài, thôn 1, xã Sơn Lang, tỉnh Gia Lai",
    head_post="Trưởng phòng Hành chính - Tổ chức",
    head_name="Công Tằng Tôn Nữ Nguyễn Thị Hoàng Phương Thảo",
    members=120,
)
LONG_PERSON = Person(
    "p",
    "Công Tằng Tôn Nữ Nguyễn Thị Hoàng Phương Thảo",
    unit="dai",
    post="Phó Trưởng phòng Hành chính - Tổ chức",
    party_post="Ủy viên Ban Thường vụ Đảng ủy",
    birth=PartDate(1980, 3, 9),
)
TEXT = "Thực hiện nhiệm vụ được giao, đơn vị đã hoàn thành đúng tiến độ, bảo đảm chất lượng; "


def busy(entry: Entry) -> Record:
    """Give a subject with long names thirty years of everything."""
    subject = LONG_PERSON if entry.nomination.subject.whom is Whom.PERSON else LONG_UNIT
    ref, years = subject.ref, range(1996, 2026)
    return Record(
        subject,
        LONG_UNIT,
        ratings=tuple(Rating(str(y), ref, y, list(Level)[y % 2], DECISION) for y in years),
        honours=tuple(
            Honour(f"{y}{key}", ref, key, y, decision=DECISION) for y in years for key in AWARDS
        ),
        initiatives=tuple(Initiative(str(y), ref, y, TEXT, list(Reach)[y % 3]) for y in years),
        achievements=tuple(
            Achievement(str(y), ref, y, TEXT, figures=(Figure("Văn bản", "1.250", "98", "%"),))
            for y in years
        ),
        tenures=tuple(
            Tenure(str(y), ref, PartDate(y, 1), PartDate(y + 1, 1), "Phó Trưởng phòng", "Phòng")
            for y in years
        ),
    )


def asked(form: str) -> dict[str, str]:
    """Answer every question as long as it may be answered."""
    return {
        ask.id: TEXT * 30 if not ask.limit else (TEXT * ask.limit)[: ask.limit]
        for ask in SHELF.form(form).asks
        if ask.kind.value == "paragraphs"
    }


def pages(form: str, entry: Entry, award: Award, record: Record) -> tuple[Page, ...]:
    template = SHELF.template(form)
    answers = {**asked(form), "ten_hinh_thuc": ""}
    full = replace(entry, award=award, record=record, answers=answers)
    scene = Scene(CASE, full, FONTS.advance, (), SHELF.form(form).asks)
    laid = layout(read(template.fill(values(template.names, scene))).flow, FONTS)
    assert laid.findings == ()
    return laid.pages


def text_of(page: Page) -> str:
    return re.sub(r"\s+", " ", "".join(glyphs.text for glyphs in letters(page.items)))


def filled(form: str, years: int = 10) -> tuple[Page, ...]:
    entry = PERSON_ENTRY if SHELF.form(form).whom is Whom.PERSON else UNIT_ENTRY
    whom = entry.nomination.subject.whom
    award = replace(AWARDS["hcld_ba"], report_years={whom: years})
    return pages(form, entry, award, busy(entry))


@pytest.mark.parametrize("form", SHORT)
def test_a_report_in_short_is_one_page_however_much_there_is_to_tell(form: str) -> None:
    made = filled(form)
    assert len(made) == 1
    assert not list(over_pages(SHELF.form(form), "d", "Tóm tắt", len(made)))


@pytest.mark.parametrize("form", SHORT)
def test_a_second_page_is_told_of(form: str) -> None:
    (finding,) = over_pages(SHELF.form(form), "d", "Tóm tắt", 2)
    assert finding.code == "check.pages_over"
    assert dict(finding.params) == {"title": "Tóm tắt", "count": 2, "limit": 1}


@pytest.mark.parametrize("form", FORMS)
def test_the_blocks_to_sign_in_stand_on_one_page_below_the_last_sentence(form: str) -> None:
    for years in range(1, 7):
        texts = [text_of(page) for page in filled(form, years)]
        last = texts[-1]
        assert last.count("(Ký") == sum(text.count("(Ký") for text in texts)
        if "đúng sự thật" in "".join(texts):
            assert "đúng sự thật" in last


@pytest.mark.parametrize("form", FORMS)
def test_without_names_there_is_still_room_for_a_hand(form: str) -> None:
    entry = PERSON_ENTRY if SHELF.form(form).whom is Whom.PERSON else UNIT_ENTRY
    subject = entry.record.subject
    nameless = (
        replace(subject, head_name="", head_post="")
        if isinstance(subject, Unit)
        else replace(subject, died=PartDate(2025))
    )
    record = replace(entry.record, subject=nameless)
    named = pages(form, entry, entry.award, entry.record)
    bare = pages(form, entry, entry.award, record)
    assert len(bare) >= len(named)

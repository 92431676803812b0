"""The room of the law: look an award up, set local rules by tables or text, keep and clear them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from dossier.tasks.localrules import book_in_force, local_history, local_rules, sample_text
from tests.ui.waiting import WAIT
from ui.bridge.context import Context
from ui.views.law.acts import ActsTab, PayTab
from ui.views.law.principles import PrinciplesTab
from ui.views.law.section import SectionTab
from ui.views.law.view import LawView


@pytest.fixture
def room(context: Context) -> Iterator[LawView]:
    view = LawView(context)
    view.entered()
    yield view
    view.release()


def table(room: LawView, name: str) -> SectionTab:
    room.tabs.setCurrentWidget(room.rules)
    room.rules.show_section(name)
    found = room.rules.tabs.currentWidget()
    assert isinstance(found, SectionTab)
    return found


def type_in(tab: SectionTab, **values: str) -> None:
    """Type as a person does: each input tells of its change."""
    for name, text in values.items():
        tab.editors.show_values({**tab.editors.values(), name: text})
        tab.editors.edited.emit(name, text)


def keep(room: LawView, qtbot: QtBot) -> None:
    before = len(local_history(room.context.app.desk))
    room.rules.state.save("thử")
    qtbot.waitUntil(lambda: len(local_history(room.context.app.desk)) > before, timeout=WAIT)
    qtbot.waitUntil(lambda: not room.rules.state.is_edited, timeout=WAIT)


@pytest.mark.parametrize(
    ("words", "first"),
    [
        pytest.param("chien si co so", "Chiến sĩ thi đua cơ sở", id="without diacritics"),
        pytest.param("BK TTg", "Bằng khen của Thủ tướng Chính phủ", id="short name"),
    ],
)
def test_an_award_is_looked_up_and_read_whole(room: LawView, words: str, first: str) -> None:
    room.awards.narrow(words)
    assert room.awards.rows.rows()[0].label == first
    page = room.awards.sheet.toPlainText()
    assert first in page
    assert "Tiêu chuẩn (cá nhân)" in page
    assert "Thẩm quyền" in page


def test_the_principles_say_who_sees_that_they_are_kept(room: LawView) -> None:
    tab = next(tab for tab in room.findChildren(PrinciplesTab))
    room.tabs.setCurrentWidget(tab)
    rows = {row.id: row for row in tab.rows.rows()}
    assert rows["revocation"].keeper == "người xét, thẩm định"
    assert rows["maternity"].article == "Điều 4 khoản 5, Nghị định 152/2025/NĐ-CP"


def test_words_that_no_award_says_leave_an_empty_page(room: LawView) -> None:
    room.awards.narrow("zzz")
    assert room.awards.rows.rows() == ()
    assert room.awards.sheet.toPlainText() == ""


def test_a_share_is_set_by_three_choices_and_a_number(room: LawView, qtbot: QtBot) -> None:
    desk = room.context.app.desk
    room.tabs.setCurrentWidget(room.rules)
    room.rules.state.begin("Quy chế mẫu")
    caps = table(room, "cap")
    caps.add()
    type_in(caps, award="Chiến sĩ thi đua cơ sở")
    type_in(caps, percent="15")
    type_in(caps, awards="Lao động tiên tiến")
    keep(room, qtbot)
    (cap,) = book_in_force(desk).on(desk.today()).caps("cstdcs")
    assert (cap.percent, cap.awards, cap.rounding.value) == (15, ("ldtt",), "half_up")
    assert "không quá 15%" in caps.list.item(0).text()


def test_a_criterion_asks_for_the_terms_of_its_rule_alone(room: LawView) -> None:
    room.tabs.setCurrentWidget(room.rules)
    room.rules.state.begin("Quy chế mẫu")
    criteria = table(room, "criterion")
    criteria.add()
    type_in(criteria, rule="initiative")
    assert {"reach", "least", "within"} <= set(criteria.editors.values())
    type_in(criteria, rule="rated")
    shown = set(criteria.editors.values())
    assert "level" in shown
    assert "percent" not in shown


def test_tables_and_text_are_two_faces_of_one(room: LawView) -> None:
    room.tabs.setCurrentWidget(room.rules)
    room.rules.state.take(None, sample_text())
    sets = table(room, "sets")
    type_in(sets, count="5")
    room.rules.tabs.setCurrentWidget(room.rules.text)
    text = room.rules.text.edit.toPlainText()
    assert "count = 5" in text
    assert "# Giấy tờ thêm" in text
    room.rules.text.edit.setPlainText(text.replace("count = 5", "count = 4"))
    assert table(room, "sets").editors.values()["count"] == "4"


def test_a_finding_leads_to_the_input_that_it_is_about(room: LawView) -> None:
    room.tabs.setCurrentWidget(room.rules)
    room.rules.state.take(None, sample_text().replace("percent = 15", "percent = 155"))
    item = room.rules.findings.item(0)
    assert "Phải sửa" in item.text()
    room.rules.findings.itemActivated.emit(item)
    shown = room.rules.tabs.currentWidget()
    assert isinstance(shown, SectionTab)
    assert shown.section.name == "cap"


def test_a_text_that_cannot_be_read_locks_the_tables(room: LawView, qtbot: QtBot) -> None:
    desk = room.context.app.desk
    room.tabs.setCurrentWidget(room.rules)
    room.rules.state.take(None, sample_text() + '\n[[cap]\naward = "')
    assert not table(room, "cap").isEnabled()
    room.rules.state.save("")
    qtbot.waitUntil(lambda: bool(room.rules.notice.text), timeout=WAIT)
    assert local_rules(desk) == ()


def test_rules_are_cleared_and_come_back(room: LawView, qtbot: QtBot) -> None:
    desk = room.context.app.desk
    room.tabs.setCurrentWidget(room.rules)
    room.rules.state.take(None, sample_text())
    keep(room, qtbot)
    room.rules.state.clear()
    qtbot.waitUntil(lambda: local_rules(desk) == (), timeout=WAIT)
    room.rules.state.back(local_history(desk)[-1].key)
    qtbot.waitUntil(lambda: len(local_rules(desk)) == 1, timeout=WAIT)


def test_what_is_typed_stays_while_other_tabs_are_looked_at(room: LawView) -> None:
    room.tabs.setCurrentWidget(room.rules)
    room.rules.state.begin("Quy chế mẫu")
    room.tabs.setCurrentIndex(0)
    room.tabs.setCurrentWidget(room.rules)
    assert "Quy chế mẫu" in room.rules.state.text


def test_acts_and_base_pay_are_listed(room: LawView) -> None:
    for at, kind in ((2, ActsTab), (3, PayTab)):
        room.tabs.setCurrentIndex(at)
        tab = room.tabs.currentWidget()
        assert isinstance(tab, kind)
        assert tab.rows.rows()

"""The rooms of people and units: sections, unsaved changes, portraits, undoing, households."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dossier.model.change import Saved
from dossier.model.days import PartDate
from dossier.model.feat import Achievement, Evidence, Figure
from dossier.model.finding import Place
from dossier.model.ledger import Tenure
from dossier.model.subject import Person, Ref, Unit, UnitKind, Whom
from dossier.tasks.records import find_subject, new_unit, record, save_person
from tests.ui.waiting import WAIT, settle
from ui.bridge.context import Context
from ui.views.records.entries import achievements
from ui.views.records.identity import PERSON_SECTIONS, UNIT_SECTIONS
from ui.views.records.lines import LinesTab
from ui.views.records.view import PeopleView, RecordsView, UnitsView
from ui.widgets.sections import Sections


def opened(view: RecordsView, place: Place, qtbot: QtBot) -> RecordsView:
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.state.shown, timeout=WAIT):
        view.show_place(place)
    settle(view.context, qtbot)
    return view


def place_of(context: Context, name: str) -> Place:
    ref = find_subject(context.app.desk, name)
    return Place(ref.whom.value, ref.key)


@pytest.fixture
def someone(context: Context, qtbot: QtBot) -> RecordsView:
    return opened(PeopleView(context), place_of(context, "Lê Văn C"), qtbot)


def kept(view: RecordsView) -> Person:
    assert view.state.ref is not None
    found = record(view.context.app.desk, view.state.ref).subject.value
    assert isinstance(found, Person)
    return found


def marked(view: RecordsView) -> list[str]:
    return [
        label.text()
        for page in view.pane.identity.editors._pages
        for label in page.findChildren(QLabel)
        if label.property("role") == "stop" and label.text()
    ]


def typed(view: RecordsView, name: str, text: str) -> None:
    editors = view.pane.identity.editors
    editors.focus(name)
    page = next(page for page in editors._pages if name in page.values())
    page._editors[name].setText(text)  # type: ignore[union-attr]  # a line


@pytest.mark.parametrize("sections", [PERSON_SECTIONS, UNIT_SECTIONS], ids=["person", "unit"])
def test_every_input_stands_on_one_page_only(sections: tuple[object, ...], qtbot: QtBot) -> None:
    names = [row.name for section in sections for row in section.inputs]  # type: ignore[attr-defined]
    assert len(names) == len(set(names))
    made = Sections(sections)  # type: ignore[arg-type]  # they are sections
    qtbot.addWidget(made)
    values = {name: f"{name} 1" for name in names}
    made.show_values(values)
    assert set(made.values()) == set(names)
    assert not made.is_touched


def test_party_particulars_are_kept(someone: RecordsView, qtbot: QtBot) -> None:
    for name, text in {
        "party_admitted": "12/4/1999",
        "party_joined": "19/5/1999",
        "party_official": "19/5/2000",
        "party_card": "043012345",
        "nationality": "",
        "retired": "2036",
    }.items():
        typed(someone, name, text)
    with qtbot.waitSignal(someone.state.saved, timeout=WAIT):
        someone.pane.save()
    settle(someone.context, qtbot)
    person = kept(someone)
    assert person.party_joined == PartDate(1999, 5, 19)
    assert (person.party_card, person.retired) == ("043012345", PartDate(2036))
    assert not someone.pane.identity.editors.is_touched


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("party_joined", "hôm qua", id="no date"),
        pytest.param("citizen_id", "12345", id="identity number of five digits"),
        pytest.param("name", " ", id="no name"),
    ],
)
def test_what_cannot_be_read_is_marked_where_it_stands(
    someone: RecordsView, name: str, text: str
) -> None:
    typed(someone, name, text)
    someone.pane.identity.editors.turn_to(1)
    someone.pane.save()
    assert len(marked(someone)) == 1
    assert (
        someone.pane.identity.editors._stack.currentIndex()
        == someone.pane.identity.editors._home[name]
    )


def test_days_in_the_wrong_order_are_refused_in_words(someone: RecordsView, qtbot: QtBot) -> None:
    typed(someone, "party_admitted", "")
    typed(someone, "party_joined", "1999")
    typed(someone, "party_official", "1998")
    with qtbot.waitSignal(someone.state.failed, timeout=WAIT):
        someone.pane.save()
    settle(someone.context, qtbot)
    assert "Ngày chính thức vào Đảng (1998)" in someone.pane.notice.text
    assert someone.pane.identity.editors.values()["party_official"] == "1998"


def test_what_is_typed_and_not_saved_outlives_a_change_elsewhere(
    someone: RecordsView, qtbot: QtBot
) -> None:
    typed(someone, "alias", "Cây bút")
    entry = Tenure("", kept(someone).ref, PartDate(2010), None, "Phó phòng")
    with qtbot.waitSignal(someone.state.shown, timeout=WAIT):
        someone.state.keep(entry)
    settle(someone.context, qtbot)
    assert someone.pane.identity.editors.values()["alias"] == "Cây bút"


def test_what_is_typed_is_kept_by_itself_when_one_rests(someone: RecordsView, qtbot: QtBot) -> None:
    typed(someone, "alias", "Cây bút")
    someone.pane.identity.editors.edited.emit("alias", "Cây bút")
    with qtbot.waitSignal(someone.state.saved, timeout=WAIT):
        pass
    settle(someone.context, qtbot)
    assert kept(someone).alias == "Cây bút"
    assert someone.pane._when.text() == "Đã lưu 09:00"
    assert not someone.pane.identity.editors.is_touched


def test_leaving_keeps_what_was_typed_unasked(someone: RecordsView, qtbot: QtBot) -> None:
    there = someone.state.ref
    other = find_subject(someone.context.app.desk, "Trần Thị B")
    typed(someone, "alias", "Cây bút")
    typed(someone, "birth", "hôm qua")
    someone.pane.choose(other)
    settle(someone.context, qtbot)
    assert someone.state.ref == other
    assert someone.pane.identity.editors.values()["birth"] != "hôm qua"
    assert there is not None
    someone.pane.choose(there)
    settle(someone.context, qtbot)
    assert kept(someone).alias == "Cây bút"
    assert someone.pane.identity.editors.values()["birth"] == "hôm qua"
    assert len(marked(someone)) == 1
    assert not someone.pane.identity._unsaved.isHidden()


def test_what_could_not_be_read_is_there_again_in_another_window(
    someone: RecordsView, qtbot: QtBot
) -> None:
    typed(someone, "birth", "hôm qua")
    someone.left()
    settle(someone.context, qtbot)
    again = opened(PeopleView(someone.context), place_of(someone.context, "Lê Văn C"), qtbot)
    assert again.pane.identity.editors.values()["birth"] == "hôm qua"
    typed(again, "birth", "5/1985")
    again.pane.save()
    settle(again.context, qtbot)
    assert kept(again).birth == PartDate(1985, 5)
    assert not record(again.context.app.desk, kept(again).ref).unread


def test_an_edit_elsewhere_in_the_same_record_is_not_written_over(
    someone: RecordsView, qtbot: QtBot
) -> None:
    desk = someone.context.app.desk
    saved = record(desk, kept(someone).ref).subject
    assert isinstance(saved.value, Person)
    save_person(desk, Saved(replace(saved.value, alias="Bút chì", degree="Tiến sĩ"), saved.version))
    typed(someone, "post", "Phó phòng")
    typed(someone, "alias", "Cây bút")
    with qtbot.waitSignal(someone.state.failed, timeout=WAIT):
        someone.pane.save()
    settle(someone.context, qtbot)
    assert kept(someone).alias == "Bút chì"
    assert someone.pane.identity.editors.values()["alias"] == "Cây bút"
    someone.pane.renew()
    settle(someone.context, qtbot)
    someone.pane.save()
    settle(someone.context, qtbot)
    person = kept(someone)
    assert (person.alias, person.post, person.degree) == ("Cây bút", "Phó phòng", "Tiến sĩ")


def test_a_portrait_is_shown_taken_away_and_brought_back(
    someone: RecordsView, qtbot: QtBot, tmp_path: Path
) -> None:
    photo = tmp_path / "anh.png"
    Image.new("RGB", (300, 400), "gray").save(photo)
    with qtbot.waitSignal(someone.state.pictured, timeout=WAIT) as shown:
        someone.state.set_portrait(photo)
    assert shown.args[0]
    assert not someone.pane.identity.portrait._picture.pixmap().isNull()
    settle(someone.context, qtbot)
    with qtbot.waitSignal(someone.state.saved, timeout=WAIT):
        someone.state.drop_portrait()
    settle(someone.context, qtbot)
    assert kept(someone).portrait == ""
    with qtbot.waitSignal(someone.state.undone, timeout=WAIT):
        someone.state.undo()
    settle(someone.context, qtbot)
    assert kept(someone).portrait


def test_a_file_that_is_no_picture_is_refused_in_words(
    someone: RecordsView, qtbot: QtBot, tmp_path: Path
) -> None:
    wrong = tmp_path / "anh.png"
    wrong.write_bytes(b"no picture")
    with qtbot.waitSignal(someone.state.failed, timeout=WAIT):
        someone.state.set_portrait(wrong)
    assert "anh.png" in someone.pane.notice.text


def test_a_household_is_entered_taken_out_and_brought_back(context: Context, qtbot: QtBot) -> None:
    desk = context.app.desk
    household = Unit("", "Hộ ông Nguyễn Văn A", kind=UnitKind.HOUSEHOLD)
    key = new_unit(desk, household).value.key
    view = opened(UnitsView(context), Place("unit", key), qtbot)
    assert view.state.ref == Ref(Whom.HOUSEHOLD, key)
    assert "Hộ gia đình" in view.pane.unit.text()
    with qtbot.waitSignal(view.state.dropped, timeout=WAIT):
        view.state.drop_subject()
    settle(context, qtbot)
    with qtbot.waitSignal(view.state.undone, timeout=WAIT):
        view.state.undo()
    settle(context, qtbot)
    assert record(desk, Ref(Whom.HOUSEHOLD, key)).subject.value.name == household.name


@pytest.mark.parametrize(
    ("field", "ledger"), [("ratings", "rating"), ("tenures", "tenure"), ("absences", "absence")]
)
def test_a_finding_on_a_ledger_brings_that_ledger_to_the_front(
    context: Context, qtbot: QtBot, field: str, ledger: str
) -> None:
    who = place_of(context, "Lê Văn C")
    view = opened(PeopleView(context), Place(who.kind, who.key, field), qtbot)
    view.show()
    settle(context, qtbot)
    (shown,) = (tab for tab in view.findChildren(LinesTab) if tab.isVisible())
    assert shown.kind.name == ledger


def test_figures_and_papers_of_an_achievement_are_typed_in_tables() -> None:
    kind = achievements()
    ref = Ref(Whom.PERSON, "p")
    old = Achievement(
        *("k", ref, 2025, "Tham mưu văn bản", "m"),
        (Figure("Số văn bản", "42", "40", "văn bản"), Figure("Đúng hạn", "100%")),
        (Evidence("Báo cáo năm", "5/BC-VP", "ab12"), Evidence("Giấy xác nhận")),
    )
    texts = kind.write(old)
    assert kind.read("k", ref, texts) == old
    pasted = texts | {"figures": "Số văn bản\t42\t40\tvăn bản\n\tkhông tên\n"}
    assert [one.result for one in kind.read("k", ref, pasted).figures] == ["42", "không tên"]
    renamed = texts | {"evidence": "Báo cáo năm\t6/BC-VP"}
    assert kind.read("k", ref, renamed).evidence == (Evidence("Báo cáo năm", "6/BC-VP"),)

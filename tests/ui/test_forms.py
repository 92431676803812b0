"""The room of forms: Word saves, problems show at once, versions are published and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from pytestqt.qtbot import QtBot

from dossier.app import App
from dossier.model.finding import Place, Weight
from dossier.model.form import Binding
from dossier.model.shelf import Stage
from dossier.tasks.forms.bindings import Bind, offer
from dossier.tasks.forms.second import set_second_admin
from dossier.tasks.forms.shelf import versions
from dossier.tasks.forms.workshop import workshop
from dossier.tasks.preview import preview
from tests.ui.waiting import WAIT, settle
from ui.bridge.context import Context
from ui.views.forms.binding import BindingDialog
from ui.views.forms.choosing import FormChoice
from ui.views.forms.comparing import Comparing
from ui.views.forms.deeds import NOTHING_NEW, OWN_WISH, SAVE_FIRST
from ui.views.forms.looking import Sight
from ui.views.forms.shelf import matching
from ui.views.forms.view import FormsView

LIST = "danh_sach_nd30"
SHIPPED = Path(__file__).parents[2] / "templates"


@pytest.fixture
def room(context: Context, qtbot: QtBot) -> Iterator[FormsView]:
    view = FormsView(context)
    qtbot.addWidget(view)
    view.wishes.opened.disconnect()  # no Word comes up here
    view.resize(1176, 660)
    view.show()
    view.state.load(LIST)
    settle(context, qtbot)
    yield view
    view.release()


def edit(path: Path, old: str, new: str) -> None:
    """Change a text as a person does in Word, and save by renaming, as Word does."""
    document = docx.Document(str(path))
    for text in document.element.body.iter(qn("w:t")):
        if text.text and old in text.text:
            text.text = text.text.replace(old, new)
    saved = path.with_name("~WRD0000.tmp")
    document.save(str(saved))
    saved.replace(path)


def take_out(room: FormsView, context: Context, qtbot: QtBot) -> Path:
    with qtbot.waitSignal(room.wishes.opened, timeout=WAIT) as told:
        room.bar.actions_by_name["open"].trigger()
    settle(context, qtbot)
    path = told.args[0]
    assert isinstance(path, Path)
    return path


def save_in_word(room: FormsView, context: Context, qtbot: QtBot, old: str, new: str) -> None:
    path = take_out(room, context, qtbot)
    with qtbot.waitSignals([room.state.saved_in_word, room.state.look.looked], timeout=WAIT):
        edit(path, old, new)
    settle(context, qtbot)


def save_version(room: FormsView, context: Context, qtbot: QtBot, note: str = "") -> None:
    with qtbot.waitSignal(room.wishes.done, timeout=WAIT):
        room.wishes.save(note)
    settle(context, qtbot)


def publish(room: FormsView, context: Context, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.wishes.done, timeout=WAIT):
        room.bar.actions_by_name["publish"].trigger()
    settle(context, qtbot)


def shown(room: FormsView) -> str:
    return room.paper.sheets.reading.text


def line_of(room: FormsView, form: str) -> str:
    row = next(row for row in room._list._rows.rows() if row.form.id == form)
    return room._list._written(row)


def test_a_shipped_form_is_clean_and_says_so(room: FormsView) -> None:
    assert "Danh sách trích ngang" in room._title.text()
    assert "Mẫu gốc" in line_of(room, LIST)
    assert "Biểu mẫu dùng được" in room.problems._summary.text()
    assert "{{ r.ten }}" in shown(room)
    assert room.bar.actions_by_name["save"].toolTip() == NOTHING_NEW


def test_what_word_saves_is_looked_over_at_once_and_faults_lead_to_their_place(
    room: FormsView, context: Context, qtbot: QtBot
) -> None:
    save_in_word(room, context, qtbot, "A. TẬP THỂ", "A. TẬP THỂ {{ ten_nguoi_kí }}")
    assert room.problems._summary.text() == "1 lỗi phải sửa."
    assert "Đang sửa" in line_of(room, LIST)
    item = room.problems._list.item(0)
    assert item.text().startswith("Phải sửa")
    assert "ten_nguoi_ky" in item.text()
    room.paper.sheets.go_to(1)
    room.problems._list.itemClicked.emit(item)
    assert room.paper.sheets.selection.text == "{{ ten_nguoi_kí }}"
    assert room.bar.actions_by_name["save"].isEnabled()
    publish_it = room.bar.actions_by_name["publish"]
    assert not publish_it.isEnabled()
    assert publish_it.toolTip() == SAVE_FIRST


def test_the_same_slip_in_three_places_leads_to_each_of_them(
    room: FormsView, context: Context, qtbot: QtBot
) -> None:
    save_in_word(room, context, qtbot, "{{ r.ghi_chu }}", "{{ r.ghi_chuuuuu }}")
    assert room.problems._list.count() == 3
    places = []
    for number in range(3):
        room.problems._list.itemActivated.emit(room.problems._list.item(number))
        selected = room.paper.sheets.selection
        assert "".join(selected.text.split()) == "{{r.ghi_chuuuuu}}"
        places.append(selected.span)
    assert places == sorted(set(places))


def test_a_version_with_faults_is_kept_but_not_published(
    room: FormsView, context: Context, qtbot: QtBot
) -> None:
    save_in_word(room, context, qtbot, "A. TẬP THỂ", "A. TẬP THỂ {{ ten_nguoi_kí }}")
    save_version(room, context, qtbot, "Thử")
    assert "Có bản nháp" in line_of(room, LIST)
    publish_it = room.bar.actions_by_name["publish"]
    assert not publish_it.isEnabled()
    assert "1 lỗi phải sửa" in publish_it.toolTip()
    with qtbot.waitSignal(room.wishes.failed, timeout=WAIT):
        room.wishes.publish()
    settle(context, qtbot)
    assert room._notice.text


def test_a_file_that_is_no_word_file_is_a_problem_and_no_crash(
    room: FormsView, context: Context, qtbot: QtBot
) -> None:
    path = take_out(room, context, qtbot)
    with qtbot.waitSignals([room.state.saved_in_word, room.state.look.looked], timeout=WAIT):
        path.write_bytes(b"PK but not a package")
    settle(context, qtbot)
    looked = room.state.look.at_hand
    assert looked is not None
    assert [problem.weight for problem in looked.problems] == [Weight.STOP]
    assert room.paper.sheets.pages == ()


def test_a_published_version_makes_the_dossier_from_then_on_and_is_taken_back(
    room: FormsView, context: Context, qtbot: QtBot
) -> None:
    save_in_word(room, context, qtbot, "DANH SÁCH TRÍCH NGANG", "DANH SÁCH ĐỀ NGHỊ")
    save_version(room, context, qtbot, "Đổi tên danh sách")
    publish(room, context, qtbot)
    assert "Đang dùng bản 1" in line_of(room, LIST)
    assert "bản 1" in room._notice.text
    assert printed(context) == (True, False)
    with qtbot.waitSignal(room.wishes.done, timeout=WAIT):
        room.wishes.withdraw()
    settle(context, qtbot)
    assert printed(context) == (False, True)
    old = next(row for row in room.versions._rows.rows() if row.version)
    room.state.choose_edition(old)
    settle(context, qtbot)
    with qtbot.waitSignal(room.wishes.done, timeout=WAIT):
        room.bar.actions_by_name["back"].trigger()
    settle(context, qtbot)
    assert printed(context) == (True, False)


def printed(context: Context) -> tuple[bool, bool]:
    """Tell whether the list is printed with the new and with the old title."""
    made = preview(context.app.desk, context.round, LIST)
    text = " ".join(getattr(item, "text", "") for page in made.pages for item in page.items)
    return "ĐỀ NGHỊ" in text, "TRÍCH NGANG" in text


def test_the_form_is_seen_with_samples_and_with_a_real_case(
    room: FormsView, context: Context, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(room.state.look.filled, timeout=WAIT):
        room.see(Sight.SAMPLE)
    assert "{{" not in shown(room)
    assert "Nguyễn Văn A" in shown(room)
    with qtbot.waitSignal(room.state.look.filled, timeout=WAIT):
        room.see(Sight.CASE)
    settle(context, qtbot)
    assert "{{" not in shown(room)
    assert room._cases.case.round == context.round
    room.see(Sight.FORM)
    assert "{{ r.ten }}" in shown(room)


def test_a_report_is_seen_with_the_case_of_one_nominee(
    room: FormsView, context: Context, qtbot: QtBot
) -> None:
    room.state.load("bao_cao_ca_nhan_nd30")
    settle(context, qtbot)
    room.see(Sight.CASE)
    settle(context, qtbot)
    people = room._cases._people
    assert people.count() >= 2
    for number in range(2):
        people.setCurrentIndex(number)
        settle(context, qtbot)
        assert people.currentText().partition(" (")[0].lower() in shown(room).lower()


def test_a_fault_brings_the_tags_back_into_sight(
    room: FormsView, context: Context, qtbot: QtBot
) -> None:
    room.see(Sight.SAMPLE)
    settle(context, qtbot)
    path = take_out(room, context, qtbot)
    with qtbot.waitSignal(room.state.look.unfilled, timeout=WAIT):
        edit(path, "A. TẬP THỂ", "A. TẬP THỂ {{ ten_nguoi_kí }}")
    settle(context, qtbot)
    assert "{{ ten_nguoi_kí }}" in shown(room)
    assert room.state.look.sight is Sight.FORM


def test_working_copies_are_watched_again_after_a_restart(
    room: FormsView, context: Context, qtbot: QtBot
) -> None:
    save_in_word(room, context, qtbot, "DANH SÁCH", "BẢNG")
    room.release()
    again = FormsView(context)
    qtbot.addWidget(again)
    again.entered()
    settle(context, qtbot)
    assert "Đang sửa" in line_of(again, LIST)
    path = workshop(context.app.desk) / f"{LIST}.docx"
    with qtbot.waitSignal(again.state.saved_in_word, timeout=WAIT):
        edit(path, "BẢNG", "SỔ")
    settle(context, qtbot)
    again.release()


def test_a_dropped_word_file_becomes_the_working_copy(
    room: FormsView, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    source = tmp_path / "mau cua toi.docx"
    source.write_bytes((SHIPPED / "to_trinh_nd30" / "form.docx").read_bytes())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(source))])
    action, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    with qtbot.waitSignal(room.wishes.done, timeout=WAIT):
        room.dropEvent(QDropEvent(QPointF(), action, data, buttons, keys))
    settle(context, qtbot)
    assert "Đang sửa" in line_of(room, LIST)
    assert "TỜ TRÌNH" in shown(room)
    room.wishes.put_away()
    settle(context, qtbot)
    assert room.bar.actions_by_name["save"].toolTip() == NOTHING_NEW
    assert (workshop(context.app.desk) / "da-thay" / f"{LIST}.docx").exists()


def test_an_unsafe_file_is_refused_in_words(
    room: FormsView, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    source = tmp_path / "khong phai.docx"
    source.write_bytes(b"not a package")
    with qtbot.waitSignal(room.wishes.failed, timeout=WAIT):
        room.wishes.bring_in(source)
    settle(context, qtbot)
    assert room._notice.text
    assert not room.state.situation.is_edited


def test_where_two_must_agree_one_waits_for_the_other(
    room: FormsView, context: Context, qtbot: QtBot
) -> None:
    set_second_admin(context.app.desk, on=True)
    save_in_word(room, context, qtbot, "DANH SÁCH", "BẢNG")
    save_version(room, context, qtbot)
    publish(room, context, qtbot)
    assert "Chờ người thứ hai" in line_of(room, LIST)
    assert room.bar.actions_by_name["publish"].toolTip() == OWN_WISH
    context.app = App(replace(context.app.desk, who="Trần Thị B"))
    other = FormsView(context)
    qtbot.addWidget(other)
    other.state.load(LIST)
    settle(context, qtbot)
    publish(other, context, qtbot)
    assert versions(context.app.desk, LIST)[0].stage is Stage.PUBLISHED
    assert "Đang dùng bản 1" in line_of(other, LIST)
    other.release()


def test_a_form_of_ones_own_stands_beside_the_shipped_one(
    room: FormsView, context: Context, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(room.wishes.done, timeout=WAIT):
        room.wishes.make_own("Danh sách của tỉnh")
    settle(context, qtbot)
    assert room.state.form == "danh_sach_cua_tinh"
    assert "Có bản nháp" in line_of(room, "danh_sach_cua_tinh")


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        pytest.param("trich ngang dang", ["danh_sach_party"], id="words in any order"),
        pytest.param("MỤC LỤC", ["muc_luc_nd30", "muc_luc_party"], id="any case"),
        pytest.param("không có", [], id="nothing"),
    ],
)
def test_forms_are_found_without_diacritics(wanted: str, found: list[str], room: FormsView) -> None:
    assert [row.form.id for row in matching(room.state.list.rows, wanted)] == found


def test_a_finding_on_a_form_leads_to_it(room: FormsView, context: Context, qtbot: QtBot) -> None:
    room.show_place(Place("form", "muc_luc_nd30"))
    settle(context, qtbot)
    assert room.state.form == "muc_luc_nd30"


def test_only_the_form_that_was_chosen_last_is_shown(
    room: FormsView, context: Context, qtbot: QtBot
) -> None:
    for form in ("to_trinh_nd30", "muc_luc_nd30", LIST, "muc_luc_nd30"):
        room.state.choose(form)
    settle(context, qtbot)
    assert room.state.form == "muc_luc_nd30"
    assert "trich_yeu_muc_luc" in shown(room)


def test_a_tag_is_copied_by_click_and_by_keys(room: FormsView, qtbot: QtBot) -> None:
    room.tabs.setCurrentWidget(room.palette_of_fields)
    palette, tree = room.palette_of_fields, room.palette_of_fields._tree
    palette._line.setText("sinh ngay, thang nam")
    top = tree.topLevelItem(0)
    assert top is not None
    assert [top.childCount(), tree.topLevelItemCount()] == [1, 1]
    tree.itemClicked.emit(top.child(0), 0)
    assert QGuiApplication.clipboard().text() == "{{ ngay_sinh }}"
    assert "{{ ngay_sinh }}" in palette._said.text()
    palette._line.setText("danh sach ca nhan")
    qtbot.keyClick(palette._line, Qt.Key.Key_Return)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    mime = QGuiApplication.clipboard().mimeData()
    assert "{%tr for r in danh_sach_ca_nhan %}" in mime.text()
    assert "<table>" in mime.html()
    assert "Tóm tắt thành tích" in mime.html()


def test_filters_are_offered_with_examples(room: FormsView) -> None:
    palette = room.palette_of_fields
    palette._line.setText("ngay_sinh")
    top = palette._tree.topLevelItem(0)
    item = top.child(0) if top else None
    assert item is not None
    palette._tree.setCurrentItem(item)
    ways = palette._ways
    assert ways.count() > 3
    ways.itemClicked.emit(ways.item(0))
    assert QGuiApplication.clipboard().text().startswith("{{ ngay_sinh | ")
    assert " → " in ways.item(0).text()


def test_the_asks_of_the_form_come_first_in_the_palette(
    room: FormsView, context: Context, qtbot: QtBot
) -> None:
    room.state.load("bao_cao_ca_nhan_nd30")
    settle(context, qtbot)
    top = room.palette_of_fields._tree.topLevelItem(0)
    assert top is not None
    first = top.child(0)
    assert first is not None
    assert first.text(1) == "{{ nhiem_vu }}"


def test_every_part_of_the_room_has_a_name_and_is_reached_by_keys(room: FormsView) -> None:
    parts = (
        room._list._line,
        room._list._table,
        room.paper.sheets,
        room.problems._list,
        room.palette_of_fields._line,
        room.palette_of_fields._tree,
        room.versions._table,
    )
    assert all(part.accessibleName() for part in parts)
    assert all(part.focusPolicy() & Qt.FocusPolicy.TabFocus for part in parts)


def test_two_states_are_compared_word_by_word_with_their_pages_beside(
    room: FormsView, context: Context, qtbot: QtBot
) -> None:
    save_in_word(room, context, qtbot, "DANH SÁCH TRÍCH NGANG", "DANH SÁCH ĐỀ NGHỊ")
    room.bar.actions_by_name["compare"].trigger()
    dialog = next(iter(room.findChildren(Comparing)))
    qtbot.waitUntil(lambda: "TRÍCH NGANG" in dialog.changes.toPlainText(), timeout=WAIT)
    settle(context, qtbot)
    assert "ĐỀ NGHỊ" in dialog.changes.toPlainText()
    old, new = (reader.reading.text for reader in dialog.readers)
    assert "TRÍCH NGANG" in old
    assert "ĐỀ NGHỊ" in new
    dialog.changes.anchorClicked.emit(QUrl("#0"))
    assert [reader.selection.text for reader in dialog.readers] == [
        "DANH SÁCH TRÍCH NGANG", "DANH SÁCH ĐỀ NGHỊ",
    ]  # fmt: skip
    dialog.show_two(dialog._editions[-1], dialog._editions[-1])
    qtbot.waitUntil(lambda: "giống nhau" in dialog.changes.toPlainText(), timeout=WAIT)
    settle(context, qtbot)
    dialog.close()


def test_a_copy_with_comments_is_written(
    room: FormsView, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    save_in_word(room, context, qtbot, "A. TẬP THỂ", "A. TẬP THỂ {{ ten_nguoi_kí }}")
    with qtbot.waitSignal(room.wishes.done, timeout=WAIT):
        room.wishes.comment(tmp_path / "ghi-chu.docx")
    settle(context, qtbot)
    noted = docx.Document(str(tmp_path / "ghi-chu.docx"))
    assert len(list(noted.comments)) == 1


def test_a_set_of_forms_goes_out_and_comes_in(
    room: FormsView, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "bo.bieumau"
    with qtbot.waitSignal(room.wishes.done, timeout=WAIT):
        room.wishes.export((LIST, "muc_luc_nd30"), path)
    settle(context, qtbot)
    assert path.exists()
    with qtbot.waitSignal(room.wishes.done, timeout=WAIT):
        room.wishes.bring_in_set(path)
    settle(context, qtbot)
    assert "2 biểu mẫu đã có sẵn" in room._notice.text


def test_a_form_is_bound_to_the_cases_that_are_ticked(
    room: FormsView, context: Context, qtbot: QtBot
) -> None:
    dialog = BindingDialog(offer(context.app.desk, LIST), room.wishes.say, room)
    qtbot.addWidget(dialog)
    assert dialog.wish() == Bind(LIST, Binding())
    rows = {dialog.awards.item(at).text(): at for at in range(dialog.awards.count())}
    dialog.awards.item(rows["Giấy khen"]).setCheckState(Qt.CheckState.Checked)
    dialog.editors.show_values({"issuers": "VPTU\n", "since": "32/7/2026"})
    dialog.accept()
    assert dialog.result() == 0
    assert "32/7/2026" in dialog.notice.text
    dialog.editors.show_values({"issuers": "VPTU\n", "since": "1/7/2026"})
    dialog.accept()
    wish = dialog.wish()
    assert wish.binding == Binding(awards=("gk",), issuers=("VPTU",), since=date(2026, 7, 1))
    with qtbot.waitSignal(room.wishes.done, timeout=WAIT):
        room.wishes.bind(wish)
    settle(context, qtbot)
    assert "bản nháp 1" in room._notice.text
    assert offer(context.app.desk, LIST).form.binding == wish.binding


def test_a_binding_that_cannot_be_published_says_why(
    room: FormsView, context: Context, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(room.wishes.done, timeout=WAIT):
        room.wishes.bind(Bind(LIST, Binding(), instead_of="khong_co"))
    settle(context, qtbot)
    assert "khong_co" in room._notice.text


def test_the_forms_to_hand_on_are_ticked(room: FormsView, qtbot: QtBot) -> None:
    dialog = FormChoice(room.state.list.rows, LIST, room)
    qtbot.addWidget(dialog)
    assert dialog.chosen() == (LIST,)
    dialog.list.item(0).setCheckState(Qt.CheckState.Checked)
    assert set(dialog.chosen()) == {LIST, room.state.list.rows[0].form.id}

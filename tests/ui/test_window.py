"""The whole window works on the sample: rooms open, records are edited, the dossier is made."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from dossier.app import App
from dossier.model.change import Saved
from dossier.model.finding import Finding, Place, Weight
from dossier.model.subject import Person, Ref, Whom
from dossier.paper.face import Face
from dossier.paper.frame import Glyphs, Heading, Page
from dossier.tasks.forms.versions import publish, save_version
from dossier.tasks.make import Make, make
from dossier.tasks.records import record
from dossier.tasks.rounds import show_round
from tests.tasks.shelf_desk import LETTER, changed
from tests.ui.naming import nameless
from tests.ui.waiting import WAIT, settle
from ui.bridge.context import Context
from ui.rooms import ROOMS
from ui.shell import SMALLEST
from ui.theme.style import sheet
from ui.views.check.view import CheckView
from ui.views.deliver.state import DeliverState, Wish
from ui.views.deliver.view import DeliverView
from ui.views.preview.view import PreviewView
from ui.views.records.entries import achievements
from ui.views.records.view import PeopleView
from ui.views.rounds.council import CouncilTab
from ui.views.rounds.view import RoundsView
from ui.widgets.side import FOLDED, WIDTH

PLAIN = QSize(1366 - WIDTH, 768 - 120)  # left of a screen by the bars around it


def app_of(context: Context) -> App:
    return context.app


@pytest.mark.parametrize("room", ROOMS, ids=[room.name for room in ROOMS])
def test_every_room_opens_and_fits_a_small_screen(
    room: object, context: Context, qtbot: QtBot
) -> None:
    made = next(each for each in ROOMS if each is room).make(context)
    made.setStyleSheet(sheet())
    qtbot.addWidget(made)
    made.show()
    made.entered()
    settle(context, qtbot)
    assert nameless(made) == [], "a screen reader has no name for it"
    room_left = SMALLEST[0] - FOLDED
    assert made.minimumSizeHint().width() <= room_left, "a screen at 200 % is too narrow"
    assert made.heightForWidth(PLAIN.width()) <= PLAIN.height(), "a room scrolls on a plain screen"
    made.release()


def test_the_room_of_rounds_shows_the_nominees_of_the_sample(
    context: Context, qtbot: QtBot
) -> None:
    view = RoundsView(context)
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.state.shown, timeout=WAIT):
        view.entered()
    assert view.state.view is not None
    assert len(view.state.view.rows) >= 7
    assert view.state.shows_sample
    settle(context, qtbot)


def test_beginning_afresh_takes_one_click(context: Context, qtbot: QtBot) -> None:
    view = RoundsView(context)
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.state.shown, timeout=WAIT):
        view.entered()
    with qtbot.waitSignals([view.state.saved, view.state.listed], timeout=WAIT):
        view.state.start_afresh()
    settle(context, qtbot)
    assert view.state.rows == ()
    assert context.round == ""


def test_an_edit_of_a_person_is_kept(context: Context, qtbot: QtBot) -> None:
    desk = app_of(context).desk
    nominee = next(
        row for row in show_round(desk, context.round).rows
        if row.nomination.value.subject.whom is Whom.PERSON
    )  # fmt: skip
    ref = nominee.nomination.value.subject
    view = PeopleView(context)
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.state.shown, timeout=WAIT):
        view.show_place(Place("person", ref.key))
    post = next(
        line for line in view.findChildren(QLineEdit) if "Chức vụ chính" in line.accessibleName()
    )
    post.setText("Phó Chánh Văn phòng Thường trực")
    with qtbot.waitSignal(view.state.saved, timeout=WAIT):
        view.pane.save()
    settle(context, qtbot)
    kept = record(desk, ref).subject.value
    assert isinstance(kept, Person)
    assert kept.post == "Phó Chánh Văn phòng Thường trực"


def test_a_stale_edit_is_refused_in_words(context: Context, qtbot: QtBot) -> None:
    desk = app_of(context).desk
    view = PeopleView(context)
    qtbot.addWidget(view)
    ref = next(
        row.nomination.value.subject for row in show_round(desk, context.round).rows
        if row.nomination.value.subject.whom is Whom.PERSON
    )  # fmt: skip
    saved = record(desk, ref).subject
    assert isinstance(saved.value, Person)
    with qtbot.waitSignal(view.state.failed, timeout=WAIT) as told:
        view.state.save(Saved(saved.value, saved.version + 7))
    assert view.sentence(told.args[0]) == view.pane.notice.text


@pytest.mark.parametrize("whom", [Whom.PERSON, Whom.UNIT])
def test_every_achievement_is_read_as_it_was_written(context: Context, whom: Whom) -> None:
    desk = app_of(context).desk
    refs: list[Ref] = [
        row.nomination.value.subject
        for row in show_round(desk, context.round).rows
        if row.nomination.value.subject.whom is whom
    ]
    for ref in refs:
        found = record(desk, ref).record
        kind = achievements()
        for entry in kind.entries(found):
            assert kind.read(entry.key, entry.subject, kind.write(entry)) == entry


def test_a_finding_leads_to_the_place_where_it_is_mended(context: Context, qtbot: QtBot) -> None:
    view = CheckView(context)
    qtbot.addWidget(view)
    view.show()
    with qtbot.waitSignal(view.state.checked, timeout=WAIT):
        view.entered()
    with qtbot.waitSignal(context.wanted, timeout=WAIT) as told:
        view._go()
    settle(context, qtbot)
    place = told.args[0]
    assert any(place.kind in room.places for room in ROOMS)


def test_a_document_is_previewed_page_by_page(context: Context, qtbot: QtBot) -> None:
    view = PreviewView(context)
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.state.opened, timeout=WAIT):
        view.entered()
    settle(context, qtbot)
    assert len(view._sheets.pages) >= 1
    chosen = view._list.currentItem()
    assert chosen is not None
    assert chosen.text().startswith("01. ")
    assert view.state.at_hand == view.state.documents[2].id  # behind cover and index


def test_pages_that_cannot_be_made_leave_an_empty_desk(context: Context, qtbot: QtBot) -> None:
    view = PreviewView(context)
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.state.opened, timeout=WAIT):
        view.entered()
    with qtbot.waitSignal(view.state.failed, timeout=WAIT):
        view.state.open("nowhere")
    settle(context, qtbot)
    assert view._notice.text
    assert view._sheets.pages == ()


def test_only_the_document_that_was_asked_for_last_is_shown(context: Context, qtbot: QtBot) -> None:
    view = PreviewView(context)
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.state.opened, timeout=WAIT):
        view.entered()
    shown: list[str] = []
    view.state.opened.connect(lambda preview: shown.append(preview.planned.id))
    slow, fast = (document.id for document in view.state.documents[:2])
    view.state.open(slow)
    view.state.open(fast)
    settle(context, qtbot)
    assert shown == [fast]


def test_what_the_layout_could_not_do_leads_to_its_page(context: Context, qtbot: QtBot) -> None:
    view = PreviewView(context)
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.state.opened, timeout=WAIT) as told:
        view.entered()
    settle(context, qtbot)
    shown, place = told.args[0], Place("document")
    params = (("what", "chart"), ("page", 2), ("quote", "độc lập"))
    lost = Finding("render.unsupported", Weight.ASK, place, params)
    total = Finding("render.page_total", Weight.ASK, place)
    second = Page(500, 900, (Glyphs(50, 100, "Độc lập - Tự do", Face(), 14, 90),))
    pages = (Page(500, 900), second, Page(500, 900, marks=(Heading(1, "I. Chung", 300),)))
    view._show_pages(replace(shown, findings=(lost, total), pages=pages))
    assert view._remarks.item(1).text().startswith("Trang 2: ")
    view._remarks.itemClicked.emit(view._remarks.item(1))
    assert view._sheets.selection.text == "Độc lập"
    assert view._sheets.current_page() == 2
    view._remarks.itemClicked.emit(view._remarks.item(0))
    heading = view._contents.topLevelItem(0)
    view._contents.itemClicked.emit(heading, 0)
    assert view._sheets.current_page() == 3
    assert view._contents.currentItem() is heading


def test_the_dossier_is_made_with_progress(context: Context, qtbot: QtBot, tmp_path: Path) -> None:
    state = DeliverState(context)
    steps: list[object] = []
    state.advanced.connect(steps.append)
    with qtbot.waitSignal(state.made, timeout=60_000) as told:
        state.make(Wish(tmp_path / "out", ("docx",), despite_stops=True))
    settle(context, qtbot)
    assert steps
    assert all((tmp_path / "out" / file.name).exists() for file in told.args[0].files)


def test_a_dossier_can_be_made_again_with_the_forms_of_the_last_time(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    desk, view = context.app.desk, DeliverView(context)
    with qtbot.waitSignal(view.state.compared, timeout=WAIT):
        view.entered()
    assert not view._again.isEnabled()
    first = make(desk, Make(context.round, tmp_path / "dau", ("docx",), despite_stops=True))
    publish(desk, save_version(desk, LETTER, changed(desk, "Câu thêm của tỉnh"), "").key)
    with qtbot.waitSignal(view.state.compared, timeout=WAIT):
        view.entered()
    assert "đã lập bằng mẫu gốc, nay dùng bản 1" in view._forms.text()
    view._folder.setText(str(tmp_path / "lai"))
    view._pdf.setChecked(False)
    view._despite.setChecked(True)
    view._again.setChecked(True)
    with qtbot.waitSignal(view.state.made, timeout=60_000) as told:
        view._make()
    settle(context, qtbot)
    assert [file.sha256 for file in told.args[0].files] == [file.sha256 for file in first.files]


def test_the_first_window_is_seen_without_what_is_heavy(tmp_path: Path) -> None:
    script = (
        "import gc, os, sys, main;"
        "start = main.load_window();"
        "heavy = ('dossier.cli', 'sqlalchemy', 'reportlab', 'docx', 'lxml', 'jinja2', 'pikepdf');"
        "from PySide6 import QtCore;"
        "said = lambda _opening: print([name for name in heavy if name in sys.modules],"
        " 'Qt' in vars(QtCore), gc.isenabled(), flush=True) or os._exit(0);"
        "start.Opening.begin = said;"
        "start.run(['hoso'])"
    )
    places = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), str(tmp_path))
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=Path(__file__).parents[2], capture_output=True,
        text=True, check=True, timeout=60, env={**os.environ, **places},
    )  # fmt: skip
    assert run.stdout.strip() == "[] False False"


def test_a_council_cell_still_open_is_saved_with_the_rest(context: Context, qtbot: QtBot) -> None:
    room = RoundsView(context)
    qtbot.addWidget(room)
    room.show()
    room.entered()
    settle(context, qtbot)
    room.show_place(Place("council", field="members"))
    tab = room.findChild(CouncilTab)
    assert isinstance(tab, CouncilTab)
    grid = next(each for each in tab.findChildren(QTableWidget) if each.isVisible())
    grid.setCurrentCell(0, 1)
    grid.edit(grid.currentIndex())
    cell = grid.viewport().findChild(QLineEdit)
    assert isinstance(cell, QLineEdit)
    cell.setText("Phó Bí thư")
    buttons = [each for each in tab.findChildren(QPushButton) if each.isVisible()]
    next(each for each in buttons if "Lưu" in each.text()).click()
    settle(context, qtbot)
    council = show_round(context.app.desk, context.round).council
    assert council is not None
    assert council.value.members[0].post == "Phó Bí thư"

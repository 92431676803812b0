"""The life of a version: saved, looked over, published, replaced, gone back to, withdrawn."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest

from dossier.compose.forms.broken import FormBrokenError
from dossier.compose.forms.shelf import FormUnknownError
from dossier.compose.word.unpack import NotWordError
from dossier.errors import DossierError
from dossier.guard.trouble import GuardError
from dossier.model.shelf import Stage, Version
from dossier.store import StaleError, UndoError
from dossier.tasks import admin
from dossier.tasks.desk import Desk
from dossier.tasks.errors import (
    FormFaultyError,
    NeverInForceError,
    NotDraftError,
    NotInForceError,
    NotThereError,
    SameVersionError,
    VersionInForceError,
)
from dossier.tasks.forms.shelf import ShelfRow, document_of, shelf_in_force, shelf_rows, versions
from dossier.tasks.forms.stored import find_version, say_version
from dossier.tasks.forms.versions import discard, publish, roll_back, save_version, withdraw
from dossier.tasks.make import Make, make
from dossier.tasks.preview import documents, preview
from tests.tasks.shelf_desk import LETTER, changed, seat, text_of


def saved(desk: Desk, *paragraphs: str, note: str = "") -> Version:
    return save_version(desk, LETTER, changed(desk, *paragraphs), note)


def published(desk: Desk, *paragraphs: str) -> Version:
    return publish(desk, saved(desk, *paragraphs).key).version


def stages(desk: Desk) -> dict[int, Stage]:
    return {version.number: version.stage for version in versions(desk, LETTER)}


def in_force(desk: Desk) -> int:
    return shelf_in_force(desk).find(LETTER).number


# ---- Saving ------------------------------------------------------------------------------------


def test_a_draft_says_who_when_and_why(desk: Desk) -> None:
    version = saved(desk, "Ghi chú thêm", note="  thêm   ghi chú ")
    assert (version.number, version.stage) == (1, Stage.DRAFT)
    assert (version.made_by, version.note) == ("can-bo", "thêm ghi chú")
    assert version.made_at == datetime(2026, 5, 20, 9, tzinfo=UTC)
    assert versions(desk, LETTER) == (version,)


def test_a_draft_changes_nothing_that_is_in_force(desk: Desk) -> None:
    before = document_of(desk, LETTER)
    version = saved(desk, "Ghi chú thêm")
    assert document_of(desk, LETTER) == before
    assert document_of(desk, LETTER, version.key) != before


def test_versions_are_called_as_people_call_them(desk: Desk) -> None:
    when = datetime(2026, 11, 24, 9, 15).astimezone()
    version = replace(saved(desk, "x"), number=3, made_by="Trần Thị B", made_at=when)
    assert say_version(desk.words, version) == "bản 3, Trần Thị B, 24/11/2026 09:15"
    noted = replace(version, note="thêm cột Ghi chú")
    assert say_version(desk.words, noted).endswith(", “thêm cột Ghi chú”")


def test_numbers_go_on_whatever_becomes_of_versions(desk: Desk) -> None:
    discard(desk, saved(desk, "một").key)
    published(desk, "hai")
    assert saved(desk, "ba").number == 3
    assert stages(desk) == {1: Stage.RETIRED, 2: Stage.PUBLISHED, 3: Stage.DRAFT}


@pytest.mark.parametrize(
    "first", [pytest.param("", id="as shipped"), pytest.param("một", id="as saved last")]
)
def test_the_same_file_again_is_no_new_version(desk: Desk, first: str) -> None:
    document = changed(desk, first) if first else document_of(desk, LETTER)
    if first:
        save_version(desk, LETTER, document, "")
    count = len(versions(desk, LETTER))
    with pytest.raises(SameVersionError):
        save_version(desk, LETTER, document, "lần nữa")
    assert len(versions(desk, LETTER)) == count


@pytest.mark.parametrize(
    ("content", "error"),
    [
        pytest.param(b"", GuardError, id="nothing"),
        pytest.param(b"Not a Word file", GuardError, id="a text"),
        pytest.param(b"\xd0\xcf\x11\xe0" + bytes(600), GuardError, id="an old .doc"),
    ],
)
def test_what_is_no_word_file_is_not_kept(
    desk: Desk, content: bytes, error: type[DossierError]
) -> None:
    with pytest.raises((error, NotWordError)):
        save_version(desk, LETTER, content, "")
    assert versions(desk, LETTER) == ()


def test_a_slip_in_a_declaration_is_not_kept(desk: Desk) -> None:
    with pytest.raises(FormBrokenError):
        save_version(desk, LETTER, changed(desk, "x"), "", "label = ")
    assert versions(desk, LETTER) == ()


def test_a_form_that_is_not_there_has_no_versions(desk: Desk) -> None:
    with pytest.raises(FormUnknownError):
        versions(desk, "to_trin_nd30")
    with pytest.raises(FormUnknownError):
        save_version(desk, "to_trin_nd30", document_of(desk, LETTER), "")


def test_a_new_ask_of_a_declaration_may_be_printed(desk: Desk) -> None:
    more = '\n[[ask]]\nid = "cau_rieng"\nlabel = "Câu riêng"\n'
    declaration = desk.shelf.find(LETTER).declaration + more
    version = save_version(desk, LETTER, changed(desk, "{{ Câu riêng }}"), "", declaration)
    publish(desk, version.key)
    assert "cau_rieng" in {ask.id for ask in shelf_in_force(desk).form(LETTER).asks}
    assert "cau_rieng" in shelf_in_force(desk).template(LETTER).names


# ---- Publishing --------------------------------------------------------------------------------


def test_what_is_published_is_in_force_and_the_former_retires(desk: Desk) -> None:
    published(desk, "một")
    second = published(desk, "hai")
    assert stages(desk) == {1: Stage.RETIRED, 2: Stage.PUBLISHED}
    assert (second.published_by, second.published_at) == ("can-bo", desk.clock())
    assert document_of(desk, LETTER) == document_of(desk, LETTER, second.key)


def test_a_template_with_faults_is_not_published(desk: Desk) -> None:
    version = saved(desk, "{{ ho_tne }}", "{% for x in nguoi %}")
    with pytest.raises(FormFaultyError) as refused:
        publish(desk, version.key)
    assert refused.value.params["count"] == 3
    assert refused.value.params["place"]
    assert stages(desk) == {1: Stage.DRAFT}
    assert in_force(desk) == 0


def test_the_mended_template_is_published(desk: Desk) -> None:
    with pytest.raises(FormFaultyError):
        published(desk, "{{ ho_tne }}")
    assert published(desk, "{{ co_quan }}").number == 2


def test_what_is_in_force_is_not_published_twice(desk: Desk) -> None:
    version = published(desk, "một")
    with pytest.raises(VersionInForceError):
        publish(desk, version.key)


def test_one_goes_back_to_any_former_version(desk: Desk) -> None:
    first = published(desk, "một")
    published(desk, "hai")
    published(desk, "ba")
    assert roll_back(desk, first.key).version.stage is Stage.PUBLISHED
    assert stages(desk) == {1: Stage.PUBLISHED, 2: Stage.RETIRED, 3: Stage.RETIRED}


def test_one_does_not_go_back_to_what_never_was(desk: Desk) -> None:
    version = saved(desk, "một")
    with pytest.raises(NeverInForceError):
        roll_back(desk, version.key)


def test_withdrawing_brings_the_shipped_form_back(desk: Desk) -> None:
    shipped = document_of(desk, LETTER)
    version = published(desk, "một")
    withdraw(desk, LETTER)
    assert document_of(desk, LETTER) == shipped
    assert stages(desk) == {1: Stage.RETIRED}
    roll_back(desk, version.key)
    assert in_force(desk) == 1


def test_nothing_is_withdrawn_of_a_form_as_shipped(desk: Desk) -> None:
    with pytest.raises(NotInForceError):
        withdraw(desk, LETTER)


@pytest.mark.parametrize("retired", [False, True])
def test_what_was_in_force_is_never_dropped(desk: Desk, *, retired: bool) -> None:
    version = published(desk, "một")
    if retired:
        withdraw(desk, LETTER)
    with pytest.raises(NotDraftError):
        discard(desk, version.key)


def test_a_dropped_draft_is_not_lost(desk: Desk) -> None:
    version = saved(desk, "một")
    discard(desk, version.key)
    assert versions(desk, LETTER)[0].is_dropped
    assert shelf_row(desk).newest is None
    assert publish(desk, version.key).version.stage is Stage.PUBLISHED


@pytest.mark.parametrize("text", ["", "to_trinh_nd30", "to_trinh_nd30/9", "k999", "/1"])
def test_a_version_that_is_not_there_is_told(desk: Desk, text: str) -> None:
    saved(desk, "một")
    with pytest.raises(NotThereError):
        find_version(desk, text)
    with pytest.raises(NotThereError):
        publish(desk, text)


def test_a_version_is_found_by_form_and_number(desk: Desk) -> None:
    version = saved(desk, "một")
    assert find_version(desk, "to_trinh_nd30/1") == version == find_version(desk, version.key)


# ---- Taking back, and two at a time ------------------------------------------------------------


def test_undo_of_publishing_brings_the_former_back(desk: Desk) -> None:
    published(desk, "một")
    second = saved(desk, "hai")
    admin.undo(desk, publish(desk, second.key).changes.task)
    assert stages(desk) == {1: Stage.PUBLISHED, 2: Stage.DRAFT}
    assert in_force(desk) == 1


def test_every_wish_leaves_a_line_that_people_can_read(desk: Desk) -> None:
    version = published(desk, "một")
    withdraw(desk, LETTER)
    roll_back(desk, version.key)
    discard(desk, saved(desk, "hai").key)
    names = [line.task for line in admin.history(desk, 6)]
    assert names == [
        *("form.discard", "form.save", "form.back", "form.withdraw", "form.publish"),
        "form.save",
    ]
    assert all(desk.words.text(f"task.{name}") for name in names)


def test_a_version_that_made_a_dossier_is_not_undone_away(desk: Desk, tmp_path: Path) -> None:
    version = saved(desk, "một")
    line = admin.history(desk, 1)[0].number
    task = publish(desk, version.key).changes.task
    make(desk, Make("round", tmp_path, formats=("docx",)))
    admin.undo(desk, task)
    with pytest.raises(UndoError):
        admin.undo(desk, line)
    assert stages(desk) == {1: Stage.DRAFT}


def while_another_publishes(desk: Desk, key: str) -> Desk:
    """Let someone else publish a version between this desk's look at the store and its writing."""
    other = iter([partial(publish, seat(desk, "nguoi-khac"), key)])

    def slow() -> datetime:
        for deed in other:
            deed()
        return desk.clock()

    return replace(desk, clock=slow)


def test_two_who_publish_at_the_same_moment_leave_one_in_force(desk: Desk) -> None:
    mine, theirs = saved(desk, "một"), saved(desk, "hai")
    publish(while_another_publishes(desk, theirs.key), mine.key)
    assert stages(desk) == {1: Stage.PUBLISHED, 2: Stage.RETIRED}


def test_a_version_that_another_published_meanwhile_is_told(desk: Desk) -> None:
    version = saved(desk, "một")
    with pytest.raises(StaleError):
        publish(while_another_publishes(desk, version.key), version.key)
    assert versions(desk, LETTER)[0].published_by == "nguoi-khac"


def test_many_who_save_and_publish_at_once_lose_nothing(desk: Desk) -> None:
    documents = [changed(desk, f"Câu {number}") for number in range(6)]

    def deed(number: int) -> Version:
        mine = seat(desk, f"Người {number}")
        version = save_version(mine, LETTER, documents[number], f"bản của {number}")
        return publish(mine, version.key).version

    with ThreadPoolExecutor(6) as pool:
        done = list(pool.map(deed, range(6)))
    found = versions(desk, LETTER)
    assert sorted(version.number for version in found) == [1, 2, 3, 4, 5, 6]
    assert [version.stage for version in found].count(Stage.PUBLISHED) == 1
    assert {version.key for version in done} == {version.key for version in found}
    for version, document in zip(done, documents, strict=True):
        assert document_of(desk, LETTER, version.key) == document
    assert desk.store.verify().is_sound


# ---- The shelf in force ------------------------------------------------------------------------


def shelf_row(desk: Desk, form: str = LETTER) -> ShelfRow:
    return next(row for row in shelf_rows(desk) if row.form.id == form)


def test_the_list_shows_what_is_in_force_and_what_came_last(desk: Desk) -> None:
    first = published(desk, "một")
    second = saved(desk, "hai")
    row = shelf_row(desk)
    assert (row.is_shipped, row.published, row.newest) == (True, first, second)
    assert [each.form.id for each in shelf_rows(desk)] == [
        form.id for form in shelf_in_force(desk).forms()
    ]


def test_a_template_in_force_is_made_ready_once(desk: Desk) -> None:
    published(desk, "một")
    assert shelf_in_force(desk).template(LETTER) is shelf_in_force(desk).template(LETTER)


def test_preview_and_making_use_what_is_in_force(desk: Desk, tmp_path: Path) -> None:
    published(desk, "Câu thêm của tỉnh")
    assert LETTER in [row.form for row in documents(desk, "round")]
    made = make(desk, Make("round", tmp_path, jobs=2))
    pages = preview(desk, "round", LETTER).pages
    assert pages
    letter = next(file for file in made.files if file.form == LETTER)
    assert "Câu thêm của tỉnh" in text_of((tmp_path / letter.name).read_bytes())

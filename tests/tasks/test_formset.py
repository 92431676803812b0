"""A set of forms goes from one office to another in one file, and nothing bad comes along."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from io import BytesIO
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier.app import Settings, open_app
from dossier.compose.forms.formset import FormSetError, Packed, pack
from dossier.compose.forms.shelf import FormUnknownError
from dossier.guard.trouble import BombError, GuardError, NoFileError
from dossier.model.shelf import Stage, Version
from dossier.tasks import admin
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NothingToExportError
from dossier.tasks.forms.formset import Arrival, Imported, export_forms, import_forms
from dossier.tasks.forms.own_forms import new_form
from dossier.tasks.forms.shelf import document_of, shelf_in_force, shelf_rows, versions
from dossier.tasks.forms.versions import discard, publish, save_version
from tests.tasks.shelf_desk import LETTER, changed, text_of

LIST = "danh_sach_nd30"
RELATIONS = b"""
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r" Type="x/attachedTemplate" Target="http://a/b" TargetMode="External"/>
</Relationships>
""".strip()


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Desk]:
    """The desk of another office, with an empty store."""
    numbers = count(1)
    wish = Settings(
        store=tmp_path / "noi-khac.sqlite", who="noi-khac", keys=lambda: f"x{next(numbers)}"
    )
    with open_app(wish) as app:
        yield app.desk


def outcome(imported: Imported) -> dict[str, str]:
    return {row.form: row.arrival.value for row in imported.rows}


def stored(desk: Desk) -> list[Version]:
    with desk.store.work("can-bo", "test") as work:
        return list(work.all(Version))


def exported(desk: Desk, folder: Path) -> Path:
    """Export a changed letter and an own list."""
    save_version(desk, LETTER, changed(desk, "Ghi chú thêm"), "Thêm ghi chú")
    new_form(desk, LIST, "danh_sach_rieng", "Danh sách riêng")
    return export_forms(desk, (), folder / "bo").file


def test_what_was_made_here_arrives_there_as_drafts(
    desk: Desk, elsewhere: Desk, tmp_path: Path
) -> None:
    file = exported(desk, tmp_path)
    assert file.name == "bo.bieumau"
    found = import_forms(elsewhere, file)
    assert outcome(found) == {LETTER: "version", "danh_sach_rieng": "new"}
    assert {version.stage for version in stored(elsewhere)} == {Stage.DRAFT}
    (letter,) = versions(elsewhere, LETTER)
    assert (letter.note, letter.made_by) == ("Nhập từ bo.bieumau: Thêm ghi chú", "noi-khac")
    assert "Ghi chú thêm" in text_of(document_of(elsewhere, LETTER, letter.key))
    assert "danh_sach_rieng" in [row.form.id for row in shelf_rows(elsewhere)]
    assert shelf_in_force(elsewhere).find(LETTER).number == 0


def test_an_arrived_draft_can_be_published(desk: Desk, elsewhere: Desk, tmp_path: Path) -> None:
    rows = import_forms(elsewhere, exported(desk, tmp_path)).rows
    for row in rows:
        assert row.version is not None
        publish(elsewhere, row.version.key)
    assert shelf_in_force(elsewhere).find(LETTER).number == 1
    assert shelf_in_force(elsewhere).form("danh_sach_rieng").label == "Danh sách riêng"


def test_the_same_set_twice_writes_nothing_the_second_time(
    desk: Desk, elsewhere: Desk, tmp_path: Path
) -> None:
    file = exported(desk, tmp_path)
    import_forms(elsewhere, file)
    before = stored(elsewhere), admin.history(elsewhere)
    again = import_forms(elsewhere, file)
    assert set(outcome(again).values()) == {"same"}
    assert again.changes.task == 0
    assert (stored(elsewhere), admin.history(elsewhere)) == before
    assert set(outcome(import_forms(desk, file)).values()) == {"same"}


def test_a_shipped_form_is_the_same_everywhere(desk: Desk, elsewhere: Desk, tmp_path: Path) -> None:
    made = export_forms(desk, [LIST, LETTER, LIST], tmp_path)
    assert (made.file.name, made.forms) == ("bo-bieu-mau.bieumau", (LIST, LETTER))
    assert outcome(import_forms(elsewhere, made.file)) == {LIST: "same", LETTER: "same"}


def test_a_dropped_draft_may_come_again(desk: Desk, elsewhere: Desk, tmp_path: Path) -> None:
    file = exported(desk, tmp_path)
    for row in import_forms(elsewhere, file).rows:
        assert row.version is not None
        discard(elsewhere, row.version.key)
    assert set(outcome(import_forms(elsewhere, file)).values()) == {"version"}


def test_one_import_is_one_task_and_is_taken_back_whole(
    desk: Desk, elsewhere: Desk, tmp_path: Path
) -> None:
    found = import_forms(elsewhere, exported(desk, tmp_path))
    assert len(found.changes.touched) == 2
    admin.undo(elsewhere, found.changes.task)
    assert stored(elsewhere) == []
    assert "danh_sach_rieng" not in [row.form.id for row in shelf_rows(elsewhere)]


def test_the_same_forms_give_the_same_file(desk: Desk, tmp_path: Path) -> None:
    first = exported(desk, tmp_path).read_bytes()
    assert export_forms(desk, (), tmp_path / "lai.bieumau").file.read_bytes() == first


def test_the_published_version_is_handed_on_and_not_a_later_draft(
    desk: Desk, elsewhere: Desk, tmp_path: Path
) -> None:
    publish(desk, save_version(desk, LETTER, changed(desk, "Đã duyệt"), "").key)
    save_version(desk, LETTER, changed(desk, "Đang sửa"), "")
    import_forms(elsewhere, export_forms(desk, (), tmp_path / "bo").file)
    text = text_of(document_of(elsewhere, LETTER, versions(elsewhere, LETTER)[0].key))
    assert "Đã duyệt" in text
    assert "Đang sửa" not in text


def test_nothing_of_ones_own_is_nothing_to_export(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(NothingToExportError):
        export_forms(desk, (), tmp_path / "bo")
    with pytest.raises(FormUnknownError):
        export_forms(desk, ["to_trinh"], tmp_path / "bo")
    assert list(tmp_path.glob("*.bieumau")) == []


# ---- What must not come in ---------------------------------------------------------------------


def rezipped(document: bytes, part: str, content: bytes) -> bytes:
    """Put one more part into a Word file."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(document)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name), zipfile.ZIP_DEFLATED)
        new.writestr(part, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


@pytest.fixture
def good(desk: Desk) -> Packed:
    """A changed letter that nothing is wrong with."""
    declaration = desk.shelf.find(LETTER).declaration
    return Packed(LETTER, "Tờ trình", "1", "", declaration, changed(desk, "Mới"))


def imported(desk: Desk, file: Path, *forms: Packed) -> Imported:
    file.write_bytes(pack(forms, program="x"))
    return import_forms(desk, file)


@pytest.mark.parametrize(
    ("extra", "code"),
    [
        pytest.param(("word/vbaProject.bin", b"x"), "guard.active", id="a macro"),
        pytest.param(
            ("word/footer9.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x/>'), "guard.dtd", id="a DTD"
        ),
        pytest.param(("word/../../x", b"x"), "guard.names", id="a path that climbs out"),
        pytest.param(
            ("word/_rels/document.xml.rels", RELATIONS),
            "guard.external",
            id="a template from elsewhere",
        ),
        pytest.param(("word/media/a.bin", b"0" * 30_000_000), "guard.bomb", id="a zip bomb"),
    ],
)
def test_a_dangerous_form_is_refused_by_itself_and_the_others_come_in(
    desk: Desk, good: Packed, tmp_path: Path, extra: tuple[str, bytes], code: str
) -> None:
    declaration = desk.shelf.find(LIST).declaration
    document = rezipped(good.document, *extra)
    bad = replace(good, id=LIST, declaration=declaration, document=document)
    found = imported(desk, tmp_path / "bo.bieumau", good, bad)
    assert outcome(found) == {LETTER: "version", LIST: "refused"}
    (refused,) = (row for row in found.rows if row.arrival is Arrival.REFUSED)
    assert refused.reason is not None
    assert refused.reason.code == code
    assert desk.words.say(refused.reason.code, dict(refused.reason.params)).what
    assert [version.form for version in stored(desk)] == [LETTER]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        pytest.param({"declaration": "label = "}, "compose.form_broken", id="no declaration"),
        pytest.param({"id": LIST}, "compose.form_broken", id="a declaration of another form"),
        pytest.param({"document": b"PK\x03\x04"}, "guard.broken", id="no package"),
        pytest.param({"document": b""}, "guard.not_package", id="no document"),
    ],
)
def test_a_form_that_cannot_be_kept_is_refused_with_the_reason(
    desk: Desk, good: Packed, tmp_path: Path, changes: dict[str, str | bytes], code: str
) -> None:
    values = {"id": good.id, "declaration": good.declaration, "document": good.document} | changes
    bad = Packed(label="", version="", note="", **values)  # type: ignore[arg-type]  # as the case says
    (row,) = imported(desk, tmp_path / "bo", bad).rows
    assert row.reason is not None
    assert (row.arrival, row.reason.code) == (Arrival.REFUSED, code)
    assert stored(desk) == []


def test_a_file_that_is_not_there_or_no_set_is_one_error(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(NoFileError):
        import_forms(desk, tmp_path / "khong-co.bieumau")
    (tmp_path / "a.docx").write_bytes(changed(desk))
    with pytest.raises(FormSetError):
        import_forms(desk, tmp_path / "a.docx")


def test_an_outer_bomb_is_refused_before_anything_is_read(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "bo.bieumau"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("bo-bieu-mau.json", b" " * 60_000_000)
    with pytest.raises(BombError):
        import_forms(desk, file)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.randoms(use_true_random=False))
def test_a_damaged_file_is_one_error_and_nothing_is_half_imported(
    desk: Desk, tmp_path: Path, dice: random.Random
) -> None:
    file = tmp_path / "hong.bieumau"
    whole = bytearray(_whole(desk))
    for _ in range(dice.randint(1, 4)):
        at = dice.randrange(len(whole))
        if dice.random() < 0.5:
            whole[at] ^= dice.randint(1, 255)
        else:
            del whole[at : at + dice.randint(1, 500)]
    file.write_bytes(whole)
    with suppress(FormSetError, GuardError):
        assert set(outcome(import_forms(desk, file)).values()) == {"same"}
    assert stored(desk) == []


@settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.randoms(use_true_random=False))
def test_a_damaged_form_in_a_sound_set_is_refused_or_kept_whole(
    desk: Desk, tmp_path: Path, dice: random.Random
) -> None:
    declaration, document = (bytearray(each) for each in _letter(desk))
    for _ in range(dice.randint(1, 3)):
        text = declaration if dice.random() < 0.5 else document
        at = dice.randrange(len(text))
        text[at : at + dice.randint(0, 3)] = dice.randbytes(dice.randint(1, 3))
    said = declaration.decode(errors="replace")
    form = Packed(LETTER, "", "", "", said, bytes(document))
    before = stored(desk)
    (row,) = imported(desk, tmp_path / "bo.bieumau", form).rows
    assert (row.arrival is Arrival.REFUSED) == (row.reason is not None)
    assert len(stored(desk)) - len(before) == (row.arrival is Arrival.VERSION)
    for version in stored(desk)[len(before) :]:
        assert document_of(desk, LETTER, version.key) == form.document
        assert version.declaration == said


def _letter(desk: Desk) -> tuple[bytes, bytes]:
    written = desk.shelf.find(LETTER)
    return written.declaration.encode(), written.document


def _whole(desk: Desk) -> bytes:
    """Pack shipped forms: undamaged they are the same here and nothing is written."""
    forms = (desk.shelf.find(form) for form in (LETTER, LIST))
    return pack(
        (Packed(each.form.id, "", "", "", each.declaration, each.document) for each in forms),
        program="x",
    )

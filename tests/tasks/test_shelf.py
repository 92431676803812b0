"""What is in force comes from the store; a version that cannot be used never locks the rest."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite

from dossier.app import Settings, open_app
from dossier.compose.forms.broken import VersionBrokenError
from dossier.compose.forms.shelf import FormUnknownError
from dossier.messages import catalogue
from dossier.model.finding import Weight
from dossier.model.shelf import Stage, Version
from dossier.tasks.answers import asks
from dossier.tasks.check import check_round
from dossier.tasks.desk import Desk
from dossier.tasks.errors import FindingsStopError
from dossier.tasks.forms.own_forms import new_form
from dossier.tasks.forms.shelf import document_of, shelf_in_force, shelf_rows, versions
from dossier.tasks.forms.versions import publish, roll_back, save_version, withdraw
from dossier.tasks.make import Make, make
from dossier.tasks.preview import documents, preview
from tests.tasks.shelf_desk import LETTER, changed, edited, text_of

ASK = '\n[[ask]]\nid = "cau_rieng"\nlabel = "Câu riêng"\nrequired = true\n'


def published(desk: Desk, text: str, declaration: str = "") -> Version:
    version = save_version(desk, LETTER, changed(desk, text), "", declaration)
    return publish(desk, version.key).version


def smuggled(desk: Desk, document: bytes, declaration: str = "", form: str = LETTER) -> Version:
    """Put a version in force as an older program may have left it, which this one cannot use."""
    with desk.store.work("can-bo", "test") as work:
        number = len(work.all(Version, form=form)) + 1
        said = declaration or desk.shelf.find(LETTER).declaration
        when = desk.clock()
        value = Version(
            *(f"s{number}", form, number, work.keep(document), said, "", "can-bo", when),
            stage=Stage.PUBLISHED,
            published_by="can-bo",
            published_at=when,
        )
        work.put(value, seen=None)
        work.commit()
    return value


def reopened(desk: Desk) -> Settings:
    assert desk.store.place.path is not None
    return Settings(store=desk.store.place.path, who="can-bo", clock=desk.clock)


# ---- In force ----------------------------------------------------------------------------------


def test_without_versions_the_shelf_is_the_shipped_one(desk: Desk) -> None:
    assert shelf_in_force(desk) is desk.shelf


def test_every_task_follows_what_is_in_force(desk: Desk, tmp_path: Path) -> None:
    declaration = desk.shelf.find(LETTER).declaration + ASK
    published(desk, "Câu của tỉnh: {{ Câu riêng }}", declaration)
    assert "cau_rieng" in {row.ask.id for row in asks(desk, "round")}
    lacking = [one for one in check_round(desk, "round").findings if one.code == "check.no_answer"]
    assert [one.place.field for one in lacking] == ["cau_rieng"]
    assert preview(desk, "round", LETTER).pages
    assert LETTER in {row.form for row in documents(desk, "round")}
    ask = Make("round", tmp_path, formats=("docx",), jobs=2, despite_stops=True)
    letter = next(file for file in make(desk, ask).files if file.form == LETTER)
    assert "Câu của tỉnh" in text_of((tmp_path / letter.name).read_bytes())


def test_a_template_in_force_is_made_ready_once(desk: Desk) -> None:
    published(desk, "một")
    assert shelf_in_force(desk).template(LETTER) is shelf_in_force(desk).template(LETTER)


def test_another_desk_sees_at_once_what_was_published(desk: Desk) -> None:
    with open_app(reopened(desk)) as other:
        assert shelf_in_force(other.desk).find(LETTER).number == 0
        published(desk, "một")
        assert shelf_in_force(other.desk).find(LETTER).number == 1


@pytest.mark.parametrize("form", ["", "to_trinh", "../to_trinh_nd30"])
def test_a_form_that_is_nowhere_has_no_document(desk: Desk, form: str) -> None:
    with pytest.raises(FormUnknownError):
        document_of(desk, form)


# ---- Versions that this program cannot use -----------------------------------------------------


def lost_field(desk: Desk) -> Version:
    return smuggled(desk, changed(desk, "{{ truong_da_bo }}"))


def lost_key(desk: Desk) -> Version:
    declaration = 'old_key = "x"\n' + desk.shelf.find(LETTER).declaration
    return smuggled(desk, changed(desk, "Câu"), declaration)


def no_word_file(desk: Desk) -> Version:
    return smuggled(desk, b"not a Word file any more")


Break = Callable[[Desk], Version]
BROKEN = pytest.mark.parametrize("break_it", [lost_field, lost_key, no_word_file])


@BROKEN
def test_a_broken_version_is_found_with_its_mend(desk: Desk, break_it: Break) -> None:
    version = break_it(desk)
    checked = check_round(desk, "round")
    (found,) = [one for one in checked.findings if one.code == "compose.version_broken"]
    assert (found.weight, found.place.key) == (Weight.STOP, LETTER)
    said = catalogue().say(found.code, dict(found.params))
    assert f"bản {version.number}" in said.what
    assert any(word in said.why for word in ("truong_da_bo", "old_key", "không phải là tệp Word"))
    assert "quay về bản trước" in said.next


@BROKEN
def test_no_dossier_is_made_with_another_form_in_its_place(
    desk: Desk, tmp_path: Path, break_it: Break
) -> None:
    break_it(desk)
    for jobs in (1, 2):
        with pytest.raises(FindingsStopError):
            make(desk, Make("round", tmp_path / "a", jobs=jobs))
        with pytest.raises(VersionBrokenError):
            make(desk, Make("round", tmp_path / "a", jobs=jobs, despite_stops=True))
    assert not (tmp_path / "a").exists()


@BROKEN
def test_a_broken_version_can_be_mended_or_left(
    desk: Desk, tmp_path: Path, break_it: Break
) -> None:
    good = published(desk, "Câu tốt")
    withdraw(desk, LETTER)
    broken = break_it(desk)
    (row,) = [row for row in shelf_rows(desk) if row.form.id == LETTER]
    assert (row.is_broken, row.published) == (True, broken)
    assert document_of(desk, LETTER, broken.key)
    assert versions(desk, LETTER)[0] == broken
    mended = save_version(desk, LETTER, edited(document_of(desk, LETTER, good.key), "Câu sửa"), "")
    assert publish(desk, mended.key).version.stage is Stage.PUBLISHED
    make(desk, Make("round", tmp_path / "sua"))
    withdraw(desk, LETTER)
    roll_back(desk, good.key)
    make(desk, Make("round", tmp_path / "tot"))


def test_what_cannot_be_used_is_not_gone_back_to(desk: Desk) -> None:
    broken = lost_key(desk)
    withdraw(desk, LETTER)
    with pytest.raises(VersionBrokenError):
        roll_back(desk, broken.key)


def test_other_forms_are_shown_while_one_is_broken(desk: Desk) -> None:
    lost_key(desk)
    assert preview(desk, "round", "danh_sach_nd30").pages
    with pytest.raises(VersionBrokenError):
        preview(desk, "round", LETTER)


def test_an_own_form_that_cannot_be_read_stops_until_it_is_withdrawn(
    desk: Desk, tmp_path: Path
) -> None:
    smuggled(desk, document_of(desk, LETTER), "label = ", form="giay_moi")
    assert check_round(desk, "round").stops
    assert "giay_moi" in {row.form.id for row in shelf_rows(desk) if row.is_broken}
    with pytest.raises(FindingsStopError):
        make(desk, Make("round", tmp_path))
    withdraw(desk, "giay_moi")
    assert not check_round(desk, "round").stops


def test_a_lost_content_stops_its_form_alone(desk: Desk) -> None:
    version = published(desk, "một")
    own = new_form(desk, LETTER, "", "Giấy mời")
    publish(desk, own.key)
    settings = reopened(desk)
    connection = sqlite.connect(str(settings.store))
    with connection:
        connection.execute("DELETE FROM content WHERE sha256 = ?", (version.document,))
    connection.close()
    with open_app(settings) as again:
        shelf = shelf_in_force(again.desk)
        assert set(shelf.broken) >= {LETTER}
        said = str(catalogue().say("compose.version_broken", shelf.broken[LETTER].params))
        assert "không còn đúng như lúc lưu" in said
        assert shelf.find("danh_sach_nd30").document
        assert not again.desk.store.verify().is_sound


def test_the_same_content_is_kept_once(desk: Desk) -> None:
    own = new_form(desk, LETTER, "", "Giấy mời")
    other = new_form(desk, LETTER, "", "Giấy triệu tập")
    shipped = sha256(document_of(desk, LETTER)).hexdigest()
    assert {own.document, other.document} == {shipped}

"""Every dossier tells which versions made it, and can be made again from them."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from dossier.app import Settings, open_app
from dossier.model.finding import Weight
from dossier.model.round import Council
from dossier.model.shelf import Used
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NothingUsedError
from dossier.tasks.forms.own_forms import new_form
from dossier.tasks.forms.shelf import versions
from dossier.tasks.forms.used import forms_used
from dossier.tasks.forms.versions import publish, save_version, withdraw
from dossier.tasks.make import MANIFEST, Make, make
from tests.tasks.shelf_desk import LETTER, changed, text_of


def made(desk: Desk, folder: Path, *, again: bool = False) -> dict[str, bytes]:
    make(desk, Make("round", folder, formats=("docx",), again=again))
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def put_in_force(desk: Desk, text: str) -> str:
    return publish(desk, save_version(desk, LETTER, changed(desk, text), "").key).version.key


def test_a_dossier_is_made_again_as_it_was(desk: Desk, tmp_path: Path) -> None:
    put_in_force(desk, "Câu một")
    first = made(desk, tmp_path / "dau")
    put_in_force(desk, "Câu hai")
    assert made(desk, tmp_path / "lai", again=True) == first
    new = made(desk, tmp_path / "moi")
    assert "Câu hai" in text_of(new["01-to-trinh.docx"])
    assert {name for name in new if new[name] != first[name]} == {"01-to-trinh.docx", MANIFEST}


def test_shipped_forms_are_kept_too(desk: Desk, tmp_path: Path) -> None:
    first = made(desk, tmp_path / "dau")
    put_in_force(desk, "Câu một")
    assert made(desk, tmp_path / "lai", again=True) == first


def test_a_newer_program_makes_it_with_the_forms_of_the_older(desk: Desk, tmp_path: Path) -> None:
    first = made(desk, tmp_path / "dau")
    forms = tmp_path / "forms"
    for each in desk.shelf.written.values():
        (forms / each.form.id).mkdir(parents=True)
        document = changed(desk, "Mẫu mới của chương trình", form=each.form.id)
        (forms / each.form.id / "form.docx").write_bytes(document)
        (forms / each.form.id / "form.toml").write_text(each.declaration, encoding="utf-8")
    assert desk.store.place.path is not None
    settings = Settings(store=desk.store.place.path, who="can-bo", forms=forms, clock=desk.clock)
    with open_app(settings) as newer:
        assert made(newer.desk, tmp_path / "lai", again=True) == first
        assert not any(row.is_same for row in forms_used(newer.desk, "round"))
        assert made(newer.desk, tmp_path / "moi") != first


def test_the_manifest_names_the_contents_that_were_used(desk: Desk, tmp_path: Path) -> None:
    key = put_in_force(desk, "Câu một")
    told = json.loads(made(desk, tmp_path)[MANIFEST])["forms"]
    kept = {version.key: version for version in versions(desk, LETTER)}[key]
    letter = next(row for row in told if row["form"] == LETTER)
    declaration = sha256(kept.declaration.encode()).hexdigest()
    assert (letter["number"], letter["document"]) == (1, kept.document)
    assert letter["declaration"] == declaration
    assert {row["number"] for row in told if row is not letter} == {0}


def test_the_record_names_only_what_the_last_making_used(desk: Desk, tmp_path: Path) -> None:
    made(desk, tmp_path)
    with desk.store.work("can-bo", "test") as work:
        work.drop(Council, "council")
        work.commit()
    make(desk, Make("round", tmp_path, formats=("docx",), despite_stops=True))
    with desk.store.work("can-bo", "read") as work:
        assert "bien_ban_hop_nd30" not in {used.form for used in work.all(Used, round="round")}


def test_a_round_says_what_it_was_made_with_and_what_is_new(desk: Desk, tmp_path: Path) -> None:
    put_in_force(desk, "Câu một")
    made(desk, tmp_path)
    rows = {row.form: row for row in forms_used(desk, "round")}
    assert (rows[LETTER].number, rows[LETTER].number_now, rows[LETTER].is_same) == (1, 1, True)
    put_in_force(desk, "Câu hai")
    rows = {row.form: row for row in forms_used(desk, "round")}
    assert (rows[LETTER].number, rows[LETTER].number_now, rows[LETTER].is_same) == (1, 2, False)
    withdraw(desk, LETTER)
    rows = {row.form: row for row in forms_used(desk, "round")}
    assert (rows[LETTER].number_now, rows[LETTER].is_same) == (0, False)
    assert all(row.is_same for form, row in rows.items() if form != LETTER)


def test_a_round_that_was_never_made_has_nothing_to_tell(desk: Desk, tmp_path: Path) -> None:
    assert forms_used(desk, "round") == ()
    with pytest.raises(NothingUsedError):
        make(desk, Make("round", tmp_path / "lai", again=True))
    assert not (tmp_path / "lai").exists()


def test_making_again_leaves_the_same_record(desk: Desk, tmp_path: Path) -> None:
    put_in_force(desk, "Câu một")
    made(desk, tmp_path / "dau")
    before = forms_used(desk, "round")
    made(desk, tmp_path / "lai", again=True)
    assert forms_used(desk, "round") == before
    assert desk.store.verify().is_sound


def test_a_paper_that_is_due_only_now_is_named_and_not_made(desk: Desk, tmp_path: Path) -> None:
    first = made(desk, tmp_path / "dau")
    publish(desk, new_form(desk, LETTER, "", "Giấy mời").key)
    again = make(desk, Make("round", tmp_path / "lai", formats=("docx",), again=True))
    assert {file.name for file in again.files} == set(first)
    (note,) = [one for one in again.findings if one.code == "tasks.due_since"]
    assert (note.weight, note.place.label) == (Weight.NOTE, "Giấy mời")
    plain = make(desk, Make("round", tmp_path / "moi", formats=("docx",)))
    assert len(plain.files) == len(first) + 1

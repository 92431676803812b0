"""A form is edited in a copy of its own, and nothing that was edited is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.compose.forms.shelf import FormUnknownError
from dossier.guard.trouble import GuardError, NoFileError
from dossier.tasks.desk import Desk
from dossier.tasks.forms.shelf import document_of
from dossier.tasks.forms.versions import publish
from dossier.tasks.forms.workshop import (
    bring_in,
    content_of_copy,
    edited_forms,
    put_away,
    save_copy,
    show_form,
    take_out,
    working_copies,
    workshop,
)
from tests.tasks.shelf_desk import LETTER, changed


def test_a_copy_holds_what_is_in_force_until_it_is_edited(desk: Desk) -> None:
    copy = take_out(desk, LETTER)
    assert copy.path.read_bytes() == document_of(desk, LETTER)
    assert edited_forms(desk) == frozenset()
    copy.path.write_bytes(changed(desk, "Thêm một dòng."))
    assert edited_forms(desk) == {LETTER}
    assert show_form(desk, LETTER).is_edited
    assert [each.form for each in working_copies(desk)] == [LETTER]


def test_a_saved_copy_is_a_draft_and_no_longer_edited(desk: Desk) -> None:
    docx = changed(desk, "Thêm một dòng.")
    take_out(desk, LETTER).path.write_bytes(docx)
    version = save_copy(desk, LETTER, "Thêm dòng")
    shown = show_form(desk, LETTER)
    assert (shown.draft, shown.is_edited) == (version, False)
    publish(desk, version.key)
    assert show_form(desk, LETTER).draft is None
    assert document_of(desk, LETTER) == docx


def test_what_a_new_copy_replaces_is_laid_aside(desk: Desk, tmp_path: Path) -> None:
    path = take_out(desk, LETTER).path
    for text in ("Một.", "Hai."):
        path.write_bytes(changed(desk, text))
        take_out(desk, LETTER)
    aside = sorted((workshop(desk) / "da-thay").iterdir())
    assert len(aside) == 2
    assert len({each.read_bytes() for each in aside}) == 2
    source = tmp_path / "mau.docx"
    source.write_bytes(changed(desk, "Ba."))
    assert bring_in(desk, LETTER, source).path.read_bytes() == source.read_bytes()


def test_a_copy_that_is_given_up_lies_aside(desk: Desk) -> None:
    take_out(desk, LETTER)
    laid = put_away(desk, LETTER)
    assert laid is not None
    assert laid.exists()
    assert put_away(desk, LETTER) is None
    assert show_form(desk, LETTER).copy is None
    with pytest.raises(NoFileError):
        content_of_copy(desk, LETTER)


def test_an_unsafe_file_leaves_the_copy_as_it_was(desk: Desk, tmp_path: Path) -> None:
    before = take_out(desk, LETTER)
    source = tmp_path / "hong.docx"
    source.write_bytes(b"no package")
    with pytest.raises(GuardError):
        bring_in(desk, LETTER, source)
    assert working_copies(desk) == (before,)


def test_files_of_other_programs_in_the_folder_are_no_copies(desk: Desk) -> None:
    path = take_out(desk, LETTER).path
    for name in ("~$_trinh_nd30.docx", "la_gi.docx"):
        path.with_name(name).write_bytes(b"something")
    assert [each.form for each in working_copies(desk)] == ["la_gi", LETTER]
    assert edited_forms(desk) == frozenset()


def test_an_unknown_form_has_no_copy(desk: Desk) -> None:
    with pytest.raises(FormUnknownError):
        show_form(desk, "khong_co")

"""Evidence: attached to an entry, kept once, found by its words, opened, removed, brought back."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from PIL import Image

from dossier.collect.evidence.scan import NotEvidenceError
from dossier.guard.trouble import GuardError, NoFileError
from dossier.model.attachment import Attachment
from dossier.model.change import Query, Saved
from dossier.model.feat import Achievement
from dossier.model.subject import Ref, Unit, UnitKind, Whom
from dossier.render.draw import FontBook, draw
from dossier.store import ContentError
from dossier.tasks.admin import undo
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError
from dossier.tasks.evidence import (
    Proves,
    attach,
    attachments,
    copy_out,
    detach,
    find_evidence,
    thumbnails,
)
from dossier.tasks.laying import lay_out
from dossier.tasks.records import drop_entry, drop_subject, record, save_entry, save_unit

AN = Ref(Whom.PERSON, "an")
DEED = Achievement("deed", AN, 2025, "Tham mưu Nghị quyết về chuyển đổi số")
PROVES = Proves(AN, "deed")
WORDS = "Quyết định tặng Bằng khen cho Trần Thị B vì thành tích xuất sắc"


def word(*lines: str) -> bytes:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    fonts = FontBook()
    docx = word(WORDS)
    made = {
        "word": ("Quyết định.docx", docx),
        "pdf": ("Bằng khen.PDF", draw(lay_out(docx, fonts).pages, title="", fonts=fonts)),
        "text": ("ghi-chu.txt", b"Hello"),
        "sheet": ("bang.docx", b"PK\x03\x04 cut"),
    }
    paths = {}
    for name, (called, content) in made.items():
        paths[name] = tmp_path / called
        paths[name].write_bytes(content)
    paths["scan"] = tmp_path / "quét.jpeg"
    Image.new("RGB", (300, 400), "gray").save(paths["scan"])
    return paths


@pytest.fixture
def ready(desk: Desk) -> Desk:
    save_entry(desk, DEED)
    return desk


def names(desk: Desk) -> list[str]:
    return [row.name for row in attachments(desk, AN)]


def test_files_of_each_kind_are_kept_beside_an_entry(ready: Desk, files: dict[str, Path]) -> None:
    done = attach(ready, PROVES, [files["pdf"], files["word"], files["scan"]])
    assert [(row.kind.value, row.name, row.pages, row.entry) for row in done.added] == [
        ("pdf", "Bằng khen.PDF", 1, "deed"),
        ("word", "Quyết định.docx", 1, "deed"),
        ("picture", "quét.jpeg", 1, "deed"),
    ]
    pictures = thumbnails(ready, done.added)
    assert {Image.open(BytesIO(png)).format for png in pictures.values()} == {"PNG"}
    assert len(pictures) == 3
    assert ready.store.verify().is_sound


def test_a_refused_file_leaves_the_others_alone(ready: Desk, files: dict[str, Path]) -> None:
    gone = files["pdf"].with_name("khong-co.pdf")
    done = attach(ready, PROVES, [files["text"], gone, files["scan"]])
    assert [(row.name, type(row.error)) for row in done.refused] == [
        ("ghi-chu.txt", NotEvidenceError),
        ("khong-co.pdf", NoFileError),
    ]
    assert names(ready) == ["quét.jpeg"]
    assert isinstance(attach(ready, PROVES, [files["sheet"]]).refused[0].error, GuardError)


def test_the_same_file_twice_is_one(ready: Desk, files: dict[str, Path]) -> None:
    copy = files["pdf"].with_name("ban-sao.pdf")
    copy.write_bytes(files["pdf"].read_bytes())
    first = attach(ready, PROVES, [files["pdf"], copy])
    again = attach(ready, PROVES, [copy])
    assert (len(first.added), again.added, again.same) == (1, (), first.added)
    assert again.changes.task == 0
    attach(ready, Proves(AN), [copy])  # of the record as a whole as well: one content still
    with ready.store.work("cán bộ", "read") as work:
        assert len({row.sha256 for row in work.all(Attachment)}) == 1
    assert sorted(names(ready)) == ["Bằng khen.PDF", "ban-sao.pdf"]


def test_evidence_is_found_by_name_and_by_the_words_inside(
    ready: Desk, files: dict[str, Path]
) -> None:
    attach(ready, PROVES, [files["pdf"], files["scan"]])
    for asked, found in (
        ("thanh tich xuat", ["Bằng khen.PDF"]),
        ("quet", ["quét.jpeg"]),
        ("huân chương", []),
    ):
        listing = find_evidence(ready, Query(asked))
        assert [each.row.name for each in listing.rows] == found, asked
    (found_one,) = find_evidence(ready, Query("xuất sắc")).rows
    assert found_one.excerpt == WORDS
    assert (found_one.row.subject, found_one.row.subject_name) == (AN, "Trần Thị B")


def test_a_copy_to_open_is_the_same_and_cannot_be_changed(
    ready: Desk, files: dict[str, Path], tmp_path: Path
) -> None:
    (row,) = attach(ready, PROVES, [files["pdf"]]).added
    copy = copy_out(ready, row.key, tmp_path / "mo")
    assert copy.name == "bang-khen.pdf"
    assert sha256(copy.read_bytes()).hexdigest() == row.sha256
    assert not copy.stat().st_mode & 0o222
    assert copy_out(ready, row.key, tmp_path / "mo") == copy  # opened again while it is open


def test_a_file_opens_as_what_it_is_whatever_it_was_called(
    ready: Desk, files: dict[str, Path], tmp_path: Path
) -> None:
    disguised = files["pdf"].rename(tmp_path / "Bằng khen.exe")
    (row,) = attach(ready, PROVES, [disguised]).added
    assert row.name == "Bằng khen.exe.pdf"
    assert copy_out(ready, row.key, tmp_path / "mo").suffix == ".pdf"


def test_evidence_goes_and_comes_back(ready: Desk, files: dict[str, Path]) -> None:
    (row,) = attach(ready, PROVES, [files["pdf"]]).added
    undo(ready, detach(ready, row.key).task)
    assert names(ready) == ["Bằng khen.PDF"]
    task = drop_entry(ready, Saved(DEED, 1)).task
    assert names(ready) == []
    undo(ready, task)
    assert names(ready) == ["Bằng khen.PDF"]
    with pytest.raises(NotThereError):
        detach(ready, "nowhere")


def test_evidence_of_a_household_follows_it(ready: Desk, files: dict[str, Path]) -> None:
    with ready.store.work("cán bộ", "fill") as work:
        work.put(Unit("h", "Hộ ông Nguyễn Văn D"), seen=None)
        work.commit()
    attach(ready, Proves(Ref(Whom.UNIT, "h")), [files["scan"]])
    with ready.store.work("cán bộ", "read") as work:
        saved = work.get(Unit, "h")
    save_unit(ready, Saved(replace(saved.value, kind=UnitKind.HOUSEHOLD), saved.version))
    assert [row.name for row in attachments(ready, Ref(Whom.HOUSEHOLD, "h"))] == ["quét.jpeg"]
    subject = record(ready, Ref(Whom.HOUSEHOLD, "h")).subject
    undo(ready, drop_subject(ready, subject).task)
    assert [row.name for row in attachments(ready, Ref(Whom.UNIT, "h"))] == ["quét.jpeg"]


@pytest.mark.parametrize(
    "proves",
    [
        pytest.param(Proves(AN, "nothing"), id="no such entry"),
        pytest.param(Proves(Ref(Whom.PERSON, "binh"), "deed"), id="an entry of someone else"),
        pytest.param(Proves(Ref(Whom.PERSON, "nobody")), id="nobody"),
    ],
)
def test_evidence_is_of_something_that_is_there(
    ready: Desk, files: dict[str, Path], proves: Proves
) -> None:
    with pytest.raises(NotThereError):
        attach(ready, proves, [files["scan"]])


def test_a_damaged_content_is_told_and_harms_no_record(
    ready: Desk, files: dict[str, Path], tmp_path: Path
) -> None:
    (row,) = attach(ready, PROVES, [files["pdf"]]).added
    with ready.store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE content SET bytes = x'00'")
    with pytest.raises(ContentError):
        copy_out(ready, row.key, tmp_path / "mo")
    assert names(ready) == ["Bằng khen.PDF"]

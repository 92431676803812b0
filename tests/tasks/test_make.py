"""The folder of a made dossier: whole, the same each time, and nothing in it half done."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pikepdf
import pytest

from dossier.deliver.errors import UnwritableError
from dossier.errors import CancelledError
from dossier.model.round import Answer, Made, Nomination, Round, Status
from dossier.tasks import printing
from dossier.tasks.desk import Desk
from dossier.tasks.errors import (
    FindingsStopError,
    NothingToMakeError,
    WrongFormatError,
)
from dossier.tasks.leftovers import FolderTakenError
from dossier.tasks.make import MANIFEST, WHOLE, Make, Progress, make
from dossier.tasks.rounds import exclude, show_round

NAMES = [
    "00-bia-ho-so",
    "00-muc-luc",
    "01-to-trinh",
    "02-danh-sach-trich-ngang",
    "03-bao-cao-tap-the-van-phong-tinh-uy-gia-lai",
    "04-bao-cao-tran-thi-b",
    "05-bien-ban-hop-hoi-dong",
    "06-bien-ban-kiem-phieu",
]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_a_dossier_has_index_documents_one_pdf_and_a_manifest(desk: Desk, tmp_path: Path) -> None:
    made = make(desk, Make("round", tmp_path / "bo"))
    wanted = [f"{name}.{ending}" for name in NAMES for ending in ("docx", "pdf")]
    assert [file.name for file in made.files] == [*wanted, WHOLE, MANIFEST]
    assert set(contents(tmp_path / "bo")) == {file.name for file in made.files}
    with pikepdf.open(tmp_path / "bo" / WHOLE) as whole:
        assert len(whole.pages) == made.pages
        with whole.open_outline() as outline:
            assert len(outline.root) == len(NAMES)


def test_the_manifest_tells_the_truth_of_every_file(desk: Desk, tmp_path: Path) -> None:
    make(desk, Make("round", tmp_path))
    told = json.loads((tmp_path / MANIFEST).read_text(encoding="utf-8"))
    assert told["rule_set"] == "B"
    assert told["on"] == "2026-05-15"
    for file in told["files"]:
        assert sha256((tmp_path / file["name"]).read_bytes()).hexdigest() == file["sha256"]
    forms = {file["form"]: file["version"] for file in told["files"] if "form" in file}
    assert forms == {form.id: form.version for form in desk.shelf.forms() if form.id in forms}


def test_the_same_input_gives_the_same_bytes_in_one_process_or_two(
    desk: Desk, tmp_path: Path
) -> None:
    make(desk, Make("round", tmp_path / "mot"))
    make(desk, Make("round", tmp_path / "hai", jobs=2))
    assert contents(tmp_path / "mot") == contents(tmp_path / "hai")


def test_a_large_round_is_printed_apart_from_the_process_of_the_window(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object) -> None:
        raise AssertionError

    monkeypatch.setattr(printing, "FEW", 1)
    monkeypatch.setattr(printing, "build", refuse)  # in this process; the children have their own
    made = make(desk, Make("round", tmp_path, jobs=0))
    assert all((tmp_path / file.name).is_file() for file in made.files)
    with pytest.raises(AssertionError):
        make(desk, Make("round", tmp_path / "day", jobs=1))


def test_only_the_asked_formats_are_made(desk: Desk, tmp_path: Path) -> None:
    made = make(desk, Make("round", tmp_path, formats=("docx",)))
    assert {Path(file.name).suffix for file in made.files} == {".docx", ".json"}
    assert made.pages > 0


@pytest.mark.parametrize("formats", [("odt",), ("docx", "html"), ()])
def test_other_formats_are_refused(desk: Desk, tmp_path: Path, formats: tuple[str, ...]) -> None:
    with pytest.raises(WrongFormatError):
        make(desk, Make("round", tmp_path, formats=formats))


def test_findings_that_stop_leave_the_folder_alone(desk: Desk, tmp_path: Path) -> None:
    with desk.store.work("can-bo", "test") as work:
        work.drop(Answer, "n2/nhiem_vu")
        work.commit()
    with pytest.raises(FindingsStopError) as caught:
        make(desk, Make("round", tmp_path / "bo"))
    assert caught.value.params["count"] == 1
    assert not (tmp_path / "bo").exists()
    made = make(desk, Make("round", tmp_path / "bo", despite_stops=True))
    assert any(finding.code == "check.no_answer" for finding in made.findings)


def test_a_round_of_nobody_makes_nothing(desk: Desk, tmp_path: Path) -> None:
    for key in ("n1", "n2"):
        exclude(desk, key, "đợt sau")
    with pytest.raises(NothingToMakeError):
        make(desk, Make("round", tmp_path))


def test_making_tells_each_document_and_stops_when_told(desk: Desk, tmp_path: Path) -> None:
    steps: list[Progress] = []
    make(desk, Make("round", tmp_path / "bo"), steps.append)
    assert [step.done for step in steps] == list(range(1, 9))
    assert {step.total for step in steps} == {8}
    with pytest.raises(CancelledError):
        make(desk, Make("round", tmp_path / "khac"), cancelled=lambda: True)
    assert not (tmp_path / "khac").exists()


def test_what_was_made_is_remembered_and_forgotten_with_its_document(
    desk: Desk, tmp_path: Path
) -> None:
    make(desk, Make("round", tmp_path))
    assert show_round(desk, "round").round.value.status is Status.MADE
    exclude(desk, "n1", "đợt sau")
    make(desk, Make("round", tmp_path))
    with desk.store.work("can-bo", "test") as work:
        made = work.all(Made, round="round")
    assert {row.nomination for row in made} == {"", "n2"}
    assert all((tmp_path / row.file).exists() for row in made)


def test_a_second_making_leaves_files_that_are_the_same_alone(desk: Desk, tmp_path: Path) -> None:
    make(desk, Make("round", tmp_path))
    before = {path.name: path.stat().st_mtime_ns for path in tmp_path.glob("*.docx")}
    make(desk, Make("round", tmp_path))
    assert {path.name: path.stat().st_mtime_ns for path in tmp_path.glob("*.docx")} == before


def test_a_folder_that_is_a_file_is_an_error_and_the_file_stays(desk: Desk, tmp_path: Path) -> None:
    blocked = tmp_path / "bo"
    blocked.write_text("giữ nguyên", encoding="utf-8")
    with pytest.raises(UnwritableError):
        make(desk, Make("round", blocked))
    assert blocked.read_text(encoding="utf-8") == "giữ nguyên"


def test_two_reports_on_one_person_have_two_names(desk: Desk, tmp_path: Path) -> None:
    with desk.store.work("can-bo", "test") as work:
        kept = work.get(Nomination, "n2").value
        work.put_many([Nomination("n3", "round", kept.subject, "gk", order=3)])
        work.commit()
    made = make(desk, Make("round", tmp_path, despite_stops=True))
    reports = [file.name for file in made.files if "tran-thi-b" in file.name]
    assert len(reports) == len(set(reports)) == 4
    assert isinstance(show_round(desk, "round").round.value, Round)


def test_papers_that_are_no_longer_made_go_from_the_folder(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "bo"
    make(desk, Make("round", folder))
    (folder / "ghi-chu.txt").write_text("của tôi", encoding="utf-8")
    exclude(desk, "n1", "đợt sau")
    made = make(desk, Make("round", folder))
    assert set(contents(folder)) == {"ghi-chu.txt", *(file.name for file in made.files)}


def test_a_paper_changed_by_hand_stays_and_is_told(desk: Desk, tmp_path: Path) -> None:
    make(desk, Make("round", tmp_path))
    edited = tmp_path / "03-bao-cao-tap-the-van-phong-tinh-uy-gia-lai.docx"
    edited.write_bytes(edited.read_bytes() + b"sua tay")
    exclude(desk, "n1", "đợt sau")
    made = make(desk, Make("round", tmp_path))
    assert edited.is_file()
    assert [found.place.key for found in made.findings if found.code == "tasks.file_kept"] == [
        edited.name
    ]


def test_the_dossier_of_another_round_is_not_overwritten(desk: Desk, tmp_path: Path) -> None:
    make(desk, Make("round", tmp_path))
    before = contents(tmp_path)
    told = json.loads(before[MANIFEST])
    (tmp_path / MANIFEST).write_text(json.dumps({**told, "round": "other"}), encoding="utf-8")
    with pytest.raises(FolderTakenError):
        make(desk, Make("round", tmp_path))
    assert contents(tmp_path).keys() == before.keys()


@pytest.mark.parametrize("text", ["", "[]", '{"files": 3}', '{"files": [{"name": "../x"}]}'])
def test_a_manifest_of_something_else_is_written_over(
    desk: Desk, tmp_path: Path, text: str
) -> None:
    (tmp_path / MANIFEST).write_text(text, encoding="utf-8")
    assert make(desk, Make("round", tmp_path)).files

"""The packet of evidence brings the files of the nominees, after what its forms print."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from dossier.model.form import Packet
from dossier.model.ledger import Initiative
from dossier.model.subject import Ref, Whom
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NothingDueError
from dossier.tasks.evidence import Proves, attach, detach
from dossier.tasks.make import MANIFEST, MadeSet, Make, make
from dossier.tasks.records import save_entry

AN = Ref(Whom.PERSON, "an")
OUTSIDER = Ref(Whom.PERSON, "binh")


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "Quyết định 12.PNG"
    Image.new("RGB", (300, 400), "gray").save(path)
    return path


def made(desk: Desk, folder: Path, packet: Packet = Packet.EVIDENCE) -> MadeSet:
    ask = Make("round", folder, ("docx", "pdf"), packet=packet, despite_stops=True)
    return make(desk, ask)


def test_files_of_nominees_lie_in_the_packet_of_evidence(
    desk: Desk, tmp_path: Path, scan: Path
) -> None:
    attach(desk, Proves(AN), [scan])
    attach(desk, Proves(OUTSIDER), [scan])
    found = made(desk, tmp_path / "ra")
    name = "01-tran-thi-b-quyet-dinh-12.png"
    assert [file.name for file in found.files] == [name, MANIFEST]
    assert (found.folder / name).read_bytes() == scan.read_bytes()
    told = json.loads((found.folder / MANIFEST).read_text(encoding="utf-8"))["files"]
    assert [(row["title"], row["pages"]) for row in told] == [("Trần Thị B: Quyết định 12.PNG", 1)]


def test_files_stand_after_what_the_forms_print(desk: Desk, tmp_path: Path, scan: Path) -> None:
    save_entry(desk, Initiative("i", AN, 2025, "Sổ tay nghiệp vụ"))
    attach(desk, Proves(AN, "i"), [scan])
    attach(desk, Proves(AN), [scan])  # the same file once
    names = [file.name for file in made(desk, tmp_path / "ra").files]
    assert [name[:3] for name in names[:3]] == ["01-", "01-", "02-"]
    assert [name for name in names if name.endswith(".png")] == ["02-tran-thi-b-quyet-dinh-12.png"]


def test_a_file_that_was_removed_leaves_the_folder(desk: Desk, tmp_path: Path, scan: Path) -> None:
    save_entry(desk, Initiative("i", AN, 2025, "Sổ tay nghiệp vụ"))
    (row,) = attach(desk, Proves(AN), [scan]).added
    before = {file.name for file in made(desk, tmp_path / "ra").files}
    detach(desk, row.key)
    after = {file.name for file in made(desk, tmp_path / "ra").files}
    assert before - after == {"02-tran-thi-b-quyet-dinh-12.png"}
    assert not (tmp_path / "ra" / "minh-chung" / "02-tran-thi-b-quyet-dinh-12.png").exists()


def test_without_papers_and_files_there_is_no_packet(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(NothingDueError):
        made(desk, tmp_path / "ra")
    assert not (tmp_path / "ra").exists()


def test_other_packets_bring_no_files(desk: Desk, tmp_path: Path, scan: Path) -> None:
    attach(desk, Proves(AN), [scan])
    names = [file.name for file in made(desk, tmp_path / "ra", Packet.DOSSIER).files]
    assert not [name for name in names if name.endswith(".png")]

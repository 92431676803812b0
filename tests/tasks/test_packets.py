"""The papers of a round are made in packets, and no packet touches the files of another."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from dossier.model.form import Packet
from dossier.model.ledger import Ground
from dossier.model.round import Answer, Made, Nomination, Regime, Round, Status
from dossier.model.shelf import Used
from dossier.tasks.answers import asks
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NothingDueError, NothingUsedError
from dossier.tasks.forms.used import forms_used
from dossier.tasks.leftovers import FolderOfPacketError
from dossier.tasks.make import MANIFEST, MadeSet, Make, make
from dossier.tasks.preview import documents, preview

WORD = ("docx",)
PAPERS = {
    Packet.MEETING: ["giay_moi", "bang_tong_hop", "phieu_bau", "phieu_lay_y_kien"],
    Packet.LETTER: ["phieu_trinh", "cong_van_de_nghi", "cong_van_tra_loi"],
    Packet.DECISION: ["quyet_dinh", "danh_sach_quyet_dinh"],
}


def made(desk: Desk, folder: Path, packet: Packet, *, again: bool = False) -> MadeSet:
    ask = Make("round", folder, WORD, packet=packet, again=again, despite_stops=True)
    return make(desk, ask)


@pytest.mark.parametrize("packet", PAPERS, ids=lambda packet: str(packet.value))
def test_a_packet_has_its_papers_in_order(desk: Desk, packet: Packet) -> None:
    kinds = [row.kind for row in documents(desk, "round", packet)]
    assert kinds == PAPERS[packet]


@pytest.mark.parametrize("packet", PAPERS, ids=lambda packet: str(packet.value))
def test_a_packet_lies_in_a_folder_of_its_own(desk: Desk, tmp_path: Path, packet: Packet) -> None:
    whole = made(desk, tmp_path, Packet.DOSSIER)
    before = {file.name: (tmp_path / file.name).read_bytes() for file in whole.files}
    found = made(desk, tmp_path, packet)
    assert found.folder == tmp_path / packet.folder
    assert {name: (tmp_path / name).read_bytes() for name in before} == before
    told = json.loads((found.folder / MANIFEST).read_text(encoding="utf-8"))
    assert told["packet"] == packet.value


def test_one_packet_is_not_made_over_another(desk: Desk, tmp_path: Path) -> None:
    found = made(desk, tmp_path, Packet.MEETING)
    with pytest.raises(FolderOfPacketError):
        made(desk, found.folder, Packet.DOSSIER)
    assert sorted(path.name for path in found.folder.iterdir()) == sorted(
        file.name for file in found.files
    )


def test_what_was_made_of_one_packet_outlives_the_making_of_another(
    desk: Desk, tmp_path: Path
) -> None:
    made(desk, tmp_path, Packet.DOSSIER)
    made(desk, tmp_path, Packet.MEETING)
    with desk.store.work("can-bo", "look") as work:
        papers = {row.form for row in work.all(Made, round="round")}
        used = {row.form for row in work.all(Used, round="round")}
    assert {"to_trinh_nd30", "giay_moi_nd30"} <= papers == used


def test_a_packet_is_made_again_with_its_own_forms(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(NothingUsedError):
        made(desk, tmp_path, Packet.MEETING, again=True)
    first = made(desk, tmp_path, Packet.MEETING)
    made(desk, tmp_path, Packet.DOSSIER)
    again = made(desk, tmp_path, Packet.MEETING, again=True)
    assert again.files == first.files
    assert {form.packet for form in forms_used(desk, "round")} == {Packet.DOSSIER, Packet.MEETING}


def test_only_the_dossier_moves_the_round_on(desk: Desk, tmp_path: Path) -> None:
    made(desk, tmp_path, Packet.MEETING)
    with desk.store.work("can-bo", "look") as work:
        assert work.get(Round, "round").value.status is Status.OPEN


def test_a_packet_without_papers_for_the_round_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(NothingDueError):
        made(desk, tmp_path / "bo", Packet.EVIDENCE)  # nobody of the round has an initiative
    assert not (tmp_path / "bo").exists()


def test_every_packet_tells_what_it_asks(desk: Desk) -> None:
    rows = {row.ask.id: row.packet for row in asks(desk, "round")}
    assert rows["kinh_gui"] is Packet.DOSSIER
    assert rows["so_giay_moi"] is Packet.MEETING
    assert rows["noi_dung_tra_loi"] is Packet.LETTER
    assert rows["so_quyet_dinh"] is Packet.DECISION


def test_the_decision_reckons_the_money_of_its_own_day(desk: Desk) -> None:
    texts = []
    for day in ("2026-05-28", "2026-07-28"):
        with desk.store.work("can-bo", "answer") as work:
            found = work.find(Answer, "round/ngay_quyet_dinh")
            seen = found.version if found else None
            work.put(Answer("round", "ngay_quyet_dinh", day), seen=seen)
            work.commit()
        texts.append(preview(desk, "round", "quyet_dinh_nd30"))
    assert texts[0].pages != texts[1].pages


def test_every_packet_is_explained() -> None:
    for packet in Packet:
        assert packet.label
        assert packet.about.endswith(".")
    assert len({packet.folder for packet in Packet}) == len(Packet)


def turned(desk: Desk, award: str, ground: Ground, regime: Regime) -> list[str]:
    """Let the person of the round be proposed for another award alone; list the papers."""
    with desk.store.work("can-bo", "turn") as work:
        saved = work.get(Round, "round")
        work.put(replace(saved.value, regime=regime), seen=saved.version)
        unit, person = work.get(Nomination, "n1"), work.get(Nomination, "n2")
        work.put(replace(unit.value, excluded="Không thuộc đợt này."), seen=unit.version)
        work.put(replace(person.value, award=award, ground=ground), seen=person.version)
        work.commit()
    return [row.form for row in documents(desk, "round")]


def test_a_round_of_party_badges_has_the_badges_own_papers(desk: Desk) -> None:
    forms = turned(desk, "hhd_30", Ground.SERVICE, Regime.PARTY)
    assert {"to_trinh_hhd_party", "danh_sach_hhd_party"} <= set(forms)
    assert not {"to_trinh_party", "danh_sach_party"} & set(forms)
    assert not [form for form in forms if form.startswith("bao_cao")]


@pytest.mark.parametrize("regime", Regime, ids=lambda regime: str(regime.value))
def test_a_round_of_insignia_has_its_own_letter_and_list(desk: Desk, regime: Regime) -> None:
    forms = turned(desk, "knc_vpcu", Ground.DEDICATION, regime)
    assert {f"to_trinh_knc_{regime.value}", f"danh_sach_knc_{regime.value}"} <= set(forms)
    assert f"danh_sach_{regime.value}" not in forms

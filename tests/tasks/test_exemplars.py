"""Those commended over a movement's years come into its list and its booklet, and nobody else."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest
from PIL import Image as Pictures

from dossier.compose.fields.exemplars import count, person_exemplars, subject, unit_exemplars
from dossier.compose.scene import Scene
from dossier.compose.values import Picture
from dossier.model.feat import Achievement, Movement
from dossier.model.form import Packet
from dossier.model.ledger import Decision, Honour
from dossier.model.round import Round
from dossier.model.subject import Person, Unit
from dossier.tasks.answers import save_answers
from dossier.tasks.desk import Desk
from dossier.tasks.gather import gather
from dossier.tasks.make import Make, make
from dossier.tasks.preview import preview

DRIVE = Movement("drive", "Cuộc vận động A", date(2007, 2, 3), date(2011, 2, 3))
PAPER = Decision("15/QĐ-UBND", date(2011, 1, 20), "Chủ tịch Ủy ban nhân dân tỉnh Gia Lai")
ROOM = Unit("th", "Phòng Tổng hợp", superior="office", members=10)
OTHER = Unit("ban", "Ban Tổ chức", superior="party")


def put(desk: Desk, *values: object) -> None:
    with desk.store.work("can-bo", "test") as work:
        work.put_many(values)
        work.commit()


@pytest.fixture
def drive(desk: Desk) -> Desk:
    """The round of a movement; one unit and two persons were commended in its years."""
    with desk.store.work("can-bo", "test") as work:
        round_ = work.get(Round, "round").value
        an, binh = (work.get(Person, key).value for key in ("an", "binh"))
    put(desk, DRIVE, replace(round_, movement="drive"), ROOM, OTHER)
    put(
        desk,
        replace(an, unit="th"),
        Honour("e1", ROOM.ref, "bk_ttg", 2010, decision=PAPER),
        Honour("e2", an.ref, "bk_bt", 2010, decision=PAPER),
        Honour("e3", binh.ref, "ldtt", 2010, decision=PAPER),
        Honour("e4", binh.ref, "bk_bt", 2012, decision=PAPER),
        Honour("e5", OTHER.ref, "bk_bt", 2010, decision=PAPER),
        Achievement("d1", an.ref, 2009, "Tiếp dân theo lịch."),
        Achievement("d2", an.ref, 2015, "Việc của năm khác."),
    )
    return desk


def scene(desk: Desk) -> Scene:
    dossier = gather(desk, "round", packet=Packet.EXEMPLARS)
    return Scene(dossier, None, desk.fonts.advance)


def test_only_the_offices_own_with_an_award_of_those_years_are_exemplars(drive: Desk) -> None:
    found = gather(drive, "round", packet=Packet.EXEMPLARS).exemplars
    assert [record.subject.name for record in found] == ["Phòng Tổng hợp", "Trần Thị B"]


def test_they_are_gathered_for_their_own_packet_only(drive: Desk) -> None:
    assert gather(drive, "round").exemplars == ()


def test_rows_tell_deeds_and_honours_of_the_movement(drive: Desk) -> None:
    (row,) = person_exemplars(scene(drive))
    assert row["thanh_tich"] == ("- Năm 2009: tiếp dân theo lịch.",)
    given = (
        "- Năm 2010: Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Gia Lai (Quyết định số "
        "15/QĐ-UBND, ngày 20/01/2011 của Chủ tịch Ủy ban nhân dân tỉnh Gia Lai)."
    )
    assert row["khen_thuong"] == (given,)
    assert row["chuc_vu_don_vi"] == "Chuyên viên, Phòng Tổng hợp"
    assert unit_exemplars(scene(drive))[0]["gioi_thieu"] == (
        "Gồm 10 cán bộ, công chức, người lao động."
    )


def test_the_heading_counts_the_years(drive: Desk) -> None:
    assert subject(scene(drive)) == (
        "Tập thể, cá nhân điển hình tiên tiến được khen thưởng\n"
        "trong 04 năm thực hiện Cuộc vận động A"
    )


def test_the_officer_can_leave_some_out(drive: Desk) -> None:
    save_answers(drive, "round", {"dien_hinh_khong_dua": "trần thị b\nKhông có ai"})
    assert count(scene(drive)) == "01 tập thể"


def test_without_a_movement_the_nominees_of_the_year_are_looked_at(desk: Desk) -> None:
    put(desk, Honour("e1", person(desk).ref, "bk_bt", 2025, decision=PAPER))
    found = gather(desk, "round", packet=Packet.EXEMPLARS).exemplars
    assert [record.subject.name for record in found] == ["Trần Thị B"]
    assert subject(scene(desk)).endswith("năm 2025")


def person(desk: Desk) -> Person:
    with desk.store.work("can-bo", "test") as work:
        return work.get(Person, "an").value


@pytest.mark.parametrize(
    ("dots", "size"),
    [
        pytest.param((300, 500), (0, 48.0), id="upright"),
        pytest.param((400, 300), (36.0, 0), id="lying"),
    ],
)
def test_a_portrait_keeps_its_proportions_within_its_frame(
    drive: Desk, dots: tuple[int, int], size: tuple[float, float]
) -> None:
    portray(drive, dots)
    (row,) = person_exemplars(scene(drive))
    picture = row["anh"]
    assert isinstance(picture, Picture)
    assert (picture.width, picture.height) == size


def portray(desk: Desk, dots: tuple[int, int]) -> None:
    written = io.BytesIO()
    Pictures.new("RGB", dots, "grey").save(written, "JPEG")
    with desk.store.work("can-bo", "test") as work:
        who = work.get(Person, "an")
        work.put(replace(who.value, portrait=work.keep(written.getvalue())), seen=who.version)
        work.commit()


def test_the_booklet_shows_the_portrait_or_closes_up(drive: Desk, tmp_path: Path) -> None:
    assert pictures(drive, tmp_path / "khong") == 0
    portray(drive, (300, 400))
    assert pictures(drive, tmp_path / "co") == 1


def pictures(desk: Desk, out: Path) -> int:
    made = make(desk, Make("round", out, packet=Packet.EXEMPLARS, despite_stops=True))
    name = next(file.name for file in made.files if file.name.endswith("ky-yeu-dien-hinh.docx"))
    return len(docx.Document(str(made.folder / name)).inline_shapes)


def test_a_long_biography_flows_on_over_the_pages(drive: Desk) -> None:
    before = len(preview(drive, "round", "ky_yeu_nd30").pages)
    who = person(drive)
    put(drive, replace(who, biography="Một đoạn tiểu sử dài. " * 40 + "\n" + "Đoạn nữa. " * 400))
    shown = preview(drive, "round", "ky_yeu_nd30")
    assert len(shown.pages) > before
    assert shown.findings == ()

"""From an empty store to the sample's dossier, by clicks and typing only."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import etree
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier.app import open_app
from dossier.tasks.answers import asks
from dossier.tasks.catalogue import awards
from dossier.tasks.localrules import book_in_force
from dossier.tasks.make import Make, make
from dossier.tasks.rounds import show_round
from dossier.tasks.sample import FOLDER, LIST, STORY, build_sample, leave_out
from tests.ui.conftest import settings
from tests.ui.hand import Hand
from ui.bridge.jobs import Jobs
from ui.bridge.settings import Settings
from ui.rooms import furnish
from ui.shell import Shell

TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"
PARAGRAPH = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"


@dataclass(frozen=True, slots=True)
class Model:
    """The dossier that the sample makes, and what the window asks for it, in its own words."""

    texts: Mapping[str, tuple[str, ...]]  # of each Word file, paragraph by paragraph
    labels: Mapping[str, str]  # of each question, by its name
    awards: Mapping[str, str]  # what awards are called, by their id


@pytest.fixture(scope="module")
def story() -> dict[str, Any]:
    return tomllib.loads((FOLDER / STORY).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Model:
    folder = tmp_path_factory.mktemp("model")
    with open_app(settings(folder / "ho-so.sqlite")) as app:
        key = build_sample(app.desk)
        leave_out(app.desk, key)
        owners = [key, *(row.nomination.value.key for row in show_round(app.desk, key).rows)]
        labels = {row.ask.id: row.ask.label for owner in owners for row in asks(app.desk, owner)}
        called = {
            award.id: award.label for award in awards(book_in_force(app.desk), date(2026, 5, 20))
        }
        make(app.desk, Make(round=key, out=folder / "out"))
    return Model(texts_of(folder / "out"), labels, called)


@pytest.fixture
def hand(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Hand]:
    """Someone before the window that nobody has used yet."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("ui.rooms.watch", lambda: None)
    monkeypatch.setattr("ui.rooms.usual_settings", lambda store: settings(Path(store)))
    jobs = Jobs(qapp)
    shell = Shell(Settings(QSettings(str(tmp_path / "cai-dat.ini"), QSettings.Format.IniFormat)))
    qtbot.addWidget(shell)
    shell.resize(1366, 768)
    shell.show()
    furnish(shell, jobs, str(tmp_path / "ho-so.sqlite"))
    made = Hand(shell, jobs, qtbot)
    made.settle()
    yield made
    shell.may_close = lambda: True
    shell.close()


def texts_of(folder: Path) -> dict[str, tuple[str, ...]]:
    found = {}
    for path in sorted(folder.rglob("*.docx")):
        with ZipFile(path) as package:
            root = etree.fromstring(package.read("word/document.xml"))
        lines = (
            "".join(text.text or "" for text in line.iter(TEXT)) for line in root.iter(PARAGRAPH)
        )
        found[path.name] = tuple(lines)
    return found


def day(value: date | str) -> str:
    return f"{value:%d/%m/%Y}" if isinstance(value, date) else value


def hour(value: time) -> str:
    return f"{value.hour} giờ {value.minute:02d}"


def test_the_sample_dossier_is_made_from_an_empty_store(
    hand: Hand, story: dict[str, Any], model: Model, tmp_path: Path
) -> None:
    answer_the_first_questions(hand, story)
    tell_of_the_movement(hand, story["movement"])
    import_the_list(hand)
    open_the_round(hand, story["round"])
    import_the_list(hand)  # now with a round: its proposals go there
    answer_for_the_round(hand, story, model)
    for row in story["nomination"]:
        answer_for_a_nominee(hand, row, model)
    hold_the_meeting(hand, story)
    for row in story["unit_year"]:
        tell_of_a_year(hand, row)
    for row in story["life"]:
        tell_of_a_life(hand, row)
    make_the_dossier(hand, tmp_path / "out")
    made = texts_of(tmp_path / "out")
    assert list(made) == list(model.texts)
    assert made == model.texts


def answer_the_first_questions(hand: Hand, story: Mapping[str, Any]) -> None:
    hand.fill("Tên cơ quan, đơn vị", story["round"]["office"])
    hand.press("Ctrl+Return")


def tell_of_the_movement(hand: Hand, said: Mapping[str, Any]) -> None:
    hand.shell.go("movements")
    hand.press("Ctrl+N")
    typed = {
        "Tên phong trào, cuộc vận động": said["name"],
        "Từ ngày": day(said["since"]),
        "Đến ngày": day(said["until"]),
        "Mục tiêu, nội dung": said["aim"],
        "Số, ký hiệu": said["launched"]["number"],
        "Ngày ban hành": day(said["launched"]["day"]),
        "Nơi ban hành": said["launched"]["issuer"],
    }
    for name, text in typed.items():
        hand.fill(name, text)
    hand.press("Ctrl+S")


def import_the_list(hand: Hand) -> None:
    hand.shell.go("collect")
    hand.drop(FOLDER / LIST, hand.shell.room("collect"))
    hand.press("Ctrl+Return")


def open_the_round(hand: Hand, said: Mapping[str, Any]) -> None:
    hand.shell.go("rounds")

    def answer() -> None:
        hand.fill("Tên đợt", said["name"])
        hand.fill("Năm xét", str(said["year"]))
        find(hand, said["office"])
        hand.click("Mở đợt")

    with hand.answering(answer):
        hand.click("Đợt mới")


def answer_for_the_round(hand: Hand, story: Mapping[str, Any], model: Model) -> None:
    said = story["round"]
    hand.shell.go("rounds")
    hand.turn_to("Thông tin đợt")
    hand.fill("Số tờ trình", said["number"])
    hand.fill("Ngày tờ trình", day(said["submitted"]))
    hand.fill("Ngày nhận hồ sơ để thẩm định", day(said["received"]))
    for name, text in story["answers"].items():
        hand.fill(model.labels[name], text.strip())
    hand.press("Ctrl+S")


def answer_for_a_nominee(hand: Hand, said: Mapping[str, Any], model: Model) -> None:
    hand.turn_to("Đề nghị")
    hand.pick("Các đề nghị", said["subject"])
    hand.turn_to("Nội dung in")
    for name, text in said["answers"].items():
        hand.fill(model.labels[name], text.strip())
    hand.press("Ctrl+S")
    if "exclude" in said:
        hand.click("Loại khỏi đợt")
        hand.write(said["exclude"])
        hand.press("Return")


def hold_the_meeting(hand: Hand, story: Mapping[str, Any]) -> None:
    said = story["council"]
    hand.turn_to("Hội đồng và phiếu")
    typed = {
        "Ngày họp": day(said["day"]),
        "Bắt đầu": hour(said["begins"]),
        "Kết thúc": hour(said["ends"]),
        "Địa điểm": said["place"],
        "Số biên bản": said["number"],
        "Số phiếu phát ra": str(said["issued"]),
        "Số phiếu thu về": str(said["returned"]),
        "Số phiếu hợp lệ": str(said["valid"]),
        "Ban kiểm phiếu": "\n".join(said["counters"]),
        "Nội dung thảo luận": said["remarks"].strip(),
    }
    for name, text in typed.items():
        hand.fill(name, text)
    members = [(row["name"], row["post"], row["role"], "x") for row in said["members"]]
    hand.paste("Thành viên Hội đồng", members)
    hand.press("Ctrl+S")
    hand.turn_to("Phiếu và tỷ lệ")
    votes = [tuple(map(str, row["votes"])) for row in story["nomination"] if "votes" in row]
    hand.paste("Số phiếu của từng đề nghị", votes, column=2)
    hand.press("Ctrl+S")


def tell_of_a_year(hand: Hand, said: Mapping[str, Any]) -> None:
    hand.shell.go("units")
    find(hand, said["unit"])
    hand.turn_to("Sổ chi tiết")
    hand.turn_to("Số liệu năm")

    figures = ("year", "members", "completed", "advanced", "emulators", "disciplined")
    united = "Có" if said["united"] else "Không"
    hand.paste("Số liệu năm", [[*(str(said[name]) for name in figures), united]])


def tell_of_a_life(hand: Hand, said: Mapping[str, Any]) -> None:
    hand.shell.go("people")
    find(hand, said["name"])
    hand.turn_to("Thông tin")
    hand.click("Ảnh, tiểu sử")
    hand.fill("Tiểu sử", said["biography"].strip())


def find(hand: Hand, name: str) -> None:
    hand.fill("Tìm kiếm", name)
    hand.qtbot.wait(200)
    hand.settle()
    hand.pick("Kết quả", name)


def make_the_dossier(hand: Hand, folder: Path) -> None:
    hand.shell.go("deliver")
    hand.fill("Thư mục lưu hồ sơ", str(folder))
    hand.press("F9")

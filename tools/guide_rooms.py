"""Walks through the rooms on the sample and takes the pictures of their pages in the guide.

A room as it comes up is taken by tools.screens; here is what one does in it.

`python -m tools.guide_rooms [PAGE …]` writes docs/guide/images, all of them or those of some pages.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from shutil import rmtree

from openpyxl import Workbook
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from dossier.app import App, Settings, open_app
from dossier.model.change import Query
from dossier.model.subject import Ref, Whom
from dossier.tasks.records import drop_subject, people, record
from dossier.tasks.sample import build_sample
from tools.camera import IMAGES, Camera
from ui.theme.style import dress
from ui.views.around.keytable import KeyTable
from ui.views.around.palette import Palette
from ui.views.collect.view import CollectView
from ui.views.deliver.state import Wish
from ui.views.deliver.view import DeliverView
from ui.views.home.view import HomeView

Page = Callable[[Camera, Path], None]
RECORD_TABS = {
    "Dòng thời gian": "2-dong-thoi-gian",
    "Từng năm": "3-tung-nam",
}
ROUND_TABS = {
    "Ai đủ điều kiện": "2-du-dieu-kien",
    "Thông tin đợt": "3-thong-tin",
    "Hội đồng và phiếu": "4-hoi-dong",
    "Quyết định": "5-quyet-dinh",
}
MOVEMENT_TABS = {"Chỉ tiêu và kết quả": "1-chi-tieu", "Đăng ký thi đua": "2-dang-ky"}
ADMIN_TABS = {
    "Sao lưu": "1-sao-luu",
    "Thùng rác": "2-thung-rac",
    "Nhật ký": "3-nhat-ky",
    "Thiết lập": "4-thiet-lap",
    "Tài khoản": "5-tai-khoan",
}
PRINT_SECONDS = 3.0  # in which the papers are laid out
FOLDER = "Ho so khen thuong"  # its name stands in some pictures: the same every time
HEAD = ("TT", "Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị công tác", "Xếp loại 2025")


def start(camera: Camera, folder: Path) -> None:
    """Take what is seen first: the questions of an empty store, in a window of its own."""
    camera.shell.hide()
    with opened(folder / "trong", with_sample=False) as app:
        first = Camera(_application(), app)
        first.picture("bat-dau")
        first.close()
    camera.shell.show()


def desk(camera: Camera, _folder: Path) -> None:
    """Take the room that opens first."""
    room = camera.go("home")
    assert isinstance(room, HomeView)
    room.state.keep()  # where copies go is told by a path of this machine until there is one
    camera.settle()
    camera.picture("ban-lam-viec")


def lists(camera: Camera, folder: Path) -> None:
    """Take a list from the file to what is kept."""
    room = camera.go("collect")
    assert isinstance(room, CollectView)
    room.state.open([_list(folder / "Danh sách Ban Tổ chức.xlsx")])
    camera.picture("nhap-2-doc-xong")
    room.page.columns.open.click()
    camera.picture("nhap-3-cac-cot")
    room.page.columns.open.click()
    room.page.rows.go_to_next(("doubtful",))
    camera.picture("nhap-4-can-chon")
    room.page.new_units.add.click()
    camera.settle()
    room.page.writing.take.click()
    camera.picture("nhap-5-da-nhap")
    room.sides.turn_to(1)
    camera.picture("nhap-6-lan-nhap-truoc")
    room.sides.turn_to(2)
    camera.picture("nhap-7-bang-dien")
    room.sides.turn_to(0)


def records(camera: Camera, _folder: Path) -> None:
    """Take a person side by side with the list, and the units."""
    room = camera.go("people")
    for label, name in RECORD_TABS.items():
        camera.turn(room, label)
        camera.picture(f"ca-nhan-{name}")
    camera.turn(room, "Thông tin")


def movements(camera: Camera, _folder: Path) -> None:
    """Take the targets of a movement, and what was registered."""
    room = camera.go("movements")
    for label, name in MOVEMENT_TABS.items():
        camera.turn(room, label)
        camera.picture(f"phong-trao-{name}")


def rounds(camera: Camera, _folder: Path) -> None:
    """Take the sides of a round."""
    room = camera.go("rounds")
    for label, name in ROUND_TABS.items():
        camera.turn(room, label)
        camera.picture(f"dot-{name}")


def deliver(camera: Camera, folder: Path) -> None:
    """Take the files of a dossier that was made."""
    room = camera.go("deliver")
    assert isinstance(room, DeliverView)
    lines = {line.accessibleName(): line for line in room.findChildren(QLineEdit)}
    lines["Thư mục lưu hồ sơ"].setText("D:\\Ho so khen thuong")
    room.state.make(Wish(folder / "Ho so", ("docx", "pdf"), despite_stops=True))
    camera.picture("lap-ho-so")
    camera.turn(room, "Xem và in")
    camera.settle(PRINT_SECONDS)
    camera.picture("in-ho-so")


def admin(camera: Camera, _folder: Path) -> None:
    """Take the copies, the trash, the log, the settings and the accounts."""
    person = people(camera.desk, Query("Hồ Văn Mẫu")).rows
    for row in person:
        drop_subject(camera.desk, record(camera.desk, Ref(Whom.PERSON, row.key)).subject)
    room = camera.go("admin")
    for label, name in ADMIN_TABS.items():
        camera.turn(room, label)
        camera.picture(f"quan-tri-{name}")


def keys(camera: Camera, _folder: Path) -> None:
    """Take the line that finds anything, and the table of keys."""
    camera.go("collect")
    camera.shell.activateWindow()
    palette = camera.shell.findChildren(Palette)[0]
    palette.open()
    QTest.keyClicks(palette.findChildren(QLineEdit)[0], "nguyen")
    camera.picture("tim-moi-thu")
    palette.close_up()
    QTest.keyClick(camera.shell, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    camera.settle()
    table = camera.shell.findChildren(KeyTable)[0]
    camera.picture("phim-tat", table)
    table.close()


PAGES: Mapping[str, Page] = {
    "bat-dau": start,
    "ban-lam-viec": desk,
    "nhap-danh-sach": lists,
    "ca-nhan-don-vi": records,
    "phong-trao": movements,
    "dot-khen-thuong": rounds,
    "lap-ho-so": deliver,
    "quan-tri": admin,
    "phim-tat": keys,
}


@contextmanager
def opened(folder: Path, *, with_sample: bool = True) -> Iterator[App]:
    """Open an application whose clock stands still."""
    keys = count(1)
    settings = Settings(
        store=folder / "ho-so.sqlite",
        who="Nguyễn Văn A",
        clock=lambda: datetime(2026, 5, 20, 9, tzinfo=UTC),
        keys=lambda: f"{next(keys):05d}",
    )
    with open_app(settings) as app:
        if with_sample:
            build_sample(app.desk)
        yield app


def _list(path: Path) -> Path:
    book = Workbook()
    for row in (("DANH SÁCH CÁN BỘ, CÔNG CHỨC NĂM 2025",), (), HEAD, *_rows()):
        book.worksheets[0].append(list(row))
    book.save(path)
    return path


def _rows() -> Iterator[tuple[str, ...]]:
    unit = "Văn phòng Tỉnh ủy Gia Lai"
    yield "1", "Đỗ Thị Mẫu", "09/6/1988", "Chuyên viên", unit, "Hoàn thành tốt nhiệm vụ"
    yield "2", "PHẠM THỊ D", "03/11/1980", "Phó Trưởng phòng", "Phòng Tổng hợp", "HTXSNV"
    yield "3", "Vũ Văn Mẫu", "31/02/1985", "Chuyên viên", unit, "HTTNV"
    yield "4", "Lê Thị Mẫu", "12/3/1990", "Chuyên viên", "Phòng Mẫu Một", "HTTNV"
    yield "5", "Hồ Văn Mẫu", "", "Chuyên viên", "Phòng Mẫu Một", "HTTNV"
    yield "", "Tổng cộng: 5 người", "", "", "", ""


def _application() -> QApplication:
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found


def main(names: list[str]) -> None:
    """Walk, and leave the pictures in the guide."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    IMAGES.mkdir(parents=True, exist_ok=True)
    application = QApplication(sys.argv[:1])
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    dress(application)
    folder = Path(tempfile.gettempdir()) / FOLDER
    rmtree(folder, ignore_errors=True)
    folder.mkdir()
    with opened(folder) as app:
        camera = Camera(application, app)
        for page in names or PAGES:
            PAGES[page](camera, folder)
        camera.close()
    rmtree(folder)


if __name__ == "__main__":
    main(sys.argv[1:])

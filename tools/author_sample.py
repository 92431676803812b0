"""Turns tools/author_sample.toml into the list and the portrait that the sample starts from."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image, ImageDraw

HERE = Path(__file__).resolve()
TARGET = HERE.parent.parent / "templates" / "sample" / "danh-sach.xlsx"
PORTRAIT = "chan-dung.png"  # beside the list

LEVELS = {
    "X": "Hoàn thành xuất sắc nhiệm vụ",
    "T": "Hoàn thành tốt nhiệm vụ",
    "N": "Hoàn thành nhiệm vụ",
}
ADVANCED, EMULATOR, MERIT = "Lao động tiên tiến", "Chiến sĩ thi đua cơ sở", "Công trạng"
TOWN = "Phường A, tỉnh Gia Lai"

WHO = ("TT", "Họ và tên / Tên tập thể", "Đơn vị")
DECISION = ("Số quyết định", "Ngày quyết định", "Cơ quan ban hành")
UNIT_HEADS = (
    *("TT", "Tên đơn vị", "Đơn vị cấp trên", "Ký hiệu", "Địa danh", "Địa chỉ", "Điện thoại"),
    *("Email", "Chức vụ người đứng đầu", "Người đứng đầu", "Số người", "Loại tập thể"),
)
PERSON_HEADS = (
    *("TT", "Họ và tên", "Ngày sinh", "Giới tính", "Chức vụ", "Đơn vị", "Chức vụ Đảng, đoàn thể"),
    *("Trú quán", "Quê quán", "Trình độ chuyên môn", "Học hàm, học vị", "Ngày vào cơ quan"),
    *("Ngày quyết định kết nạp", "Ngày kết nạp vào Đảng", "Ngày chính thức", "Số thẻ đảng viên"),
)
TENURE_HEADS = ("TT", "Họ và tên", "Từ", "Đến", "Chức vụ", "Cơ quan, đơn vị", *DECISION)
INITIATIVE_HEADS = ("Năm", "Tên sáng kiến, đề tài", "Phạm vi ảnh hưởng", "Vai trò", *DECISION)
HONOUR_HEADS = ("Năm", "Danh hiệu, hình thức khen thưởng", "Loại hình khen thưởng", *DECISION)
DEED_HEADS = ("Năm", "Nội dung thành tích", "Phong trào")
LEAVE_HEADS = ("Lý do nghỉ", "Từ ngày", "Đến ngày", "Ghi chú")
NOMINEE_HEADS = ("Hình thức đề nghị khen thưởng", "Tóm tắt thành tích")

Rows = Iterable[Sequence[object]]
WIDE = {"TT": 5, "Năm": 8, "Giới tính": 9, "Tóm tắt thành tích": 60, "Nội dung thành tích": 70}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name, a title, the headings, the rows."""

    name: str
    title: str
    heads: tuple[str, ...]
    rows: Rows


@dataclass(frozen=True, slots=True)
class Story:
    """The tables of the TOML file."""

    said: Mapping[str, Any]

    def sheets(self) -> Iterator[Sheet]:
        """List the units, one list of people for each, and the ledgers."""
        yield Sheet("Đơn vị", "DANH SÁCH ĐƠN VỊ", UNIT_HEADS, self.said["units"])
        for unit, people in self.said["people"].items():
            rows = (
                (*row[:4], unit, row[4], TOWN, *row[5:], *self.said["party_life"].get(row[0], ()))
                for row in people
            )
            name = "Lãnh đạo Văn phòng" if unit == self.said["office"] else unit
            yield Sheet(name, f"DANH SÁCH CÁN BỘ - {unit.upper()}", PERSON_HEADS, rows)
        title = "KẾT QUẢ XẾP LOẠI HẰNG NĂM"
        yield Sheet("Xếp loại", title, (*WHO, "Năm", "Xếp loại", *DECISION), self._ratings())
        title = "DANH HIỆU THI ĐUA, HÌNH THỨC KHEN THƯỞNG ĐÃ ĐƯỢC TẶNG"
        yield Sheet("Khen thưởng", title, (*WHO, *HONOUR_HEADS), self._honours())
        title = "SÁNG KIẾN, ĐỀ TÀI ĐƯỢC CÔNG NHẬN"
        yield Sheet("Sáng kiến", title, (*WHO, *INITIATIVE_HEADS), self._initiatives())
        deeds = ((*row, self.said["movement"]) for row in self._ledger("achievements"))
        title = "THÀNH TÍCH TRONG CUỘC VẬN ĐỘNG"
        yield Sheet("Thành tích", title, (*WHO, *DEED_HEADS), deeds)
        title = "QUÁ TRÌNH GIỮ CHỨC VỤ"
        yield Sheet("Quá trình công tác", title, TENURE_HEADS, self._tenures())
        title = "THỜI GIAN NGHỈ"
        yield Sheet("Thời gian nghỉ", title, (*WHO, *LEAVE_HEADS), self._ledger("absences"))
        title = "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2025"
        yield Sheet("Đề nghị", title, (*WHO, *NOMINEE_HEADS), self._ledger("nominees"))

    def _ledger(self, name: str) -> Iterator[tuple[Any, ...]]:
        """Put beside each name where a person works, or the superior of a unit."""
        for who, *rest in self.said["ledger"][name]:
            yield (who, self._unit(who), *rest)

    def _unit(self, name: str) -> str:
        for unit, people in self.said["people"].items():
            if any(row[0] == name for row in people):
                return str(unit)
        return next(str(row[1]) for row in self.said["units"] if row[0] == name)

    def _decision(self, issuer: str, day: object) -> tuple[object, ...]:
        """Give number, day, issuer; all empty where the decision is not there yet."""
        return (self.said["numbers"][issuer], day, issuer) if issuer else ("", None, "")

    def _ratings(self) -> Iterator[tuple[object, ...]]:
        for name, year, letter in self._years():
            issuer = self.said["party" if name == self.said["office"] else "head"]
            decision = self._decision(issuer, date(year, 12, 20))
            yield (name, self._unit(name), year, LEVELS[letter], *decision)

    def _honours(self) -> Iterator[tuple[object, ...]]:
        for name, unit, year, award, ground, day, issuer in self._ledger("honours"):
            yield (name, unit, year, award, ground, *self._decision(issuer, day))
        units = {row[0] for row in self.said["units"]}
        for name, year, letter in self._years():
            if name in units or letter == "N":
                continue
            decision = self._decision(self.said["head"], date(year, 12, 25))
            titled = year in self.said["emulators"].get(name, ())
            for award in (ADVANCED, EMULATOR) if titled else (ADVANCED,):
                yield (name, self._unit(name), year, award, MERIT, *decision)

    def _tenures(self) -> Iterator[tuple[object, ...]]:
        for *post, day, issuer in self.said["ledger"]["tenures"]:
            yield (*post, *self._decision(issuer, day))

    def _initiatives(self) -> Iterator[tuple[object, ...]]:
        for name, unit, year, what, reach, role, day, issuer in self._ledger("initiatives"):
            yield (name, unit, year, what, reach, role, *self._decision(issuer, day))

    def _years(self) -> Iterator[tuple[str, int, str]]:
        for name, letters in self.said["ratings"].items():
            first = self.said["last_year"] - len(letters) + 1
            for year, letter in enumerate(letters, start=first):
                if letter in LEVELS:
                    yield name, year, letter


def draw(target: Path) -> None:
    """Draw the portrait of nobody: a head and shoulders in three grays."""
    size = (360, 480)
    picture = Image.new("L", size, 226)
    pen = ImageDraw.Draw(picture)
    pen.ellipse((110, 90, 250, 260), fill=150)
    pen.ellipse((40, 300, 320, 700), fill=120)
    picture.save(target, optimize=True)


def write(story: Story, target: Path) -> None:
    """Write the workbook; the same story gives the same cells."""
    book = Workbook()
    for name in book.sheetnames:
        del book[name]
    for sheet in story.sheets():
        page = book.create_sheet(sheet.name[:31])
        _write(page, sheet, story.said)
    book.properties.creator = f"{story.said['office']} (minh họa)"
    book.properties.title = "Danh sách minh họa"
    book.save(target)


def _write(page: Worksheet, sheet: Sheet, said: Mapping[str, Any]) -> None:
    for line in (str(said["office"]).upper(), sheet.title, said["note"], said["history"], ""):
        page.append([line])
    page.append(list(sheet.heads))
    head = page.max_row
    for place, row in enumerate(sheet.rows, start=1):
        page.append([place, *row])
    for place, bold in ((1, True), (2, True), (3, False), (4, False)):
        page.cell(place, 1).font = Font("Times New Roman", 13, bold=bold, italic=not bold)
    for cells in page.iter_rows(min_row=head, max_row=page.max_row):
        for each in cells:
            _dress(each, is_head=each.row == head)
    for place, name in enumerate(sheet.heads, start=1):
        page.column_dimensions[get_column_letter(place)].width = WIDE.get(name, 24)
    page.freeze_panes = f"C{head + 1}"


def _dress(cell: Cell | MergedCell, *, is_head: bool) -> None:
    thin = Side(style="thin")
    cell.font = Font("Times New Roman", 12, bold=is_head)
    cell.alignment = Alignment(wrap_text=True, vertical="center" if is_head else "top")
    cell.border = Border(thin, thin, thin, thin)
    if isinstance(cell.value, date):
        cell.number_format = "dd/mm/yyyy"


if __name__ == "__main__":
    story_told = tomllib.loads(HERE.with_suffix(".toml").read_text(encoding="utf-8"))
    target_named = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    write(Story(story_told), target_named)
    draw(target_named.with_name(PORTRAIT))
    print(f"{target_named.name}: {target_named.stat().st_size} bytes")

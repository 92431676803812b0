"""Says in words what the rows of a list came to, and what writing them would do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dossier.model.finding import Finding, Weight
from dossier.tasks.collect import ImportReading, ImportRow
from ui.theme.tokens import Tone

NEW, CHANGED, SAME, DOUBTFUL, REFUSED = "new", "changed", "same", "doubtful", "refused"
PASSED = "passed"  # no row of the list: a heading of a group, a total, a signature


@dataclass(frozen=True, slots=True)
class Fate:
    """How one outcome is called and looks."""

    label: str
    tone: Tone
    about: str
    mood: str = ""  # of its chip, where there are such rows


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: a row of the list, or what was passed over."""

    fate: str
    cell: str
    label: str
    reasons: tuple[Finding, ...]
    row: ImportRow | None = None


FATES: Mapping[str, Fate] = {
    NEW: Fate("Mới", "good", "Chưa có trong dữ liệu, sẽ được thêm"),
    CHANGED: Fate("Thay đổi", "accent", "Đã có, sẽ được sửa như cột bên cạnh"),
    SAME: Fate("Không đổi", "muted", "Đã có đúng như thế, không phải ghi gì"),
    DOUBTFUL: Fate("Cần chọn", "ask", "Chương trình không tự quyết: cần bạn chọn", "ask"),
    REFUSED: Fate("Không nhận", "stop", "Có chỗ sai; báo lại đơn vị gửi để sửa", "stop"),
    PASSED: Fate("Bỏ qua", "muted", "Không phải dòng của danh sách: tên nhóm, dòng cộng, ký tên"),
}
WRITTEN = (NEW, CHANGED)


def lines_of(reading: ImportReading) -> tuple[Line, ...]:
    """Account for everything in a file: its rows, then what was passed over."""
    rows = (Line(row.outcome, row.cell, row.label, row.reasons, row) for row in reading.rows)
    passed = (one for one in reading.findings if one.weight is Weight.NOTE)
    return (*rows, *(Line(PASSED, one.place.label, "", (one,)) for one in passed))


def counts_of(lines: Iterable[Line]) -> Mapping[str, int]:
    """Count lines by what they came to."""
    return Counter(line.fate for line in lines)


def counted(counts: Mapping[str, int]) -> str:
    """Count the rows in words, leaving out what there is none of.

    >>> counted({"new": 3, "refused": 1})
    '3 mới, 1 không nhận'
    """
    said = ((counts.get(name, 0), fate.label.lower()) for name, fate in FATES.items())
    return ", ".join(f"{number} {label}" for number, label in said if number)


def to_write(counts: Mapping[str, int]) -> int:
    """Count the rows that would be written.

    >>> to_write({"new": 3, "changed": 2, "same": 9})
    5
    """
    return sum(counts.get(name, 0) for name in WRITTEN)


def promise(number: int, counts: Mapping[str, int]) -> str:
    """Tell before anything is written how many rows “Nhập” will write, and what it will leave.

    >>> promise(3, {"new": 3, "same": 9, "doubtful": 2})
    'Sẽ ghi 3 dòng. Để lại, chưa ghi: 2 dòng cần chọn.'
    >>> promise(0, {"same": 9})
    'Không có gì mới để ghi.'
    """
    left = (
        f"{counts[name]} dòng {FATES[name].label.lower()}"
        for name in (DOUBTFUL, REFUSED)
        if counts.get(name)
    )
    kept = ", ".join(left)
    first = f"Sẽ ghi {number} dòng." if number else "Không có gì mới để ghi."
    return f"{first} Để lại, chưa ghi: {kept}." if kept else first

"""Says in words how the columns of a list were understood."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.tasks.listcolumns import ListColumn, ListTable
from ui.theme.tokens import Tone

SURE = 0.95
READ = 0.8  # below, a column is only proposed: it is not read until someone says so
KINDS = (
    ("", "Tự nhận biết"),
    ("people", "Cá nhân"),
    ("units", "Tập thể"),
    ("ratings", "Xếp loại hằng năm"),
    ("honours", "Danh hiệu, khen thưởng"),
    ("initiatives", "Sáng kiến, đề tài"),
    ("achievements", "Thành tích"),
    ("targets", "Chỉ tiêu, kết quả"),
    ("registrations", "Đăng ký thi đua"),
    ("troubles", "Kỷ luật"),
    ("unit_years", "Số liệu từng năm của tập thể"),
    ("tenures", "Quá trình công tác"),
    ("absences", "Thời gian nghỉ"),
    ("nominees", "Danh sách đề nghị"),
)


def kind_label(kind: str) -> str:
    """Name a kind of list."""
    return dict(KINDS).get(kind, kind)


def sureness(column: ListColumn) -> tuple[str, Tone]:
    """Say how sure the program is of a column, and in which tone."""
    if not column.field:
        return "bỏ qua", "muted"
    if column.confidence >= SURE:
        return "rõ", "good"
    return ("khá rõ", "text") if column.confidence >= READ else ("chưa rõ", "ask")


def is_doubtful(column: ListColumn) -> bool:
    """Whether a person has to say so before a column is read."""
    return bool(column.field) and column.confidence < READ


def place_of(table: ListTable) -> str:
    """Say where a list stands."""
    first = max(table.first, 0)  # without headings the first row is one of the list
    return f"{kind_label(table.kind)}: trang “{table.sheet}”, dòng {first + 1}–{table.end + 1}"


def understood(tables: Iterable[ListTable]) -> str:
    """Sum up how many columns were understood, which wait for a word, and which are passed over."""
    found = tuple(tables)
    columns = [column for table in found for column in table.columns]
    doubtful = [column.heading for column in columns if is_doubtful(column)]
    passed = [column.heading for column in columns if not column.field]
    parts = [f"hiểu {len(columns) - len(doubtful) - len(passed)} trên {len(columns)} cột"]
    if any(table.remembered for table in found):
        parts[0] += " theo cách đã nhớ"
    parts += [f"chưa rõ, cần chọn: {', '.join(doubtful)}"] if doubtful else []
    parts += [f"bỏ qua: {', '.join(passed)}"] if passed else []
    return "; ".join(parts)

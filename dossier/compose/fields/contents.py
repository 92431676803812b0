"""Fields of the index: the documents of the dossier, each with number, day and author."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dossier.compose.fields.council import number as minutes_number
from dossier.compose.fields.council import party_number as party_minutes_number
from dossier.compose.fields.office import letter_number, party_letter_number
from dossier.compose.registry import Column, field
from dossier.compose.scene import IndexRow, Scene
from dossier.model.round import Regime
from dossier.words.numbers import two_digits

Row = dict[str, str | date | None]
_LETTER, _LIST, _MINUTES, _COUNT = "Tờ trình", "Danh sách", "Biên bản họp", "Biên bản kiểm phiếu"


@dataclass(frozen=True, slots=True)
class _Kind:
    """What all documents of one kind share in the index."""

    number: str = ""
    day: date | None = None
    author: str = ""


@field(
    "muc_luc",
    "Mục lục văn bản",
    (
        {
            "tt": "1",
            "so_ky_hieu": "05/TTr-VPTU",
            "ngay": date(2026, 1, 12),
            "ten": "Tờ trình đề nghị khen thưởng",
            "tac_gia": "Văn phòng Tỉnh ủy Gia Lai",
            "trang": "2",
            "ghi_chu": "",
        },
        {
            "tt": "2",
            "so_ky_hieu": "",
            "ngay": date(2026, 1, 12),
            "ten": "Danh sách trích ngang",
            "tac_gia": "Văn phòng Tỉnh ủy Gia Lai",
            "trang": "4",
            "ghi_chu": "",
        },
        {
            "tt": "3",
            "so_ky_hieu": "",
            "ngay": None,
            "ten": "Báo cáo thành tích cá nhân: Nguyễn Văn A (Chiến sĩ thi đua cơ sở)",
            "tac_gia": "Nguyễn Văn A",
            "trang": "6",
            "ghi_chu": "",
        },
    ),
    "list",
    (
        Column("tt", "Số thứ tự", about="Thứ tự của văn bản trong hồ sơ, bắt đầu từ 1."),
        Column(
            "so_ky_hieu",
            "Số, ký hiệu văn bản",
            about="Số của tờ trình hoặc biên bản; văn bản không đánh số thì trống.",
        ),
        Column(
            "ngay",
            "Ngày văn bản",
            "date",
            about=(
                "Ngày trình hoặc ngày họp Hội đồng; báo cáo thành tích và văn bản chưa có ngày "
                "thì trống."
            ),
        ),
        Column(
            "ten",
            "Tên loại và trích yếu",
            about="Tiêu đề khai trong biểu mẫu; báo cáo có thêm tên người và hình thức đề nghị.",
        ),
        Column(
            "tac_gia",
            "Tác giả văn bản",
            about="Cơ quan trình, Hội đồng, Ban kiểm phiếu hoặc người, tập thể báo cáo.",
        ),
        Column(
            "trang",
            "Trang số",
            about="Trang đầu của văn bản trong tệp PDF gộp; chưa gộp thì trống.",
        ),
        Column(
            "ghi_chu", "Ghi chú", about="Lời ghi thêm của chương trình về văn bản, thường để trống."
        ),
    ),
    about=(
        "Mỗi dòng là một văn bản trong hồ sơ, theo thứ tự đóng tập; chỉ có khi lập mục "
        "lục, ở biểu mẫu khác thì trống."
    ),
)
def rows(scene: Scene) -> tuple[Row, ...]:
    """List the documents in the order of the dossier."""
    return tuple(_row(scene, row) for row in scene.index)


@field(
    "so_van_ban", "Số văn bản trong hồ sơ", "10", about="Đếm các dòng của mục lục, viết hai chữ số."
)
def documents(scene: Scene) -> str:
    """Count the documents listed."""
    return two_digits(len(scene.index))


@field(
    "so_trang",
    "Số trang của hồ sơ",
    "28",
    about="Cộng số trang của mọi văn bản trong mục lục, viết hai chữ số.",
)
def pages(scene: Scene) -> str:
    """Count the pages of the documents listed."""
    return two_digits(sum(row.pages for row in scene.index))


def _row(scene: Scene, row: IndexRow) -> Row:
    kind = _kind(scene, row.title)
    return {
        "tt": str(row.order),
        "so_ky_hieu": kind.number,
        "ngay": kind.day,
        "ten": row.title,
        "tac_gia": kind.author,
        "trang": str(row.first) if row.first else "",
        "ghi_chu": row.note,
    }


def _kind(scene: Scene, title: str) -> _Kind:
    """Know a document by how its title begins; a report is its nominee's own and has no number."""
    submitted, office = scene.dossier.round.submitted, scene.dossier.office.name
    council = scene.dossier.council
    met, board = council.day if council else None, "Hội đồng Thi đua - Khen thưởng"
    kinds = {
        _LETTER: _Kind(_number(scene, letter_number, party_letter_number), submitted, office),
        _LIST: _Kind("", submitted, office),
        _MINUTES: _Kind(_number(scene, minutes_number, party_minutes_number), met, board),
        _COUNT: _Kind("", met, "Ban kiểm phiếu"),
    }
    reporter = title.partition(": ")[2].rpartition(" (")[0]
    return next((kinds[word] for word in kinds if title.startswith(word)), _Kind(author=reporter))


def _number(scene: Scene, state: Callable[[Scene], str], party: Callable[[Scene], str]) -> str:
    return (party if scene.dossier.round.regime is Regime.PARTY else state)(scene)

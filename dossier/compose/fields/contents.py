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
from dossier.words.dates import short_date
from dossier.words.numbers import two_digits

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
            "ngay": "12/01/2026",
            "ten": "Tờ trình đề nghị khen thưởng",
            "tac_gia": "Văn phòng Tỉnh ủy Gia Lai",
            "trang": "2",
            "ghi_chu": "",
        },
    ),
    "list",
    (
        Column("tt", "Số thứ tự"),
        Column("so_ky_hieu", "Số, ký hiệu văn bản"),
        Column("ngay", "Ngày văn bản"),
        Column("ten", "Tên loại và trích yếu"),
        Column("tac_gia", "Tác giả văn bản"),
        Column("trang", "Trang số"),
        Column("ghi_chu", "Ghi chú"),
    ),
)
def rows(scene: Scene) -> tuple[dict[str, str], ...]:
    """List the documents in the order of the dossier."""
    return tuple(_row(scene, row) for row in scene.index)


@field("so_van_ban", "Số văn bản trong hồ sơ", "10")
def documents(scene: Scene) -> str:
    """Count the documents listed."""
    return two_digits(len(scene.index))


@field("so_trang", "Số trang của hồ sơ", "28")
def pages(scene: Scene) -> str:
    """Count the pages of the documents listed."""
    return two_digits(sum(row.pages for row in scene.index))


def _row(scene: Scene, row: IndexRow) -> dict[str, str]:
    kind = _kind(scene, row.title)
    return {
        "tt": str(row.order),
        "so_ky_hieu": kind.number,
        "ngay": short_date(kind.day) if kind.day else "",
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

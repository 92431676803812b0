"""Fields of the ballot: how the council voted on each nominee."""

from __future__ import annotations

from decimal import ROUND_DOWN, Decimal

from dossier.compose.fields.wording import award_name, entries, post_and_unit
from dossier.compose.registry import Column, field
from dossier.compose.scene import Scene
from dossier.model.dossier import Entry
from dossier.model.round import Council
from dossier.words.numbers import number, two_digits

Row = dict[str, str]
_SAMPLE: Row = {
    "tt": "1",
    "ten": "Nguyễn Văn A",
    "chuc_vu_don_vi": "Phó Trưởng phòng, Phòng Tổng hợp",
    "hinh_thuc": "Chiến sĩ thi đua cơ sở",
    "phieu": "8/9",
    "ty_le": "88,88",
    "dong_y": "08",
    "khong_dong_y": "01",
}


@field(
    "bang_phieu",
    "Bảng kết quả phiếu",
    (_SAMPLE,),
    "list",
    (
        Column("tt", "Số thứ tự"),
        Column("ten", "Tập thể, cá nhân"),
        Column("chuc_vu_don_vi", "Chức vụ, đơn vị"),
        Column("hinh_thuc", "Hình thức đề nghị"),
        Column("phieu", "Số phiếu đồng ý trên tổng số thành viên"),
        Column("ty_le", "Tỷ lệ phần trăm"),
        Column("dong_y", "Đồng ý"),
        Column("khong_dong_y", "Không đồng ý"),
    ),
)
def rows(scene: Scene) -> tuple[Row, ...]:
    """List the votes on each nominee; a share is of all members (law.md §3.2)."""
    return tuple(_row(scene, entry, place) for place, entry in enumerate(entries(scene), 1))


@field(
    "so_phieu",
    "Số phiếu phát ra, thu về",
    (
        "- Tổng số thành viên Hội đồng: 09; có mặt: 09.",
        "- Số phiếu phát ra: 09; số phiếu thu về: 09.",
        "- Số phiếu hợp lệ: 09; số phiếu không hợp lệ: 00.",
    ),
    "paragraphs",
)
def ballots(scene: Scene) -> tuple[str, ...]:
    """List members and ballots, as far as entered."""
    council = scene.dossier.council
    if not council:
        return ()
    present = sum(member.present for member in council.members)
    return _pairs(
        (("Tổng số thành viên Hội đồng", len(council.members)), ("có mặt", present)),
        (("Số phiếu phát ra", council.issued), ("số phiếu thu về", council.returned)),
        (("Số phiếu hợp lệ", council.valid), ("số phiếu không hợp lệ", _invalid(council))),
    )


@field(
    "cach_bieu_quyet",
    "Cách biểu quyết",
    "Hội đồng bỏ phiếu kín. Tỷ lệ phiếu đồng ý tính trên tổng số 09 thành viên Hội đồng như sau:",
)
def way(scene: Scene) -> str:
    """Say how the council voted, leading into the table."""
    council = scene.dossier.council
    of_all = two_digits(len(council.members)) if council else ""
    return (
        f"Hội đồng {_way(scene)}. Tỷ lệ phiếu đồng ý tính trên tổng số {of_all} thành viên Hội "
        "đồng như sau:"
    )


@field(
    "ket_qua_hop",
    "Kết quả họp Hội đồng",
    "Hội đồng Thi đua - Khen thưởng Văn phòng Tỉnh ủy Gia Lai đã họp với 09/09 thành viên có mặt "
    "và bỏ phiếu kín; kết quả đối với từng trường hợp ghi tại danh sách và biên bản kèm theo.",
)
def outcome(scene: Scene) -> str:
    """Say that the council met and voted; nothing where no meeting is entered."""
    council = scene.dossier.council
    if not council or not council.day:
        return ""
    present = two_digits(sum(member.present for member in council.members))
    return (
        f"Hội đồng Thi đua - Khen thưởng {scene.dossier.office.name} đã họp với "
        f"{present}/{two_digits(len(council.members))} thành viên có mặt và {_way(scene)}; kết quả "
        "đối với từng trường hợp ghi tại danh sách và biên bản kèm theo."
    )


def share_of(scene: Scene, entry: Entry) -> tuple[str, str]:
    """Give votes for of all members, and the percentage, never rounded up to a threshold."""
    council, vote = scene.dossier.council, entry.vote
    if not council or not vote or not council.members:
        return "", ""
    every = len(council.members)
    share = (Decimal(vote.yes * 100) / every).quantize(Decimal("0.01"), ROUND_DOWN)
    return f"{vote.yes}/{every}", number(float(share))


def _row(scene: Scene, entry: Entry, place: int) -> Row:
    count, share = share_of(scene, entry)
    return {
        "tt": str(place),
        "ten": entry.record.subject.name,
        "chuc_vu_don_vi": post_and_unit(entry),
        "hinh_thuc": award_name(scene, entry),
        "phieu": count,
        "ty_le": share,
        "dong_y": two_digits(entry.vote.yes) if entry.vote else "",
        "khong_dong_y": two_digits(entry.vote.no) if entry.vote else "",
    }


def _way(scene: Scene) -> str:
    council = scene.dossier.council
    secret = council is not None and council.issued is not None
    return "bỏ phiếu kín" if secret else "biểu quyết"


def _pairs(*rows: tuple[tuple[str, int | None], ...]) -> tuple[str, ...]:
    known = [[f"{label}: {two_digits(n)}" for label, n in row if n is not None] for row in rows]
    return tuple(f"- {'; '.join(parts)}." for parts in known if parts)


def _invalid(council: Council) -> int | None:
    if council.returned is None or council.valid is None:
        return None
    return max(council.returned - council.valid, 0)

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
_SAMPLE: tuple[Row, ...] = (
    {
        "tt": "1",
        "ten": "Nguyễn Văn A",
        "chuc_vu_don_vi": "Phó Trưởng phòng, Phòng Tổng hợp",
        "hinh_thuc": "Chiến sĩ thi đua cơ sở",
        "phieu": "8/9",
        "ty_le": "88,88",
        "dong_y": "08",
        "khong_dong_y": "00",
    },
    {
        "tt": "2",
        "ten": "Trần Thị B",
        "chuc_vu_don_vi": "Chuyên viên, Phòng Hành chính",
        "hinh_thuc": "Lao động tiên tiến",
        "phieu": "7/9",
        "ty_le": "77,77",
        "dong_y": "07",
        "khong_dong_y": "01",
    },
)


@field(
    "bang_phieu",
    "Bảng kết quả phiếu",
    _SAMPLE,
    "list",
    (
        Column("tt", "Số thứ tự", about="Thứ tự của dòng trong bảng, bắt đầu từ 1."),
        Column("ten", "Tập thể, cá nhân", about="Tên người hoặc tập thể được bỏ phiếu."),
        Column(
            "chuc_vu_don_vi",
            "Chức vụ, đơn vị",
            about="Chức vụ và đơn vị của cá nhân; của tập thể là cấp trên trực tiếp.",
        ),
        Column(
            "hinh_thuc",
            "Hình thức đề nghị",
            about="Tên hình thức đã gõ cho đề nghị này, nếu không thì lấy theo danh mục.",
        ),
        Column(
            "phieu",
            "Số phiếu đồng ý trên tổng số thành viên",
            about=(
                "Viết dạng 8/9: số phiếu trên tổng số thành viên Hội đồng, kể cả người vắng; "
                "chưa bỏ phiếu thì trống."
            ),
        ),
        Column(
            "ty_le",
            "Tỷ lệ phần trăm",
            about=(
                "Tính trên tổng số thành viên, hai chữ số thập phân, không làm tròn lên; chưa "
                "bỏ phiếu thì trống."
            ),
        ),
        Column(
            "dong_y", "Đồng ý", about="Số phiếu đồng ý, viết hai chữ số; chưa bỏ phiếu thì trống."
        ),
        Column(
            "khong_dong_y",
            "Không đồng ý",
            about="Số phiếu không đồng ý, viết hai chữ số; chưa bỏ phiếu thì trống.",
        ),
    ),
    about=(
        "Mỗi dòng là kết quả phiếu của một trường hợp trong đợt; chưa có đề nghị nào "
        "thì bảng không còn dòng nào."
    ),
)
def rows(scene: Scene) -> tuple[Row, ...]:
    """List the votes on each nominee; a share is of all members."""
    return tuple(_row(scene, entry, place) for place, entry in enumerate(entries(scene), 1))


@field(
    "so_phieu",
    "Số phiếu phát ra, thu về",
    (
        "- Tổng số thành viên Hội đồng: 09; có mặt: 08.",
        "- Số phiếu phát ra: 08; số phiếu thu về: 08.",
        "- Số phiếu hợp lệ: 08; số phiếu không hợp lệ: 00.",
    ),
    "paragraphs",
    about=(
        "Các dòng về tổng số thành viên, số phiếu phát ra, thu về, hợp lệ, số người cho ý kiến "
        "bằng văn bản, lấy từ mục Hội đồng và phiếu; số nào chưa nhập thì bỏ qua."
    ),
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
        (("Số thành viên vắng mặt cho ý kiến bằng văn bản", _in_writing(scene)),),
    )


@field(
    "cach_bieu_quyet",
    "Cách biểu quyết",
    "Hội đồng bỏ phiếu kín. Tỷ lệ phiếu đồng ý tính trên tổng số 09 thành viên Hội đồng như sau:",
    about=(
        "Câu dẫn vào bảng kết quả, ghi “bỏ phiếu kín” khi có số phiếu phát ra, nếu "
        "không thì ghi “biểu quyết”."
    ),
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
    "Hội đồng Thi đua - Khen thưởng Văn phòng Tỉnh ủy Gia Lai đã họp với 08/09 thành viên có mặt "
    "và bỏ phiếu kín; kết quả đối với từng trường hợp ghi tại danh sách và biên bản kèm theo.",
    about=(
        "Câu ghi số thành viên có mặt và cách biểu quyết của Hội đồng; chưa nhập ngày "
        "họp thì trống."
    ),
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
    council, vote = scene.dossier.council, entry.tally
    if not council or not vote or not council.members:
        return "", ""
    every = len(council.members)
    share = (Decimal(vote.yes * 100) / every).quantize(Decimal("0.01"), ROUND_DOWN)
    return f"{vote.yes}/{every}", number(float(share))


def _row(scene: Scene, entry: Entry, place: int) -> Row:
    count, share = share_of(scene, entry)
    tally = entry.tally
    return {
        "tt": str(place),
        "ten": entry.record.subject.name,
        "chuc_vu_don_vi": post_and_unit(entry),
        "hinh_thuc": award_name(scene, entry),
        "phieu": count,
        "ty_le": share,
        "dong_y": two_digits(tally.yes) if tally else "",
        "khong_dong_y": two_digits(tally.no) if tally else "",
    }


def _way(scene: Scene) -> str:
    council = scene.dossier.council
    secret = council is not None and council.issued is not None
    return "bỏ phiếu kín" if secret else "biểu quyết"


def _pairs(*rows: tuple[tuple[str, int | None], ...]) -> tuple[str, ...]:
    known = [[f"{label}: {two_digits(n)}" for label, n in row if n is not None] for row in rows]
    return tuple(f"- {'; '.join(parts)}." for parts in known if parts)


def _in_writing(scene: Scene) -> int | None:
    """Count the members who gave their opinion in writing; nothing is said of none."""
    rows = (opinion for entry in scene.dossier.entries for opinion in entry.opinions)
    return len({row.member for row in rows if row.agrees is not None}) or None


def _invalid(council: Council) -> int | None:
    if council.returned is None or council.valid is None:
        return None
    return max(council.returned - council.valid, 0)

"""Fields of what was done: results year by year, and table T3 of figures against targets."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.compose.fields.wording import years_of_report
from dossier.compose.registry import Column, field
from dossier.compose.scene import Scene
from dossier.model.feat import Achievement
from dossier.model.ledger import Ground

Row = dict[str, str]
_MARKS = ";,. "
_SAMPLE: tuple[Row, ...] = (
    {
        "tt": "1",
        "chi_tieu": "Văn bản tham mưu đúng hạn",
        "don_vi_tinh": "%",
        "nam": "2025",
        "ke_hoach": "98",
        "ket_qua": "99,5",
    },
    {
        "tt": "2",
        "chi_tieu": "Hội nghị phục vụ chu đáo",
        "don_vi_tinh": "hội nghị",
        "nam": "2025",
        "ke_hoach": "40",
        "ket_qua": "46",
    },
)


@field(
    "ket_qua_theo_nam",
    "Kết quả theo năm",
    (
        "- Năm 2024: tham mưu 105 văn bản đúng tiến độ (minh chứng: Báo cáo số 08-BC/VPTU).",
        "- Năm 2025: tham mưu 120 văn bản đúng tiến độ (minh chứng: Báo cáo số 10-BC/VPTU).",
    ),
    "paragraphs",
    about=(
        "Mỗi thành tích trong các năm báo cáo một dòng, kèm minh chứng nếu có; không "
        "có thì không có dòng nào."
    ),
)
def results(scene: Scene) -> tuple[str, ...]:
    """Tell what was done in the years reported, each with its evidence."""
    return tuple(_told(achievement) for achievement in _achievements(scene))


@field(
    "bang_chi_tieu",
    "Bảng kết quả thực hiện chỉ tiêu",
    _SAMPLE,
    "list",
    (
        Column("tt", "Số thứ tự", about="Thứ tự của dòng trong bảng, bắt đầu từ 1."),
        Column("chi_tieu", "Chỉ tiêu, nhiệm vụ", about="Tên chỉ tiêu hoặc số liệu như đã nhập."),
        Column("don_vi_tinh", "Đơn vị tính", about="Đơn vị đo như đã nhập; chưa nhập thì trống."),
        Column(
            "nam",
            "Năm",
            about="Kết quả đạt được trong năm nào; chỉ tiêu chung cả giai đoạn thì trống.",
        ),
        Column(
            "ke_hoach",
            "Chỉ tiêu đăng ký",
            about="Mức tập thể đăng ký phải đạt; chưa đăng ký thì trống.",
        ),
        Column("ket_qua", "Kết quả", about="Mức đã đạt như đã nhập; chưa có thì trống."),
    ),
    about=(
        "Mỗi dòng là kết quả của một chỉ tiêu trong một năm, lấy từ số liệu thành tích "
        "và chỉ tiêu thi đua của tập thể; không có thì bảng không còn dòng nào."
    ),
)
def figures(scene: Scene) -> tuple[Row, ...]:
    """Set results beside targets (T3), the years of one target below each other."""
    rows = [*_measured(scene), *_targets(scene)]
    places = {
        name: place for place, name in enumerate(dict.fromkeys(row["chi_tieu"] for row in rows))
    }
    ordered = sorted(rows, key=lambda row: (places[row["chi_tieu"]], row["nam"]))
    return tuple({"tt": str(place), **row} for place, row in enumerate(ordered, 1))


def _achievements(scene: Scene) -> list[Achievement]:
    if not scene.entry:
        return []
    years = years_of_report(scene, scene.entry)
    return [each for each in scene.entry.record.achievements if each.year in years]


def _told(achievement: Achievement) -> str:
    papers = [f"{paper.name} {paper.number}".strip() for paper in achievement.evidence]
    proof = f" (minh chứng: {'; '.join(papers)})" if papers else ""
    return f"- Năm {achievement.year}: {achievement.what.strip(_MARKS)}{proof}."


def _measured(scene: Scene) -> Iterator[Row]:
    for achievement in _achievements(scene):
        for figure in achievement.figures:
            yield {
                "chi_tieu": figure.name,
                "don_vi_tinh": figure.measure,
                "nam": str(achievement.year),
                "ke_hoach": figure.target,
                "ket_qua": figure.result,
            }


def _targets(scene: Scene) -> Iterator[Row]:
    """List what the unit took upon itself within the movement, where it is proposed for that."""
    if not scene.entry or scene.entry.nomination.ground is not Ground.CAMPAIGN:
        return
    for target in scene.dossier.targets:
        if target.unit == scene.entry.nomination.subject.key:
            yield {
                "chi_tieu": target.name,
                "don_vi_tinh": target.measure,
                "nam": str(target.year) if target.year else "",
                "ke_hoach": target.goal,
                "ket_qua": target.result,
            }

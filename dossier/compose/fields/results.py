"""Fields of what was done: results year by year, figures compared (T3) and beside targets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dossier.compose.fields.wording import joined, years_of_report
from dossier.compose.registry import Column, field
from dossier.compose.scene import Scene
from dossier.model.feat import Achievement
from dossier.model.ledger import Ground

Row = dict[str, str]
Table = dict[str, object]
_PLACES = range(1, 6)  # columns of years in one table of comparison
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

_FIGURE_COLUMNS = (
    Column("tt", "Số thứ tự", about="Thứ tự của dòng trong bảng, bắt đầu từ 1."),
    Column("chi_tieu", "Chỉ tiêu, nhiệm vụ", about="Tên chỉ tiêu hoặc số liệu như đã nhập."),
    Column("don_vi_tinh", "Đơn vị tính", about="Đơn vị đo như đã nhập; chưa nhập thì trống."),
    *(
        Column(
            f"nam_{place}",
            f"Kết quả năm thứ {place}",
            about="Kết quả của năm, trong ngoặc là chỉ tiêu đăng ký; chưa có thì trống.",
        )
        for place in _PLACES
    ),
)
_DONE = (("97", "98", "98", "99", "99\n(98)"), ("99", "98", "99\n(98)", "99\n(99)", "99,5\n(99)"))
_SERVED = (("31", "33", "35", "36", "38"), ("30", "36", "38", "41", "46\n(40)"))


def _sampled(first: int, done: tuple[str, ...], served: tuple[str, ...]) -> Table:
    years = range(first, first + len(_PLACES))
    rows = (
        ("1", "Văn bản tham mưu đúng hạn", "%", done),
        ("2", "Hội nghị phục vụ chu đáo", "hội nghị", served),
    )
    return {
        "cac_nam": f"các năm {joined([str(year) for year in years])}",
        "so_nam": len(years),
        **_by_year([f"Năm {year}" for year in years]),
        "dong": tuple(
            {"tt": place, "chi_tieu": name, "don_vi_tinh": measure, **_by_year(cells)}
            for place, name, measure, cells in rows
        ),
    }


def _by_year(cells: Sequence[str]) -> Row:
    filled = [*cells, *[""] * len(_PLACES)]
    return {f"nam_{place}": filled[place - 1] for place in _PLACES}


_COMPARED = tuple(
    _sampled(first, *figures)
    for first, figures in zip((2016, 2021), zip(_DONE, _SERVED, strict=True), strict=True)
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


@field(
    "bang_so_sanh",
    "Bảng so sánh kết quả các năm",
    _COMPARED,
    "list",
    (
        Column(
            "cac_nam",
            "Các năm so sánh",
            about="Những năm có cột trong bảng này, ví dụ “các năm 2023, 2024 và 2025”.",
        ),
        Column(
            "so_nam", "Số năm so sánh", "number", about="Bảng này có bao nhiêu cột năm, từ 1 đến 5."
        ),
        *(
            Column(
                f"nam_{place}",
                f"Cột năm thứ {place}",
                about=f"In ở đầu cột năm thứ {place}; bảng ít năm hơn thì trống.",
            )
            for place in _PLACES
        ),
        Column(
            "dong",
            "Các dòng so sánh",
            "list",
            columns=_FIGURE_COLUMNS,
            about="Mỗi dòng một chỉ tiêu với kết quả của từng năm.",
        ),
    ),
    about=(
        "Mỗi bảng nhiều nhất năm năm báo cáo, mỗi chỉ tiêu một dòng, lấy từ số liệu thành tích "
        "của tập thể hoặc cá nhân; không có số liệu thì không có bảng nào."
    ),
)
def comparison(scene: Scene) -> tuple[Table, ...]:
    """Compare the figures of the years reported (T3), at most five years to a table."""
    rows = list(_measured(scene))
    years = sorted({row["nam"] for row in rows})
    return tuple(_table(rows, part) for part in _parts(years))


def _parts(years: list[str]) -> Iterator[list[str]]:
    """Share the years out evenly among as few tables as do."""
    count = -(-len(years) // len(_PLACES))
    for place in range(count):
        yield years[len(years) * place // count : len(years) * (place + 1) // count]


def _table(rows: list[Row], years: list[str]) -> Table:
    names = dict.fromkeys((row["chi_tieu"], row["don_vi_tinh"]) for row in rows)
    found = {(row["chi_tieu"], row["don_vi_tinh"], row["nam"]): _result(row) for row in rows}
    lines = tuple(
        {"tt": str(place), "chi_tieu": name, "don_vi_tinh": measure}
        | _by_year([found.get((name, measure, year), "") for year in years])
        for place, (name, measure) in enumerate(names, 1)
    )
    said = f"năm {years[0]}" if len(years) == 1 else f"các năm {joined(years)}"
    heads = _by_year([f"Năm {year}" for year in years])
    return {"cac_nam": said, "so_nam": len(years), **heads, "dong": lines}


def _result(row: Row) -> str:
    """Write a result, and below it in brackets what was registered."""
    registered = f"({row['ke_hoach']})" if row["ke_hoach"] else ""
    return "\n".join(part for part in (row["ket_qua"], registered) if part)


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

"""Fields of the report in short: what a ledger says, in a line or two each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from dossier.compose.fields.wording import honour_name, joined, lines, upper_first, years_of_report
from dossier.compose.registry import field
from dossier.compose.scene import Scene
from dossier.model.ledger import Honour, Rating, Reach
from dossier.words.numbers import two_digits

_LONG = 3  # years on end that are told by their ends
_MOST = 6  # honours that are told one by one: more would not leave room on the page


@field(
    "tom_tat_thanh_tich",
    "Tóm tắt thành tích",
    (
        "Tham mưu 120 văn bản đúng tiến độ, đều được sử dụng.",
        "Đề xuất cách theo dõi tiến độ văn bản trên môi trường mạng, giảm một nửa số việc chậm.",
    ),
    "paragraphs",
    about=(
        "Đoạn tóm tắt đã gõ cho báo cáo một trang; để trống thì lấy tóm tắt của danh sách trích "
        "ngang."
    ),
)
def summary(scene: Scene) -> tuple[str, ...]:
    """Sum up what was achieved: as typed for the page, else as the nominee list says."""
    own = scene.entry.nomination.summary if scene.entry else ""
    return lines(scene.answer("tom_tat_bao_cao") or own)


@field(
    "tom_tat_xep_loai",
    "Tóm tắt xếp loại",
    "Hoàn thành xuất sắc nhiệm vụ các năm 2024 và 2025; Hoàn thành tốt nhiệm vụ năm 2023",
    about="Mỗi mức xếp loại kể một lần kèm các năm báo cáo đạt mức đó; chưa xếp loại thì trống.",
)
def ratings(scene: Scene) -> str:
    """Say in which of the years reported each rating was reached, the best first."""
    years = years_of_report(scene, scene.entry) if scene.entry else range(0)
    held = scene.entry.record.ratings if scene.entry else ()
    return "; ".join(_rated(row for row in held if row.year in years))


@field(
    "tom_tat_sang_kien",
    "Tóm tắt sáng kiến",
    "02 được công nhận (bộ, ban, ngành, tỉnh: 01; cơ sở: 01)",
    about=(
        "Số sáng kiến, đề tài được công nhận trong các năm báo cáo, đếm theo phạm vi ảnh hưởng; "
        "không có thì trống."
    ),
)
def initiatives(scene: Scene) -> str:
    """Count the initiatives of the years reported by their reach, the widest first."""
    years = years_of_report(scene, scene.entry) if scene.entry else range(0)
    own = scene.entry.record.initiatives if scene.entry else ()
    reaches = [row.reach for row in own if row.year in years]
    counts = [(reach.label, reaches.count(reach)) for reach in reversed(Reach)]
    told = "; ".join(f"{label}: {two_digits(count)}" for label, count in counts if count)
    return f"{two_digits(len(reaches))} được công nhận ({told})" if reaches else ""


@field(
    "tom_tat_khen_thuong",
    "Tóm tắt khen thưởng",
    (
        "Bằng khen của Thủ tướng Chính phủ năm 2022; Chiến sĩ thi đua cơ sở các năm 2021 và "
        "2023\u00a0-\u00a02025"
    ),
    about=(
        "Mỗi danh hiệu, hình thức đã có kể một lần kèm các năm, cao xếp trước, nhiều nhất sáu "
        "rồi đếm phần còn lại; không có thì trống."
    ),
)
def honours(scene: Scene) -> str:
    """Tell of the highest honours, each once with its years, and count the others."""
    held = scene.entry.record.honours if scene.entry else ()
    awards = scene.dossier.awards
    years: dict[tuple[int, str], list[int]] = defaultdict(list)
    for honour in held:
        if honour.award in awards:
            years[_key(scene, honour)].append(honour.year)
    told = [f"{upper_first(name)} {_years(when)}" for (_, name), when in sorted(years.items())]
    more = len(told) - _MOST
    rest = [f"và {two_digits(more)} hình thức khác"] if more > 0 else []
    return "; ".join((*told[:_MOST], *rest))


def _key(scene: Scene, honour: Honour) -> tuple[int, str]:
    return scene.dossier.awards[honour.award].rank, honour_name(scene.dossier, honour)


def _rated(rows: Iterable[Rating]) -> Iterable[str]:
    years = defaultdict(list)
    for row in rows:
        years[row.level].append(row.year)
    best_first = sorted(years.items(), key=lambda each: -each[0].rank)
    return (f"{level.label} {_years(when)}" for level, when in best_first)


def _years(years: Iterable[int]) -> str:
    """Name the years, three and more on end by the first and the last of them."""
    spans: list[list[int]] = []
    for year in sorted(set(years)):
        if spans and year == spans[-1][-1] + 1:
            spans[-1].append(year)
        else:
            spans.append([year])
    told = [part for span in spans for part in _span(span)]
    return f"{'năm' if told == [told[0][:4]] else 'các năm'} {joined(told)}"


def _span(years: list[int]) -> list[str]:
    is_long = len(years) >= _LONG
    return [f"{years[0]}\u00a0-\u00a0{years[-1]}"] if is_long else [str(year) for year in years]

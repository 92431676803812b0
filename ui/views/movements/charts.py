"""Turns targets and registrations into what a plot shows."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.tasks.progress import Standing
from dossier.tasks.registered import RegistrationRow
from dossier.tasks.statistics import by_award
from dossier.tasks.targets import TargetRow
from ui.widgets.plot import Chart, Series, Shape

MOST = 40  # letters of a label
FULL = 100.0  # hundredths: the target itself


def target_chart(rows: Sequence[TargetRow]) -> Chart:
    """Draw each result that is a figure as a share of its target, so that all are one measure."""
    drawn = [(row, row.progress.percent) for row in rows if row.progress.percent is not None]
    units = {row.unit for row, _ in drawn}
    return Chart(
        title="Kết quả so với chỉ tiêu",
        labels=tuple(_label(row, with_unit=len(units) > 1) for row, _ in drawn),
        series=(
            Series("Chỉ tiêu", (FULL,) * len(drawn), is_target=True),
            Series("Kết quả", tuple(float(percent or 0) for _, percent in drawn)),
        ),
        unit="%",
        shape=Shape.ROWS,
    )


def year_chart(rows: Sequence[TargetRow]) -> Chart:
    """Draw how many targets each year had, and how many of them were reached."""
    years = sorted({row.target.year for row in rows if row.target.year})
    of = [[row for row in rows if row.target.year == year] for year in years]
    met = [sum(row.progress.standing is Standing.MET for row in each) for each in of]
    return Chart(
        title="Số chỉ tiêu và số đã đạt từng năm",
        labels=tuple(map(str, years)),
        series=(
            Series("Chỉ tiêu", tuple(float(len(each)) for each in of), is_target=True),
            Series("Đạt", tuple(map(float, met))),
        ),
        unit="chỉ tiêu",
    )


def registration_chart(rows: Sequence[RegistrationRow]) -> Chart:
    """Draw for each award how many registered and how many reached it or a higher one."""
    counts = by_award(rows)
    return Chart(
        title="Đăng ký và kết quả",
        labels=tuple(award for award, _ in counts),
        series=(
            Series("Đăng ký", tuple(float(total) for _, (total, _, _) in counts), is_target=True),
            Series("Đạt", tuple(float(reached) for _, (_, reached, _) in counts)),
        ),
        unit="lượt",
        shape=Shape.ROWS,
    )


def _label(row: TargetRow, *, with_unit: bool) -> str:
    year = f" ({row.target.year})" if row.target.year else ""
    name = row.target.name if len(row.target.name) <= MOST else f"{row.target.name[:MOST]}…"
    return f"{row.unit}: {name}{year}" if with_unit else f"{name}{year}"

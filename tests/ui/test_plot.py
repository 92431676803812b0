from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from ui.theme.tokens import LIGHT
from ui.widgets.plot import Chart, Plot, Series, Shape
from ui.widgets.plotdata import axis, number, said, told, with_unit

AIM = Series("Chỉ tiêu", (12.0, 15.0, None), is_target=True)
RESULT = Series("Kết quả", (10.0, 16.5, 5.0))
YEARS = Chart("Sáng kiến theo năm", ("2023", "2024", "2025"), (AIM, RESULT), "sáng kiến")


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        pytest.param([], (0, 1), id="nothing"),
        pytest.param([0, 0], (0, 1), id="nothing but noughts"),
        pytest.param([7], (0, 2, 4, 6, 8), id="small"),
        pytest.param([0.03, 0.1], (0, 0.02, 0.04, 0.06, 0.08, 0.1), id="shares"),
        pytest.param([-3, 4], (-4, -2, 0, 2, 4), id="below nought"),
        pytest.param([980_000_000], (0, 2e8, 4e8, 6e8, 8e8, 1e9), id="money"),
    ],
)
def test_the_axis_has_round_numbers_and_holds_all_values(
    values: list[float], ticks: tuple[float, ...]
) -> None:
    found = axis(values)
    assert found.ticks() == pytest.approx(ticks)
    assert all(0 <= found.share(value) <= 1 for value in values)


@pytest.mark.parametrize(
    ("value", "text"),
    [(1234567.0, "1.234.567"), (0.5, "0,5"), (-2.25, "-2,25"), (99.999, "100"), (0.0, "0")],
)
def test_numbers_are_written_as_in_vietnamese(value: float, text: str) -> None:
    assert number(value) == text


def test_a_percent_sign_stands_close_and_a_word_apart() -> None:
    assert (with_unit(95.5, "%"), with_unit(3, "sáng kiến"), with_unit(3, "")) == (
        "95,5%",
        "3 sáng kiến",
        "3",
    )


def test_all_that_is_seen_is_also_said() -> None:
    assert told(YEARS) == (
        "2023: Chỉ tiêu 12 sáng kiến, Kết quả 10 sáng kiến, đạt 83,3% chỉ tiêu. "
        "2024: Chỉ tiêu 15 sáng kiến, Kết quả 16,5 sáng kiến, đạt 110% chỉ tiêu. "
        "2025: Kết quả 5 sáng kiến."
    )


@pytest.mark.parametrize(
    "values",
    [
        pytest.param((), id="no values"),
        pytest.param((None, None, None), id="none known"),
        pytest.param((float("nan"), float("inf")), id="no numbers"),
    ],
)
def test_a_chart_without_numbers_says_so(qtbot: QtBot, values: tuple[float | None, ...]) -> None:
    plot = shown(qtbot, Chart("Kết quả", ("2024", "2025"), (Series("Kết quả", values),)))
    assert plot.accessibleDescription() == "Chưa có số liệu."
    assert painted(plot)
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert plot.at_hand == -1


@pytest.mark.parametrize("shape", Shape)
def test_a_result_is_filled_and_a_target_is_open(qtbot: QtBot, shape: Shape) -> None:
    both = Chart("", ("A", "B"), (AIM, RESULT), "", shape)
    aim = Chart("", ("A", "B"), (AIM,), "", shape)
    filled, hollow = ink(shown(qtbot, both), LIGHT.accent), ink(shown(qtbot, aim), LIGHT.accent)
    assert filled > 100
    assert hollow == 0


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("count", [1, 2, 12, 300])
def test_any_number_of_labels_can_be_shown(qtbot: QtBot, shape: Shape, count: int) -> None:
    labels = tuple(f"Phòng Nội vụ và Lao động thứ {index}" for index in range(count))
    values = tuple(float(index % 7) for index in range(count))
    assert painted(shown(qtbot, Chart("", labels, (Series("Kết quả", values),), "", shape)))


def test_lying_bars_ask_for_height_for_each_unit(qtbot: QtBot) -> None:
    few, many = (
        Chart("", ("Đội",) * count, (Series("Kết quả", (1.0,) * count),), "", Shape.ROWS)
        for count in (3, 60)
    )
    plot = shown(qtbot, few)
    low = plot.minimumHeight()
    plot.show_chart(many)
    assert plot.minimumHeight() > 10 * low


def test_the_keyboard_goes_from_year_to_year_and_hears_each(qtbot: QtBot) -> None:
    plot = shown(qtbot, YEARS)
    heard = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Right):
        qtbot.keyClick(plot, key)
        heard.append(plot.accessibleDescription())
    assert heard == [said(YEARS, index) for index in (0, 1, 2, 2)]
    with qtbot.waitSignal(plot.chosen) as chosen:
        qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert chosen.args == [2]


@pytest.mark.parametrize(
    ("shape", "place"),
    [
        pytest.param(Shape.BARS, QPoint(580, 150), id="upright: the last on the right"),
        pytest.param(Shape.ROWS, QPoint(300, 230), id="lying: the last below"),
    ],
)
def test_a_click_takes_the_label_under_it(qtbot: QtBot, shape: Shape, place: QPoint) -> None:
    plot = shown(qtbot, Chart("", YEARS.labels, YEARS.series, "", shape))
    qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=place)
    assert plot.at_hand == 2
    qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert plot.at_hand == 2, "a click beside the bars changes nothing"


def shown(qtbot: QtBot, chart: Chart) -> Plot:
    plot = Plot()
    qtbot.addWidget(plot)
    plot.resize(600, 300)
    plot.show_chart(chart)
    return plot


def painted(plot: Plot) -> bool:
    image = plot.grab().toImage()
    blank = QImage(image)
    blank.fill(QColor(LIGHT.surface))
    return image != blank


def ink(plot: Plot, color: str) -> int:
    """How many dots below the legend have a colour."""
    image = plot.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    below = bytes(image.constBits())[40 * image.bytesPerLine() :]
    dot = QColor(color).rgba().to_bytes(4, "little")
    return sum(below[place : place + 4] == dot for place in range(0, len(below), 4))

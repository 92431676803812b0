"""What a plot shows, the numbers along its axis, and its words for those who do not see it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from math import ceil, floor, isfinite, log10

STEPS = 5  # that an axis has, roughly
ROUND = (1.0, 2.0, 2.5, 5.0, 10.0)  # what a step may be, times a power of ten
PLACES = 2  # decimals at most
TONES = ("accent", "ask", "good", "stop")  # of results, in turn


class Shape(Enum):
    """How the values stand."""

    BARS = auto()  # upright, for few short labels such as years
    ROWS = auto()  # lying, for long labels such as units; the plot grows downward
    LINES = auto()  # joined, for what goes on over time


@dataclass(frozen=True, slots=True)
class Series:
    """Values under one name, one for each label; a target is drawn open, a result filled."""

    name: str
    values: tuple[float | None, ...]
    is_target: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """All that one plot shows; `unit` is said with each number."""

    title: str
    labels: tuple[str, ...] = ()
    series: tuple[Series, ...] = ()
    unit: str = ""
    shape: Shape = Shape.BARS

    @property
    def is_empty(self) -> bool:
        """Nothing can be drawn."""
        return not any(self.values())

    def values(self) -> Iterator[tuple[int, int, float]]:
        """Give (label, series, value) of all that can be drawn."""
        for number, series in enumerate(self.series):
            for index, value in enumerate(series.values[: len(self.labels)]):
                if value is not None and isfinite(value):
                    yield index, number, value

    def value(self, index: int, number: int) -> float | None:
        """Give the value of a series under a label, if there is one."""
        values = self.series[number].values
        value = values[index] if index < len(values) else None
        return value if value is not None and isfinite(value) else None

    def tones(self) -> tuple[str, ...]:
        """Give each series its colour of ui.theme.tokens.Colors."""
        results = iter(TONES * len(self.series))
        return tuple("muted" if one.is_target else next(results) for one in self.series)


@dataclass(frozen=True, slots=True)
class Axis:
    """The numbers beside a plot: from `least` to `most` in even steps."""

    least: float
    most: float
    step: float

    def ticks(self) -> tuple[float, ...]:
        """List its numbers."""
        count = round((self.most - self.least) / self.step)
        return tuple(self.least + number * self.step for number in range(count + 1))

    def share(self, value: float) -> float:
        """Tell how far along a value stands, from 0 to 1."""
        return (value - self.least) / (self.most - self.least)


def axis(values: Iterable[float]) -> Axis:
    """Choose round numbers that hold all values and nought.

    >>> axis([3, 47]).ticks()
    (0.0, 10.0, 20.0, 30.0, 40.0, 50.0)
    """
    held = (0.0, *values)
    least, most = min(held), max(held)
    if least == most:
        return Axis(0.0, 1.0, 1.0)
    span = most - least
    power = 10.0 ** floor(log10(span / STEPS))
    step = next(power * one for one in ROUND if power * one * STEPS >= span * (1 - 1e-9))
    return Axis(floor(least / step + 1e-9) * step, ceil(most / step - 1e-9) * step, step)


def number(value: float) -> str:
    """Write a number as it is written in Vietnamese.

    >>> number(1234.5), number(-0.001), number(7.0)
    ('1.234,5', '0', '7')
    """
    text = f"{value:,.{PLACES}f}".rstrip("0").rstrip(".")
    text = "0" if text in {"-0", ""} else text
    return text.translate(str.maketrans(",.", ".,"))


def with_unit(value: float, unit: str) -> str:
    """Write a number with its unit; a percent sign stands close."""
    return f"{number(value)}{unit}" if unit == "%" else f"{number(value)} {unit}".rstrip()


def said(chart: Chart, index: int) -> str:
    """Say what stands under one label, and how much of the target was reached."""
    parts = [
        f"{series.name} {with_unit(value, chart.unit)}"
        for order, series in enumerate(chart.series)
        if (value := chart.value(index, order)) is not None
    ]
    reached = _reached(chart, index)
    parts += [f"đạt {number(reached)}% chỉ tiêu"] if reached is not None else []
    return f"{chart.labels[index]}: {', '.join(parts) or 'chưa có số liệu'}"


def told(chart: Chart) -> str:
    """Say all that a plot shows, for those who do not see it."""
    if chart.is_empty:
        return "Chưa có số liệu."
    return ". ".join(said(chart, index) for index in range(len(chart.labels))) + "."


def _reached(chart: Chart, index: int) -> float | None:
    """Tell the result as a share of the target, in percent, where there is one of each."""
    aims = [order for order, one in enumerate(chart.series) if one.is_target]
    results = [order for order, one in enumerate(chart.series) if not one.is_target]
    if len(aims) != 1 or len(results) != 1:
        return None
    aim, result = chart.value(index, aims[0]), chart.value(index, results[0])
    return round(100 * result / aim, 1) if aim and aim > 0 and result is not None else None

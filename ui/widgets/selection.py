"""What is selected of a text: it grows from where it began by letters, words or rows."""

from __future__ import annotations

from collections.abc import Callable

from ui.widgets.reading import Reading, Span

Unit = Callable[[int], Span]


class Selection:
    """A stretch of a reading between the unit where it began and the one where it is led to."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._unit: Unit = _letter
        self._anchor: Span = (0, 0)
        self._head = 0

    @property
    def span(self) -> Span:
        """What is selected; the same place twice where nothing is."""
        led = self._unit(self._head)
        return min(self._anchor[0], led[0]), max(self._anchor[1], led[1])

    @property
    def text(self) -> str:
        """The selected text."""
        start, end = self.span
        return self.reading.text[start:end]

    def begin(self, place: int, unit: Unit | None = None) -> None:
        """Begin anew at a place: with nothing, or with the word or the row there."""
        self._unit = unit or _letter
        self._anchor, self._head = self._unit(place), place

    def lead(self, place: int) -> None:
        """Lead the loose end to a place."""
        self._head = min(max(place, 0), len(self.reading.text))

    def lead_rows(self, steps: int) -> int:
        """Lead the loose end so many rows down (up below zero); return where it is."""
        self._unit = _letter
        self.lead(self.reading.below(self._head, steps))
        return self._head

    def lead_letters(self, steps: int) -> int:
        """Lead the loose end so many letters on (back below zero); return where it is."""
        self._unit = _letter
        self.lead(self._head + steps)
        return self._head

    def take_all(self) -> None:
        """Select everything."""
        self._unit = _letter
        self._anchor, self._head = (0, 0), len(self.reading.text)


def _letter(place: int) -> Span:
    return place, place

"""Holds what is told so far of the paragraphs of one document, and how they stand to each other."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping

from dossier.check.standard.walk import Room, Spot
from dossier.law.standard import Component

Told = Mapping[int, str]  # component by the paragraph's place in the list

TITLES = ("quoc_hieu", "quoc_hieu_tieu_ngu", "tieu_de_dang")


class Reading:
    """The paragraphs that may be components, by their place in the list of all."""

    def __init__(
        self,
        spots: tuple[Spot, ...],
        components: Mapping[str, Component],
        fields: Mapping[str, str],  # components by the field that prints them
    ) -> None:
        self._components = components
        self.fields = fields
        self.spots = {
            at: spot
            for at, spot in enumerate(spots)
            if spot.seat.room is Room.BODY and spot.text and not spot.is_control
            if not spot.seat.is_grid
        }
        self.told: dict[int, str] = {}
        self._loose = [at for at, spot in self.spots.items() if spot.is_loose]
        self._held: defaultdict[int, list[int]] = defaultdict(list)
        for at, spot in self.spots.items():
            self._held[spot.seat.holder].append(at)

    def says(self, at: int, name: str) -> bool:
        """Whether a paragraph says what tells a component."""
        component = self._components.get(name)
        pattern = component.says if component else None
        return pattern is not None and pattern.fullmatch(self.spots[at].text) is not None

    def tell(self, names: tuple[str, ...], fits: Callable[[int], bool] = lambda _: True) -> None:
        """Tell all that say what they are, if they fit and nothing is told of them yet."""
        for at in self.spots:
            name = next((name for name in names if self.says(at, name)), "")
            if name and at not in self.told and fits(at):
                self.told[at] = name

    def first(self, *names: str) -> int:
        """Find the first paragraph told as one of these; -1 where there is none."""
        return min((at for at, name in self.told.items() if name in names), default=-1)

    def all(self, *names: str) -> list[int]:
        """List the paragraphs told as one of these."""
        return [at for at, name in self.told.items() if name in names]

    def start(self) -> int:
        """Find where the head ends: at the kind, at the addressee, or at the title."""
        return next(
            (at for name in ("ten_loai", "kinh_gui") if (at := self.first(name)) >= 0),
            max(self.first(*TITLES), self.first("tieu_ngu"), self.first("dia_danh_ngay")),
        )

    def below(self, at: int) -> list[int]:
        """List what comes later on the page itself."""
        return self._loose[bisect_right(self._loose, at) :]

    def next(self, at: int) -> int:
        """Find the next paragraph on the page itself; -1 where none comes."""
        below = bisect_right(self._loose, at)
        return self._loose[below] if below < len(self._loose) else -1

    def beside(self, at: int) -> list[int]:
        """List what comes later in the same cell or box."""
        held = self._held[self.spots[at].seat.holder]
        return held[bisect_right(held, at) :]

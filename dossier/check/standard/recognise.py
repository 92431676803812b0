"""Tells which component of a document each paragraph is; what is not certain is none."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping
from itertools import takewhile

from dossier.check.standard.walk import Room, Spot
from dossier.law.standards import Component
from dossier.paper.flow import Run
from dossier.paper.style import Align

Told = Mapping[int, str]  # component by the paragraph's place in the list
Labels = Mapping[str, str]  # names of fields by their folded labels, which work as tags too

TITLES = ("quoc_hieu", "quoc_hieu_tieu_ngu", "tieu_de_dang")
CERTIFICATE = "giay_khen"
# Told by their words alone, wherever on the page they stand.
_ANYWHERE = ("phan_chuong", "muc", "dieu", "muc_so", "khoan", "diem", "phu_luc_cd")
_IN_HEAD = ("so_ky_hieu", "dia_danh_ngay", "trich_yeu_cv", "do_khan", "pham_vi", "du_thao")
_SUBJECT = re.compile(r"(?i)(về|v/v)\b")
_LEAD = re.compile(r"(?i)\W*(số|kính gửi|kính trình|kèm theo)?\W*")
_ITEM = re.compile(r"[-–+]")
_SENTENCE = 30  # letters from which a paragraph of the page is one of the body
_ENDING = (".", ";", ":", ",")


def recognise(spots: tuple[Spot, ...], components: Mapping[str, Component], labels: Labels) -> Told:
    """Tell components by what they say, by the fields that print them, by their neighbours."""
    fields = {name: row.id for row in components.values() for name in row.fields}
    fields |= {label: fields[name] for label, name in labels.items() if name in fields}
    return _Reader(spots, components, fields).read()


class _Reader:
    """What was told so far of the paragraphs of one document."""

    def __init__(
        self,
        spots: tuple[Spot, ...],
        components: Mapping[str, Component],
        fields: Mapping[str, str],  # components by the field that prints them
    ) -> None:
        self._components, self._fields = components, fields
        self._spots = {
            at: spot
            for at, spot in enumerate(spots)
            if spot.seat.room is Room.BODY and spot.text and not spot.is_control
            if not spot.seat.is_grid
        }
        self._loose = [at for at, spot in self._spots.items() if spot.is_loose]
        self._held: defaultdict[int, list[int]] = defaultdict(list)
        for at, spot in self._spots.items():
            self._held[spot.seat.holder].append(at)
        self._told: dict[int, str] = {}

    def read(self) -> Told:
        """Read from the head down to the signatures."""
        self._tell(("tieu_ngu", *TITLES))
        self._kind()
        if self._first("ten_loai") < 0:
            self._tell((CERTIFICATE,))
        if self._first(*TITLES) < 0 or self._first(CERTIFICATE) >= 0:
            return self._told
        self._tell(("kinh_gui", "noi_nhan_tu", "quyen_han"))
        self._by_fields()
        self._head()
        self._subjects()
        self._preamble()
        start = self._start()
        self._tell(_ANYWHERE, lambda at: at > start and self._spots[at].is_loose)
        self._below_headings()
        self._lists()
        self._signers()
        self._body()
        return self._told

    def _says(self, at: int, name: str) -> bool:
        component = self._components.get(name)
        pattern = component.says if component else None
        return pattern is not None and pattern.fullmatch(self._spots[at].text) is not None

    def _tell(self, names: tuple[str, ...], fits: Callable[[int], bool] = lambda _: True) -> None:
        for at in self._spots:
            name = next((name for name in names if self._says(at, name)), "")
            if name and at not in self._told and fits(at):
                self._told[at] = name

    def _kind(self) -> None:
        """Tell the kind: the first below the title that says one, above all annexes."""
        self._tell(("phu_luc_so",), lambda at: self._spots[at].is_loose)
        title, annex = self._first(*TITLES), self._first("phu_luc_so")
        for at in self._loose_below(title) if title >= 0 else ():
            if self._says(at, "ten_loai") and (annex < 0 or at < annex):
                self._told[at] = "ten_loai"
                return

    def _by_fields(self) -> None:
        for at, spot in self._spots.items():
            name = next(filter(None, map(self._fields.get, spot.names)), "")
            if name and at not in self._told and _LEAD.fullmatch(spot.plain):
                self._told[at] = name

    def _first(self, *names: str) -> int:
        found = (at for at, name in self._told.items() if name in names)
        return min(found, default=-1)

    def _start(self) -> int:
        """Where the head ends: at the kind of the document, at its addressee, or at its title."""
        return next(
            (at for name in ("ten_loai", "kinh_gui") if (at := self._first(name)) >= 0),
            max(self._first(*TITLES), self._first("tieu_ngu"), self._first("dia_danh_ngay")),
        )

    def _head(self) -> None:
        """Tell number, place and day above the kind; the bodies stand left of the title."""
        start = self._start()
        self._tell(_IN_HEAD, lambda at: at < start)
        title = self._spots[self._first(*TITLES)].seat
        lines = [
            at
            for at, spot in self._spots.items()
            if at not in self._told and any(map(str.isalpha, spot.text))
            if (spot.seat.table, spot.seat.row) == (title.table, title.row)
            if 0 < spot.seat.column < title.column
        ]
        bold = [at for at in lines if is_bold(self._spots[at])] or lines[-1:]
        for at in lines:
            self._told[at] = "co_quan_ban_hanh" if at in bold else "co_quan_chu_quan"

    def _loose_below(self, start: int) -> list[int]:
        return self._loose[bisect_right(self._loose, start) :]

    def _next(self, at: int) -> int:
        """Find the next paragraph on the page itself; -1 where none comes."""
        below = bisect_right(self._loose, at)
        return self._loose[below] if below < len(self._loose) else -1

    def _subjects(self) -> None:
        kind = self._first("ten_loai")
        below = self._next(kind) if kind >= 0 else -1
        if below < 0 or below in self._told:
            return
        spot = self._spots[below]
        if self._says(below, "ten_loai"):
            self._told[below] = "ten_loai"
            return
        is_centred = spot.para.style.align is Align.CENTER
        if is_centred or is_bold(spot) or _SUBJECT.match(spot.text):
            self._told[below] = "trich_yeu"

    def _preamble(self) -> None:
        """Tell the legal bases: only those that stand before the first paragraph of the body."""
        last = ""
        for at in self._loose_below(self._start()):
            if at not in self._told:
                if self._says(at, "can_cu"):
                    self._told[at] = "can_cu"
                elif last in {"kinh_gui", "kinh_gui_ds"} and _ITEM.match(self._spots[at].text):
                    self._told[at] = "kinh_gui_ds"
                elif self._spots[at].para.style.align is not Align.CENTER:
                    return
            last = self._told.get(at, "")

    def _below_headings(self) -> None:
        titles = {"phan_chuong": "phan_chuong_td", "muc": "muc_td", "phu_luc_so": "phu_luc_td"}
        for at, name in list(self._told.items()):
            below = self._next(at) if name in titles else -1
            if below < 0 or below in self._told:
                continue
            if self._spots[below].para.style.align is Align.CENTER:
                self._told[below] = titles[name]

    def _lists(self) -> None:
        for at, name in list(self._told.items()):
            if name == "noi_nhan_tu":
                items = takewhile(lambda each: _ITEM.match(self._spots[each].text), self._same(at))
                self._told |= {each: "noi_nhan_ds" for each in items if each not in self._told}

    def _same(self, at: int) -> list[int]:
        """List what comes later in the same cell or box."""
        held = self._held[self._spots[at].seat.holder]
        return held[bisect_right(held, at) :]

    def _signers(self) -> None:
        """Tell post and name below an authority; a post that stands alone is left untold."""
        for at, name in list(self._told.items()):
            if name == "chuc_vu":
                del self._told[at]
        for at, name in list(self._told.items()):
            if name == "quyen_han" and self._spots[at].seat.holder:
                self._signer(self._same(at))

    def _signer(self, lines: list[int]) -> None:
        for at in lines:
            spot = self._spots[at]
            is_post = "chuc_vu" in map(self._fields.get, spot.names)
            if at not in self._told and (spot.plain.isupper() or is_post):
                self._told[at] = "chuc_vu"
        last = self._spots[lines[-1]] if lines else None
        if last and lines[-1] not in self._told and last.plain.istitle():
            self._told[lines[-1]] = "ho_ten"

    def _body(self) -> None:
        end = self._first("quyen_han", "noi_nhan_tu", "phu_luc_so")
        for at in self._loose_below(self._start()):
            if 0 <= end < at:
                return
            if at not in self._told and _is_body(self._spots[at]):
                self._told[at] = "noi_dung"


def is_bold(spot: Spot) -> bool:
    """Whether all that it says is bold."""
    runs = [run for run in spot.para.inlines if isinstance(run, Run) and run.text.strip()]
    return bool(runs) and all(run.style.face.bold for run in runs)


def _is_body(spot: Spot) -> bool:
    if spot.para.style.align in {Align.CENTER, Align.RIGHT} or spot.para.frame is not None:
        return False
    return bool(spot.names) or len(spot.plain) >= _SENTENCE or spot.plain.endswith(_ENDING)

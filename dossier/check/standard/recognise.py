"""Tells which component of a document each paragraph is; what is not certain is none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import takewhile

from dossier.check.standard.reading import TITLES, Reading, Told
from dossier.check.standard.walk import Spot
from dossier.law.standard import Component
from dossier.paper.flow import Run
from dossier.paper.style import Align

Labels = Mapping[str, str]  # names of fields by their folded labels, which work as tags too

CERTIFICATE = "giay_khen"
# Told by their words alone, wherever on the page they stand.
_ANYWHERE = ("phan_chuong", "muc", "dieu", "muc_so", "khoan", "diem", "phu_luc_cd")
_IN_HEAD = ("so_ky_hieu", "dia_danh_ngay", "trich_yeu_cv", "do_khan", "pham_vi", "du_thao")
_HEADED = {"phan_chuong": "phan_chuong_td", "muc": "muc_td", "phu_luc_so": "phu_luc_td"}
_SUBJECT = re.compile(r"(?i)(về|v/v)\b")
_LEAD = re.compile(r"(?i)\W*(số|kính gửi|kính trình|kèm theo)?\W*")
_ITEM = re.compile(r"[-–+]")
_SENTENCE = 30  # letters from which a paragraph of the page is one of the body
_ENDING = (".", ";", ":", ",")


def recognise(spots: tuple[Spot, ...], components: Mapping[str, Component], labels: Labels) -> Told:
    """Tell components by what they say, by the fields that print them, by their neighbours."""
    fields = {name: row.id for row in components.values() for name in row.fields}
    fields |= {label: fields[name] for label, name in labels.items() if name in fields}
    reading = Reading(spots, components, fields)
    _title(reading)
    if reading.first(*TITLES) >= 0 and reading.first(CERTIFICATE) < 0:
        _document(reading)
    return reading.told


def _title(reading: Reading) -> None:
    """Tell the title, and the kind: the first below it that says one, above all annexes."""
    reading.tell(("tieu_ngu", *TITLES))
    reading.tell(("phu_luc_so",), lambda at: reading.spots[at].is_loose)
    title, annex = reading.first(*TITLES), reading.first("phu_luc_so")
    below = reading.below(title) if title >= 0 else []
    kinds = (at for at in below if reading.says(at, "ten_loai"))
    kind = next(kinds, -1)
    if kind >= 0 and (annex < 0 or kind < annex):
        reading.told[kind] = "ten_loai"
    else:
        reading.tell((CERTIFICATE,))


def _document(reading: Reading) -> None:
    """Read from the head down to the signatures."""
    reading.tell(("kinh_gui", "noi_nhan_tu", "quyen_han"))
    _printed(reading)
    _head(reading)
    _subject(reading)
    _preamble(reading)
    start = reading.start()
    reading.tell(_ANYWHERE, lambda at: at > start and reading.spots[at].is_loose)
    _headings(reading)
    _recipients(reading)
    _signers(reading)
    _body(reading)


def _printed(reading: Reading) -> None:
    """Tell what a field prints alone, or behind its word."""
    for at, spot in reading.spots.items():
        name = next(filter(None, map(reading.fields.get, spot.names)), "")
        if name and at not in reading.told and _LEAD.fullmatch(spot.plain):
            reading.told[at] = name


def _head(reading: Reading) -> None:
    """Tell number, place and day above the kind; the bodies stand left of the title."""
    start = reading.start()
    reading.tell(_IN_HEAD, lambda at: at < start)
    title = reading.spots[reading.first(*TITLES)].seat
    lines = [
        at
        for at, spot in reading.spots.items()
        if at not in reading.told and any(map(str.isalpha, spot.text))
        if (spot.seat.table, spot.seat.row) == (title.table, title.row)
        if 0 < spot.seat.column < title.column
    ]
    bold = [at for at in lines if _is_bold(reading.spots[at])] or lines[-1:]
    for at in lines:
        reading.told[at] = "co_quan_ban_hanh" if at in bold else "co_quan_chu_quan"


def _subject(reading: Reading) -> None:
    """Tell the subject below the kind, or the second line of the kind."""
    kind = reading.first("ten_loai")
    below = reading.next(kind) if kind >= 0 else -1
    if below < 0 or below in reading.told:
        return
    spot = reading.spots[below]
    is_centred = spot.para.style.align is Align.CENTER
    if reading.says(below, "ten_loai"):
        reading.told[below] = "ten_loai"
    elif is_centred or _is_bold(spot) or _SUBJECT.match(spot.text):
        reading.told[below] = "trich_yeu"


def _preamble(reading: Reading) -> None:
    """Tell the legal bases: only those that stand before the first paragraph of the body."""
    greeted = reading.first("kinh_gui")
    last = "kinh_gui" if greeted >= 0 else ""
    for at in reading.below(max(reading.start(), greeted)):
        spot = reading.spots[at]
        if at not in reading.told:
            if reading.says(at, "can_cu"):
                reading.told[at] = "can_cu"
            elif last in {"kinh_gui", "kinh_gui_ds"} and _ITEM.match(spot.text):
                reading.told[at] = "kinh_gui_ds"
            elif spot.para.style.align is not Align.CENTER:
                return
        last = reading.told.get(at, "")


def _headings(reading: Reading) -> None:
    """Tell the titles that stand in the middle below Chương I, Mục 1, Phụ lục I."""
    for at in reading.all(*_HEADED):
        below = reading.next(at)
        if below >= 0 and reading.spots[below].para.style.align is Align.CENTER:
            reading.told.setdefault(below, _HEADED[reading.told[at]])


def _recipients(reading: Reading) -> None:
    for at in reading.all("noi_nhan_tu"):
        for each in takewhile(
            lambda each: _ITEM.match(reading.spots[each].text), reading.beside(at)
        ):
            reading.told.setdefault(each, "noi_nhan_ds")


def _signers(reading: Reading) -> None:
    """Tell post and name below an authority; a post that stands alone is left untold."""
    for at in reading.all("chuc_vu"):
        del reading.told[at]
    for at in reading.all("quyen_han"):
        if reading.spots[at].seat.holder:
            _signer(reading, reading.beside(at))


def _signer(reading: Reading, lines: list[int]) -> None:
    for at in lines:
        spot = reading.spots[at]
        is_post = "chuc_vu" in map(reading.fields.get, spot.names)
        if spot.plain.isupper() or is_post:
            reading.told.setdefault(at, "chuc_vu")
    if lines and reading.spots[lines[-1]].plain.istitle():
        reading.told.setdefault(lines[-1], "ho_ten")


def _body(reading: Reading) -> None:
    """Tell the prose between head and signatures."""
    end = reading.first("quyen_han", "noi_nhan_tu", "phu_luc_so")
    for at in reading.below(reading.start()):
        if 0 <= end < at:
            return
        if _is_body(reading.spots[at]):
            reading.told.setdefault(at, "noi_dung")


def _is_bold(spot: Spot) -> bool:
    runs = [run for run in spot.para.inlines if isinstance(run, Run) and run.text.strip()]
    return bool(runs) and all(run.style.face.bold for run in runs)


def _is_body(spot: Spot) -> bool:
    is_aside = spot.para.style.align in {Align.CENTER, Align.RIGHT} or spot.para.frame is not None
    if is_aside or spot.plain.isupper():  # capitals: a heading of its own kind
        return False
    return bool(spot.names) or len(spot.plain) >= _SENTENCE or spot.plain.endswith(_ENDING)

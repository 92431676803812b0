"""Turns a file with the list of a decision or of a ballot count into lines of the round's grids."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dossier.collect.cutting import Headings, cut
from dossier.collect.source import read_sheets
from dossier.tasks.ballots import names_in
from dossier.tasks.errors import NoListError
from dossier.tasks.grants import GrantRow, names_of
from dossier.tasks.named import laid_over
from dossier.tasks.rounds import RoundView

WHO: Headings = {
    "name": (
        *("ho va ten", "ho ten", "ten", "ho va ten, ten tap the", "ten tap the, ca nhan"),
        *("ca nhan, tap the", "tap the, ca nhan", "ten tap the", "ten don vi", "don vi"),
        *("ca nhan, tap the, ho gia dinh", "de nghi", "ten ca nhan, tap the", "doi tuong"),
    ),
    "award": (
        *("hinh thuc", "hinh thuc khen thuong", "hinh thuc de nghi", "danh hieu"),
        *("danh hieu, hinh thuc khen thuong", "hinh thuc de nghi khen thuong"),
        *("danh hieu thi dua", "danh hieu, hinh thuc"),
    ),
}
GRANTS: Headings = {
    **WHO,
    "number": ("so quyet dinh", "quyet dinh", "so qd", "so, ngay quyet dinh"),
    "certificate": ("so bang", "so so vang", "so vao so", "so bang khen", "so giay khen"),
    "money": ("tien thuong", "muc thuong", "so tien", "tien thuong (dong)", "muc tien thuong"),
    "handed": ("ngay trao", "ngay nhan", "ngay trao tang"),
    "refused": ("khong tang vi", "ly do khong tang", "ly do", "ghi chu"),
}
BALLOTS: Headings = {
    **WHO,
    "yes": ("dong y", "so phieu dong y", "phieu dong y", "tan thanh", "so phieu tan thanh"),
    "no": ("khong dong y", "so phieu khong dong y", "phieu khong dong y", "khong tan thanh"),
}


def grants_of_file(
    path: Path, rows: Sequence[GrantRow], typed: Sequence[Sequence[str]]
) -> list[list[str]]:
    """Lay the list of a decision over the lines of the grid of grants.

    Raise NoListError where no sheet has the headings; whatever keeps a file from being read.
    """
    return laid_over(names_of(rows), typed, _lines(path, GRANTS))


def ballots_of_file(path: Path, view: RoundView, typed: Sequence[Sequence[str]]) -> list[list[str]]:
    """Lay the list of a ballot count over the lines of the grid of ballots; raise likewise."""
    return laid_over(names_in(view), typed, _lines(path, BALLOTS))


def _lines(path: Path, columns: Headings) -> list[list[str]]:
    lines = cut(read_sheets(path), columns)
    if not lines:
        raise NoListError(file=path.name)
    return lines

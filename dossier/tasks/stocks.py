"""Turns wishes about pre-printed paper into stored values: list, save, choose, hand on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dossier.errors import UsageError
from dossier.guard.gate import read_bytes
from dossier.guard.pictures import check_picture
from dossier.model.change import Changes, Saved
from dossier.model.round import Round
from dossier.model.stock import Stock, StockKind
from dossier.model.subject import Unit, Whom
from dossier.render.draw.raster import raster
from dossier.render.stock import read_stock, write_stock
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError
from dossier.tasks.files import write_out
from dossier.words.text import fold

_PICTURES = (".png", ".jpg", ".jpeg")  # that may lie beside a description, under its name
_SIGNS = {b"\x89PNG": ".png", b"\xff\xd8": ".jpg"}


class ShippedStockError(UsageError):
    """What comes with the program is not taken away."""

    code = "tasks.stock_shipped"


@dataclass(frozen=True, slots=True)
class StockRow:
    """A stock with the version that an edit must have seen; None for one as it was shipped."""

    stock: Stock
    version: int | None


def stocks(desk: Desk) -> tuple[StockRow, ...]:
    """List every stock: those of the store, and the shipped ones that none of them replaces."""
    with desk.store.work(desk.who, "stocks") as work:
        return rows(desk, work)


def rows(desk: Desk, work: Work) -> tuple[StockRow, ...]:
    """List them within a work."""
    stored = {found.value.key: StockRow(found.value, found.version) for found in work.saved(Stock)}
    shipped = (StockRow(stock, None) for stock in desk.stocks if stock.key not in stored)
    found = (*stored.values(), *shipped)
    return tuple(sorted(found, key=lambda row: (row.stock.kind, fold(row.stock.name))))


def find_stock(desk: Desk, text: str) -> StockRow:
    """Find a stock by key or by name; raise NotThereError where there is none."""
    found = [row for row in stocks(desk) if text in (row.stock.key, row.stock.name)]
    if not found:
        raise NotThereError(kind="stock", key=text)
    return found[0]


def save_stock(desk: Desk, stock: Stock, seen: int | None) -> Saved[Stock]:
    """Keep a stock; one without key is new, a shipped one is kept beside what was shipped."""
    whole = replace(stock, key=stock.key or desk.keys())
    read_stock(write_stock(whole))  # which refuses what makes no sense
    with desk.store.work(desk.who, "stock.save") as work:
        version = work.put(whole, seen=seen)
        return Saved(whole, version, work.commit())


def drop_stock(desk: Desk, key: str) -> Changes:
    """Take a stock away; of a changed shipped one what was shipped comes back."""
    with desk.store.work(desk.who, "stock.drop") as work:
        if work.find(Stock, key) is None:
            raise ShippedStockError
        work.drop(Stock, key)
        return work.commit()


def set_background(desk: Desk, key: str, picture: Path | None) -> Saved[Stock]:
    """Put a picture of the paper behind the fields on the screen, or take it away."""
    row = find_stock(desk, key)
    digest = _kept(desk, picture) if picture else ""
    return save_stock(desk, replace(row.stock, background=digest), row.version)


def import_stock(desk: Desk, path: Path, office: str = "") -> Saved[Stock]:
    """Take a description in as a new stock, with the picture that lies beside it."""
    stock = read_stock(read_bytes(path).decode("utf-8-sig", "replace"))
    picture = next((each for each in _beside(path) if each.is_file()), None)
    digest = _kept(desk, picture) if picture else ""
    return save_stock(desk, replace(stock, office=office, background=digest), seen=None)


def export_stock(desk: Desk, key: str, out: Path) -> tuple[Path, ...]:
    """Write a description, and the picture of the paper beside it."""
    stock = find_stock(desk, key).stock
    written = [write_out(out, write_stock(stock).encode())]
    if stock.background:
        content = background(desk, stock)
        ending = next(end for sign, end in _SIGNS.items() if content.startswith(sign))
        written.append(write_out(out.with_suffix(ending), content))
    return tuple(written)


def background(desk: Desk, stock: Stock) -> bytes:
    """Read the picture of the paper; nothing where there is none."""
    if not stock.background:
        return b""
    with desk.store.work(desk.who, "stock.picture") as work:
        return work.content(stock.background)


def users(desk: Desk, round_key: str) -> tuple[Unit, ...]:
    """List the offices that a stock may be kept for: the round's, and those above it."""
    with desk.store.work(desk.who, "stock.users") as work:
        office = work.get(Unit, work.get(Round, round_key).value.office).value
        found = (work.find(Unit, key) for key in offices(work, office))
        return tuple(saved.value for saved in found if saved)


def offices(work: Work, office: Unit) -> tuple[str, ...]:
    """Name the keys of an office and of all above it, the nearest first."""
    found: dict[str, None] = {office.key: None}
    above = office.superior
    while above and above not in found:
        found[above] = None
        unit = work.find(Unit, above)
        above = unit.value.superior if unit else ""
    return tuple(found)


def fitting(
    found: Iterable[Stock], kind: StockKind, whom: Whom, chain: Sequence[str]
) -> tuple[Stock, ...]:
    """List the stocks for a kind of paper and of recipient, the best first.

    One of the office goes before those of its superiors, and these before one that is anybody's;
    then one for this kind of recipient goes before one for all.
    """
    places = {office: place for place, office in enumerate((*chain, ""))}
    fit = [
        stock
        for stock in found
        if stock.kind is kind and stock.whom in ("", whom) and stock.office in places
    ]
    return tuple(sorted(fit, key=lambda stock: (places[stock.office], not stock.whom)))


def _kept(desk: Desk, picture: Path) -> str:
    """Keep a picture that can be drawn; raise PictureError for any other."""
    content = read_bytes(picture)
    check_picture(picture.name, content)
    raster(content)
    with desk.store.work(desk.who, "stock.picture") as work:
        digest = work.keep(content)
        work.commit()
    return digest


def _beside(path: Path) -> Iterable[Path]:
    return (path.with_suffix(ending) for ending in _PICTURES)

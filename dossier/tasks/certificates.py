"""Turns the nominees of a round into certificates on pre-printed paper: list, show, print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from dossier.compose.fields.certificate import decision_on, granted
from dossier.compose.registry import fields, values
from dossier.compose.scene import Scene
from dossier.model.days import PartDate
from dossier.model.dossier import Dossier, Entry
from dossier.model.finding import Finding, Place, Weight
from dossier.model.stock import Printer, Stock, StockKind
from dossier.model.subject import Whom
from dossier.paper.frame import Page
from dossier.render.draw import draw, mended, remarks
from dossier.render.stock import PLAIN_PRINTER, stock_page
from dossier.tasks.desk import Desk
from dossier.tasks.errors import FindingsStopError, NothingToMakeError, NotThereError
from dossier.tasks.files import write_out
from dossier.tasks.gather import answers_of, gather
from dossier.tasks.printers import find_printer
from dossier.tasks.stocks import background, find_stock, fitting, offices, rows
from dossier.words.dates import part_date, short_date


@dataclass(frozen=True, slots=True)
class Certificate:
    """One certificate to print: whose it is, on what paper, and the texts by their fields."""

    nomination: str
    name: str
    award: str
    kind: StockKind
    whom: Whom
    texts: Mapping[str, str]
    stock: Stock | None  # none: no paper of this kind is described yet
    is_decided: bool


@dataclass(frozen=True, slots=True)
class Print:
    """The wish to print certificates: all of a round, or those of some nominations."""

    round: str
    nominations: tuple[str, ...] = ()
    stock: str = ""  # instead of those that fit: for those whom it is meant for
    printer: str = ""
    shows_paper: bool = False  # with the picture of the paper: for the screen and for proofs
    despite_stops: bool = False


@dataclass(frozen=True, slots=True)
class Printout:
    """Certificates ready to print, one a page, and what is wrong with them."""

    certificates: tuple[Certificate, ...]
    pages: tuple[Page, ...]
    findings: tuple[Finding, ...]


def placeable() -> Mapping[str, str]:
    """Name the fields that stand on certificates, by key."""
    return {
        key: field.column.label for key, field in fields().items() if field.subject == "certificate"
    }


def certificates(desk: Desk, round_key: str) -> tuple[Certificate, ...]:
    """List the certificates of a round in the order of its decision."""
    dossier = gather(desk, round_key)
    with desk.store.work(desk.who, "certificates") as work:
        own_first = sorted(rows(desk, work), key=lambda row: row.version is None)
        papers = [row.stock for row in own_first]
        chain = offices(work, dossier.office)
    found = []
    for entry in granted(dossier):
        kind, whom = StockKind(entry.award.kind.value), entry.nomination.subject.whom
        stock = next(iter(fitting(papers, kind, whom, chain)), None)
        found.append(_certificate(desk, dossier, entry, stock))
    return tuple(found)


def specimen(stock: Stock) -> Certificate:
    """Make up a certificate of the samples of fields, to place them before there is a case."""
    known = fields()
    wanted = {*placeable(), *(field.key for field in stock.fields)} & known.keys()
    texts = {key: _text(known[key].column.sample) for key in wanted}
    whom = Whom(stock.whom or Whom.PERSON)
    return Certificate("", "", "", stock.kind, whom, texts, stock, is_decided=True)


def show_certificate(desk: Desk, each: Certificate, stock: Stock) -> Printout:
    """Set one certificate on a stock that may not be saved yet, with the picture of the paper."""
    return _laid(desk, replace(each, stock=stock), PLAIN_PRINTER, shows_paper=True)


def typed_texts(desk: Desk, owner: str) -> Mapping[str, str]:
    """Read what was typed for the certificates of a round, or for one nomination of it."""
    with desk.store.work(desk.who, "certificates.texts") as work:
        return answers_of(work, (owner,))[owner]


def lay_certificates(desk: Desk, ask: Print) -> Printout:
    """Set certificates on their sheets; raise NothingToMakeError where none is asked for."""
    chosen = tuple(_chosen(desk, ask))
    if not chosen:
        raise NothingToMakeError
    printer = PLAIN_PRINTER if ask.shows_paper else find_printer(desk, ask.printer)
    pages: list[Page] = []
    findings: list[Finding] = []
    for each in chosen:
        laid = _laid(desk, each, printer, shows_paper=ask.shows_paper)
        pages += laid.pages
        findings += laid.findings
    return Printout(chosen, tuple(pages), (*findings, *remarks(pages, desk.fonts)))


def print_certificates(desk: Desk, ask: Print, out: Path) -> Printout:
    """Write certificates as one PDF; raise FindingsStopError where one would come out wrong."""
    laid = lay_certificates(desk, ask)
    stops = sum(finding.weight is Weight.STOP for finding in laid.findings)
    if stops and not ask.despite_stops:
        raise FindingsStopError(count=stops)
    title = desk.words.text("stock.title")
    write_out(out, draw(laid.pages, title=title, fonts=desk.fonts))
    return laid


def _chosen(desk: Desk, ask: Print) -> Iterator[Certificate]:
    found = certificates(desk, ask.round)
    known = {each.nomination for each in found}
    for key in ask.nominations:
        if key not in known:
            raise NotThereError(kind="nomination", key=key)
    stock = find_stock(desk, ask.stock).stock if ask.stock else None
    for each in found:
        if ask.nominations and each.nomination not in ask.nominations:
            continue
        if stock is None:
            yield each
        elif stock.kind is each.kind and stock.whom in ("", each.whom):
            yield replace(each, stock=stock)


def _laid(desk: Desk, each: Certificate, printer: Printer, *, shows_paper: bool) -> Printout:
    if each.stock is None:
        where = Place("nomination", each.nomination, "", each.name)
        lacking = Finding("stock.none", Weight.STOP, where, (("kind", each.kind.label),))
        return Printout((each,), (), (lacking,))
    paper = background(desk, each.stock) if shows_paper else b""
    sheet = stock_page(each.stock, each.texts, desk.fonts, printer, paper)
    pages, damaged = mended((sheet.page,)) if paper else ((sheet.page,), ())
    found = [_named(finding, each) for finding in sheet.findings]
    if not each.is_decided:
        where = Place("nomination", each.nomination, "", each.name)
        found.append(Finding("stock.undecided", Weight.ASK, where))
    return Printout((each,), pages, (*found, *damaged))


def _named(finding: Finding, each: Certificate) -> Finding:
    """Name field and nominee as people do."""
    facts = dict(finding.params)
    key = str(facts["field"])
    facts["field"] = placeable().get(key, key)
    where = Place("nomination", each.nomination, key, each.name)
    return replace(finding, place=where, params=tuple(facts.items()))


def _certificate(desk: Desk, dossier: Dossier, entry: Entry, stock: Stock | None) -> Certificate:
    scene = Scene(dossier, entry, desk.fonts.advance)
    wanted = {*placeable(), *(field.key for field in (stock.fields if stock else ()))}
    return Certificate(
        nomination=entry.nomination.key,
        name=entry.record.subject.name,
        award=entry.award.label,
        kind=StockKind(entry.award.kind.value),
        whom=entry.nomination.subject.whom,
        texts={key: _text(value) for key, value in values(wanted, scene).items()},
        stock=stock,
        is_decided=bool(decision_on(dossier, entry).number),
    )


def _text(value: object) -> str:
    """Write a value as one text, its paragraphs below each other."""
    if isinstance(value, PartDate):
        return part_date(str(value))
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, tuple):
        return "\n".join(map(str, value))
    return "" if value is None else str(value)

"""Turns the sheets of an award into the page that is read beside the catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from dossier.model.finding import Confidence
from dossier.tasks.lawsheet import Fact, Sheet
from ui.widgets.rich import toned

DOUBTS = {
    Confidence.VERIFIED: "",
    Confidence.SECONDARY: "nguồn thứ cấp – cần kiểm tra",
    Confidence.UNVERIFIED: "cần kiểm tra",
}


def page(title: str, sheets: Iterable[Sheet]) -> str:
    """Write the page; nothing in it is taken for markup."""
    return f"<h3>{escape(title)}</h3>" + "".join(map(_sheet, sheets))


def _sheet(sheet: Sheet) -> str:
    head = f"<p><b>{escape(sheet.title)}</b></p>" if sheet.title else ""
    rows = "".join(map(_fact, sheet.facts))
    return f'{head}<table width="100%" cellspacing="0" cellpadding="4">{rows}</table>'


def _fact(fact: Fact) -> str:
    whose = " · quy chế của đơn vị" if fact.is_local else ""
    by = toned("muted", escape(fact.cite + whose))
    doubt = DOUBTS[fact.confidence]
    mark = " " + toned("ask", f"({doubt})") if doubt else ""
    says = escape(fact.text)
    label = f'<td width="26%" valign="top">{escape(fact.label)}</td>'
    return f'<tr>{label}<td valign="top">{says}<br>{by}{mark}</td></tr>'

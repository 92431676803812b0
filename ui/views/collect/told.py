"""Turns a row of a list into the page that is read beside the table; nothing in it is markup."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from html import escape

from dossier.model.finding import Finding
from dossier.tasks.collect import ImportReading, ImportRow
from ui.views.collect.outcomes import FATES, Line
from ui.widgets.rich import toned

Say = Callable[[Finding], object]  # what happened, why, what to do
Table = Sequence[tuple[str, ...]]


def line_page(line: Line, reading: ImportReading, say: Say, between: str = "") -> str:
    """Write what a line came to, why, what it changes, and how it stands in the file.

    `between` is a page already: whom the row may mean, or what it brings.
    """
    fate = FATES[line.fate]
    head = f"<b>{escape(line.label)}</b>" if line.label else ""
    badge = toned(fate.tone, f"<b>{fate.label}</b>")
    place = _muted(f"ô {line.cell}")
    parts = [f"<p>{' · '.join(part for part in (badge, head, place) if part)}</p>"]
    parts += [f"<p>{escape(str(say(reason)))}</p>" for reason in line.reasons]
    if line.row is not None:
        parts += [_changes(line.row), between, _as_it_stands(line.row, reading)]
    return "".join(parts)


def beside(row: ImportRow, place: int) -> str:
    """Set what a row says beside what is known of one candidate; what differs stands out."""
    facts = [(label, said, known) for label, known, said in row.candidates[place].facts]
    return _table(("", "Trong danh sách", "Đã có trong dữ liệu"), facts)


def bringing(values: Sequence[tuple[str, str]]) -> str:
    """Write what a row would write, by label and text."""
    return f"<p>{_muted('Sẽ ghi')}</p>{_table((), values)}" if values else ""


def heads_of(row: ImportRow, reading: ImportReading) -> dict[int, str]:
    """Find the headings over the cells of a row, by column of the sheet."""
    sheet, _mark, cell = row.cell.rpartition("!")
    digits = "".join(sign for sign in cell if sign.isdigit())
    number = int(digits) - 1 if digits else -1
    for table in reading.tables:
        if table.sheet == sheet and table.first <= number <= table.end:
            return {column.place: column.heading for column in table.columns}
    return {}


def _changes(row: ImportRow) -> str:
    changes = [(change.label, change.old, change.new) for change in row.changes]
    return _table(("", "Đang có", "Sẽ ghi"), changes) if changes else ""


def _as_it_stands(row: ImportRow, reading: ImportReading) -> str:
    heads = heads_of(row, reading)
    cells = [(heads.get(place, ""), text) for place, text in enumerate(row.cells) if text]
    return f"<p>{_muted('Trong tệp')}</p>{_table((), cells)}" if cells else ""


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    first = "".join(f'<th align="left">{escape(text)}</th>' for text in head)
    lines = [f"<tr>{first}</tr>"] if head else []
    for label, *texts in rows:
        is_other = len(texts) > 1 and texts[0] != texts[1]
        cells = "".join(_cell(text, strong=is_other) for text in texts)
        lines.append(f'<tr><td width="30%">{_muted(label)}</td>{cells}</tr>')
    return f'<table width="100%" cellspacing="0" cellpadding="3">{"".join(lines)}</table>'


def _cell(text: str, *, strong: bool) -> str:
    said = escape(text).replace("\n", "<br>") or _muted("(trống)")
    shown = toned("ask", f"<b>{said}</b>") if strong else said
    return f'<td valign="top">{shown}</td>'


def _muted(text: str) -> str:
    return toned("muted", escape(text))

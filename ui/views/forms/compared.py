"""Writes a comparison as rows, old beside new with the words that differ marked."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from dossier.app import App
from dossier.tasks.forms.compared_words import sentences
from dossier.tasks.forms.comparing import Comparison, How, Span, TextChange
from dossier.tasks.forms.sidebyside import Difference, PagePair
from ui.widgets.reading import Area
from ui.widgets.rich import marked

HEADS = ("Ở đâu", "Bản trước", "Bản sau")
HOWS = {
    How.ADDED: "Thêm",
    How.REMOVED: "Bỏ",
    How.CHANGED: "Sửa",
    How.MOVED: "Chuyển chỗ",
}
GONE = marked("gone", "<s>{text}</s>")
COME = marked("come", "<b>{text}</b>")


def written(app: App, found: Comparison) -> str:
    """Write every difference: texts as rows whose places are links, then all the rest."""
    if found.is_same:
        return f"<p>{escape(sentences(found, app.desk.words)[0])}</p>"
    rest = sentences(found, app.desk.words)[len(found.texts) :]
    lines = "".join(f"<li>{escape(line)}</li>" for line in rest)
    head = "".join(f'<th align="left">{text}</th>' for text in HEADS)
    rows = "".join(_row(number, change) for number, change in enumerate(found.texts))
    table = f'<table width="100%" cellspacing="0" cellpadding="4"><tr>{head}</tr>{rows}</table>'
    return (table if found.texts else "") + (f"<ul>{lines}</ul>" if lines else "")


def summed(app: App, found: Comparison) -> str:
    """Count what differs in one sentence."""
    if found.is_same:
        return sentences(found, app.desk.words)[0]
    pages = ", ".join(str(pair.number) for pair in found.differing_pages)
    seen = f" Trang trông khác: {pages}." if pages else ""
    return f"{len(found.texts)} chỗ khác về câu chữ.{seen} Bấm vào một chỗ để đến trang."


def areas(pairs: Sequence[PagePair], side: int, why: Difference) -> list[Area]:
    """List the rectangles to tint on the old side (0) or on the new one (1)."""
    return [
        Area(page, tint.x, tint.y, tint.width, tint.height)
        for page, pair in enumerate(pairs)
        for tint in (pair.old_tints, pair.new_tints)[side]
        if tint.why is why
    ]


def _row(number: int, change: TextChange) -> str:
    place = change.after or change.before
    where = escape(place.label if place else "")
    old = "".join(_marked(span, How.ADDED, GONE) for span in _spans(change))
    new = "".join(_marked(span, How.REMOVED, COME) for span in _spans(change))
    link = f'<a href="#{number}">{HOWS[change.how]}: {where}</a>'
    cells = (f'<td width="24%">{link}</td>', f'<td width="38%">{old}</td>', f"<td>{new}</td>")
    return f"<tr>{''.join(cells)}</tr>"


def _spans(change: TextChange) -> Sequence[Span]:
    whole = (Span(change.old, How.REMOVED), Span(change.new, How.ADDED))
    return change.spans if change.how in (How.CHANGED, How.MOVED) else whole


def _marked(span: Span, other: How, mark: str) -> str:
    """Write a span of one side; what only the other side has is left out."""
    if span.how is other:
        return ""
    text = escape(span.text).replace("\n", "<br>")
    return mark.format(text=text) if span.how and text else text

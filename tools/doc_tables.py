"""Writes the tables of docs from law book, shelf and registry: `python tools/doc_tables.py`."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from dossier.app import Settings, open_tools  # noqa: E402 - the script runs from any folder
from dossier.law.standards import Fact, Look, Measure, Standards, Trait  # noqa: E402 - the same
from dossier.messages import Between  # noqa: E402 - the same
from dossier.tasks.catalogue import awards, fields, forms  # noqa: E402 - the same
from dossier.tasks.tools import Tools  # noqa: E402 - the same

LATEST = date(2026, 12, 1)  # a day of the newest rule set


def awards_page(tools: Tools) -> str:
    """Write the catalogue of the latest rule set, highest award first."""
    rows = (
        (row.id, row.label, row.authority, f"{row.cite.article}, {row.cite.label}", row.confidence)
        for row in awards(tools, LATEST)
    )
    head = ("id", "Danh hiệu, hình thức", "Thẩm quyền", "Điều khoản", "Độ tin cậy")
    return page("Awards", "The catalogue in force from 1/10/2026.", head, rows)


def forms_page(tools: Tools) -> str:
    """Write the shelf in the order of dossiers."""
    rows = (
        (row.id, row.label, row.regime.label, row.scope, row.confidence) for row in forms(tools)
    )
    head = ("id", "Biểu mẫu", "Thể thức", "Made once for each", "Độ tin cậy")
    return page("Forms", "The forms that ship with the program.", head, rows)


def fields_page(_tools: Tools) -> str:
    """Write every field that templates may name."""
    rows = ((f"`{row.name}`", row.label, row.kind, row.sample) for row in fields())
    head = ("Field", "Label (works as a tag too)", "Kind", "Sample")
    return page("Fields", "What a template may name between `{{` and `}}`.", head, rows)


def standards_page(tools: Tools) -> str:
    """Write what each regime says of paper, margins, numbers and components."""
    standards = tools.book.standards
    rows = (
        (regime, _named(fact, standards), _said(fact), _span(fact), _source(fact), fact.confidence)
        for regime, facts in standards.facts.items()
        for fact in facts
    )
    head = ("Thể thức", "What", "Says", "In force", "Điều khoản", "Độ tin cậy")
    about = "What is asked of the looks of documents; what no row says is not checked."
    return page("Standards", about, head, rows)


def _named(fact: Fact, standards: Standards) -> str:
    return standards.components[fact.id].label if isinstance(fact, Look) else f"`{fact.id}`"


def _said(fact: Fact) -> str:
    if isinstance(fact, Measure):
        about = "about " * fact.is_about
        return about + _between(fact.span) + " (portrait)" * fact.is_upright
    if isinstance(fact, Look):
        return ", ".join(_looks(fact))
    return ", ".join(fact.values) if isinstance(fact, Trait) else ""


def _looks(look: Look) -> Iterable[str]:
    if look.size:
        yield f"{_between(look.size)} pt"
    for name in ("letters", "bold", "italic", "underline", "align"):
        value = getattr(look, name)
        if value is not None:
            yield {True: name, False: f"not {name}"}.get(value, str(value))


def _between(span: Between) -> str:
    ends = dict.fromkeys((span.least, span.most))
    return (
        f"at least {span.least:g}"
        if math.isinf(span.most)
        else "–".join(f"{end:g}" for end in ends)
    )


def _span(fact: Fact) -> str:
    return f"{fact.since:%d/%m/%Y} – {f'{fact.until:%d/%m/%Y}' if fact.until else ''}".rstrip()


def _source(fact: Fact) -> str:
    return ", ".join(part for part in (fact.cite.article, fact.cite.label) if part)


PAGES: dict[str, Callable[[Tools], str]] = {
    "awards.md": awards_page,
    "forms.md": forms_page,
    "fields.md": fields_page,
    "standards.md": standards_page,
}


def page(title: str, about: str, head: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> str:
    """Write one Markdown page with one table."""
    lines = [f"# {title}", "", about, "Made by `python tools/doc_tables.py`.", ""]
    lines += [line(head), line(["---"] * len(head))]
    lines += [line(row) for row in rows]
    return "\n".join(lines) + "\n"


def line(cells: Iterable[object]) -> str:
    """Write one row of a table."""
    return (
        "| " + " | ".join(str(cell).replace("|", "/").replace("\n", " ") for cell in cells) + " |"
    )


def main() -> None:
    """Write every page."""
    tools = open_tools(Settings())
    for name, make in PAGES.items():
        (ROOT / "docs" / name).write_text(make(tools), encoding="utf-8", newline="\n")
        print(name)


if __name__ == "__main__":
    main()

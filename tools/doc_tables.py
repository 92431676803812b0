"""Writes the tables of docs from law book, shelf and registry: `python tools/doc_tables.py`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from dossier.app import Settings, open_tools  # noqa: E402 - the script runs from any folder
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


PAGES: dict[str, Callable[[Tools], str]] = {
    "awards.md": awards_page,
    "forms.md": forms_page,
    "fields.md": fields_page,
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

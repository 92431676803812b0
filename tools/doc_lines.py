"""Writes pages and table rows in Markdown."""

from __future__ import annotations

from collections.abc import Iterable


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

"""Turns the benchmarks, or those named, into a table of times and ratios on standard output.

python benchmarks/run.py [fill templates render pages lists search keystroke alike window
                          preview volume scale stalls]
"""

from __future__ import annotations

import sys
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.measure import Row, written

NAMES = (
    "fill",
    "templates",
    "render",
    "pages",
    "lists",
    "search",
    "keystroke",
    "alike",
    "window",
    "preview",
    "volume",
    "scale",
    "stalls",
)
HEADS = ("work", "ours", "against", "theirs", "ratio", "target")
WIDTHS = (44, 10, 34, 10, 10, 24)


def main(arguments: list[str]) -> int:
    """Run the benchmarks one after the other."""
    unknown = [name for name in arguments if name not in NAMES]
    if unknown:
        print(f"unknown: {', '.join(unknown)}; known: {', '.join(NAMES)}", file=sys.stderr)
        return 2
    _show(HEADS)
    _show(tuple("-" * width for width in WIDTHS))
    failed = 0
    for name in arguments or NAMES:
        child = get_context("spawn").Process(target=show, args=(name,))
        child.start()
        child.join()
        failed += child.exitcode != 0
    return 1 if failed else 0


def show(name: str) -> None:
    """Print the rows of one benchmark; in a process of its own, so that memory is its own."""
    for row in import_module(f"benchmarks.{name}").rows():
        _show(_cells(row))


def _cells(row: Row) -> tuple[str, ...]:
    ours = written(row.ours) if row.ours else ""
    theirs = written(row.theirs) if row.theirs else row.note
    ratio = ""
    if row.theirs and row.ours:
        ratio = f"{row.faster:.1f}×" if row.faster >= 1 else f"1/{1 / row.faster:.2f}"
    return row.work, ours, row.against, theirs, ratio, row.target


def _show(cells: tuple[str, ...]) -> None:
    line = "  ".join(cell.ljust(width) for cell, width in zip(cells, WIDTHS, strict=True))
    print(line.rstrip(), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The corpus: made, laid out by LibreOffice, compared with our pages, told in a table.

python -m tools.corpus make OUT [GROUP ...]     writes OUT/GROUP-SEED.docx
python -m tools.corpus golden [GROUP ...]       writes tests/golden/corpus/ (needs soffice 25.2)
python -m tools.corpus compare [GROUP ...]      prints figures and the rows that differ
python -m tools.corpus word FOLDER ...          meets the files there that Word itself saved
python -m tools.corpus table                    writes docs/layout.md
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from tools.corpus.figures import Figures, figures, likenesses, proven
from tools.corpus.golden import golden
from tools.corpus.registry import files
from tools.corpus.report import PAGE, page
from tools.corpus.truth import meet, write
from tools.golden import Likeness

FIRST = 12  # differing rows of one document that are printed


def _make(arguments: Sequence[str]) -> None:
    target = Path(arguments[0])
    target.mkdir(parents=True, exist_ok=True)
    for name, content in files(arguments[1:]):
        (target / f"{name}.docx").write_bytes(content)


def _golden(arguments: Sequence[str]) -> None:
    for name, count in golden(arguments).items():
        print(f"{name}: LibreOffice lost {count} letters; left out")


def _compare(arguments: Sequence[str]) -> None:
    everything: list[Likeness] = []
    for name in arguments or proven():
        found = dict(likenesses(name))
        everything += found.values()
        print(_said(name, figures(found.values())))
        for document, likeness in found.items() if arguments else ():
            _differing(document, likeness)
    print(_said("all", figures(everything)))


def _said(name: str, these: Figures) -> str:
    return (
        f"{name:<24}{these.documents:>3} documents{these.rows:>6} rows{these.share:>8.2f} % same"
        f"   dy {these.dy:.2f}   dx {these.dx:.2f}"
    )


def _differing(document: str, likeness: Likeness) -> None:
    print(f"  {document}: {likeness.same}/{likeness.rows}, pages {likeness.pages}")
    for sign, rows in (("-", likeness.missing), ("+", likeness.extra)):
        for row in rows[:FIRST]:
            print(f"    {sign} {row.page} {row.baseline:7.2f} {row.x:7.2f} {row.text}")


def _word(arguments: Sequence[str]) -> None:
    """Keep how the files meet, each name once."""
    paths = {path.name: path for name in arguments for path in Path(name).rglob("*.docx")}
    found = tuple(meet(paths.values()))
    write(found)
    for one in found:
        if not one.is_met:
            print(one)


def _table(_: Sequence[str]) -> None:
    found = {name: tuple(one for _, one in likenesses(name)) for name in proven()}
    PAGE.write_text(page(found), encoding="utf-8")


COMMANDS: dict[str, Callable[[Sequence[str]], None]] = {
    "make": _make, "golden": _golden, "compare": _compare, "word": _word,
    "table": _table,
}  # fmt: skip


def main(arguments: Sequence[str]) -> int:
    """Run a command."""
    command = COMMANDS.get(arguments[0] if arguments else "")
    if command is None:
        print(__doc__)
        return 2
    command(arguments[1:])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Turns the figures of all groups into docs/layout.md."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tools.corpus.figures import Figures, figures
from tools.corpus.golden import read_lost
from tools.corpus.truth import read
from tools.golden import Likeness

PAGE = Path(__file__).resolve().parents[2] / "docs" / "layout.md"
DIFFERENCES = Path(__file__).with_name("differences.toml")

OPENING = """\
# Layout: how far our pages agree with LibreOffice 25.2

Made by `python -m tools.corpus table`; do not edit. Every group is one feature in the combinations that offices use: documents of random
Vietnamese text, each from a seed (`tools/corpus`), compared with the rows that LibreOffice prints of the same Word file. "Same" is a row
with the same text on the same page; `dy` and `dx` are what 95 % of the baselines and left edges of those rows keep within, in points.
"""
WORD_OPENING = """\
## Word's own truth

Word writes into the files that it saves how many pages it made (`docProps/app.xml`) and where each began
(`w:lastRenderedPageBreak`). Of {files} such files among test files of others, {pages} have as many pages here; of the {breaks} page
breaks in them {met} fall before the same words. The longer ones, and those that miss:
"""


def page(found: Mapping[str, Sequence[Likeness]]) -> str:
    """Write the page from the comparisons of each group."""
    parts = (OPENING, *_table(found), "", *_word(), *_differences(), *_lost())
    return "\n".join(parts).rstrip() + "\n"


def _table(found: Mapping[str, Sequence[Likeness]]) -> Iterator[str]:
    yield "| Group | Documents | Rows | Same | dy | dx |"
    yield "|---|---:|---:|---:|---:|---:|"
    for name, likes in found.items():
        yield _line(f"`{name}`", figures(likes))
    yield _line("**all**", figures(one for likes in found.values() for one in likes))


def _line(name: str, these: Figures) -> str:
    """Say the figures rounded so that they do not flatter."""
    share = int(these.share * 100) / 100
    return (
        f"| {name} | {these.documents} | {these.rows} | {share:.2f} % "
        f"| {these.dy:.2f} | {these.dx:.2f} |"
    )


def _word() -> Iterator[str]:
    """Tell how we meet the files that Word saved; those of one page that agree are only counted."""
    found = read()
    yield WORD_OPENING.format(
        files=len(found),
        pages=sum(one.pages == one.ours for one in found),
        breaks=sum(one.breaks for one in found),
        met=sum(one.met for one in found),
    )
    yield "| File | Pages in Word | Ours | Page breaks in Word | Met | Fonts that others stand in for |"
    yield "|---|---:|---:|---:|---:|---|"
    for one in found:
        if one.breaks or not one.is_met:
            yield (
                f"| {one.name} | {one.pages} | {one.ours} | {one.breaks} | {one.met} "
                f"| {one.foreign} |"
            )
    yield ""


def _differences() -> Iterator[str]:
    """List the known differences."""
    if not DIFFERENCES.exists():
        return
    known = tomllib.loads(DIFFERENCES.read_text(encoding="utf-8"))["difference"]
    yield "## Known differences"
    yield ""
    yield "| Where | What | Cause |"
    yield "|---|---|---|"
    for one in known:
        yield f"| {one['group']} | {one['what']} | {one['cause']} |"
    yield ""


def _lost() -> Iterator[str]:
    """Name the documents that are left out."""
    lost = read_lost()
    if lost:
        yield "## Left out: text that LibreOffice loses"
        yield ""
        yield "| Document | Letters lost |"
        yield "|---|---:|"
        yield from (f"| `{name}` | {count} |" for name, count in lost.items())

"""Turns a Word report of four pages into PDF: ours against LibreOffice and ReportLab Platypus."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.fill import by_docxtpl
from benchmarks.measure import Row, Work, once, race
from benchmarks.platypus import by_platypus
from benchmarks.report import template, values
from dossier.compose.declared import declared_by_values
from dossier.compose.template import compile_template
from dossier.render.draw import FontBook, draw
from dossier.render.layout import layout
from dossier.render.read import read

FONTS = FontBook()
BATCH = 20


def rows() -> Iterator[Row]:
    """Time reading, laying out and drawing, each alone and all together."""
    document = by_docxtpl(1)
    if len(layout(read(document).flow, FONTS).pages) != 4:
        raise SystemExit("render: the report is not of four pages")
    ours, theirs = race(
        partial(to_pdf, document), partial(by_platypus, values(1)), rounds=10, each=5
    )
    yield _against_office(ours)
    yield Row("the same", "Platypus, comparable text", ours, theirs)
    yield from _steps(document)
    yield _both()


def to_pdf(document: bytes) -> bytes:
    """One Word file as PDF."""
    return draw(layout(read(document).flow, FONTS).pages, title="Báo cáo", fonts=FONTS)


def _steps(document: bytes) -> Iterator[Row]:
    flow = read(document).flow
    pages = layout(flow, FONTS).pages
    steps: dict[str, tuple[Work, str]] = {
        "of which reading": (partial(read, document), ""),
        "of which layout": (partial(layout, flow, FONTS), "read + layout ≤ 10 ms"),
        "of which drawing": (partial(draw, pages, title="x", fonts=FONTS), "≤ 5 ms"),
    }
    for work, (step, target) in steps.items():
        yield Row(work, ours=race(step, _nothing, rounds=5, each=10)[0], target=target)


def _both() -> Row:
    compiled = compile_template(template(), declared_by_values(values()))
    given = values(1)

    def ours() -> bytes:
        return to_pdf(compiled.fill(given))

    def theirs() -> tuple[bytes, bytes]:
        return by_docxtpl(1), by_platypus(given)

    times = race(ours, theirs, rounds=10, each=5)
    return Row("fill + render, one process", "docxtpl + Platypus", *times, "≥ 6×")


def _against_office(ours: float) -> Row:
    """LibreOffice without its start: the time that 20 more documents take in one call."""
    work, against = ".docx → .pdf, 4 pages", "LibreOffice, warm"
    office = shutil.which("soffice")
    if office is None:
        return Row(work, against, ours, target="≥ 20×", note="LibreOffice is not installed")
    with tempfile.TemporaryDirectory() as folder:
        _convert(office, Path(folder), 1)  # makes its profile
        _, one = once(partial(_convert, office, Path(folder), 1))
        _, many = once(partial(_convert, office, Path(folder), BATCH + 1))
    return Row(work, against, ours, (many - one) / BATCH, "≥ 20×")


def _convert(office: str, folder: Path, count: int) -> None:
    names = [folder / f"{number}.docx" for number in range(count)]
    for number, name in enumerate(names):
        name.write_bytes(by_docxtpl(number))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, names)], check=True, capture_output=True)  # noqa: S603 -- our own files


def _nothing() -> None:
    pass

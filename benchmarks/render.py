"""Turns Word reports of four pages into PDF: ours against LibreOffice, dxpdf and Platypus.

Every run takes another report, so that nothing is gained by remembering the one before.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from pathlib import Path

from benchmarks.fill import by_docxtpl
from benchmarks.libreoffice import missing, warm_office
from benchmarks.measure import Row, in_turn, race
from benchmarks.platypus import by_platypus
from benchmarks.report import template, values
from dossier.compose.declared import declared_by_values
from dossier.compose.template import Template, compile_template
from dossier.render.draw import FontBook, draw
from dossier.render.layout import layout
from dossier.render.read import read

FONTS = FontBook()
COUNT = 60  # reports; more than the runs of one race


def rows() -> Iterator[Row]:
    """Time the whole way, against each rival; then its steps; then filling and all of it."""
    ready = compiled()
    documents = [ready.fill(values(number)) for number in range(COUNT)]
    if any(len(layout(read(document).flow, FONTS).pages) != 4 for document in documents):
        raise SystemExit("render: a report is not of four pages")
    yield _against_libreoffice(documents)
    yield _against_dxpdf(documents)
    rival = in_turn(by_platypus, [values(number) for number in range(COUNT)])
    times = race(in_turn(to_pdf, documents), rival, rounds=11, each=5)
    yield Row("the same", "Platypus, comparable text", *times, "≥ 4×")
    yield from _steps(documents)
    yield _both(ready)


def compiled() -> Template:
    """Make the report's template ready."""
    return compile_template(template(), declared_by_values(values()))


def to_pdf(document: bytes) -> bytes:
    """One Word file as PDF."""
    return draw(layout(read(document).flow, FONTS).pages, title="Báo cáo", fonts=FONTS)


def _steps(documents: list[bytes]) -> Iterator[Row]:
    flows = [read(document).flow for document in documents]
    pages = [layout(flow, FONTS).pages for flow in flows]
    steps = {
        "of which reading": in_turn(read, documents),
        "of which layout": in_turn(partial(layout, metrics=FONTS), flows),
        "of which drawing": in_turn(partial(draw, title="x", fonts=FONTS), pages),
    }
    for work, step in steps.items():
        yield Row(work, ours=race(step, _nothing, rounds=5, each=11)[0])


def _both(ready: Template) -> Row:
    def ours(number: int) -> bytes:
        return to_pdf(ready.fill(values(number)))

    def theirs(number: int) -> tuple[bytes, bytes]:
        return by_docxtpl(number), by_platypus(values(number))

    numbers = range(COUNT, 2 * COUNT)
    times = race(in_turn(ours, numbers), in_turn(theirs, numbers), rounds=11, each=5)
    return Row("fill + render, one process", "docxtpl + Platypus", *times, "≥ 6×")


def _against_libreoffice(documents: list[bytes]) -> Row:
    work, against, target = ".docx → .pdf, 4 pages", "LibreOffice, warm server", "≥ 20×"
    lack = missing()
    if lack:
        return Row(work, against, target=target, note=lack)
    with tempfile.TemporaryDirectory() as folder, warm_office() as convert:
        paths = [Path(folder) / f"{number}.docx" for number in range(COUNT)]
        for path, document in zip(paths, documents, strict=True):
            path.write_bytes(document)
        times = race(in_turn(to_pdf, documents), in_turn(convert, paths), rounds=11, each=5)
    return Row(work, against, *times, target)


def _against_dxpdf(documents: list[bytes]) -> Row:
    work, against, target = "the same", "dxpdf (Rust)", "≥ 50×"
    try:
        rival = import_module("dxpdf")
    except ImportError:
        return Row(work, against, target=target, note="dxpdf is not installed")
    times = race(in_turn(to_pdf, documents), in_turn(rival.convert, documents), rounds=11, each=5)
    return Row(work, against, *times, target)


def _nothing() -> None:
    pass

"""Turns the commands on single files into tasks: fill, render, many files at once."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from dossier.cli.result import Result
from dossier.cli.tell import finding_facts, finding_line
from dossier.cli.usage import ManyIntoOneError
from dossier.fonts.folders import font_folders
from dossier.messages import Catalogue, catalogue
from dossier.model.finding import Finding
from dossier.render.draw import FontBook
from dossier.tasks import files


def fill(_nothing: object, given: Namespace) -> Result:
    """Fill a template with each file of values."""
    outs = outs_of(given.values, given.out, ".docx")
    asks = [
        files.Fill(given.template, values, out)
        for values, out in zip(given.values, outs, strict=True)
    ]
    made = tuple(files.fill(asks))
    return Result(tuple(str(path) for path in made), {"files": made})


def render(_nothing: object, given: Namespace) -> Result:
    """Write the PDF of each Word file."""
    words = catalogue(given.lang)
    outs = outs_of(given.documents, given.out, ".pdf")
    rows = tuple(
        files.render(zip(given.documents, outs, strict=True), FontBook(folders=font_folders()))
    )
    lines: list[str] = []
    for row in rows:
        lines.append(words.text("cli.rendered", file=row.out, pages=row.pages))
        lines += _remarks(words, row.findings)
    facts = [
        {
            "file": row.out,
            "pages": row.pages,
            "findings": [finding_facts(words, one) for one in row.findings],
        }
        for row in rows
    ]
    return Result(tuple(lines), {"files": facts})


def _remarks(words: Catalogue, findings: Sequence[Finding]) -> list[str]:
    return [f"  - {finding_line(words, found)}" for found in findings]


def outs_of(sources: Sequence[Path], out: Path, ending: str) -> list[Path]:
    """Name the targets: one file for one source, else files of a folder named as their sources."""
    if len(sources) == 1 and not out.is_dir():
        return [out]
    if out.suffix.lower() == ending:
        raise ManyIntoOneError(out=out.name)
    return [out / f"{source.stem}{ending}" for source in sources]

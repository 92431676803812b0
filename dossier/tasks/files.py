"""Turns files given by path into filled, linted and rendered ones: the three engines alone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from dossier.compose.declared import Declared, declared_by_program, declared_by_values
from dossier.compose.forms.shelf import Shelf
from dossier.compose.rich.given import read_dressed
from dossier.compose.template import Template, compile_template
from dossier.deliver.write import prepare, write_file
from dossier.errors import UsageError
from dossier.guard.gate import check_package, read_bytes
from dossier.model.finding import Finding
from dossier.model.form import Form
from dossier.render.draw import LANGUAGE, FontBook, draw
from dossier.render.read.about import read_about
from dossier.tasks.forms.commenting import commented
from dossier.tasks.forms.outside import lint_outside
from dossier.tasks.laying import lay_out
from dossier.tasks.tools import Tools


class NotValuesError(UsageError):
    """A file of values is not one JSON object whose keys are names of fields."""

    code = "tasks.not_values"


@dataclass(frozen=True, slots=True)
class Fill:
    """The wish to fill one template with one file of values."""

    template: Path
    values: Path
    out: Path


@dataclass(frozen=True, slots=True)
class Linted:
    """What is wrong with one template."""

    template: Path
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Rendered:
    """One PDF, and what the layout could not do."""

    out: Path
    pages: int
    findings: tuple[Finding, ...]


def fill(asks: Iterable[Fill]) -> Iterator[Path]:
    """Fill templates, each made ready once for values of one shape; yield the files written."""
    ready: dict[Path, tuple[Declared, Template]] = {}
    for ask in asks:
        values = read_values(ask.values)
        declared = declared_by_values(values)
        if ask.template not in ready or ready[ask.template][0] != declared:
            compiled = compile_template(read_bytes(ask.template), declared)
            ready[ask.template] = (declared, compiled)
        yield write_out(ask.out, ready[ask.template][1].fill(values))


@dataclass(frozen=True, slots=True)
class Look:
    """The wish to look one template over; `copy` is where it goes with the findings as comments."""

    template: Path
    declared: Declared
    form: Form | None = None
    copy: Path | None = None


def lint(looks: Iterable[Look], tools: Tools) -> Iterator[Linted]:
    """Look templates over: tags of other names than declared, and what the PDF would lack."""
    for look in looks:
        docx = read_bytes(look.template)
        found = lint_outside(docx, tools, look.declared, look.form).findings
        if look.copy:
            write_out(look.copy, commented(docx, found, tools.words))
        yield Linted(look.template, found)


def names_of_values(values: Path) -> Declared:
    """Declare the keys of a file of values."""
    return declared_by_values(read_values(values))


def names_of_program(shelf: Shelf) -> Declared:
    """Declare the fields of the registry and every question of the shelf's forms."""
    return declared_by_program(ask for form in shelf.forms() for ask in form.asks)


def render(pairs: Iterable[tuple[Path, Path]], fonts: FontBook) -> Iterator[Rendered]:
    """Lay out Word files and write their PDFs; an untitled one is called as its file."""
    for source, out in pairs:
        docx = read_bytes(source)
        check_package(docx, "docx")
        laid = lay_out(docx, fonts)
        about = read_about(docx)
        pdf = draw(
            laid.pages,
            title=about.title or source.stem,
            fonts=fonts,
            author=about.author,
            language=about.language or LANGUAGE,
        )
        write_out(out, pdf)
        yield Rendered(out, len(laid.pages), laid.findings)


def read_values(path: Path) -> Mapping[str, object]:
    """Read a JSON object of values, pictures and files beside it included.

    Raise NotValuesError for anything else.
    """
    try:
        found = json.loads(read_bytes(path).decode("utf-8-sig"))
    except ValueError as error:
        raise NotValuesError(file=path.name) from error
    if not isinstance(found, dict):
        raise NotValuesError(file=path.name)
    return {name: read_dressed(value, path.parent) for name, value in found.items()}


def write_out(out: Path, content: bytes) -> Path:
    """Write one file, whole or not at all; return where it is."""
    prepare(out.parent, len(content))
    write_file(out.parent, out.name, content)
    return out

"""Turns the command that looks templates over into lines with places, and facts for programs."""

from __future__ import annotations

import re
from argparse import Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path

from dossier.cli.engines import outs_of
from dossier.cli.result import DONE, STOPPED, Result
from dossier.cli.tell import finding_facts, finding_line
from dossier.messages import Catalogue, Term
from dossier.model.finding import Finding, Weight
from dossier.tasks import files
from dossier.tasks.forms.commenting import name_weight
from dossier.tasks.tools import Tools

_AT = re.compile(r"p(?P<paragraph>\d+)|t(?P<table>\d+)r(?P<row>\d+)c(?P<column>\d+)")


def lint(tools: Tools, given: Namespace) -> Result:
    """Say what will not work in templates, and write copies with comments on request."""
    words = tools.words
    rows = tuple(files.lint(_looks(tools, given), tools))
    lines = [line for row in rows for line in _lines(words, row)]
    stops = any(found.weight is Weight.STOP for row in rows for found in row.findings)
    facts = [
        {"template": row.template, "findings": [_facts(words, one) for one in row.findings]}
        for row in rows
    ]
    return Result(tuple(lines), {"templates": facts}, STOPPED if stops else DONE)


def _looks(tools: Tools, given: Namespace) -> list[files.Look]:
    form = tools.shelf.form(given.form) if given.form else None
    if given.values:
        declared = files.names_of_values(given.values)
    elif form:
        declared = tools.shelf.declared(form.id)
    else:
        declared = files.names_of_program(tools.shelf)
    copies: Sequence[Path | None] = [None] * len(given.templates)
    copies = outs_of(given.templates, given.comments, ".docx") if given.comments else copies
    return [
        files.Look(template, declared, form, copy)
        for template, copy in zip(given.templates, copies, strict=True)
    ]


def _lines(words: Catalogue, row: files.Linted) -> Iterator[str]:
    code = "cli.linted" if row.findings else "cli.lint_clean"
    yield words.text(code, file=row.template, count=len(row.findings))
    for finding in row.findings:
        yield f"  - {name_weight(finding, words)}. {finding_line(words, finding)}"
        known = dict(finding.params)
        if known.get("text") and known.get("quote") not in {known["text"], ""}:
            yield words.text("cli.lint_quote", quote=known["quote"])


def _facts(words: Catalogue, finding: Finding) -> dict[str, object]:
    """Add to the facts of a finding where it is by numbers, what stands there, and what is near."""
    known = dict(finding.params)
    at = _AT.fullmatch(str(known.get("at", "")))
    numbers = (
        {name: int(said) if said else 0 for name, said in at.groupdict().items()} if at else {}
    )
    near = known.get("near", ())
    return {
        **finding_facts(words, finding),
        "page": known.get("page", 0),
        **dict.fromkeys(("paragraph", "table", "row", "column"), 0),
        **numbers,
        "text": known.get("text", ""),
        "quote": known.get("quote", ""),
        "near": () if isinstance(near, Term) else near,
    }

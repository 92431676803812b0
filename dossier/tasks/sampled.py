"""Turns a template into the documents of its samples, which need no stored case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dossier.compose.declared import declared_by_program
from dossier.compose.samples import empty_values, sample_values
from dossier.compose.template import Template, compile_template
from dossier.model.finding import Finding
from dossier.model.form import Form
from dossier.paper.frame import Page
from dossier.render.draw import FontBook
from dossier.tasks.laying import lay_out
from dossier.tasks.tools import Tools


@dataclass(frozen=True, slots=True)
class Trial:
    """A document made on trial, its pages, and what the layout could not do with it."""

    docx: bytes
    pages: tuple[Page, ...]
    findings: tuple[Finding, ...]


def sample_pages(docx: bytes, form: Form, tools: Tools) -> Trial:
    """Fill a template with the samples of its fields; raise TemplateError while it has faults."""
    declared = declared_by_program(form.asks)
    template = compile_template(docx, declared)
    return tried(template, sample_values(template.names, declared), tools.fonts)


def empty_pages(docx: bytes, form: Form, tools: Tools) -> Trial:
    """Fill a template as for a case of which nothing is known yet."""
    declared = declared_by_program(form.asks)
    template = compile_template(docx, declared)
    return tried(template, empty_values(template.names, declared), tools.fonts)


def tried(template: Template, said: Mapping[str, object], fonts: FontBook) -> Trial:
    """Fill a template with some values, and lay out what comes of it."""
    docx = template.fill(said)
    laid = lay_out(docx, fonts)
    return Trial(docx, laid.pages, laid.findings)

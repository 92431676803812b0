"""Turns the pages of a document that was laid out into a finding, where its form allows fewer."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.check.remark import ask
from dossier.model.finding import Finding, Place
from dossier.model.form import Form


def over_pages(form: Form, document: str, title: str, count: int) -> Iterator[Finding]:
    """Ask to shorten a document that is longer than its form allows."""
    if form.pages and count > form.pages:
        facts = (("title", title), ("count", count), ("limit", form.pages))
        yield ask("check.pages_over", Place("document", document, "", form.id), *facts)

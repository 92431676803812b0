"""Compares a template with what the regime of its form asks, each departure at its place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from dossier.check.standard import standard_findings
from dossier.compose.declared import Declared
from dossier.compose.lint.lint import field_of
from dossier.compose.places.atlas import Atlas
from dossier.compose.places.survey import name_of
from dossier.law.book import LawBook
from dossier.model.finding import Finding, Place
from dossier.model.form import Form
from dossier.tasks.forms.mapped import Mapped
from dossier.words.text import fold


def departures(
    mapped: Mapped, form: Form, declared: Declared, book: LawBook
) -> tuple[Finding, ...]:
    """List what departs from the standard of the last day on which a form is used.

    What is no administrative document has paper and ink of its own.
    """
    if mapped.laid is None or form.free_layout:
        return ()
    wheres = (each.where for each in mapped.atlas.passages)
    places = {
        name_of(where.part, where.nth): Place("document", where.part, field_of(where))
        for where in wheres
    }
    labels = {fold(column.label): name for name, column in declared.columns.items()}
    until = form.binding.until
    standard = book.standard(form.regime, until - timedelta(days=1) if until else date.max)
    found = standard_findings(mapped.laid.flow, standard, places, labels)
    return tuple(_of_page(finding, mapped.atlas) for finding in found)


def _of_page(finding: Finding, atlas: Atlas) -> Finding:
    """Name no more than the page where it is the page itself that departs."""
    top = atlas.at_field(finding.place.key, finding.place.field)
    if top is None or dict(finding.params)["quote"]:
        return finding
    params = (*finding.params, ("page", atlas.page(top.where)))
    return replace(finding, place=Place("document"), params=params)

"""No document of a shipped form leads anywhere, starts anything, or tells of its author."""

from __future__ import annotations

import re

import pytest

from dossier.compose.declared import declared_by_program
from dossier.compose.forms.shelf import load_shelf
from dossier.compose.samples import sample_values
from dossier.compose.word.package import parts_of
from dossier.guard.gate import check_package
from dossier.tasks.tools import SHIPPED_FORMS

SHELF = load_shelf(SHIPPED_FORMS)
OUTSIDE = re.compile(rb'Type="([^"]*)"[^>]*TargetMode="External"')
ABOUT = re.compile(rb"<(?:dc:creator|cp:lastModifiedBy|Company|Manager)>([^<]+)<")


@pytest.mark.parametrize("form", [form.id for form in SHELF.forms()])
def test_a_filled_form_is_safe_to_hand_on(form: str) -> None:
    template = SHELF.template(form)
    declared = declared_by_program(SHELF.form(form).asks)
    made = template.fill(sample_values(template.names, declared))
    check_package(made, "docx")
    whole = b"".join(parts_of(made).values())
    assert all(kind.endswith(b"/hyperlink") for kind in OUTSIDE.findall(whole))
    assert ABOUT.findall(whole) == []
    assert not re.search(rb"\{\{|\{%", whole)

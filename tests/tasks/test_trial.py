"""A template is tried with samples, with nothing, and with a stored case."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest

from dossier.compose.template import TemplateError
from dossier.model.form import Scope
from dossier.model.subject import Whom
from dossier.paper.frame import Page, letters
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError
from dossier.tasks.forms.trial import case_pages
from dossier.tasks.sampled import empty_pages, sample_pages
from dossier.tasks.tools import load_tools
from tools.forms.papers import PAPERS

TOOLS = load_tools()
FORMS = sorted(paper.id for paper in PAPERS)  # forms that share a file are tried once


def shown(pages: tuple[Page, ...]) -> str:
    return " ".join(" ".join(g.text for page in pages for g in letters(page.items)).split())


def word(*lines: str) -> bytes:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("form", FORMS)
def test_every_shipped_form_shows_its_samples(form: str) -> None:
    declared = TOOLS.shelf.form(form)
    trial = sample_pages(TOOLS.shelf.documents[form], declared, TOOLS)
    assert trial.findings == ()
    assert "{{" not in shown(trial.pages)
    for ask in declared.asks:
        if ask.sample and ask.id in TOOLS.shelf.template(form).names:
            assert ask.sample.split()[0] in shown(trial.pages)


@pytest.mark.parametrize("form", FORMS)
def test_a_case_of_which_nothing_is_known_fills_every_shipped_form(form: str) -> None:
    trial = empty_pages(TOOLS.shelf.documents[form], TOOLS.shelf.form(form), TOOLS)
    assert trial.pages
    assert len(trial.pages) <= len(
        sample_pages(TOOLS.shelf.documents[form], TOOLS.shelf.form(form), TOOLS).pages
    )


def test_a_field_without_a_sample_says_its_label() -> None:
    form = TOOLS.shelf.form("bao_cao_ca_nhan_nd30")
    trial = sample_pages(word("{{ ten_hinh_thuc }}"), form, TOOLS)
    assert "[Tên danh hiệu" in shown(trial.pages)


def test_a_template_with_faults_has_no_trial() -> None:
    with pytest.raises(TemplateError):
        sample_pages(word("{{ la }}"), TOOLS.shelf.form("to_trinh_nd30"), TOOLS)


# The stored round proposes units and persons.
PROPOSED = [form for form in FORMS if TOOLS.shelf.form(form).whom is not Whom.HOUSEHOLD]


@pytest.mark.parametrize("form", PROPOSED)
def test_every_shipped_form_shows_a_stored_case(form: str, desk: Desk) -> None:
    declared = desk.shelf.form(form)
    if declared.scope is Scope.NOMINATION and form.endswith("ca_nhan_nd30"):
        trial = case_pages(desk, desk.shelf.documents[form], declared, "round", "n2")
        assert "Trần Thị B" in shown(trial.pages)
    trial = case_pages(desk, desk.shelf.documents[form], declared, "round")
    assert trial.pages
    assert "{{" not in shown(trial.pages)


def test_a_nominee_of_another_kind_is_not_there(desk: Desk) -> None:
    form = desk.shelf.form("bao_cao_ca_nhan_nd30")
    with pytest.raises(NotThereError):
        case_pages(desk, desk.shelf.documents[form.id], form, "round", "n1")

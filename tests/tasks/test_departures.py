"""What departs from a regime is told at the place where the author of the template finds it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.shared import Mm, Pt

from dossier.check.standard import standard_findings
from dossier.check.standard.walk import walk
from dossier.compose.lint.lint import field_of
from dossier.compose.places.survey import Survey, name_of, survey
from dossier.errors import DossierError
from dossier.model.finding import Finding, Place
from dossier.model.form import Binding
from dossier.model.round import Regime
from dossier.render.read import read
from dossier.tasks.forms.departures import departures
from dossier.tasks.forms.mapped import map_out
from dossier.tasks.tools import Tools, load_tools
from dossier.words.text import clean, spelling

TOOLS: Tools = load_tools()
SHELF = TOOLS.shelf
FOLDER = Path(__file__).parents[3] / "shared" / "fixtures"
OTHERS = sorted(FOLDER.rglob("*.docx")) if FOLDER.is_dir() else []
STATE = "to_trinh_nd30"


def changed(change: Callable[[Any], object], form: str = STATE) -> bytes:
    word = docx.Document(BytesIO(SHELF.documents[form]))
    change(word)
    stream = BytesIO()
    word.save(stream)
    return stream.getvalue()


def found(content: bytes, until: date | None = None) -> tuple[Finding, ...]:
    form = replace(SHELF.form(STATE), binding=Binding(until=until))
    mapped = map_out(content, TOOLS.fonts)
    return departures(mapped, form, SHELF.declared(STATE), TOOLS.book)


def letters(text: str) -> str:
    """Leave out capitals and what tabs, breaks and signs come to."""
    return "".join(filter(str.isalnum, spelling(clean(text)))).casefold()


def misplaced(surveyed: Survey) -> list[tuple[str, str]]:
    """List the paragraphs that the check sees elsewhere than the author of the template does."""
    texts: dict[tuple[str, str], list[str]] = {}
    places = {}
    for each in surveyed.passages:
        where = each.where
        place = Place("document", where.part, field_of(where))
        places[name_of(where.part, where.nth)] = place
        texts.setdefault((place.key, place.field), []).append(letters(each.text))
    return [
        (spot.place.key + spot.place.field, spot.text)
        for spot in walk(read(surveyed.copy).flow, places)
        if (there := list(filter(None, texts.get((spot.place.key, spot.place.field), ()))))
        if (seen := letters(spot.text)) and not any(text[:20] in seen for text in there)
    ]


@pytest.mark.parametrize("form", sorted(SHELF.by_id))
def test_the_check_and_the_author_count_alike(form: str) -> None:
    assert misplaced(survey(SHELF.documents[form])) == []


@pytest.mark.skipif(not OTHERS, reason="files of others are not at hand")
def test_the_check_and_the_authors_of_other_files_count_alike() -> None:
    bad, seen = {}, 0
    for path in OTHERS:
        try:
            wrong = misplaced(survey(path.read_bytes()))
        except DossierError:
            continue
        seen += 1
        if wrong:
            bad[path.name] = wrong
    assert bad == {}
    assert seen > 80


@pytest.mark.skipif(not OTHERS, reason="files of others are not at hand")
def test_files_of_others_are_compared_to_the_end() -> None:
    for path in OTHERS:
        try:
            flow = read(path.read_bytes()).flow
        except DossierError:
            continue
        for regime in Regime:
            for one in standard_findings(flow, TOOLS.book.standard(regime)):
                assert str(TOOLS.words.say(one.code, dict(one.params)))


def test_a_form_is_compared_with_the_rules_of_its_last_day() -> None:
    content = changed(lambda word: setattr(word.sections[0], "left_margin", Mm(25)))
    assert [one.code for one in found(content)] == ["standard.margin"]
    assert found(content, until=date(2020, 3, 5)) == ()


def test_a_margin_stands_on_its_page_and_nowhere_in_its_text() -> None:
    content = changed(lambda word: setattr(word.sections[0], "left_margin", Mm(25)))
    one = found(content)[0]
    assert (one.place, dict(one.params)["page"]) == (Place("document"), 1)


def test_a_tag_by_label_is_told_like_one_by_name() -> None:
    def change(word: Any) -> None:
        for cell in (cell for table in word.tables for row in table.rows for cell in row.cells):
            for paragraph in cell.paragraphs:
                if "ten_nguoi_ky" in paragraph.text:
                    paragraph.runs[0].text = "{{ Họ tên người ký }}"
                    paragraph.runs[0].font.size = Pt(12)

    one = found(changed(change))[0]
    assert (one.code, one.place.field) == ("standard.size", "t3r1c2")
    assert dict(one.params)["component"] == "Họ tên người ký"


@pytest.mark.parametrize("free", [False, True], ids=["a document", "a certificate"])
def test_what_is_no_document_is_held_to_no_standard(*, free: bool) -> None:
    crooked = changed(lambda word: setattr(word.sections[0], "left_margin", Mm(5)))
    form = replace(SHELF.form(STATE), free_layout=free)
    mapped = map_out(crooked, TOOLS.fonts)
    rows = departures(mapped, form, SHELF.declared(STATE), TOOLS.book)
    assert bool(rows) is not free

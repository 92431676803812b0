"""Templates written for docxtpl come out as docxtpl makes them: text, cells, merges and shades."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from dossier.compose.declared import declared_by_values
from dossier.compose.ooxml import (
    FILL,
    GRID_SPAN,
    SHADE,
    TBL,
    TC,
    TC_PR,
    TR,
    V_MERGE,
    VAL,
    Element,
    P,
    T,
)
from dossier.compose.package import parts_of
from dossier.compose.template import TemplateError, compile_template

docxtpl = pytest.importorskip("docxtpl")

FOLDER = Path(__file__).parents[3] / "shared" / "fixtures" / "docxtpl"
SHOWN = ("document", "header", "footer", "footnotes")

ORDER = {
    "customer_name": "Eric",
    "items": [
        {"desc": "Python interpreters", "qty": 2, "price": "FREE"},
        {"desc": "Django & <projects>", "qty": 5403, "price": "FREE"},
    ],
    "in_europe": True,
    "is_paid": False,
    "company_name": "The World Wide company",
    "total_price": "10,000,000.00",
}
PROFILE = {
    "name": "A",
    "age": 30,
    "email": "a@b",
    "is_student": False,
    "has_degree": True,
    "degree_field": "Luật",
    "skills": ["một", "hai"],
    "projects": [{"name": "P", "year": 2023, "description": "d"}],
    "company_name": "C",
    "page_number": 1,
    "generation_date": "d",
    "author": "A",
}
DISHES = {
    "dishes": [
        {"name": "Pizza", "ingredients": ["bread", "tomato"]},
        {"name": "Hamburger", "ingredients": ["bread", "chips"]},
    ],
    "authors": [
        {"name": "A", "books": [{"title": "1"}, {"title": "2"}]},
        {"name": "B", "books": [{"title": "3"}]},
    ],
}
ALERTS = {
    "alerts": [
        {"date": "10/3", "desc": "", "type": "CRITICAL", "bg": "FF0000"},
        {"date": "11/3", "desc": "", "type": "WARNING", "bg": "FFDD00"},
    ]
}
COLOURS = {
    "col_labels": ["fruit", "vegetable", "stone", "thing"],
    "tbl_contents": [
        {"label": "yellow", "cols": ["banana", "capsicum", "pyrite", "taxi"]},
        {"label": "red", "cols": ["apple", "tomato", "cinnabar", "bus"]},
    ],
}
ESCAPES = {
    "myvar": "",
    "myescvar": "<a> & 'b'",
    "nlnp": "",
    "mylisting": "một\nhai\tba",
    "page_break": "",
    "new_listing": "x",
    "some_html": "<b>",
}
LETTER = {"title": "T", "mysubdoc": "", "company_name": "Công ty A & B", "date": "5/1/2026"}

CASES: list[tuple[str, Mapping[str, object]]] = [
    ("cellbg_tpl", ALERTS),
    ("comments_tpl", {}),
    ("doc_properties_tpl", {"test": "HelloWorld"}),
    ("dynamic_table_tpl", COLOURS),
    ("embedded_embedded_docx_tpl", {"name": "A"}),
    ("embedded_main_tpl", {"name": "A"}),
    ("escape_tpl", ESCAPES),
    ("footnotes_tpl", {"a_jinja_variable": "A Jinja variable!"}),
    ("get_undeclared_variables", PROFILE),
    ("header_footer_entities_tpl", {"title": "T", "unknowvar": "Testé & <x>"}),
    ("header_footer_image_tpl", {"mycompany": "The World"}),
    ("header_footer_inline_image_tpl", {"images": [""], "inline_image": ""}),
    ("header_footer_tpl", LETTER),
    ("header_footer_tpl_utf8", LETTER),
    ("horizontal_merge_tpl", {}),
    (
        "inline_image_tpl",
        {"myimage": "", "myimageratio": "", "frameworks": [{"image": "", "desc": "d"}]},
    ),
    ("less_cells_after_loop_tpl", {}),
    ("merge_docx_master_tpl", {"mysubdoc": ""}),
    ("merge_paragraph_tpl", {"living_in_town": True}),
    ("merge_paragraph_tpl", {"living_in_town": False}),
    ("multi_rendering_tpl", {"title": "T", "body": "B"}),
    ("nested_for_tpl", DISHES),
    ("order_tpl", ORDER),
    ("order_tpl", ORDER | {"items": [], "is_paid": True}),
    ("preserve_spaces_tpl", {"tag_1": "  hai  ", "tag_2": " ba "}),
    ("replace_picture_tpl", {}),
    ("richtext_and_if_tpl", {"foobar": ""}),
    ("richtext_eastAsia_tpl", {"example": "", "Chinese": "", "simsun": ""}),
    ("richtext_paragraph_tpl", {"example": ""}),
    ("richtext_tpl", {"example": ""}),
    ("subdoc_tpl", {"mysubdoc": ""}),
    ("vertical_merge_nested_tpl", {}),
    ("vertical_merge_tpl", ORDER | {"category": "Book"}),
]

# What differs, and why it does.
UNLIKE = {
    "custom_jinja_filters_tpl": "filters are a closed list; a template cannot bring its own",
    "escape_tpl_auto": "it calls a function and a method, which no template may",
    "module_execute_tpl": "decimals print with a comma, lists without Python's brackets",
    "template_error_tpl": "it is faulty on purpose",
    "word2016_tpl": "docxtpl drops the text of its rich tags where the value is plain",
}


def words_of(root: Element) -> list[str]:
    """Give the text of each paragraph that has some; this program leaves no blank ones behind.

    Cells that continue a merge do not show; docxtpl leaves text in some of them.
    """
    shown = [each for each in root.iter(P) if not is_covered(each)]
    texts = ["".join(text.text or "" for text in each.iter(T)) for each in shown]
    return [text for text in texts if text.strip()]


def is_covered(paragraph: Element) -> bool:
    cell = next(paragraph.iterancestors(TC), None)
    merge = cell.find(f"{TC_PR}/{V_MERGE}") if cell is not None else None
    return merge is not None and merge.get(VAL) != "restart"


def cells_of(root: Element) -> list[object]:
    """Give the cells of each row that shows something; empty ones are left out here."""
    return [
        [[dressed(cell) for cell in row.iter(TC)] for row in table.iter(TR) if words_of(row)]
        for table in root.iter(TBL)
    ]


def dressed(cell: Element) -> tuple[str, list[str | None], list[str | None]]:
    merges = [each.get(VAL) for each in cell.iter(GRID_SPAN, V_MERGE)]
    return "".join(words_of(cell)), merges, [each.get(FILL) for each in cell.iter(SHADE)]


def seen(data: bytes) -> dict[str, object]:
    roots = {
        name: etree.fromstring(content)
        for name, content in parts_of(data).items()
        if name.startswith("word/") and name.endswith(".xml") and name[5:].startswith(SHOWN)
    }
    return {name: (words_of(root), cells_of(root)) for name, root in roots.items()}


def by_docxtpl(data: bytes, values: Mapping[str, object]) -> bytes:
    template: Any = docxtpl.DocxTemplate(BytesIO(data))
    template.render(dict(values), autoescape=True)
    stream = BytesIO()
    template.save(stream)
    return stream.getvalue()


def template_of(name: str) -> bytes:
    path = FOLDER / f"{name}.docx"
    if not path.is_file():
        pytest.skip("docxtpl's own templates are not on this computer")
    return path.read_bytes()


@pytest.mark.parametrize(("name", "values"), CASES, ids=[name for name, _ in CASES])
def test_a_template_comes_out_as_docxtpl_makes_it(name: str, values: Mapping[str, object]) -> None:
    data = template_of(name)
    ours = compile_template(data, declared_by_values(values)).fill(values)
    assert seen(ours) == seen(by_docxtpl(data, values))


def test_every_template_is_compared_or_has_its_reason() -> None:
    template_of("order_tpl")
    with_tags = {
        path.stem
        for path in FOLDER.glob("*.docx")
        if path.stem.endswith(("_tpl", "_utf8", "_auto", "variables"))
    }
    assert with_tags == {name for name, _ in CASES} | set(UNLIKE)


@pytest.mark.parametrize(
    "name", ["template_error_tpl", "escape_tpl_auto", "custom_jinja_filters_tpl"]
)
def test_what_cannot_work_is_refused_before_it_is_filled(name: str) -> None:
    values = {"test_variable": "x", "nested_dict": {}, "base_value_float": 1.5}
    with pytest.raises(TemplateError):
        compile_template(template_of(name), declared_by_values(values))

"""Templates written for docxtpl come out as docxtpl makes them: text, cells, merges and shades."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx.oxml.ns import nsmap
from docx.shared import Mm

from dossier.compose.declared import declared_by_values
from dossier.compose.template import TemplateError, compile_template
from dossier.compose.values import (
    Listing,
    Picture,
    Rich,
    RichParagraphs,
    Run,
    Subdocument,
)
from tests.compose.shown import seen

core_properties = nsmap["cp"]
docxtpl = pytest.importorskip("docxtpl")
# It loads docxcompose, which gives "cp" another meaning within python-docx: whatever other tests
# write from then on would have broken properties.
nsmap["cp"] = core_properties

FOLDER = Path(__file__).parents[3] / "shared" / "fixtures" / "docxtpl"

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


def file_of(name: str) -> bytes:
    path = FOLDER / name
    return path.read_bytes() if path.is_file() else b""


UNDERLINES = ("single", "double", "thick", "dotted", "dash", "dotDash", "dotDotDash", "wave")
RICH = Rich(
    (
        Run("a rich text", style="myrichtextstyle"),
        Run(" with "),
        Run("some italic", italic=True),
        Run(" and "),
        Run("some violet", color="#ff00ff"),
        Run(" and "),
        Run("some striked", strike=True),
        Run("some Highlighted", highlight="#ffff00"),
        Run("some small", size=7),
        Run(" or "),
        Run("big", size=30, bold=True),
        Run("\nYou can add an hyperlink, here to "),
        Run("google", link="http://google.com"),
        Run("\n1st line\n\t2nd line"),
        Run("\aA new paragraph : <cool> & co\a"),
        Run("--- A page break here (see next page) ---\f"),
        *(Run(f"\nUnderline : {each}\n", underline=each) for each in UNDERLINES),
        Run("Arial\n", font="Arial"),
        Run("up", script="superscript"),
        Run("down", script="subscript"),
    )
)
EASTERN = Rich((Run("测试TEST", font="SimSun", east_asian="SimSun"),))
LINES = RichParagraphs(
    (
        Rich((Run("You can now add paragraph styles"),), style="myrichparastyle"),
        Rich((Run("Một & "), Run("hai", bold=True)), style="IntenseQuote"),
        Rich((Run("plain"),)),
    )
)
LOGO = Picture(file_of("python_logo.png"), width=20)
PHOTO = Picture(file_of("python_jpeg.jpg"), width=30, height=60)
FRAMEWORKS = [
    {"image": Picture(file_of(f"{name}.png"), height=10), "desc": f"{name} <{at}>"}
    for at, name in enumerate(("django", "zope", "pyramid", "bottle", "tornado"))
]
FILE = Subdocument(file_of("merge_docx_subdoc.docx"))
ESCAPES = {
    "myvar": Rich((Run('"less than" must be escaped : <'),)),
    "myescvar": "<a> & 'b'",
    "nlnp": Rich((Run("many\nlines\nand some\aother\aparagraphs", color="#ff00ff"),)),
    "mylisting": Listing("the listing\nwith\nsome\tlines : <>&\f ... and a page break"),
    "page_break": Rich((Run("\f"),)),
    "new_listing": Listing("một\ahai"),
    "some_html": "<b>",
}
SPACES = {
    "test_space": "    x",
    "test_tabs": "\t\tx",
    "test_space_r": Rich((Run("     x"),)),
    "test_tabs_r": Rich((Run("\t\tx"),)),
}
LETTER = {"title": "T", "mysubdoc": FILE, "company_name": "Công ty A & B", "date": "5/1/2026"}
PARTS = {
    "json_dict_var": "chữ",
    "json_array_var": "chữ",
    "json_string_var": "chữ",
    "json_int_var": 123,
    "json_float_var": "1.5",
    "json_true_var": "có",
    "json_false_var": "không",
    "json_none_var": "",
}

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
    ("header_footer_inline_image_tpl", {"images": [LOGO, PHOTO, ""], "inline_image": LOGO}),
    ("header_footer_tpl", LETTER),
    ("header_footer_tpl_utf8", LETTER),
    ("horizontal_merge_tpl", {}),
    (
        "inline_image_tpl",
        {"myimage": LOGO, "myimageratio": PHOTO, "frameworks": FRAMEWORKS},
    ),
    ("less_cells_after_loop_tpl", {}),
    ("merge_docx_master_tpl", {"mysubdoc": FILE}),
    ("merge_paragraph_tpl", {"living_in_town": True}),
    ("merge_paragraph_tpl", {"living_in_town": False}),
    ("multi_rendering_tpl", {"title": "T", "body": "B"}),
    ("nested_for_tpl", DISHES),
    ("order_tpl", ORDER),
    ("order_tpl", ORDER | {"items": [], "is_paid": True}),
    ("preserve_spaces_tpl", {"tag_1": "  hai  ", "tag_2": " ba "}),
    ("replace_picture_tpl", {}),
    ("richtext_and_if_tpl", {"foobar": Rich((Run("foo", bold=True),))}),
    ("richtext_eastAsia_tpl", {"example": EASTERN, "Chinese": EASTERN, "simsun": EASTERN}),
    ("richtext_paragraph_tpl", {"example": LINES}),
    ("richtext_tpl", {"example": RICH}),
    ("subdoc_tpl", {"mysubdoc": FILE}),
    ("vertical_merge_nested_tpl", {}),
    ("vertical_merge_tpl", ORDER | {"category": "Book"}),
    ("module_execute_tpl", PARTS),
]

# What differs, and why it does.
UNLIKE = {
    "word2016_tpl": "docxtpl loses tabs between the quotes of a tag; this program prints them",
    "custom_jinja_filters_tpl": "filters are a closed list; a template cannot bring its own",
    "escape_tpl_auto": "it calls a function and a method, which no template may",
    "template_error_tpl": "it is faulty on purpose",
}


def as_docxtpl(value: Any, template: Any) -> Any:
    """Give docxtpl's own form of a value."""
    if isinstance(value, Mapping):
        return {name: as_docxtpl(each, template) for name, each in value.items()}
    if isinstance(value, list):
        return [as_docxtpl(each, template) for each in value]
    return THEIRS[type(value)](value, template) if type(value) in THEIRS else value


def rich_text(rich: Rich, template: Any) -> Any:
    made = docxtpl.RichText()
    for run in rich.runs:
        made.add(
            run.text,
            **{name: getattr(run, name) for name in ("style", "color", "highlight", "underline")},
            **{name: getattr(run, name) for name in ("bold", "italic", "strike")},
            size=round(run.size * 2),
            superscript=run.script == "superscript",
            subscript=run.script == "subscript",
            font=f"eastAsia:{run.font}" if run.east_asian else run.font,
            url_id=template.build_url_id(run.link) if run.link else None,
        )
    return made


def rich_paragraphs(value: RichParagraphs, template: Any) -> Any:
    made = docxtpl.RichTextParagraph()
    for item in value.items:
        made.add(rich_text(item, template), parastyle=item.style)
    return made


def inline_image(picture: Picture, template: Any) -> Any:
    sizes = {
        name: Mm(getattr(picture, name)) for name in ("width", "height") if getattr(picture, name)
    }
    return docxtpl.InlineImage(template, BytesIO(picture.content), **sizes)


THEIRS: Mapping[type, Callable[[Any, Any], Any]] = {
    Rich: rich_text,
    RichParagraphs: rich_paragraphs,
    Picture: inline_image,
    Subdocument: lambda value, template: template.new_subdoc(BytesIO(value.content)),
    Listing: lambda value, _: docxtpl.Listing(value.text),
}


def by_docxtpl(data: bytes, values: Mapping[str, object]) -> bytes:
    template: Any = docxtpl.DocxTemplate(BytesIO(data))
    given = {name: as_docxtpl(value, template) for name, value in values.items()}
    template.render(given, autoescape=True)
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


def test_tabs_between_quotes_are_all_that_differs_in_that_template() -> None:
    data = template_of("word2016_tpl")
    ours: Any = seen(compile_template(data, declared_by_values(SPACES)).fill(SPACES))
    theirs: Any = seen(by_docxtpl(data, SPACES))
    lines = zip(ours["word/document.xml"][0], theirs["word/document.xml"][0], strict=True)
    assert [(one[1][0][0], other[1][0][0]) for one, other in lines if one != other] == [
        ("\t\t\t\t\t Test tabs in template", " Test tabs in template")
    ]


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

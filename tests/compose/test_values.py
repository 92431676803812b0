"""Dressed text, pictures and other Word files come out in their place, wherever the tag stands."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from lxml import etree

from dossier.compose.declared import declared_by_values
from dossier.compose.language.budget import LengthyError
from dossier.compose.rich.given import ValueBrokenError, read_dressed
from dossier.compose.rich.paper import NoRoomError
from dossier.compose.rich.picture import PictureUnknownError, size_of
from dossier.compose.template import compile_template
from dossier.compose.values import Listing, Picture, Rich, RichParagraphs, Run, Subdocument
from dossier.compose.word.package import parts_of
from dossier.compose.word.relations import relations_of
from dossier.guard.trouble import GuardError, NoFileError
from tests.compose.test_docxtpl import template_of

Fill = Callable[[bytes, Mapping[str, object]], bytes]
Typed = Callable[[Sequence[str]], bytes]
Lines = Callable[[bytes], list[str]]
Make = Callable[[Callable[[Any], object]], bytes]

MAIN = "word/document.xml"


def png(width: int, height: int, dots: int = 0) -> bytes:
    """Draw a grey picture of so many dots."""

    def chunk(name: bytes, content: bytes) -> bytes:
        told = name + content
        return struct.pack(">I", len(content)) + told + struct.pack(">I", zlib.crc32(told))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    metre = round(dots / 0.0254)
    scale = chunk(b"pHYs", struct.pack(">IIB", metre, metre, 1)) if dots else b""
    rows = chunk(b"IDAT", zlib.compress((b"\0" + b"\x80" * width) * height))
    return b"\x89PNG\r\n\x1a\n" + head + scale + rows + chunk(b"IEND", b"")


DOT = Picture(png(2, 1), width=10, alt='Dấu "đỏ" & tròn')
BOLD = Rich((Run("đậm <&>", bold=True), Run(" và nghiêng", italic=True, color="#ff0000")))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param(["Ông {{ x }}."], ["Ông đậm <&> và nghiêng."], id="within a line"),
        pytest.param(["{{r x }}"], ["đậm <&> và nghiêng"], id="in docxtpl's tag"),
        pytest.param(["{{p x }}", "y"], ["đậm <&> và nghiêng", "y"], id="as a paragraph"),
        pytest.param(["{% if x %}{{ x }}{% endif %}"], ["đậm <&> và nghiêng"], id="in a block"),
        pytest.param(["{{ x|in_hoa }}"], ["ĐẬM <&> VÀ NGHIÊNG"], id="through a filter, plain"),
    ],
)
def test_dressed_text(
    text: list[str], shown: list[str], typed: Typed, fill: Fill, lines: Lines
) -> None:
    assert lines(fill(typed(text), {"x": BOLD})) == shown


def test_a_run_has_its_own_dress_and_the_text_around_it_keeps_its_own(
    make: Make, fill: Fill, read: Any
) -> None:
    def write(word: Any) -> None:
        word.add_paragraph().add_run("a {{ x }} b").underline = True

    runs = [run for run in read(fill(make(write), {"x": BOLD})).paragraphs[0].runs if run.text]
    assert [(run.text, run.bold, run.italic, run.underline) for run in runs] == [
        ("a ", None, None, True),
        ("đậm <&>", True, None, None),
        (" và nghiêng", None, True, None),
        (" b", None, None, True),
    ]
    assert str(runs[2].font.color.rgb) == "FF0000"


@pytest.mark.parametrize(
    ("run", "shown"),
    [
        pytest.param(Run("a\nb\tc"), ["a\nb\tc"], id="lines and tabs"),
        pytest.param(Run("a\ab"), ["a", "b"], id="paragraphs"),
        pytest.param(Run("a\ab", link="https://a.vn"), ["a b"], id="no paragraphs in a link"),
        pytest.param(Run("a\fb"), ["a", "", "b"], id="pages"),
        pytest.param(Run("a\ufdd0\ufdea0\ufdeb\x00b"), ["a0b"], id="no marks of ours"),
    ],
)
def test_signs_in_a_run(run: Run, shown: list[str], typed: Typed, fill: Fill, lines: Lines) -> None:
    filled = lines(fill(typed(["{{ x }}"]), {"x": Rich((run,))}))
    assert [line.strip() for line in filled] == shown


def test_a_link_leads_where_it_says(typed: Typed, fill: Fill, read: Any) -> None:
    value = Rich((Run("trang", link="https://gialai.gov.vn/?a=1&b=2"),))
    data = fill(typed(["{{ x }} {{ x }}"]), {"x": value})
    links = [each for each in relations_of(parts_of(data), MAIN) if each.word == "hyperlink"]
    assert [each.target for each in links] == ["https://gialai.gov.vn/?a=1&b=2"]
    assert [each.address for each in read(data).paragraphs[0].hyperlinks] == [links[0].target] * 2


def in_body(word: Any) -> None:
    word.add_paragraph("{{ x }}")


def in_header(word: Any) -> None:
    word.sections[0].header.paragraphs[0].text = "a {{ x }}"


def in_cell(word: Any) -> None:
    word.add_table(1, 1).cell(0, 0).text = "{{ x }}"


@pytest.mark.parametrize(
    ("write", "part"),
    [
        pytest.param(in_body, MAIN, id="the body"),
        pytest.param(in_cell, MAIN, id="a cell"),
        pytest.param(in_header, "word/header1.xml", id="a header"),
    ],
)
def test_a_picture_is_tied_to_the_part_that_shows_it(
    write: Callable[[Any], None], part: str, make: Make, fill: Fill, read: Any
) -> None:
    data = fill(make(write), {"x": DOT})
    parts = parts_of(data)
    (tie,) = (each for each in relations_of(parts, part) if each.word == "image")
    assert parts[tie.target] == DOT.content
    drawn = parts[part].decode()
    assert f'r:embed="{tie.key}"' in drawn
    assert 'descr="Dấu &quot;đỏ&quot; &amp; tròn"' in drawn or 'descr=\'Dấu "đỏ"' in drawn
    assert 'cx="360000" cy="180000"' in drawn
    assert read(data)


def test_one_picture_is_kept_once_however_often_it_is_shown(typed: Typed, fill: Fill) -> None:
    data = fill(typed(["{% for r in ds %}", "{{ r }}", "{% endfor %}"]), {"ds": [DOT] * 5})
    parts = parts_of(data)
    assert sum(name.startswith("word/media/") for name in parts) == 1
    numbers = etree.fromstring(parts[MAIN]).xpath("//*[local-name()='docPr']/@id")
    assert len(numbers) == len(set(numbers)) == 5


def test_a_row_without_its_picture_shows_nothing(typed: Typed, fill: Fill, lines: Lines) -> None:
    values = {"ds": [{"ten": "A", "anh": DOT}, {"ten": "B", "anh": ""}]}
    text = ["{% for r in ds %}", "{{ r.ten }}{{ r.anh }}", "{% endfor %}"]
    data = fill(typed(text), values)
    assert lines(data) == ["A", "B"]
    assert parts_of(data)[MAIN].count(b"<w:drawing>") == 1


@pytest.mark.parametrize(
    ("picture", "extent"),
    [
        pytest.param(Picture(png(72, 36)), (914400, 457200), id="72 dots to the inch"),
        pytest.param(Picture(png(300, 150, 300)), (914400, 457200), id="as it says itself"),
        pytest.param(Picture(png(2, 1), width=10), (360000, 180000), id="by its width"),
        pytest.param(Picture(png(2, 1), height=10), (720000, 360000), id="by its height"),
        pytest.param(Picture(png(2, 1), 10, 10), (360000, 360000), id="by both"),
    ],
)
def test_the_size_of_a_picture(
    picture: Picture, extent: tuple[int, int], typed: Typed, fill: Fill
) -> None:
    drawn = parts_of(fill(typed(["{{ x }}"]), {"x": picture}))[MAIN].decode()
    assert f'cx="{extent[0]}" cy="{extent[1]}"' in drawn


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"<svg/>", id="another kind"),
        pytest.param(png(2, 2)[:20], id="cut off"),
        pytest.param(b"\xff\xd8\xff\xe0", id="a JPEG without an end"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + b"\0" * 16, id="no dots"),
    ],
)
def test_what_is_no_picture_is_told(content: bytes) -> None:
    with pytest.raises(PictureUnknownError):
        size_of(content)


def test_a_picture_of_too_many_dots_is_refused() -> None:
    with pytest.raises(GuardError):
        size_of(png(1, 1)[:16] + struct.pack(">II", 30_000, 30_000) + b"\0" * 16)


def other(word: Any) -> None:
    """Write a file with a style, a list, a table, a picture and a tag of its own."""
    word.styles.add_style("Của tôi", 1).font.bold = True
    word.add_paragraph("Đoạn {{ y }}", style="Của tôi")
    word.add_paragraph("mục", style="List Number")
    word.add_table(1, 1).cell(0, 0).text = "ô"
    word.add_picture(BytesIO(DOT.content))


@pytest.mark.parametrize(
    "tag", ["{{p x }}", "{{ x }}"], ids=["docxtpl's tag", "a plain tag on its own"]
)
def test_another_file_takes_the_place_of_the_paragraph(
    tag: str, make: Make, typed: Typed, fill: Fill, read: Any
) -> None:
    data = fill(typed(["a", tag, "b"]), {"x": Subdocument(make(other))})
    word = read(data)
    assert [each.text for each in word.paragraphs] == ["a", "Đoạn {{ y }}", "mục", "", "b"]
    assert word.tables[0].cell(0, 0).text == "ô"
    assert word.paragraphs[1].style.name == "Của tôi"
    assert word.paragraphs[1].style.font.bold is True
    assert len(word.inline_shapes) == 1
    ties = [each for each in relations_of(parts_of(data), MAIN) if each.word == "image"]
    assert [parts_of(data)[each.target] for each in ties] == [DOT.content]


def test_a_cell_that_ends_with_another_file_ends_with_a_paragraph(
    make: Make, fill: Fill, read: Any
) -> None:
    inner = Subdocument(make(lambda word: word.add_table(1, 1)))
    data = fill(make(in_cell), {"x": inner})
    cell = read(data).tables[0].cell(0, 0)
    assert etree.QName(cell._tc[-1]).localname == "p"


def test_a_file_shown_in_a_header_too_keeps_its_notes_in_the_body(make: Make, fill: Fill) -> None:
    noted = template_of("footnotes_tpl")

    def write(word: Any) -> None:
        in_header(word)
        in_body(word)

    parts = parts_of(fill(make(write), {"x": Subdocument(noted)}))
    assert b"footnoteReference" in parts[MAIN]
    assert b"footnoteReference" not in parts["word/header1.xml"]
    assert any("footnotes" in name for name in parts)


def test_files_without_end_are_refused(make: Make, typed: Typed, fill: Fill) -> None:
    long = Subdocument(make(lambda word: [word.add_paragraph("x" * 900) for _ in range(100)]))
    text = ["{% for r in ds %}", "{{ r }}", "{% endfor %}"]
    with pytest.raises(LengthyError):
        fill(typed(text), {"ds": [long] * 1000})


def test_paragraphs_have_their_styles(typed: Typed, fill: Fill, read: Any) -> None:
    value = RichParagraphs((Rich((Run("Một"),), style="Heading1"), Rich((Run("hai"),))))
    word = read(fill(typed(["{{p x }}"]), {"x": value}))
    assert [(each.text, each.style.name) for each in word.paragraphs] == [
        ("Một", "Heading 1"),
        ("hai", "Normal"),
    ]


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(Rich((Run("a\ab"), Run("c", link="https://a.vn"))), id="text"),
        pytest.param(Listing("a\fb"), id="a listing"),
        pytest.param(DOT, id="a picture"),
    ],
)
def test_within_a_link_no_paragraph_ends(value: object, make: Make, fill: Fill, read: Any) -> None:
    data = fill(make(in_link), {"x": value})
    assert len(read(data).paragraphs) == 1


@pytest.mark.parametrize("value", [RichParagraphs((BOLD,)), Subdocument(b"")], ids=["text", "file"])
def test_paragraphs_within_a_link_are_refused(value: object, make: Make, fill: Fill) -> None:
    with pytest.raises(NoRoomError):
        fill(make(in_link), {"x": value})


def in_link(word: Any) -> None:
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    link = f'<w:hyperlink xmlns:w="{main}" w:anchor="a"><w:r><w:t>{{{{ x }}}}</w:t></w:r>'
    word.add_paragraph()._p.append(etree.fromstring(f"{link}</w:hyperlink>"))


@pytest.mark.parametrize("name", ["style", "underline", "font", "language", "east_asian"])
def test_no_property_breaks_the_file(name: str, typed: Typed, fill: Fill, read: Any) -> None:
    odd: dict[str, Any] = {name: '"/><w:p>\x00\ufdd0\n'}
    data = fill(typed(["{{ x }}"]), {"x": Rich((Run("a", **odd),))})
    assert [each.text for each in read(data).paragraphs] == ["a"]


def test_plain_values_add_nothing_to_the_package(typed: Typed) -> None:
    data = typed(["{{ x }}"])
    declared = declared_by_values({"x": DOT})
    plain = compile_template(data, declared).fill({"x": "chữ"})
    assert set(parts_of(plain)) == set(parts_of(data))


def test_a_file_of_values_names_pictures_and_files(tmp_path: Path, make: Make) -> None:
    (tmp_path / "dau.png").write_bytes(DOT.content)
    (tmp_path / "khac.docx").write_bytes(make(other))
    said = {
        "anh": {"@picture": "dau.png", "width": 10, "alt": "Dấu"},
        "tep": {"@document": "khac.docx"},
        "chu": {"@rich": ["a ", {"text": "b", "bold": True, "size": 14}]},
        "doan": {"@paragraphs": ["Một", {"runs": ["hai"], "style": "Heading1"}]},
        "ds": [{"anh": {"@picture": "dau.png"}}, {"anh": ""}],
    }
    found = read_dressed(json.loads(json.dumps(said)), tmp_path)
    assert found["anh"] == Picture(DOT.content, width=10, alt="Dấu")
    assert isinstance(found["tep"], Subdocument)
    assert found["chu"] == Rich((Run("a "), Run("b", bold=True, size=14)))
    assert [item.style for item in found["doan"].items] == ["", "Heading1"]
    assert found["ds"] == [{"anh": Picture(DOT.content)}, {"anh": ""}]


@pytest.mark.parametrize(
    ("said", "trouble"),
    [
        pytest.param({"@picture": "khong-co.png"}, NoFileError, id="no such file"),
        pytest.param({"@picture": "../a.png"}, ValueBrokenError, id="another folder"),
        pytest.param({"@picture": "/etc/hosts"}, ValueBrokenError, id="an absolute path"),
        pytest.param({"@picture": 5}, ValueBrokenError, id="no name"),
        pytest.param({"@picture": "x.txt"}, PictureUnknownError, id="no picture"),
        pytest.param({"@picture": "x.png", "width": -1}, ValueBrokenError, id="below zero"),
        pytest.param({"@picture": "x.png", "width": 1e99}, ValueBrokenError, id="endless"),
        pytest.param({"@picture": "x.png", "wide": 1}, ValueBrokenError, id="a slip"),
        pytest.param({"@document": "x.txt"}, GuardError, id="no Word file"),
        pytest.param({"@rich": [{"text": "a", "bold": "yes"}]}, ValueBrokenError, id="no claim"),
        pytest.param({"@rich": 5}, ValueBrokenError, id="no runs"),
        pytest.param({"@rich": [{"script": "x"}]}, ValueBrokenError, id="an unknown script"),
        pytest.param(
            {"@rich": [{"text": "a", "link": "http://a\x00"}]}, ValueBrokenError, id="a cut link"
        ),
        pytest.param(
            {"@rich": [{"text": "a", "link": "file:///etc"}]}, ValueBrokenError, id="a bad link"
        ),
        pytest.param({"@paragraphs": [{"style": "a"}]}, ValueBrokenError, id="no text"),
        pytest.param({"@other": "x"}, ValueBrokenError, id="an unknown kind"),
        pytest.param({"@rich": [], "@picture": "x"}, ValueBrokenError, id="two kinds"),
    ],
)
def test_what_a_file_of_values_cannot_mean_is_told(
    said: object, trouble: type[Exception], tmp_path: Path
) -> None:
    (tmp_path / "x.png").write_bytes(DOT.content)
    (tmp_path / "x.txt").write_text("x")
    with pytest.raises(trouble):
        read_dressed({"a": said}, tmp_path)


def test_a_damaged_file_within_is_told(typed: Typed, fill: Fill, make: Make) -> None:
    with pytest.raises(GuardError):
        fill(typed(["{{ x }}"]), {"x": Subdocument(make(other)[:-40])})


def test_python_docx_opens_what_holds_everything(make: Make, fill: Fill) -> None:
    values = {"x": RichParagraphs((BOLD,)), "y": DOT, "z": Subdocument(make(other))}
    data = make(lambda word: [word.add_paragraph(f"a {{{{ {key} }}}} b") for key in values])
    assert docx.Document(BytesIO(fill(data, values))).paragraphs

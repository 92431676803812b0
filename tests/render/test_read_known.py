"""A paragraph that was read before is known again; nothing that depends on its place is."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from dossier.paper.flow import Block, Cell, Label, Para, Run, Table
from dossier.render.read import BrokenFileError, read
from dossier.render.read.known import LONGEST, MOST
from tests.render.conftest import MakeDocx

LINE = "<w:p><w:r><w:t>Độc lập - Tự do - Hạnh phúc</w:t></w:r></w:p>"
BOLD = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:b w:val="{}"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="table" w:styleId="Big"><w:rPr><w:sz w:val="40"/></w:rPr></w:style>'
)
TABLE = '<w:tbl><w:tblPr><w:tblStyle w:val="Big"/></w:tblPr><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>'


def blocks(document: bytes) -> tuple[Block, ...]:
    """What the only section of a document holds."""
    (section,) = read(document).flow.sections
    return section.blocks


def first_run(block: Block) -> Run:
    """The run that a paragraph, or the first cell of a table, begins with."""
    if isinstance(block, Table):
        return first_run(block.rows[0].cells[0].blocks[0])
    (run, *_) = block.inlines
    assert isinstance(run, Run)
    return run


def test_the_same_line_of_a_form_is_the_same_value_in_every_document(docx: MakeDocx) -> None:
    (one,), (two, _) = blocks(docx(LINE)), blocks(docx(f"{LINE}<w:p/>"))
    assert one is two


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(LINE.replace("Độc", "độc"), id="a letter"),
        pytest.param(LINE.replace("<w:r>", "<w:r><w:rPr><w:i/></w:rPr>"), id="a look"),
        pytest.param(LINE.replace("<w:p>", '<w:p><w:pPr><w:jc w:val="end"/></w:pPr>'),
                     id="a place"),
        pytest.param(LINE.replace("<w:t>", "<w:tab/><w:t>"), id="a tab"),
    ],
)  # fmt: skip
def test_lines_that_differ_are_told_apart(docx: MakeDocx, other: str) -> None:
    one, two = blocks(docx(LINE + other))
    assert one != two


def test_another_stylesheet_dresses_the_same_line_anew(docx: MakeDocx) -> None:
    bold, plain = docx(LINE, styles=BOLD.format(1)), docx(LINE, styles=BOLD.format(0))
    assert [first_run(*blocks(each)).style.face.bold for each in (bold, plain, bold)] == [
        True,
        False,
        True,
    ]


def test_a_table_dresses_the_same_line_in_its_style(docx: MakeDocx) -> None:
    found = blocks(docx(LINE + TABLE.format(LINE) + LINE, styles=BOLD.format(0)))
    assert [first_run(block).style.size for block in found] == [10.0, 20.0, 10.0]


def test_an_open_field_swallows_lines_that_are_known(docx: MakeDocx) -> None:
    field = '<w:p><w:r><w:fldChar w:fldCharType="{}"/></w:r></w:p>'
    body = LINE + field.format("begin") + LINE + field.format("end") + LINE
    found = [block.inlines for block in blocks(docx(body)) if isinstance(block, Para)]
    assert [bool(inlines) for inlines in found] == [True, False, False, False, True]


def test_a_remark_goes_to_the_line_that_follows_it_known_or_not(docx: MakeDocx) -> None:
    found = blocks(docx(f"{LINE}<w:altChunk/>{LINE}"))
    assert [len(block.remarks) for block in found if isinstance(block, Para)] == [0, 1]


def test_what_is_long_is_told_of_one_person_and_not_kept(docx: MakeDocx) -> None:
    long = LINE.replace("Độc", "Độc" * LONGEST)
    (one,), (two,) = blocks(docx(long)), blocks(docx(long))
    assert one == two
    assert one is not two


def test_memory_begins_anew_when_it_is_full(docx: MakeDocx) -> None:
    (before,) = blocks(docx(LINE))
    lines = "".join(f"<w:p><w:r><w:t>{number}</w:t></w:r></w:p>" for number in range(MOST + 1))
    blocks(docx(lines))
    (after,) = blocks(docx(LINE))
    assert before == after
    assert before is not after


def test_packed_parts_are_told_apart_by_their_content(docx: MakeDocx) -> None:
    bold, plain = docx(LINE, styles=BOLD.format(1)), docx(LINE, styles=BOLD.format(0))
    packed = [_packed(each) for each in (bold, plain)]
    assert [first_run(*blocks(each)).style.face.bold for each in packed] == [True, False]


def test_a_part_of_which_a_byte_is_damaged_is_not_taken_for_the_sound_one(docx: MakeDocx) -> None:
    sound = _packed(docx(LINE, styles=BOLD.format(1)))
    read(sound)
    at = sound.index(b"word/styles.xml") + len(b"word/styles.xml") + 10
    damaged = sound[:at] + bytes([sound[at] ^ 0xFF]) + sound[at + 1 :]
    with pytest.raises(BrokenFileError):
        read(damaged)


def _packed(document: bytes) -> bytes:
    out = BytesIO()
    with ZipFile(BytesIO(document)) as loose, ZipFile(out, "w", ZIP_DEFLATED) as tight:
        for name in loose.namelist():
            tight.writestr(name, loose.read(name))
    return out.getvalue()


def test_lines_of_a_list_are_counted_each_time(docx: MakeDocx) -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    style = (
        '<w:style w:type="paragraph" w:styleId="Listed"><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style>"
    )
    line = LINE.replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="Listed"/></w:pPr>')
    blocks(docx(line + line, styles=style))  # without a list of that number
    found = blocks(docx(line + line, styles=style, numbering=numbering))
    labels = [block.inlines[0] for block in found if isinstance(block, Para)]
    assert [label.text for label in labels if isinstance(label, Label)] == ["1.", "2."]


def cells(block: Block) -> list[Cell]:
    """The cells of a table."""
    assert isinstance(block, Table)
    return [cell for row in block.rows for cell in row.cells]


ROWS = "<w:tbl>{}" + "<w:tr><w:tc>{}</w:tc></w:tr>" * 3 + "</w:tbl>"
EDGED = '<w:tblPr><w:tblBorders><w:top w:sz="{0}" w:val="single"/></w:tblBorders></w:tblPr>'


def test_a_cell_of_a_form_is_the_same_value_in_every_document(docx: MakeDocx) -> None:
    table = ROWS.format("", *[LINE] * 3)
    one, two = (cells(blocks(docx(table))[0]) for _ in range(2))
    assert [a is b for a, b in zip(one, two, strict=True)] == [True] * 3


def test_the_same_cell_in_another_table_wears_that_table(docx: MakeDocx) -> None:
    thick, thin = (ROWS.format(EDGED.format(size), *[LINE] * 3) for size in (24, 4))
    found = [cells(block) for block in blocks(docx(thick + LINE + thin + LINE + thick))[::2]]
    tops = [[cell.style.borders.top for cell in table] for table in found]
    assert [top.width if top else 0.0 for top, *_ in tops] == [3.0, 0.5, 3.0]
    assert all(inner is None for _, *rest in tops for inner in rest)


def test_the_same_cell_of_an_older_document_is_not_mistaken(docx: MakeDocx) -> None:
    table = ROWS.format("", *[LINE] * 3)
    old = docx(table, settings="")
    new = docx(table)
    for document in (old, new, old):
        assert [first_run(cell.blocks[0]).text for cell in cells(blocks(document)[0])] == [
            "Độc lập - Tự do - Hạnh phúc"
        ] * 3


def test_a_cell_that_counts_is_counted_each_time(docx: MakeDocx) -> None:
    field = '<w:p><w:fldSimple w:instr="PAGE"/></w:p>'
    table = ROWS.format("", LINE, field, LINE)
    one, two = (cells(blocks(docx(table))[0]) for _ in range(2))
    assert [a is b for a, b in zip(one, two, strict=True)] == [True, False, True]

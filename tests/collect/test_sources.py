"""Lists of every kind of file come in as sheets, whole, and what a file has lost is told."""

from __future__ import annotations

import unicodedata
import zipfile
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from dossier.collect.raw.shapes import LockedListError, UnreadableError
from dossier.collect.reading import EmptyError, UnsupportedError
from dossier.collect.sheet import Merge, Sheet
from dossier.collect.source import read_pasted, read_sheets
from dossier.errors import DossierError
from dossier.guard import trouble as t
from dossier.words.legacy import Encoding
from tools.lists.binarybooks import binary_book, binary_sheet, binary_styles, packed
from tools.lists.oldbooks import OldSheet, Raised, container, old_book, old_stream, record
from tools.lists.openbooks import cell, open_book, row, table

HEAD = ("Họ và tên", "Năm sinh")
NGUYEN = ("Nguyễn Văn A", "1985")
PLAIN = (HEAD, NGUYEN)
XML_BOOK = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="s1">
 <Font ss:FontName=".VnTime"/></Style></Styles><Worksheet ss:Name="Cá nhân"><Table>{}</Table>
</Worksheet></Workbook>"""


def opened(folder: Path, data: bytes, name: str = "ds.xls") -> tuple[Sheet, ...]:
    path = folder / name
    path.write_bytes(data)
    return read_sheets(path)


def book(path: Path, edit: object = None) -> Path:
    with xlsxwriter.Workbook(path) as made:
        page = made.add_worksheet("Cá nhân")
        page.write_row(0, 0, HEAD)
        if callable(edit):
            edit(made, page)
    return path


def csv(sign: str = ",", end: str = "\r\n") -> str:
    return end.join(sign.join(cells) for cells in PLAIN) + end


def page(rows: str, head: str = "") -> bytes:
    return f'<html><head><meta charset="utf-8">{head}</head><table>{rows}</table></html>'.encode()


def spoken(text: str) -> bytes:
    """Write windows-1258 as Windows does: a letter with its mark, the tone behind it."""
    parted = unicodedata.normalize("NFD", text)
    for base, mark, whole in (("a", "\u0302", "â"), ("e", "\u0302", "ê"), ("o", "\u0302", "ô")):
        parted = parted.replace(base + mark, whole)
    for base, mark, whole in (("a", "\u0306", "ă"), ("o", "\u031b", "ơ"), ("u", "\u031b", "ư")):
        parted = parted.replace(base + mark, whole)
    return parted.replace("a\u0323\u0302", "â\u0323").encode("cp1258", "replace")


ROWS = "".join(f"<tr><td>{one}</td><td>{two}</td></tr>" for one, two in PLAIN)
KINDS = [
    pytest.param(old_book([OldSheet("Cá nhân", PLAIN)]), id="xls"),
    pytest.param(binary_book("Cá nhân", PLAIN), id="xlsb"),
    pytest.param(open_book(table("".join(row(*map(cell, cells)) for cells in PLAIN))), id="ods"),
    pytest.param(page(ROWS), id="a web page"),
    pytest.param(b'<?xml version="1.0"?><html>' + page(ROWS)[6:], id="a web page in XML"),
    pytest.param(f"<div><table>{ROWS}</table></div>".encode("utf-16"), id="a piece of a page"),
    pytest.param(
        XML_BOOK.format(
            "".join(
                "<Row>"
                + "".join(f'<Cell><Data ss:Type="String">{one}</Data></Cell>' for one in cells)
                + "</Row>"
                for cells in PLAIN
            )
        ).encode(),
        id="XML of 2003",
    ),
    pytest.param(csv().encode(), id="UTF-8"),
    pytest.param(csv().encode("utf-8-sig"), id="UTF-8 with its mark"),
    pytest.param(csv("\t").encode("utf-16"), id="UTF-16 as Excel saves it"),
    pytest.param(b"\xfe\xff" + csv("\t").encode("utf-16-be"), id="UTF-16, the other way round"),
    pytest.param(csv("\t").encode("utf-16-le"), id="UTF-16 without its mark"),
    pytest.param(spoken(csv(";")), id="windows-1258"),
    pytest.param(csv(";").encode(), id="semicolons"),
    pytest.param(csv("|").encode(), id="bars"),
    pytest.param(b"sep=;\r\n" + csv(";").encode(), id="the sign is said"),
    pytest.param(csv(end="\r").encode(), id="lines of an old Mac"),
    pytest.param(csv().encode().replace(b"1985", b"1985\0"), id="a zero byte"),
    pytest.param(csv().encode().replace(b"1985", b'="1985"'), id="a number kept as text"),
]


@pytest.mark.parametrize("data", KINDS)
@pytest.mark.parametrize("name", ["ds.xls", "ds.csv"])
def test_a_list_is_known_by_what_it_holds(tmp_path: Path, data: bytes, name: str) -> None:
    (sheet,) = opened(tmp_path, data, name)
    assert sheet.rows == PLAIN
    assert sheet.faults == {}


def test_letters_of_an_old_font_stay_as_they_are_in_a_text_file(tmp_path: Path) -> None:
    text = "Hä vµ tªn;N¨m sinh\r\nNguyÔn V¨n An;1985\r\nTrÇn ThÞ B×nh;1990\r\n"
    (sheet,) = opened(tmp_path, text.encode("cp1252"))
    assert sheet.rows[1][0] == "NguyÔn V¨n An"


def test_breaks_and_signs_within_quotes_stay_in_their_cell(tmp_path: Path) -> None:
    (sheet,) = opened(tmp_path, 'a,b\r\n"một\r\nhai, ba",c\r\n'.encode())
    assert sheet.rows == (("a", "b"), ("một\nhai, ba", "c"))


def test_macros_are_passed_over_and_values_read(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx")
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 macro")
    assert read_sheets(path)[0].rows == (HEAD,)


def test_dates_truths_and_times_keep_their_kind(tmp_path: Path) -> None:
    def edit(made: xlsxwriter.Workbook, page: xlsxwriter.worksheet.Worksheet) -> None:
        day = made.add_format({"num_format": '"ngày" dd "tháng" mm'})
        page.write_datetime(1, 0, date(1985, 3, 9), day)
        page.write_row(1, 1, [True])

    (sheet,) = read_sheets(book(tmp_path / "a.xlsx", edit))
    assert sheet.rows[1] == (date(1985, 3, 9), True)


def test_the_calendar_of_1904_gives_the_same_days(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(path, {"date_1904": True}) as made:
        day = made.add_format({"num_format": "dd/mm/yyyy"})
        made.add_worksheet().write_datetime(0, 0, date(1985, 3, 9), day)
    assert read_sheets(path)[0].rows == ((date(1985, 3, 9),),)


def test_the_size_that_a_sheet_declares_is_not_believed(tmp_path: Path) -> None:
    path, lying = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    with xlsxwriter.Workbook(path) as made:
        page = made.add_worksheet()
        for number in range(500):
            page.write_string(number, 0, f"Dòng {number}")
    with zipfile.ZipFile(path) as there, zipfile.ZipFile(lying, "w") as made_new:
        for name in there.namelist():
            said = there.read(name).replace(b'ref="A1:A500"', b'ref="A1"')
            made_new.writestr(name, said)
    assert len(read_sheets(lying)[0].rows) == 500


def test_cells_that_lost_their_value_are_told_with_what_they_show(tmp_path: Path) -> None:
    def edit(_made: xlsxwriter.Workbook, page: xlsxwriter.worksheet.Worksheet) -> None:
        page.write_formula(1, 0, "=1/0", None, "#DIV/0!")
        page.write_formula(1, 1, '=IF(A1="","",1)', None, "")
        page.write_number(2, 0, 12345678901234567)
        page.write_string(2, 1, "#####")
        page.write_formula(3, 0, "=1+1", None, 2)

    (sheet,) = read_sheets(book(tmp_path / "a.xlsx", edit))
    assert sheet.faults == {
        (1, 0): "collect.error_cell",
        (1, 1): "collect.uncomputed",
        (2, 0): "collect.lost_digits",
        (2, 1): "collect.narrow_cell",
    }
    assert sheet.rows[1] == ("#DIV/0!", '=IF(A1="","",1)')
    assert sheet.rows[3][0] == 2.0


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(old_book([OldSheet("A", [["x", Raised(0x17)]])]), id="xls"),
        pytest.param(binary_book("A", [["x", Raised(0x17)]]), id="xlsb"),
        pytest.param(open_book(table(row(cell("x"), cell("#REF!")))), id="ods"),
        pytest.param(b"x,#REF!\r\n", id="csv"),
        pytest.param(page("<tr><td>x<td>#REF!"), id="a web page"),
        pytest.param(
            XML_BOOK.format(
                '<Row><Cell><Data ss:Type="String">x</Data></Cell>'
                '<Cell><Data ss:Type="Error">#REF!</Data></Cell></Row>'
            ).encode(),
            id="XML of 2003",
        ),
    ],
)
def test_an_error_is_told_in_every_kind_of_file(tmp_path: Path, data: bytes) -> None:
    (sheet,) = opened(tmp_path, data)
    assert sheet.rows == (("x", "#REF!"),)
    assert sheet.faults == {(0, 1): "collect.error_cell"}


def test_a_formula_of_opendocument_that_was_never_computed_is_told(tmp_path: Path) -> None:
    empty = '<table:table-cell table:formula="of:=A1"/>'
    (sheet,) = opened(tmp_path, open_book(table(row(cell("x"), empty))))
    assert sheet.faults == {(0, 1): "collect.uncomputed"}
    assert sheet.rows == (("x", "=A1"),)


def test_zeros_that_a_format_shows_are_there(tmp_path: Path) -> None:
    def edit(made: xlsxwriter.Workbook, page: xlsxwriter.worksheet.Worksheet) -> None:
        page.write_number(1, 0, 1085012345, made.add_format({"num_format": "0" * 12}))

    shown = '<table:table-cell office:value-type="float" office:value="1085012345">'
    shown += "<text:p>001085012345</text:p></table:table-cell>"
    digits = [("Arial", "0" * 12)]
    old = old_book([OldSheet("A", [[1085012345]], looks={(0, 0): 1})], digits)
    assert read_sheets(book(tmp_path / "a.xlsx", edit))[0].rows[1][0] == "001085012345"
    assert opened(tmp_path, open_book(table(row(shown))))[0].rows == (("001085012345",),)
    styles = binary_styles(("Arial",), ("0" * 12,))
    binary = packed("A", binary_sheet([[1085012345]], styles={(0, 0): 1}), styles)
    assert opened(tmp_path, old)[0].rows == (("001085012345",),)
    assert opened(tmp_path, binary)[0].rows == (("001085012345",),)


def test_fonts_of_old_encodings_are_told(tmp_path: Path) -> None:
    def edit(made: xlsxwriter.Workbook, page: xlsxwriter.worksheet.Worksheet) -> None:
        page.write_string(1, 0, "NguyÔn", made.add_format({"font_name": ".VnTime"}))
        runs = (made.add_format({"font_name": "VNI-Times"}), "Nguyeãn ")
        page.write_rich_string(2, 0, *runs, made.add_format({"font_name": "VNI-Times"}), "Vaên")
        page.write_string(3, 0, "Nguyễn")

    (sheet,) = read_sheets(book(tmp_path / "a.xlsx", edit))
    assert sheet.encodings == {(1, 0): Encoding.TCVN3, (2, 0): Encoding.VNI}


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(
            old_book([OldSheet("A", [["Lª"]], looks={(0, 0): 1})], [(".VnTime", "General")]),
            id="xls",
        ),
        pytest.param(binary_book("A", [["Lª"]], fonts={(0, 0): ".VnTime"}), id="xlsb"),
        pytest.param(page('<tr><td><font face=".VnTime">Lª</font>'), id="face"),
        pytest.param(page("<tr><td style=\"font-family:'.VnTime'\">Lª"), id="style"),
        pytest.param(
            page("<tr><td class=xl65>Lª", "<style>.xl65 {font-family:.VnTime, serif}</style>"),
            id="class",
        ),
        pytest.param(
            XML_BOOK.format(
                '<Row><Cell ss:StyleID="s1"><Data ss:Type="String">Lª</Data></Cell></Row>'
            ).encode(),
            id="XML of 2003",
        ),
        pytest.param(
            open_book(
                table(row(cell("Lª", 'table:style-name="c1" office:value-type="string"'))),
                '<style:style style:name="c1"><style:text-properties style:font-name=".VnTime"/>'
                "</style:style>",
            ),
            id="ods",
        ),
    ],
)
def test_every_kind_of_file_tells_its_fonts(tmp_path: Path, data: bytes) -> None:
    assert opened(tmp_path, data)[0].encodings == {(0, 0): Encoding.TCVN3}


SPANNED = '<table:table-cell office:value-type="string" table:number-columns-spanned="2" '
SPANNED += 'table:number-rows-spanned="2"><text:p>a</text:p></table:table-cell>'
COVERED = "<table:covered-table-cell/>"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(
            old_book([OldSheet("A", [["a", "", "b"], ["", "", "c"]], [(0, 0, 1, 1)])]), id="xls"
        ),
        pytest.param(binary_book("A", [["a", "", "b"], ["", "", "c"]], [(0, 0, 1, 1)]), id="xlsb"),
        pytest.param(
            open_book(table(row(SPANNED, COVERED, cell("b")) + row(COVERED, COVERED, cell("c")))),
            id="ods",
        ),
        pytest.param(page("<tr><td colspan=2 rowspan=2>a<td>b<tr><td>c"), id="a web page"),
        pytest.param(
            XML_BOOK.format(
                '<Row><Cell ss:MergeAcross="1" ss:MergeDown="1"><Data ss:Type="String">a</Data>'
                '</Cell><Cell><Data ss:Type="String">b</Data></Cell></Row>'
                '<Row><Cell ss:Index="3"><Data ss:Type="String">c</Data></Cell></Row>'
            ).encode(),
            id="XML of 2003",
        ),
    ],
)
def test_merged_cells_are_kept(tmp_path: Path, data: bytes) -> None:
    (sheet,) = opened(tmp_path, data)
    assert sheet.rows == (("a", "", "b"), ("", "", "c"))
    assert sheet.merges == (Merge(0, 0, 1, 1),)


def test_hidden_sheets_are_passed_over_and_told(tmp_path: Path) -> None:
    sheets = [OldSheet("Mã", [["x"]], hidden=1), OldSheet("Mã 2", [["x"]], hidden=2)]
    found = opened(tmp_path, old_book([*sheets, OldSheet("Cá nhân", PLAIN)]))
    assert [sheet.name for sheet in found] == ["Cá nhân"]
    said = [(one.code, dict(one.params)["sheet"]) for one in found[0].findings]
    assert said == [("collect.hidden_sheet", "Mã"), ("collect.hidden_sheet", "Mã 2")]


def test_several_tables_of_a_page_are_several_lists_with_the_lines_above_them(
    tmp_path: Path,
) -> None:
    text = "<p>DANH SÁCH<br>năm 2025</p><table><tr><td>a</table><table><tr><td>b</table>"
    one, two = opened(tmp_path, page("").replace(b"<table></table>", text.encode()))
    assert (one.name, one.rows) == ("ds - 1", (("DANH SÁCH",), ("năm 2025",), ("a",)))
    assert (two.name, two.rows) == ("ds - 2", (("b",),))


def test_what_is_pasted_comes_from_its_tables_else_from_its_text() -> None:
    html = "<html><body><!--StartFragment--><table><tr><td colspan=2>a</table></body></html>"
    (pasted,) = read_pasted("a\t\r\n", html)
    assert pasted.merges == (Merge(0, 0, 0, 0),)
    assert read_pasted('Họ và tên\tNăm\r\n"Nguyễn\nVăn A"\t1985\r\n')[0].rows == (
        ("Họ và tên", "Năm"),
        ("Nguyễn\nVăn A", "1985"),
    )
    with pytest.raises(EmptyError):
        read_pasted("  \r\n", "")


LOCKED = record(0x2F, bytes(6))
STREAM = old_stream([OldSheet("A", PLAIN)])
FAR = old_book([OldSheet("A", [["x"], [*[""] * 201, "y"]])])


@pytest.mark.parametrize(
    ("data", "error"),
    [
        pytest.param(container({"EncryptedPackage": b"x"}), LockedListError, id="a password"),
        pytest.param(
            container({"Workbook": STREAM[:20] + LOCKED + STREAM[20:]}),
            t.EncryptedError,
            id="a password of 2003",
        ),
        pytest.param(
            open_book(table(row(cell("x"))), manifest="<m:encryption-data/>"),
            t.EncryptedError,
            id="a password of OpenDocument",
        ),
        pytest.param(old_book([OldSheet("A", PLAIN)])[:3000], t.BrokenError, id="an xls cut off"),
        pytest.param(FAR, t.CellsError, id="an xls that reaches far"),
        pytest.param(binary_book("A", [["x"], [*[""] * 201, "y"]]), t.CellsError, id="xlsb, far"),
        pytest.param(b"%PDF-1.7 ...", UnsupportedError, id="a PDF"),
        pytest.param(b"\x89PNG\r\n\x1a\n\0\0\0", UnsupportedError, id="a picture"),
        pytest.param(b"", EmptyError, id="nothing"),
        pytest.param(b" \r\n ,,, \r\n", EmptyError, id="blanks"),
        pytest.param(b"PK\x03\x04 and no more", DossierError, id="a zip cut off"),
        pytest.param(XML_BOOK.format("<Row>").encode(), DossierError, id="XML not well formed"),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), t.BrokenError, id="OLE, empty"
        ),
        pytest.param(
            page("<tr><td>" + "<table><tr><td>" * 40), t.DepthError, id="tables in tables"
        ),
        pytest.param(page("<tr>" + "<td>x" * 300), t.CellsError, id="a row without end"),
        pytest.param(("x," * 300).encode(), t.CellsError, id="a line without end"),
    ],
)
def test_a_file_that_cannot_be_read_gives_one_typed_error(
    tmp_path: Path, data: bytes, error: type[DossierError]
) -> None:
    with pytest.raises(error):
        opened(tmp_path, data)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(
            open_book(table(row(cell("x")) + row(cell("x"), times=1_048_575))), id="rows repeated"
        ),
        pytest.param(
            open_book(
                table(row(cell("x", 'table:number-columns-repeated="16384"'), times=1_000_000))
            ),
            id="rows and columns repeated",
        ),
        pytest.param(open_book(table(row(cell(), times=200_000) + row(cell("x")))), id="far below"),
    ],
)
def test_repeats_that_unfold_without_end_are_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(t.CellsError):
        opened(tmp_path, data)


def test_empty_rows_to_the_end_of_a_sheet_are_how_such_sheets_end(tmp_path: Path) -> None:
    ending = row(
        cell().replace(
            "<table:table-cell ", '<table:table-cell table:number-columns-repeated="16384" '
        ),
        times=1_048_574,
    )
    (sheet,) = opened(tmp_path, open_book(table(row(cell("x"), cell("y")) + ending)))
    assert sheet.rows == (("x", "y"),)


def test_spans_that_cover_everything_do_not_cost_it(tmp_path: Path) -> None:
    spans = "<td colspan=999999 rowspan=999999>x</td>"
    (sheet,) = opened(tmp_path, page(f"<tr>{spans}</tr><tr><td>y</td></tr>"))
    assert sheet.rows[0][0] == "x"
    assert len(sheet.rows) == 2


def test_a_chain_of_sectors_that_comes_back_to_itself_is_refused(tmp_path: Path) -> None:
    data = bytearray(old_book([OldSheet("A", PLAIN)]))
    data[512 + 8 : 512 + 12] = (2).to_bytes(4, "little")  # the first sector of the stream
    with pytest.raises(t.BrokenError):
        opened(tmp_path, bytes(data))


def test_a_reader_that_stumbles_names_the_file(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx")
    with zipfile.ZipFile(path) as there, zipfile.ZipFile(tmp_path / "b.xlsx", "w") as broken:
        for name in there.namelist():
            broken.writestr(name, b"<a/>" if name.endswith("sheet1.xml") else there.read(name))
    with pytest.raises((UnreadableError, EmptyError)) as caught:
        read_sheets(tmp_path / "b.xlsx")
    assert caught.value.params == {"file": "b.xlsx"}

"""Each component of the papers that offices write is told, and no more than is certain."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.shared import Pt
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.check.standard import standard_findings
from dossier.check.standard.recognise import recognise
from dossier.check.standard.walk import walk
from dossier.compose.forms.shelf import load_shelf
from dossier.law.book import load_book
from dossier.model.round import Regime
from dossier.paper.flow import (
    Bands,
    Cell,
    Count,
    Counter,
    Flow,
    Label,
    Para,
    Row,
    Run,
    Section,
    Tab,
    Table,
)
from dossier.paper.style import (
    Align,
    CellStyle,
    PageStyle,
    ParaStyle,
    TableStyle,
    TextStyle,
)
from dossier.render.read import read

SHELF = load_shelf(Path(__file__).parents[2] / "templates")
BOOK = load_book()
DAY = date(2026, 11, 24)

Line = tuple[str, str]  # style and text; "bold | rest" begins with bold letters

RULING = (
    ("Tên loại", "QUYẾT ĐỊNH"),
    ("Trích yếu", "Về việc tặng Giấy khen năm 2025"),
    ("Tên loại", "CHÁNH VĂN PHÒNG TỈNH ỦY GIA LAI"),
    ("Căn cứ", "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;"),
    ("Căn cứ", "Theo đề nghị của Trưởng phòng Tổng hợp."),
    ("Tên loại", "QUYẾT ĐỊNH:"),
    ("Nội dung", "Điều 1. | Tặng Giấy khen cho 06 cá nhân (có danh sách kèm theo)."),
    ("Nội dung", "a) Kèm theo tiền thưởng theo quy định hiện hành;"),
    ("Nội dung", "Căn cứ nguồn kinh phí được giao, Phòng Tổng hợp chi thưởng./."),
)
RULED = ["ten_loai", "trich_yeu", "", "can_cu", "can_cu", "", "dieu", "diem", "noi_dung"]
ANNEX = (
    ("Tên loại", "Phụ lục I"),
    ("Trích yếu", "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN"),
    ("Kèm theo", "(Kèm theo Quyết định số 05/QĐ-VPTU ngày 05 tháng 01 năm 2026)"),
)
RULES = (
    ("Tên loại", "QUY CHẾ"),
    ("Trích yếu", "Thi đua, khen thưởng của Văn phòng"),
    ("Trích yếu", "Chương I"),
    ("Trích yếu", "QUY ĐỊNH CHUNG"),
    ("Mục", "Điều 1. Phạm vi điều chỉnh"),
    ("Nội dung", "1. Quy chế này quy định về thi đua, khen thưởng của Văn phòng."),
)
LETTER = (
    ("Kính gửi", "Kính gửi: Ban Thi đua - Khen thưởng Trung ương"),
    ("Nội dung", "Văn phòng đề nghị Ban xem xét hồ sơ gửi kèm theo công văn này./."),
)


def written(lines: Sequence[Line], form: str = "to_trinh_nd30") -> bytes:
    """Write lines between the head and the signatures of a shipped form."""
    word = docx.Document(BytesIO(SHELF.documents[form]))
    first, *_, last = word.tables
    body = word.element.body
    for block in list(body):
        if block.tag.endswith(("}p", "}tbl")) and block not in (first._tbl, last._tbl):
            body.remove(block)
    for style, text in lines:
        paragraph = _paragraph(word, style, text)
        last._tbl.addprevious(paragraph)
    made = BytesIO()
    word.save(made)
    return made.getvalue()


def _paragraph(word: Any, style: str, text: str) -> Any:
    paragraph = word.add_paragraph(style=style)
    lead, _, rest = text.rpartition(" | ")
    if lead:
        paragraph.add_run(f"{lead} ").bold = True
    paragraph.add_run(rest)
    return paragraph._p


def components(content: bytes, regime: Regime = Regime.ND30) -> list[str]:
    """Name what stands between the head and the signatures."""
    spots = walk(read(content).flow, {})
    names = recognise(spots, BOOK.standard(regime, DAY).components, {})
    loose = [at for at, spot in enumerate(spots) if spot.is_loose and spot.text]
    return [names.get(at, "") for at in loose]


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        pytest.param(RULING, RULED, id="decision"),
        pytest.param(ANNEX, ["phu_luc_so", "phu_luc_td", "phu_luc_cd"], id="annex"),
        pytest.param(LETTER, ["kinh_gui", "noi_dung"], id="letter"),
        pytest.param(
            (*LETTER, ("Mục", "KẾT QUẢ BỎ PHIẾU CỦA HỘI ĐỒNG:")),
            ["kinh_gui", "noi_dung", ""],
            id="a heading in capitals",
        ),
        pytest.param(
            RULES,
            ["ten_loai", "trich_yeu", "phan_chuong", "phan_chuong_td", "dieu", "khoan"],
            id="rules",
        ),
    ],
)
def test_the_parts_of_other_papers_are_told(lines: Sequence[Line], wanted: list[str]) -> None:
    assert components(written(lines)) == wanted


@pytest.mark.parametrize("lines", [RULING, ANNEX, LETTER, RULES], ids=["a", "b", "c", "d"])
def test_other_papers_in_order_are_clean(lines: Sequence[Line]) -> None:
    content = written(lines)
    found = standard_findings(read(content).flow, BOOK.standard(Regime.ND30, DAY))
    assert [(one.code, dict(one.params)["quote"]) for one in found] == []


def test_the_subject_of_a_letter_is_told_below_its_number() -> None:
    word = docx.Document(BytesIO(written(LETTER)))
    line = word.tables[0].cell(1, 0).add_paragraph("V/v đề nghị khen thưởng", style="Số ký hiệu")
    line.runs[0].font.size = Pt(14)
    made = BytesIO()
    word.save(made)
    found = standard_findings(read(made.getvalue()).flow, BOOK.standard(Regime.ND30, DAY))
    assert [dict(one.params)["component"] for one in found] == ["Trích yếu công văn"]


def test_the_old_tone_of_the_title_is_told_too() -> None:
    content = written(LETTER)
    word = docx.Document(BytesIO(content))
    run = word.tables[0].cell(0, 1).paragraphs[0].runs[0]
    assert run.text == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    run.text = "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    run.font.size = Pt(15)
    made = BytesIO()
    word.save(made)
    found = standard_findings(read(made.getvalue()).flow, BOOK.standard(Regime.ND30, DAY))
    assert [dict(one.params)["component"] for one in found] == ["Quốc hiệu"]


def test_a_head_without_a_table_has_no_bodies_left_of_its_title() -> None:
    word = docx.Document(BytesIO(written(LETTER)))
    table = word.tables[0]
    for paragraph in reversed(table.cell(0, 1).paragraphs):
        table._tbl.addnext(deepcopy(paragraph._p))
    table._tbl.getparent().remove(table._tbl)
    made = BytesIO()
    word.save(made)
    assert components(made.getvalue())[:2] == ["quoc_hieu", "tieu_ngu"]


TEXTS = st.sampled_from(
    [
        "",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "TỜ TRÌNH",
        "Kính gửi:",
        "Kính gửi",
        "- Bộ Nội vụ;",
        "Căn cứ Luật;",
        "Điều 1. Tên",
        "TM. ỦY BAN",
        "Nơi nhận:",
        "Phụ lục",
        "Chương I",
        "{%p if x %}",
        "{{ ten_nguoi_ky }}",
        "«quyen_han»",
        "{{ {{ }} «",
    ]
) | st.text(max_size=40)
STYLES = st.builds(
    ParaStyle,
    align=st.sampled_from(Align),
    first=st.floats(-50, 50),
    line=st.sampled_from([0.0, 1.0, 18.0]),
)
INLINES = st.lists(
    TEXTS.map(lambda text: Run(text, TextStyle()))
    | TEXTS.map(lambda text: Label(text, TextStyle()))
    | st.just(Counter(Count.PAGE, TextStyle()))
    | st.just(Tab(TextStyle())),
    max_size=3,
).map(tuple)
PARAS = st.builds(lambda inlines, style: Para(style, inlines, TextStyle()), INLINES, STYLES)


def _table(cells: list[list[Para]]) -> Table:
    row = Row(tuple(Cell(tuple(paras), CellStyle()) for paras in cells))
    return Table((50.0,) * len(cells), (row,), TableStyle())


BLOCKS = PARAS | st.lists(st.lists(PARAS, max_size=3), max_size=3).map(_table)
BANDS = st.builds(Bands, st.lists(BLOCKS, max_size=2).map(tuple))
SECTIONS = st.builds(
    lambda blocks, header, footer: Section(
        PageStyle(), tuple(blocks), header=header, footer=footer
    ),
    st.lists(BLOCKS, max_size=12),
    BANDS,
    BANDS,
)
FLOWS = st.lists(SECTIONS, max_size=3).map(lambda sections: Flow(tuple(sections)))


@pytest.mark.parametrize("names", [(), (Run("Bộ Nội vụ", TextStyle()),)], ids=["bare", "led"])
def test_a_word_that_a_list_writes_is_compared_to_the_end(names: tuple[Run, ...]) -> None:
    style = TextStyle()
    title = Para(ParaStyle(), (Run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", style),), style)
    word = Para(ParaStyle(), (Label("Kính gửi:", style), *names), style)
    flow = Flow((Section(PageStyle(), (title, word)),))
    assert standard_findings(flow, BOOK.standard(Regime.PARTY, DAY))


@given(flow=FLOWS, regime=st.sampled_from(Regime))
@settings(deadline=None, max_examples=60)
def test_any_document_is_compared_to_the_end(flow: Flow, regime: Regime) -> None:
    found = standard_findings(flow, BOOK.standard(regime, DAY))
    assert len({(one.code, one.params) for one in found}) == len(found)


def test_a_long_paragraph_of_open_signs_is_compared_at_once() -> None:
    text = "{{ " * 200_000
    para = Para(ParaStyle(), (Run(text, TextStyle()),), TextStyle())
    flow = Flow((Section(PageStyle(), (para,)),))
    assert standard_findings(flow, BOOK.standard(Regime.ND30, DAY))

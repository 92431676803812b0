"""Turns seeds into Word files that use every feature the layout knows: its proving ground.

    python tools/probes.py OUTDIR [GROUP ...]    writes OUTDIR/GROUP.docx

The same seed gives the same file, so the golden rows of `tests/golden` stay true.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.document import Document as Doc
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_BREAK, WD_PARAGRAPH_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, Twips
from docx.text.paragraph import Paragraph

LEFT, CENTER, RIGHT, JUSTIFY = list(WD_PARAGRAPH_ALIGNMENT)[:4]
ALIGNED = (LEFT, CENTER, RIGHT, JUSTIFY)

WORDS = [
    "thi",
    "đua",
    "khen",
    "thưởng",
    "tập",
    "thể",
    "cá",
    "nhân",
    "phong",
    "trào",
    "yêu",
    "nước",
    "thành",
    "tích",
    "xuất",
    "sắc",
    "nhiệm",
    "vụ",
    "chính",
    "trị",
    "cơ",
    "quan",
    "đơn",
    "vị",
    "Văn",
    "phòng",
    "Tỉnh",
    "ủy",
    "Hội",
    "đồng",
    "sáng",
    "kiến",
    "kinh",
    "nghiệm",
    "học",
    "tập",
    "và",
    "làm",
    "theo",
    "tư",
    "tưởng",
    "đạo",
    "đức",
    "phong",
    "cách",
    "Hồ",
    "Chí",
    "Minh",
    "tham",
    "mưu",
    "tổng",
    "hợp",
    "phục",
    "vụ",
    "lãnh",
    "đạo",
    "chỉ",
    "đạo",
    "điều",
    "hành",
    "công",
    "tác",
    "xây",
    "dựng",
    "Đảng",
    "hệ",
    "thống",
    "năm",
    "2025",
    "Quyết",
    "định",
    "số",
    "15/QĐ-VPTU",
    "ngày",
    "27/5/2026",
    "(kèm",
    "theo)",
    "98,5%",
    "“Chiến",
    "sĩ",
    "thi",
    "đua”",
    "Nguyễn",
    "Văn",
    "A",
    "Trần",
    "Thị",
    "B",
    "nghiêng",
    "ngả",
    "khuỷu",
    "thuở",
    "nghiệm",
    "thu;",
    "bảo",
    "đảm,",
    "đúng",
    "thời",
    "hạn.",
    "giai",
    "đoạn",
    "2020-2025",
    "-",
    "kịp",
    "thời",
    "quyết",
    "liệt",
    "hiệu",
    "quả",
    "UBND-HĐND",
    "đồng",
    "bộ",
]

Paint = Callable[[Doc, random.Random], None]
GROUPS: dict[str, Paint] = {}


def group(paint: Paint) -> Paint:
    """Enter a group of probes under the name of its function."""
    GROUPS[paint.__name__] = paint
    return paint


def probe(name: str, seed: int = 1, mode: int = 15) -> bytes:
    """Make the Word file of a group; `mode` is Word's compatibility mode."""
    document = _document(mode)
    GROUPS[name](document, random.Random(f"{name}-{seed}"))
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def _document(mode: int) -> Doc:
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Twips(11906), Twips(16838)
    section.left_margin, section.right_margin = Twips(1701), Twips(1134)
    section.top_margin = section.bottom_margin = Twips(1134)
    section.header_distance = section.footer_distance = Twips(567)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    for use in ("eastAsia", "cs"):
        normal.element.rPr.rFonts.set(qn(f"w:{use}"), "Times New Roman")
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), "vi-VN")
    normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.line_spacing = 1.0
    settings = document.settings.element
    for old in settings.findall(qn("w:compat")):
        settings.remove(old)
    settings.append(
        parse_xml(
            f'<w:compat {nsdecls("w")}><w:compatSetting w:name="compatibilityMode" '
            f'w:uri="http://schemas.microsoft.com/office/word" w:val="{mode}"/></w:compat>'
        )
    )
    return document


def _text(dice: random.Random, least: int, most: int) -> str:
    return " ".join(dice.choice(WORDS) for _ in range(dice.randint(least, most)))


def _runs(para: Paragraph, dice: random.Random, count: int) -> None:
    """Write text in runs that are bold or slanted by chance; some begin inside a word."""
    for _ in range(count):
        glue = dice.choice((" ", " ", " ", "", ", "))
        run = para.add_run(_text(dice, 1, 12) + glue)
        run.bold, run.italic = dice.random() < 0.35, dice.random() < 0.3
        if dice.random() < 0.1:
            run.font.size = Pt(dice.choice((10, 11, 13, 16)))


def _table(
    document: Doc, widths: Sequence[int], rows: str, *, props: str = "", size: int = 4
) -> None:
    """Put a fixed table at the end of a document; `rows` is the XML of its rows."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(f'<w:{s} w:val="single" w:sz="{size}" w:color="000000"/>' for s in sides)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    xml = (
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{props}'
        f"<w:tblBorders>{borders if size else ''}</w:tblBorders>"
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'
    )
    document.element.body.insert(len(document.element.body) - 1, parse_xml(xml))
    document.add_paragraph("Sau bảng.")


def _row(cells: Sequence[str], props: str = "") -> str:
    return f"<w:tr><w:trPr>{props}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(width: int, *paras: str, props: str = "", para: str = "") -> str:
    texts = "".join(
        f'<w:p><w:pPr>{para}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
        for text in paras
    )
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{props}</w:tcPr>{texts}</w:tc>'


@group
def justified(document: Doc, dice: random.Random) -> None:
    """Justified paragraphs with first-line indents: one look, then many looks."""
    for index in range(18):
        para = document.add_paragraph()
        para.alignment = ALIGNED[3]
        para.paragraph_format.first_line_indent = Twips(567)
        para.paragraph_format.space_after = Pt(6)
        if index % 3 == 0:
            para.add_run(_text(dice, 60, 110))
        else:
            _runs(para, dice, 12)


@group
def ragged(document: Doc, dice: random.Random) -> None:
    """Left, right and centred paragraphs with indents of every kind."""
    for index in range(24):
        para = document.add_paragraph()
        para.alignment = ALIGNED[index % 3]
        form = para.paragraph_format
        form.left_indent, form.right_indent = (
            Twips(dice.randint(0, 900)),
            Twips(dice.randint(0, 900)),
        )
        form.first_line_indent = Twips(dice.randint(-500, 700))
        _runs(para, dice, 5)


@group
def spacing(document: Doc, dice: random.Random) -> None:
    """Every line rule and paragraph spacing, in mixed sizes."""
    for index in range(40):
        para = document.add_paragraph()
        form = para.paragraph_format
        form.line_spacing = dice.choice(
            (1.0, 1.15, 1.5, 2.0, 0.9, 1.3, Pt(18), Pt(20), Pt(12), Pt(30))
        )
        if index % 5 == 0:
            form.line_spacing_rule = 3  # at least
        form.space_before, form.space_after = (
            Pt(dice.choice((0, 3, 6, 12))),
            Pt(dice.choice((0, 6, 10))),
        )
        _runs(para, dice, dice.randint(1, 5))
        if index % 7 == 3:
            document.add_paragraph()


@group
def tabs(document: Doc, dice: random.Random) -> None:
    """Left, centre, right and decimal stops, leaders, default stops, hanging indents."""
    for index in range(30):
        para = document.add_paragraph()
        form = para.paragraph_format
        if index % 2:
            for stop, align in ((1500, 0), (4000, 1), (7500, 2)):
                if dice.random() < 0.7:
                    place, leader = Twips(stop + dice.randint(-300, 300)), dice.choice((0, 0, 1, 3))
                    form.tab_stops.add_tab_stop(place, align, leader)
        if index % 5 == 0:
            form.left_indent, form.first_line_indent = Twips(700), Twips(-700)
        if index % 7 == 0:
            para.alignment = ALIGNED[3]
        for _ in range(dice.randint(1, 4)):
            para.add_run(_text(dice, 1, 3) + "\t")
        para.add_run(_text(dice, 1, 20 if index % 3 == 0 else 2))
        if index % 3 == 0:
            _amounts(document, dice)


def _amounts(document: Doc, dice: random.Random) -> None:
    """Add a line of numbers on decimal stops (with points: LibreOffice's locale has no commas)."""
    para = document.add_paragraph()
    for stop in (2000, 4500, 8000):
        para.paragraph_format.tab_stops.add_tab_stop(Twips(stop), 3, dice.choice((0, 1)))
        para.add_run(f"\t{dice.randint(1, 99999)}.{dice.randint(1, 99)}")


@group
def keeps(document: Doc, dice: random.Random) -> None:
    """Chains of kept paragraphs, whole paragraphs, widows, forced pages."""
    for index in range(60):
        para = document.add_paragraph()
        form = para.paragraph_format
        form.space_before, form.space_after = Pt(dice.choice((0, 6))), Pt(6)
        form.keep_with_next = dice.random() < 0.3
        form.keep_together = dice.random() < 0.2
        form.widow_control = dice.random() < 0.7
        form.page_break_before = index % 23 == 22
        _runs(para, dice, dice.randint(1, 8))
        if index % 17 == 9:
            para.add_run().add_break(dice.choice((WD_BREAK.LINE, WD_BREAK.PAGE)))
            if dice.random() < 0.6:
                para.add_run(_text(dice, 2, 30))


@group
def tables(document: Doc, dice: random.Random) -> None:
    """Tables with borders: repeated header rows, merges, rows that split, alignment in cells."""
    widths = (700, 2600, 2200, 3500)
    for index in range(4):
        head = _row(
            [_cell(w, t, para='<w:jc w:val="center"/>', props='<w:vAlign w:val="center"/>')
             for w, t in zip(widths, ("TT", "Họ và tên", "Chức vụ, đơn vị", "Thành tích"), strict=True)],
            "<w:cantSplit/><w:tblHeader/>",
        )  # fmt: skip
        rows = [head]
        for number in range(9):
            align = dice.choice(("top", "center", "bottom"))
            cells = [_cell(widths[0], str(number + 1), props=f'<w:vAlign w:val="{align}"/>')]
            cells += [_cell(w, *(_text(dice, 1, 14) for _ in range(dice.randint(1, 2))),
                            props=f'<w:vAlign w:val="{dice.choice(("top", "center", "bottom"))}"/>')
                      for w in widths[1:]]  # fmt: skip
            rows.append(_row(cells, "<w:cantSplit/>" if index % 2 == 0 else ""))
            if number % 4 == 3:
                wide = _cell(
                    widths[0] + widths[1], _text(dice, 2, 6), props='<w:gridSpan w:val="2"/>'
                )
                rows.append(
                    _row([wide, _cell(widths[2], "x"), _cell(widths[3], _text(dice, 1, 8))])
                )
        document.add_paragraph(_text(dice, 10, 60))
        _table(document, widths, "".join(rows), size=(4, 0, 8, 12)[index])


@group
def merges(document: Doc, dice: random.Random) -> None:
    """Cells merged down columns, row heights, cell margins."""
    widths = (1500, 2500, 2500, 2500)
    start, more = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    for index in range(6):
        rows = []
        for number in range(6):
            merge = start if number % 3 == 0 else more
            height = dice.choice(("", '<w:trHeight w:val="600"/>'))
            own = _text(dice, 1, 30 if index % 2 else 6) if merge == start else ""
            rows.append(
                _row(
                    [_cell(widths[0], own, props=merge + '<w:vAlign w:val="center"/>'),
                     _cell(widths[1], _text(dice, 1, 8)),
                     _cell(widths[2], _text(dice, 1, 8), props='<w:tcMar><w:top w:w="60" w:type="dxa"/>'
                           '<w:left w:w="40" w:type="dxa"/></w:tcMar>'),
                     _cell(widths[3], _text(dice, 1, 4), props='<w:vAlign w:val="bottom"/>')],
                    height,
                )
            )  # fmt: skip
        _table(document, widths, "".join(rows), props='<w:jc w:val="center"/>')


@group
def fixed_rows(document: Doc, dice: random.Random) -> None:
    """Rows of a fixed height that hide what does not fit."""
    widths = (3000, 3000, 3000)
    for _ in range(4):
        rows = []
        for _ in range(8):
            height = dice.choice((400, 700, 1000))
            cells = [_cell(w, _text(dice, 1, 16)) for w in widths]
            rows.append(_row(cells, f'<w:trHeight w:val="{height}" w:hRule="exact"/>'))
        _table(document, widths, "".join(rows))


@group
def splits(document: Doc, dice: random.Random) -> None:
    """Rows taller than what is left of a page, with and without header rows."""
    widths = (1200, 4000, 3800)
    for index in range(6):
        rows = [_row([_cell(w, "Tiêu đề") for w in widths], "<w:tblHeader/>")] if index % 2 else []
        for _ in range(4):
            cells = [_cell(w, *(_text(dice, 5, 40) for _ in range(dice.randint(1, 3))),
                           para='<w:spacing w:before="60" w:after="60"/>') for w in widths]  # fmt: skip
            rows.append(_row(cells))
        _table(document, widths, "".join(rows), size=4 if index % 3 else 0)


@group
def headings_and_tables(document: Doc, dice: random.Random) -> None:
    """Kept headings before tables, at every height of the page."""
    widths = (900, 4000, 4000)
    for index in range(14):
        for _ in range(dice.randint(1, 6)):
            document.add_paragraph(_text(dice, 5, 60))
        title = document.add_paragraph(f"{index}. " + _text(dice, 2, 5))
        title.paragraph_format.keep_with_next = True
        title.paragraph_format.space_before = Pt(12)
        cant = "<w:cantSplit/>"
        rows = [
            _row(
                [_cell(w, "Tiêu đề", para="<w:keepNext/>") for w in widths], cant + "<w:tblHeader/>"
            )
        ]
        rows += [_row([_cell(w, _text(dice, 1, 9)) for w in widths], cant) for _ in range(4)]
        _table(document, widths, "".join(rows))


def _field(para: Paragraph, code: str) -> None:
    for kind, text in (("begin", ""), ("", code), ("separate", ""), ("text", "1"), ("end", "")):
        run = para.add_run(text if kind == "text" else "")
        if kind in {"begin", "separate", "end"}:
            run._r.append(parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'))  # noqa: SLF001  # python-docx has no fields
        elif not kind:
            run._r.append(  # noqa: SLF001  # as above
                parse_xml(
                    f'<w:instrText {nsdecls("w")} xml:space="preserve"> {text} </w:instrText>'
                )
            )  # as above


@group
def sections(document: Doc, dice: random.Random) -> None:
    """Portrait and landscape sections, page numbers, a first page of its own, tall headers."""
    for index in range(4):
        if index:
            section = document.add_section()
            section.orientation = WD_ORIENT.LANDSCAPE if index % 2 else WD_ORIENT.PORTRAIT
            section.page_width, section.page_height = section.page_height, section.page_width
            section.header.is_linked_to_previous = index == 3
        section = document.sections[-1]
        section.different_first_page_header_footer = index == 0
        if index != 3:
            head = section.header.paragraphs[0]
            head.alignment = ALIGNED[1]
            _field(head, "PAGE")
            if index == 1:
                section.header.add_paragraph(_text(dice, 30, 50))
                section.header.add_paragraph(_text(dice, 20, 30))
        if index == 0:
            foot = section.footer.paragraphs[0]
            foot.add_run("Trang ")
            _field(foot, "PAGE")
            foot.add_run("/")
            _field(foot, "NUMPAGES")
        for _ in range(9):
            para = document.add_paragraph()
            para.alignment = ALIGNED[3]
            para.paragraph_format.space_before = Pt(6)
            para.add_run(_text(dice, 40, 100))


@group
def looks(document: Doc, dice: random.Random) -> None:
    """Underlines, capitals, strikes, raised letters, contextual spacing, manual line breaks."""
    bullet = document.styles["List Paragraph"]
    for index in range(24):
        para = document.add_paragraph(style=bullet if index % 4 < 3 else None)
        para.paragraph_format.space_after = Pt(8)
        para.alignment = ALIGNED[3 if index % 2 else 0]
        for _ in range(4):
            run = para.add_run(_text(dice, 2, 8) + " ")
            run.font.underline = dice.random() < 0.3
            run.font.all_caps = dice.random() < 0.2
            run.font.small_caps = dice.random() < 0.15
            run.font.strike = dice.random() < 0.1
            run.font.superscript = dice.random() < 0.1
        if index % 5 == 0:
            para.add_run().add_break()
            para.add_run(_text(dice, 3, 25))


def files(names: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Make the probes of the named groups, or of all; some in the older mode too."""
    for name in names or GROUPS:
        yield name, probe(name)
        if name in {"justified", "looks", "tables"}:
            yield f"{name}_2010", probe(name, mode=14)


def main(arguments: Sequence[str]) -> int:
    """Write the probes."""
    target = Path(arguments[0])
    target.mkdir(parents=True, exist_ok=True)
    for name, content in files(arguments[1:]):
        (target / f"{name}.docx").write_bytes(content)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

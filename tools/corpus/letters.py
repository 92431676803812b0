"""Letters and lists as offices write them: the head without borders, the body, the signature."""

from __future__ import annotations

import random

from docx.document import Document as Doc
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Twips

from tools.corpus.parts import add, cell, field, para, row, run, spaced, table, text
from tools.corpus.registry import group

CENTER = '<w:jc w:val="center"/>'
COUNTRY, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
NAMES = (
    "Nguyễn Văn A",
    "Trần Thị B",
    "Lê Thị Hồng Hạnh",
    "Phạm Quốc Khánh",
    "Rơ Châm H’Yéo",
    "Siu Đăk",
)
POSTS = (
    "Chuyên viên",
    "Trưởng phòng",
    "Phó Trưởng phòng Tổng hợp",
    "Văn thư",
    "Phó Chánh Văn phòng",
)


def rule(width: int, offset: int, weight: int = 9525) -> str:
    """Draw an anchored line below a paragraph, in EMU."""
    return (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" '
        'behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{offset}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width}" cy="0"/><wp:wrapNone/><wp:docPr id="1" name="Line"/>'
        '<wp:cNvGraphicFramePr/><a:graphic><a:graphicData '
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        '<wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:cNvCnPr/>'
        f'<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/>'
        f'</a:prstGeom><a:ln w="{weight}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr>'
        "<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )  # fmt: skip


def head(document: Doc, dice: random.Random) -> None:
    """Put the name of the office and the motto side by side, with rules below them."""
    left = dice.choice((3600, 3900, 4200))
    small = dice.choice((24, 26))
    size = f'<w:sz w:val="{small}"/>'
    drawn = dice.random() < 0.6
    line = rule(dice.choice((1800000, 1981200, 2000250)), 12700 * 18) if drawn else ""
    motto = f'<w:b/><w:sz w:val="{small + 2}"/>' + ("" if drawn else '<w:u w:val="single"/>')
    office = (
        para(run(text(dice, 2, 4).upper(), size), CENTER)
        + para(run(text(dice, 2, 6).upper(), "<w:b/>" + size), CENTER)
        + para(
            run("Số: ", size) + run(f"{dice.randint(1, 400)}/TTr-VPTU", size),
            '<w:spacing w:before="120"/>' + CENTER,
        )
    )
    state = (
        para(run(COUNTRY, "<w:b/>" + size), CENTER)
        + para(run(MOTTO, motto) + line, CENTER)
        + para(run(f"Gia Lai, ngày {dice.randint(10, 28)} tháng 5 năm 2026", "<w:i/>" + size),
               '<w:spacing w:before="120"/>' + CENTER)
    )  # fmt: skip
    widths = (left, 9571 - left)
    add(document, table(widths, [row([cell(widths[0], office), cell(widths[1], state)])],
                        props=dice.choice(("", '<w:jc w:val="center"/>', '<w:tblInd w:w="-252" w:type="dxa"/>')),
                        size=0))  # fmt: skip


def signature(document: Doc, dice: random.Random) -> None:
    """Put the receivers on the left and the one who signs on the right."""
    small = '<w:sz w:val="22"/>'
    receivers = para(run("Nơi nhận:", '<w:b/><w:i/><w:sz w:val="24"/>'))
    for _ in range(dice.randint(2, 5)):
        receivers += para(run(f"- {text(dice, 2, 9)};", small))
    receivers += para(run("- Lưu: VT, TH.", small))
    gap = "".join(para("", CENTER) for _ in range(dice.choice((3, 4, 5))))
    name = dice.choice(NAMES)
    signer = para(run("TM. BAN THƯỜNG VỤ", "<w:b/>"), CENTER) + para(
        run("CHÁNH VĂN PHÒNG", "<w:b/>"), CENTER
    )
    signer += gap + para(run(name, "<w:b/>"), CENTER)
    kept = dice.choice(("", "<w:cantSplit/>"))
    add(
        document,
        table((4500, 4571), [row([cell(4500, receivers), cell(4571, signer)], kept)], size=0),
        para(),
    )


def number_pages(document: Doc) -> None:
    """Number the pages above their middle, from the second on."""
    section = document.sections[0]
    section.different_first_page_header_footer = True
    target = section.header.paragraphs[0]._p  # noqa: SLF001  # python-docx has no fields
    props = target.get_or_add_pPr()
    props.append(parse_xml(spaced(CENTER)))
    for one in list(parse_xml(spaced(f"<w:p>{field('PAGE')}</w:p>"))):
        target.append(one)


@group
def letters(document: Doc, dice: random.Random) -> None:
    """A letter: head, title, addressee, numbered body, signature."""
    head(document, dice)
    number_pages(document)
    add(
        document,
        para(run("TỜ TRÌNH", '<w:b/><w:sz w:val="30"/>'), '<w:spacing w:before="240"/>' + CENTER),
    )
    add(
        document,
        para(run("Về việc " + text(dice, 8, 24), "<w:b/>"), '<w:spacing w:after="120"/>' + CENTER),
    )
    add(
        document,
        para(
            run("Kính gửi: ", "<w:i/>") + run(text(dice, 3, 8) + "."),
            '<w:spacing w:before="120" w:after="240"/>' + CENTER,
        ),
    )
    line = dice.choice(('w:line="240" w:lineRule="auto"', 'w:line="276" w:lineRule="auto"',
                        'w:line="360" w:lineRule="exact"', 'w:line="340" w:lineRule="atLeast"'))  # fmt: skip
    first = dice.choice((567, 709, 720, 851))
    body = f'<w:spacing w:before="{dice.choice((0, 60, 120))}" w:after="{dice.choice((60, 120))}" {line}/><w:ind w:firstLine="{first}"/><w:jc w:val="both"/>'
    for number in range(1, dice.randint(5, 12)):
        lead = run(f"{number}. {text(dice, 2, 8)}", "<w:b/>") if dice.random() < 0.5 else ""
        add(document, para(lead + run((". " if lead else "") + text(dice, 20, 90) + "."), body))
        for _ in range(dice.choice((0, 0, 2, 3))):
            add(document, para(f"{dice.choice('-+')} {text(dice, 8, 40)};", body))
    signature(document, dice)


@group
def people(document: Doc, dice: random.Random) -> None:
    """A wide list of people with header rows that are repeated."""
    section = document.sections[0]
    section.page_width, section.page_height = Twips(16838), Twips(11906)
    document.sections[0]._sectPr.find(qn("w:pgSz")).set(qn("w:orient"), "landscape")  # noqa: SLF001  # only this
    head(document, dice)
    add(
        document,
        para(run("DANH SÁCH", "<w:b/>"), '<w:spacing w:before="240"/>' + CENTER),
        para(run(text(dice, 6, 14), "<w:i/>"), '<w:spacing w:after="120"/>' + CENTER),
    )
    size = f'<w:sz w:val="{dice.choice((22, 24, 26))}"/>'
    widths = (600, 2500, 1400, 2300, 2500, 1300, 1300, 2000)
    rows = _heads(widths, size)
    for number in range(1, dice.randint(14, 32)):
        said = (str(number), dice.choice(NAMES), f"{dice.randint(10, 28)}/{dice.randint(1, 12)}/19{dice.randint(65, 99)}",
                dice.choice(POSTS), text(dice, 2, 8), "x" if number % 3 else "", "" if number % 3 else "x", text(dice, 0, 5))  # fmt: skip
        middle = '<w:vAlign w:val="center"/>'
        cells = [
            cell(w, para(run(one, size), CENTER if index in {0, 2, 5, 6} else ""), props=middle)
            for index, (w, one) in enumerate(zip(widths, said, strict=True))
        ]
        rows.append(row(cells, dice.choice(("<w:cantSplit/>", ""))))
    total = para(run(f"Tổng cộng: {len(rows) - 2} người", "<w:b/>" + size))
    rows.append(row([cell(sum(widths), total, props=f'<w:gridSpan w:val="{len(widths)}"/>')]))
    add(document, table(widths, rows, props=dice.choice(("", CENTER))), para())
    signature(document, dice)


def _heads(widths: tuple[int, ...], size: str) -> list[str]:
    """Write two header rows: five names over both of them, one over two columns."""
    titles = ("TT", "Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị công tác", "Nam", "Nữ", "Ghi chú")
    upper, lower = [], []
    for index, (width, title) in enumerate(zip(widths, titles, strict=True)):
        said = para(run(title, "<w:b/>" + size), CENTER)
        middle = '<w:vAlign w:val="center"/>'
        if index in {5, 6}:
            lower.append(cell(width, said, props=middle))
            if index == 5:
                both = para(run("Giới tính", "<w:b/>" + size), CENTER)
                upper.append(
                    cell(width + widths[6], both, props='<w:gridSpan w:val="2"/>' + middle)
                )
        else:
            upper.append(cell(width, said, props='<w:vMerge w:val="restart"/>' + middle))
            lower.append(cell(width, para("", CENTER), props="<w:vMerge/>" + middle))
    return [row(upper, "<w:cantSplit/><w:tblHeader/>"), row(lower, "<w:cantSplit/><w:tblHeader/>")]

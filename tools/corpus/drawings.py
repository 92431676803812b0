"""Groups of drawings: pictures, text boxes, shapes, VML, and the letterheads that offices draw."""

from __future__ import annotations

import random

from docx.document import Document as Doc
from docx.oxml import parse_xml

from tools.corpus.drawn import (
    THIN,
    Hang,
    anchored,
    body,
    group,
    inline,
    line,
    member,
    picture,
    picture_id,
    shape,
    vml,
    vml_text,
)
from tools.corpus.parts import add, cell, field, para, row, run, spaced, table, text
from tools.corpus.registry import group as corpus_group

BOTH = '<w:jc w:val="both"/>'
CENTER = '<w:jc w:val="center"/>'
SPACING = ("", '<w:spacing w:before="120" w:after="60"/>',
           '<w:spacing w:before="60" w:after="120" w:line="312" w:lineRule="auto"/>',
           '<w:spacing w:line="360" w:lineRule="atLeast"/>')  # fmt: skip
FILLED = '<a:solidFill><a:srgbClr val="FFF2CC"/></a:solidFill>' + THIN
VML_PLACE = (
    "position:absolute;left:0;text-align:left;margin-left:{}pt;margin-top:{}pt;width:{}pt;"
    "height:{}pt;z-index:25165{};mso-wrap-distance-left:9pt;mso-wrap-distance-top:0;"
    "mso-wrap-distance-right:9pt;mso-wrap-distance-bottom:0"
)


def _words(dice: random.Random, least: int, most: int) -> str:
    return run(text(dice, least, most))


def _plain(document: Doc, dice: random.Random, count: int = 1) -> None:
    for _ in range(count):
        add(document, para(text(dice, 15, 50), BOTH + dice.choice(SPACING)))


@corpus_group
def pictures_inline(document: Doc, dice: random.Random) -> None:
    """Pictures in lines of text, alone, cropped, in cells, under every line rule."""
    name = picture_id(document)
    for index in range(14):
        size = (dice.choice((12, 24, 40, 90, 150)), dice.choice((10, 16, 24, 45, 80)))
        crop = '<a:srcRect l="10000" t="5000" r="20000"/>' if index % 5 == 4 else ""
        drawn = inline(picture(name, size, crop), size, index + 1)
        look = dice.choice((BOTH, CENTER, "")) + dice.choice(SPACING)
        if index % 3 == 0:
            add(document, para(drawn, look), para(f"Hình {index + 1}. {text(dice, 3, 9)}", CENTER))
        elif index % 3 == 1:
            mixed = _words(dice, 3, 25) + run(" ") + drawn + run(" ") + _words(dice, 3, 25)
            add(document, para(mixed, look))
        else:
            cells = [cell(3000, para(drawn, CENTER)), cell(6000, text(dice, 5, 30))]
            add(
                document, table([3000, 6000], [row(cells), row([cell(3000, "a"), cell(6000, "b")])])
            )
        _plain(document, dice)


@corpus_group
def pictures_wrapped(document: Doc, dice: random.Random) -> None:
    """Pictures beside text, in the middle of it, between its lines; some near the end of a page."""
    name = picture_id(document)
    for index in range(9):
        size = (dice.choice((70, 100, 140)), dice.choice((45, 80, 110)))
        wrap = dice.choice(("square", "square", "tight", "top"))
        side = dice.choice(("bothSides", "bothSides", "largest", "left", "right"))
        across = dice.choice((("column", 0.0), ("column", 453.5 - size[0]), ("column", 160.0),
                              ("margin", "left"), ("margin", "right"), ("margin", "center")))  # fmt: skip
        down = ("paragraph", float(dice.choice((0, 5, 14, 30))))
        drawn = anchored(picture(name, size), size, Hang(across, down, wrap, side), index + 1)
        look = BOTH + dice.choice(SPACING)
        add(document, para(_words(dice, 2, 10) + drawn + _words(dice, 40, 90), look))
        _plain(document, dice, 2)


@corpus_group
def pictures_fixed(document: Doc, dice: random.Random) -> None:
    """Pictures at a fixed place of the page, beside text before and after their anchor."""
    name = picture_id(document)
    for page in range(3):
        size = (dice.choice((90, 120)), dice.choice((60, 100)))
        across = ("margin", dice.choice(("left", "right")))
        down = (dice.choice(("page", "margin")), float(dice.randint(120, 420)))
        wrap = dice.choice(("square", "top"))
        drawn = anchored(picture(name, size), size, Hang(across, down, wrap), page + 1)
        before = dice.randint(1, 4)
        _plain(document, dice, before)
        add(document, para(drawn + _words(dice, 20, 50), BOTH))
        _plain(document, dice, 7 - before)
        if page < 2:
            add(document, para('<w:r><w:br w:type="page"/></w:r>'))


@corpus_group
def text_boxes(document: Doc, dice: random.Random) -> None:
    """Text boxes of fixed height and of the height of their text, beside and between lines."""
    for index in range(9):
        size = (dice.choice((110, 160, 220)), dice.choice((45, 70, 100)))
        insets = dice.choice(((7.2, 3.6, 7.2, 3.6), (2.0, 2.0, 2.0, 2.0), (10.0, 6.0, 10.0, 6.0)))
        fit = dice.choice(("spAutoFit", "noAutofit", ""))
        count = 2 if size[1] < 70 and fit != "spAutoFit" else 3
        texts = [para(text(dice, 1, 3), dice.choice((CENTER, ""))) for _ in range(count)]
        frame = body(insets, dice.choice(("t", "ctr", "b")), fit)
        wrap = dice.choice(("square", "top"))
        across = ("column", float(dice.choice((0, 120, 453.5 - size[0]))))
        drawn = shape(size, *texts, dress=dice.choice((THIN, FILLED)), body=frame)
        hang = Hang(across, ("paragraph", float(dice.choice((4, 12, 25)))), wrap)
        hung = anchored(drawn, size, hang, index + 1)
        add(document, para(_words(dice, 2, 8) + hung + _words(dice, 50, 80), BOTH))
        _plain(document, dice, 2)


@corpus_group
def shapes(document: Doc, dice: random.Random) -> None:
    """Shapes of many forms with text, and groups of them."""
    forms = ["rect", "ellipse", "roundRect", "diamond", "triangle", "flowChartTerminator",
             "flowChartProcess", "flowChartDecision"]  # fmt: skip
    dice.shuffle(forms)
    for index, form in enumerate(forms):
        size = (dice.choice((130, 170)), dice.choice((60, 80)))
        centred = body((3.6, 2.0, 3.6, 2.0), "ctr")
        drawn = shape(size, para(text(dice, 1, 1), CENTER), form=form, body=centred)
        hang = Hang(("column", float(dice.choice((0, 150, 280)))), ("paragraph", 20.0), "top")
        add(document, para(_words(dice, 1, 3) + anchored(drawn, size, hang, index + 1)))
        if index % 3 == 2:
            _chart(document, dice, index + 20)
        _plain(document, dice)


def _chart(document: Doc, dice: random.Random, number: int) -> None:
    """Draw a head and two parts below it, as one group."""
    centred = body((3.6, 2.0, 3.6, 2.0), "ctr")
    words = [para(text(dice, 1, 1), CENTER) for _ in range(3)]
    places = ((100, 0), (0, 60), (200, 60))
    members = [member(at, (100, 30), word, body=centred)
               for at, word in zip(places, words, strict=True)]  # fmt: skip
    size = (300.0, 90.0)
    hang = Hang(("column", 70.0), ("paragraph", 20.0), "top")
    add(document, para(_words(dice, 1, 3) + anchored(group(size, *members), size, hang, number)))


@corpus_group
def vml_shapes(document: Doc, dice: random.Random) -> None:
    """Text boxes and frames of older files: v:shape, v:rect, lines, pictures."""
    name = picture_id(document)
    for index in range(8):
        width, height = dice.choice((110, 150)), dice.choice((40, 60))
        left = dice.choice((0, 150, 453 - width))
        style = VML_PLACE.format(left, dice.choice((6, 15, 30)), width, height, index)
        wrap = dice.choice(("square", "topAndBottom"))
        tag = dice.choice(("shape", "rect"))
        if index % 4 == 3:
            inside = f'<v:imagedata r:id="{name}" o:title=""/><w10:wrap type="{wrap}"/>'
            drawn = vml(style, inside, tag="shape").replace("_x0000_t202", "_x0000_t75")
        else:
            texts = [text(dice, 1, 2) for _ in range(dice.randint(1, 2))]
            drawn = vml(style, vml_text(*texts, wrap=wrap), tag=tag)
        add(document, para(_words(dice, 2, 9) + drawn + _words(dice, 50, 80), BOTH))
        ends = f'from="{dice.randint(0, 200)}pt,3pt" to="{dice.randint(250, 440)}pt,3pt"'
        rule = vml("position:absolute;z-index:251659264", tag="line", props=ends)
        add(document, para(rule + _words(dice, 3, 12), CENTER + dice.choice(SPACING)))
        _plain(document, dice)


def _rule(dice: random.Random, width: float, number: int) -> str:
    """Draw the line under a motto in one of the ways of offices."""
    kind = dice.choice(("line", "straightConnector1", "vml", "dash"))
    if kind == "vml":
        ends = f'from="40pt,2pt" to="{40 + width}pt,2pt" strokeweight=".75pt"'
        return vml("position:absolute;z-index:251659264", tag="line", props=ends)
    form = "straightConnector1" if kind == "straightConnector1" else "line"
    hang = Hang(("column", 40.0), ("paragraph", 2.0))
    drawn = line((width, 0), dash="sysDash" if kind == "dash" else "", form=form)
    return anchored(drawn, (width, 0.0), hang, number)


def _head(dice: random.Random) -> str:
    """Write the head of a letter: the office left, the country and its motto right."""
    bold = "<w:b/>"
    left = [para(run("TỈNH ỦY " + text(dice, 1, 1).upper(), ""), CENTER),
            para(run("VĂN PHÒNG", bold), CENTER), para(_rule(dice, 70, 1) + run(""), CENTER),
            para(f"Số: {dice.randint(1, 300)}-CV/VPTU", CENTER)]  # fmt: skip
    right = [para(run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold + '<w:sz w:val="24"/>'), CENTER),
             para(run("Độc lập - Tự do - Hạnh phúc", bold), CENTER),
             para(_rule(dice, 150, 2) + run(""), CENTER),
             para(run("…, ngày 05 tháng 8 năm 2026", "<w:i/>"), CENTER)]  # fmt: skip
    return table([3600, 5471], [row([cell(3600, *left), cell(5471, *right)])], size=0)


def _signature(dice: random.Random, name: str, number: int) -> str:
    """Write who gets the letter and who signs it, with the stamp over the name."""
    stamp = anchored(picture(name, (70, 70)), (70, 70),
                     Hang(("column", 50.0), ("paragraph", 4.0), behind=dice.random() < 0.5), number)  # fmt: skip
    small = '<w:sz w:val="22"/>'
    left = [para(run("Nơi nhận:", "<w:b/><w:i/>"))]
    left += [para(run(f"- {text(dice, 2, 5)},", small)) for _ in range(3)]
    right = [para(run("CHÁNH VĂN PHÒNG", "<w:b/>"), CENTER), para(stamp + run("")), para(), para(),
             para(run("Nguyễn Văn A", "<w:b/>"), CENTER)]  # fmt: skip
    return table([4500, 4571], [row([cell(4500, *left), cell(4571, *right)])], size=0)


@corpus_group
def letterheads(document: Doc, dice: random.Random) -> None:
    """Letters as offices draw them: lines under the motto, secrecy frame, photo frame, stamps."""
    name = picture_id(document)
    for letter in range(2):
        add(document, _head(dice), para(), para(run(f"V/v {text(dice, 5, 12)}", "<w:b/>"), CENTER))
        frame = shape((72, 96), para("Ảnh 3×4", CENTER), body=body((3.6, 3.6, 3.6, 3.6), "ctr"))
        secret = shape((60, 24), para(run("MẬT", "<w:b/>"), CENTER), body=body((2, 2, 2, 2), "ctr"))
        hang = Hang(("column", 0.0), ("paragraph", 6.0), "square")
        add(
            document,
            para(anchored(frame, (72, 96), hang, 30 + letter) + _words(dice, 40, 70), BOTH),
        )
        right = Hang(("column", 390.0), ("paragraph", 6.0), "square")
        add(
            document,
            para(anchored(secret, (60, 24), right, 40 + letter) + _words(dice, 30, 60), BOTH),
        )
        _plain(document, dice, dice.randint(2, 5))
        add(document, _signature(dice, name, 50 + letter))
        if letter == 0:
            add(document, para('<w:r><w:br w:type="page"/></w:r>'))


@corpus_group
def frames(document: Doc, dice: random.Random) -> None:
    """Paragraphs in frames, as files of old programs hold them, beside text and on the page."""
    for index in range(7):
        width = dice.choice(('w:w="1600" ', 'w:w="2200" ', 'w:w="3200" '))
        side = dice.choice(('w:xAlign="right" ', 'w:xAlign="left" ', 'w:x="3000" ', 'w:x="100" '))
        down = dice.choice(('w:vAnchor="text" w:y="1"', 'w:vAnchor="text" w:y="300"'))
        frame = (
            f'<w:framePr {width}w:hSpace="180" w:wrap="around" w:hAnchor="margin" {side}{down}/>'
        )
        for _ in range(dice.randint(1, 3)):
            add(document, para(text(dice, 1, 3), frame + dice.choice(("", CENTER))))
        add(document, para(text(dice, 50, 90), BOTH))
        if index % 2:
            _plain(document, dice)
    page = (
        '<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="center" w:y="1"/>'
    )
    footer = document.sections[0].footer
    footer.is_linked_to_previous = False
    footer.paragraphs[0]._p.addprevious(parse_xml(spaced(para(field("PAGE"), page))))  # noqa: SLF001  # python-docx has no frames

"""Styles: defaults of the document, chains, character styles, toggles, fonts of the theme."""

from __future__ import annotations

import random

from docx.document import Document as Doc
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from tools.corpus.parts import add, para, run, spaced, text
from tools.corpus.registry import group

TOGGLES = ("b", "i", "caps", "strike")
FACE = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'


def set_styles(document: Doc, defaults: str, styles: str) -> None:
    """Put other defaults and styles in the place of those of a document."""
    root = document.styles.element
    for child in list(root):
        if child.tag != qn("w:latentStyles"):
            root.remove(child)
    made = parse_xml(spaced(f"<w:styles>{defaults}{styles}</w:styles>"))
    root.insert(0, made[0])
    for child in list(made):
        root.append(child)


def style(kind: str, name: str, props: str, based: str = "") -> str:
    """Write a w:style; the first one of a kind without a parent is its default."""
    usual = ' w:default="1"' if name in {"Normal", "DefaultParagraphFont"} else ""
    parent = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="{kind}"{usual} w:styleId="{name}"><w:name w:val="{name}"/>{parent}'
        f"<w:qFormat/>{props}</w:style>"
    )


def defaults(run_props: str, para_props: str = "") -> str:
    """Write w:docDefaults."""
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{run_props}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{para_props}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _letters(dice: random.Random, *, may_clear: bool = True) -> str:
    """Choose looks of letters, in the order of the schema.

    Character styles clear no toggle: in Word that leaves it as it was (ISO 29500-1 §17.7.3), in
    LibreOffice it clears. Small capitals are left out, which LibreOffice cannot mix with capitals.
    """
    found = []
    for name in TOGGLES:
        if dice.random() < 0.22:
            said = dice.choice(("", "", ' w:val="0"' if may_clear else "", ' w:val="1"'))
            found.append(f"<w:{name}{said}/>")
    if dice.random() < 0.3:
        found.append(f'<w:sz w:val="{dice.choice((22, 24, 26, 27, 28, 32))}"/>')
    if dice.random() < 0.15:
        found.append(f'<w:u w:val="{dice.choice(("single", "none", "double"))}"/>')
    return "".join(found)


def _stand(dice: random.Random) -> str:
    """Choose how paragraphs stand, in the order of the schema."""
    found = ""
    if dice.random() < 0.15:
        found += dice.choice(("<w:keepNext/>", "<w:keepLines/>", '<w:widowControl w:val="0"/>'))
    if dice.random() < 0.5:
        sides = (f'w:{side}="{dice.choice((0, 60, 120, 240))}"' for side in ("before", "after"))
        found += f"<w:spacing {dice.choice(tuple(sides))} {_line(dice)}/>"
    if dice.random() < 0.4:
        first = dice.choice(("firstLine", "hanging"))
        found += f'<w:ind w:left="{dice.choice((0, 360, 720))}" w:{first}="{dice.choice((0, 284, 567))}"/>'
    if dice.random() < 0.15:
        found += "<w:contextualSpacing/>"
    if dice.random() < 0.5:
        found += f'<w:jc w:val="{dice.choice(("both", "left", "center", "right"))}"/>'
    return found


def _line(dice: random.Random) -> str:
    return dice.choice(
        ("", 'w:line="276" w:lineRule="auto"', 'w:line="360"', 'w:line="320" w:lineRule="exact"',
         'w:line="340" w:lineRule="atLeast"')
    )  # fmt: skip


@group
def styles(document: Doc, dice: random.Random) -> None:
    """Chains of paragraph and character styles over defaults, with direct looks above them."""
    made, names, marks = [], ["Normal"], [""]
    made.append(
        style("paragraph", "Normal", dice.choice(("", "<w:pPr><w:jc w:val='both'/></w:pPr>")))
    )
    made.append(style("character", "DefaultParagraphFont", ""))
    for index in range(dice.randint(5, 8)):
        props = f"<w:pPr>{_stand(dice)}</w:pPr><w:rPr>{_letters(dice)}</w:rPr>"
        made.append(style("paragraph", f"Van{index}", props, dice.choice(names)))
        names.append(f"Van{index}")
    for index in range(dice.randint(3, 5)):
        look = f"<w:rPr>{_letters(dice, may_clear=False)}</w:rPr>"
        made.append(style("character", f"Chu{index}", look, dice.choice(marks)))
        marks.append(f"Chu{index}")
    spacing = dice.choice(
        (
            "",
            '<w:spacing w:after="120"/>',
            '<w:spacing w:after="160" w:line="259" w:lineRule="auto"/>',
        )
    )
    size = dice.choice((24, 26, 28))
    set_styles(document, defaults(f'{FACE}<w:sz w:val="{size}"/>', spacing), "".join(made))
    for _ in range(dice.randint(22, 32)):
        named = dice.choice(names)
        props = f'<w:pStyle w:val="{named}"/>' + (_stand(dice) if dice.random() < 0.2 else "")
        add(document, para("".join(_run(dice, marks) for _ in range(dice.randint(1, 5))), props))


def _run(dice: random.Random, marks: list[str]) -> str:
    named = dice.choice(marks) if dice.random() < 0.6 else ""
    props = f'<w:rStyle w:val="{named}"/>' if named else ""
    return run(text(dice, 2, 10) + " ", props + (_letters(dice) if dice.random() < 0.3 else ""))


@group
def themes(document: Doc, dice: random.Random) -> None:
    """Fonts by their names in the theme, in defaults, styles and runs."""
    theme = document.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    blob = theme.blob
    for family in (b"Calibri", b"Cambria"):
        blob = blob.replace(b'<a:latin typeface="' + family, b'<a:latin typeface="Times New Roman')
    theme._blob = blob  # noqa: SLF001  # python-docx gives no other way to other bytes
    minor = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>'
    major = '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi" w:cstheme="majorBidi"/>'
    size = dice.choice((22, 24, 26))
    heads = "".join(
        style("paragraph", f"Heading{level}", f'<w:pPr><w:keepNext/><w:spacing w:before="{above}"/>'
              f'</w:pPr><w:rPr>{major}<w:b/><w:color w:val="365F91" w:themeColor="accent1" w:themeShade="BF"/>'
              f'<w:sz w:val="{size + 8 - 2 * level}"/></w:rPr>', "Normal")
        for level, above in ((1, 480), (2, 200), (3, 120))
    )  # fmt: skip
    body = style("paragraph", "Normal", dice.choice(("", "<w:pPr><w:jc w:val='both'/></w:pPr>")))
    spacing = dice.choice(('<w:spacing w:after="200" w:line="276" w:lineRule="auto"/>',
                           '<w:spacing w:after="160" w:line="259" w:lineRule="auto"/>',
                           '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>'))  # fmt: skip
    set_styles(document, defaults(f'{minor}<w:sz w:val="{size}"/>', spacing), body + heads)
    for _ in range(dice.randint(14, 22)):
        if dice.random() < 0.3:
            add(
                document,
                para(text(dice, 3, 14), f'<w:pStyle w:val="Heading{dice.randint(1, 3)}"/>'),
            )
        runs = (
            run(text(dice, 3, 25) + " ", dice.choice(("", major, FACE, "<w:i/>"))) for _ in range(3)
        )
        add(document, para("".join(runs)))

"""Turns broken lines into lines with a height and a baseline, by their fonts and their spacing."""

from __future__ import annotations

from dossier.paper.flow import Para, Picture
from dossier.paper.style import ParaStyle, Rule
from dossier.render.layout.fonts import Font, Fonts, Twips
from dossier.render.layout.line import Line, Span

LEAST = 50  # per cent: LibreOffice sets no line closer


def shape(lines: list[Line], para: Para, fonts: Fonts) -> None:
    """Give every line of a paragraph its measures."""
    mark = fonts[para.mark]
    for line in lines:
        ascent, descent = _extent(line, mark)
        line.ascent, line.height = ascent, ascent + descent
        line.full = line.height
        _space(line, para.style)


def _extent(line: Line, mark: Font) -> tuple[Twips, Twips]:
    """Room that the text of a line needs above and below its baseline."""
    if not line.spans:
        return mark.ascent, mark.height - mark.ascent
    above = max(_above(span) for span in line.spans)
    below = max(_below(span) for span in line.spans)
    return above, below


def _above(span: Span) -> Twips:
    font, thing = span.portion.font, span.portion.fixed
    if isinstance(thing, Picture):
        return round(thing.height * 20)
    return font.ascent + round(font.style.rise * 20)


def _below(span: Span) -> Twips:
    font = span.portion.font
    if isinstance(span.portion.fixed, Picture):
        return 0
    return font.height - font.ascent - round(font.style.rise * 20)


def _space(line: Line, style: ParaStyle) -> None:
    if style.rule is Rule.EXACT:
        line.height = line.full = round(style.line * 20)
        line.ascent = 4 * line.full // 5
    elif style.rule is Rule.AT_LEAST:
        more = max(0, round(style.line * 20) - line.height)
        line.height += more
        line.full = line.height
        line.ascent += more  # the extra stands above the text
    else:
        _multiply(line, max(LEAST, int(style.line * 100 + 1e-6)))


def _multiply(line: Line, per_cent: int) -> None:
    line.full = max(1, line.height * per_cent // 100)
    if per_cent < 100:
        line.height = line.full
        line.ascent = 4 * line.full // 5

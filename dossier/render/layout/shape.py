"""Turns broken lines into lines with a height and a baseline, by their fonts and their spacing."""

from __future__ import annotations

from dossier.paper.flow import Break, Label, Para, Tab
from dossier.paper.style import ParaStyle, Rule
from dossier.render.layout.fonts import Font, Fonts, Twips, nearest
from dossier.render.layout.snap import keeps_to_grid, snap
from dossier.render.layout.spans import Line, Span

SINGLE = 423  # a line of 240 twips in hundredths of a millimetre (127/72 of a twip)
LEAST = 50  # per cent: LibreOffice sets no line closer


def shape(lines: list[Line], para: Para, fonts: Fonts, grid: Twips = 0) -> None:
    """Give every line of a paragraph its measures, on the grid of the page where there is one."""
    mark, share = fonts[para.mark], 100
    if para.style.rule is Rule.AUTO:
        share = max(LEAST, per_cent(para.style.line))
    is_snapped = keeps_to_grid(para.style, grid)
    for line in lines:
        ascent, descent = _extent(line, mark, share)
        line.ascent, line.height = ascent, ascent + descent
        line.full = line.height
        if is_snapped:
            snap(line, para.style, grid, share=share, is_last=line is lines[-1])
        else:
            _space(line, para.style)
    if not is_snapped:
        _multiply(lines, share, mark)


def spare(lines: list[Line], para: Para, fonts: Fonts) -> Twips:
    """Measure what a least height leaves empty above the letters of lines of one height."""
    if para.style.rule is not Rule.AT_LEAST:
        return 0
    tall = max(sum(_extent(line, fonts[para.mark], 100)) for line in lines)
    return max(0, lines[-1].height - tall)


def per_cent(factor: float) -> int:
    """Round a line factor as LibreOffice does, which holds lengths in hundredths of a millimetre.

    Word's own 259/240 becomes 108 per cent.

    >>> [per_cent(line / 240) for line in (240, 259, 276, 350)]
    [100, 108, 115, 146]
    """
    return nearest(nearest(factor * 240 * 127 / 72) * 100 / SINGLE)


def _extent(line: Line, mark: Font, share: int) -> tuple[Twips, Twips]:
    """Room that the text of a line needs above and below its baseline."""
    if not line.spans:
        return mark.above, mark.below
    if len(line.spans) == 1 and line.spans[0].portion.fixed is None:  # as nearly always
        font = line.spans[0].portion.font
        return font.above, font.below
    above = max(_above(span) for span in line.spans)
    below = max(_below(span) for span in line.spans)
    if isinstance(line.spans[0].portion.fixed, Label) and not _has_text(line):
        return max(above, mark.above), max(below, mark.below)
    if below <= 0:  # pictures alone: the line is no lower than one of text
        below = max(0, mark.height * min(share, 100) // 100 - above)
    return above, below


def _has_text(line: Line) -> bool:
    """Tell whether more than a label, and the tab behind it, stands on a line."""
    return len(line.spans) > 2 or any(span.portion.fixed is None for span in line.spans)


def _text_height(line: Line, mark: Font) -> Twips:
    """Measure what line spacing is a share of: the text, not the drawings in it."""
    if not line.text.drawings:
        return line.height
    drawings = {id(portion) for portion in line.text.drawings}
    fonts = [span.portion.font for span in line.spans if id(span.portion) not in drawings]
    return max((font.above + font.below for font in fonts), default=mark.height)


def _above(span: Span) -> Twips:
    thing = span.portion.fixed
    if thing is None or isinstance(thing, Label | Tab | Break):
        return span.portion.font.above
    return round(thing.height * 20)


def _below(span: Span) -> Twips:
    thing = span.portion.fixed
    return span.portion.font.below if thing is None or isinstance(thing, Label | Tab | Break) else 0


def _space(line: Line, style: ParaStyle) -> None:
    if style.rule is Rule.EXACT:
        line.height = line.full = round(style.line * 20)
        line.ascent = 4 * line.full // 5
    elif style.rule is Rule.AT_LEAST:
        more = max(0, round(style.line * 20) - line.height)
        line.height += more
        line.full = line.height
        line.ascent += more  # the extra stands above the text


def _multiply(lines: list[Line], per_cent: int, mark: Font) -> None:
    """Set lines wider apart by a share of the height of their text, or closer together."""
    if per_cent > 100:
        for line, below in zip(lines, [*lines[1:], lines[-1]], strict=True):
            line.full += _text_height(below, mark) * (per_cent - 100) // 100
    elif per_cent < 100:
        _tighten(lines, per_cent, mark)


def _tighten(lines: list[Line], per_cent: int, mark: Font) -> None:
    """Cut lines down; the first and the others are rounded differently."""
    for index, line in enumerate(lines):
        taken = _text_height(line, mark) * (100 - per_cent) // 100
        line.full = line.height - taken if index else max(1, line.height * per_cent // 100)
        line.height = line.full
        line.ascent = 4 * line.full // 5

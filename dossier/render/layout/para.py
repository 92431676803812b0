"""Turns a paragraph into as many of its lines as a room holds, and the rest."""

from __future__ import annotations

from dataclasses import replace

from dossier.paper.flow import BreakKind, Para
from dossier.paper.style import ParaStyle
from dossier.render.layout.broken import broken_lines
from dossier.render.layout.dress import dress, insets
from dossier.render.layout.fonts import Twips
from dossier.render.layout.foot import calls, lines_above, notes_of
from dossier.render.layout.room import FEWEST, NOTHING, Fit, Frame, ParaRest, Room, Tools
from dossier.render.layout.signposts import signpost
from dossier.render.layout.spans import Line

PAGE_ENDS = frozenset({BreakKind.PAGE, BreakKind.COLUMN})


def place_para(piece: Para | ParaRest, room: Room, tools: Tools) -> Fit:
    """Place the lines of a paragraph."""
    return _placed_whole(piece, room, tools) or _placed(piece, room, tools)


def _placed_whole(piece: Para | ParaRest, room: Room, tools: Tools) -> Fit | None:
    """Place all lines, as last time, where nothing is in their way; most paragraphs end here."""
    if isinstance(piece, ParaRest) or piece.anchored or room.floats or room.is_clipped:
        return None
    lines = tools.lines(piece, room.width)
    if lines.whole is None:
        lines.whole = _whole(piece, lines, room.width)
    needed, fit = lines.whole
    free = room.height - room.tail - (room.foot.height if room.foot else 0)
    return fit if needed <= free else None


def _whole(para: Para, lines: list[Line], width: Twips) -> tuple[Twips, Fit | None]:
    """Say how much height all lines need, and what they come to; None where one ends a page."""
    if calls(para) or _asked_end(lines, 0)[1]:
        return 0, None
    frame = _frame(para, lines, width, is_first=True)
    return frame.height - lines[-1].full + lines[-1].height, Fit(frame)


def _placed(piece: Para | ParaRest, room: Room, tools: Tools) -> Fit:
    para, start = (piece.para, piece.start) if isinstance(piece, ParaRest) else (piece, 0)
    broken = broken_lines(piece, room, tools)
    lines = broken.lines
    end, ended = (len(lines), None) if room.is_cell else _asked_end(lines, start)
    above, below = insets(para.style)
    tail = room.tail if end == len(lines) > start + room.is_head else 0
    height = room.height - above - below
    fitting = _showing(lines[start:end], height) if room.is_clipped else 0
    if room.foot is None:
        fitting = fitting or _fitting(lines[start:end], height, tail)
        fitting = fitting if _fits_at_all(lines[start], height, room) else 0
    elif not calls(para):
        fitting = _fitting(lines[start:end], height - room.foot.height, tail)
    else:
        fitting = lines_above(lines[start:end], height, room.foot, tools)
    if fitting < end - start:
        ended = None
        for _ in range(0 if room.is_loose else FEWEST):  # what is taken back may need less there
            left = broken.following(start + fitting, room, tools)
            fitting = _kept(fitting + left, fitting, start, para.style, room)
    if not fitting or (broken.overflows and not room.is_top):
        return NOTHING
    end = start + fitting
    frame = _frame(para, lines[start:end], room.width, is_first=start == 0)
    if calls(para):
        frame = replace(frame, notes=notes_of(lines[start:end]))
    if start == 0 and (broken.parts or broken.floats):
        frame = replace(frame, parts=(*frame.parts, *broken.parts), floats=broken.floats)
    return Fit(frame, broken.rest(end) if end < len(lines) else None, ended)


def _asked_end(lines: list[Line], start: int) -> tuple[int, BreakKind | None]:
    """Find the line that the break of a page or column ends."""
    for index in range(start, len(lines)):
        if lines[index].ended in PAGE_ENDS:
            return index + 1, lines[index].ended
    return len(lines), None


def _fits_at_all(line: Line, height: Twips, room: Room) -> bool:
    return not room.is_end or line.height + room.tail <= height


def _fitting(lines: list[Line], height: Twips, tail: Twips) -> int:
    """Count the lines that fit; the last one needs no room for its extra spacing."""
    used = 0
    for count, line in enumerate(lines):
        used += line.above
        if used + line.height + (tail if count == len(lines) - 1 else 0) > height:
            return count
        used += line.full
    return len(lines)


def _showing(lines: list[Line], height: Twips) -> int:
    """Count the lines of which at least the top shows."""
    used = 0
    for count, line in enumerate(lines):
        if used >= height:
            return count
        used += line.full
    return len(lines)


def _kept(total: int, fitting: int, start: int, style: ParaStyle, room: Room) -> int:
    """Take back lines that would leave too few on either page."""
    is_whole = style.keep_lines or style.keep_next  # LibreOffice splits neither
    if room.is_top and start == 0 and is_whole:
        return max(1, fitting)
    count = 0 if is_whole else fitting
    if style.widow_control:
        if total - count < FEWEST:
            count = total - FEWEST
        if start == 0 and count < FEWEST:
            count = 0
    if count <= 0:
        return max(1, fitting) if room.is_top else 0
    return count


def _frame(para: Para, lines: list[Line], width: Twips, *, is_first: bool) -> Frame:
    above, below = insets(para.style)
    y = above
    parts: list[tuple[Twips, Twips, object]] = []
    for line in lines:
        y += line.above
        parts.append((line.left, y, line))
        y += line.full
    height = y + below
    if is_first:
        parts += [(0, 0, remark) for remark in para.remarks]
        post = signpost(para) if para.names or para.style.outline else None
        if post:
            parts.append((0, above, post))
    parts = dress(para.style, width, height) + parts
    return Frame(height, tuple(parts))

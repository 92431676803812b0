"""Turns measured text into lines: greedy, spaces hang, justified spaces may shrink (Word 2013)."""

from __future__ import annotations

from bisect import bisect_right

from dossier.paper.flow import Break, BreakKind, Label, Tab
from dossier.paper.style import Align, ParaStyle, TabAlign
from dossier.render.layout import prose
from dossier.render.layout.fonts import Twips, Widths
from dossier.render.layout.spans import TINY, Column, Line, Span, whole
from dossier.render.layout.tabs import decimal_sign, next_stop, reach_beyond, shift
from dossier.render.layout.text import SOFT, Portion, Text

PATH = 66  # letters; a longer path is broken after a slash
SHRINK = 0.8  # a space keeps at least so much of itself (LibreOffice tdf#119908)


def _fitting(word: str, widths: Widths, room: Twips) -> int:
    """Count the letters of a word that fit; it is measured no further than twice as far."""
    most = 1
    while most < len(word) and widths[word[:most]] <= room:
        most *= 2
    sizes = range(1, min(most, len(word)) + 1)
    return bisect_right(sizes, float(room), key=lambda size: widths[word[:size]])


def _is_label(spans: list[Span]) -> bool:
    """Tell whether nothing but the label of a list stands here."""
    return len(spans) == 1 and isinstance(spans[0].portion.fixed, Label)


class Breaker:
    """Breaks one paragraph for one width."""

    def __init__(self, text: Text, style: ParaStyle, column: Column) -> None:
        self.text, self.style, self.column = text, style, column
        self.left, self.right = round(style.left * 20), round(style.right * 20)
        self.first = round(style.first * 20)
        self.is_justified = style.align is Align.JUSTIFY
        self.is_prose = prose.is_prose(text)

    def lines(self) -> list[Line]:
        """Break the whole paragraph."""
        found = [self._line(0, self.first)]
        while found[-1].after < len(self.text.tokens) or found[-1].ended is BreakKind.LINE:
            found.append(self._line(found[-1].after, 0))
        found[-1].is_last = True
        for line in found:
            self.align(line)
        return found

    def _line(self, at: int, first: Twips) -> Line:
        left = self.left + first
        return self.fill(at, left, self.column.width - left - self.right)

    def fill(self, at: int, left: Twips, room: Twips, row: int | None = None) -> Line:
        """Fill one line from a token on; it is not aligned yet; `row` began with that token."""
        if row is not None:
            return self._filled(at, left, room, row)
        return self._prose(at, left, room) or self._filled(at, left, room, at)

    def _prose(self, at: int, left: Twips, room: Twips) -> Line | None:
        if not self.is_prose or self.text.ends:
            return None
        space = self.text.portions[0].font.space
        shrinks = self.column.shrinks and self.is_justified
        return prose.fill(self.text, at, (left, room), space / SHRINK - space if shrinks else 0.0)

    def _filled(self, at: int, left: Twips, room: Twips, row: int) -> Line:
        total = len(self.text.tokens)
        line = Line(self.text, at, left, room, total, row=row)
        for portion in self.text.portions:
            if portion.end > at and not self._take(line, portion, max(at, portion.start)):
                break
        else:
            self._trim(line, total)
        self._settle_tab(line)
        return line

    def _take(self, line: Line, portion: Portion, start: int) -> bool:
        """Put a portion on a line; tell whether there may be room for more."""
        thing = portion.fixed
        if thing is None:
            return self._take_text(line, portion, start)
        if isinstance(thing, Break):
            line.ended, line.after = thing.kind, portion.end
            self._trim(line, start)
            return False
        if isinstance(thing, Tab):
            return self._take_tab(line, portion)
        if line.spans and line.width + self.text.widths[start] > line.room:
            self._finish(line, start)
            return False
        self._put(line, portion, start, portion.end)
        return True

    def _take_text(self, line: Line, portion: Portion, start: int) -> bool:
        room = line.room - line.width
        lean = (portion.font.italic if self.column.shrinks else 0) - portion.font.spread
        end = self._reach(portion, start, room - lean)
        if end < portion.end and self._may_shrink(line):
            cut = self._cut(line, end)
            if cut is not None:
                gaps = self._gaps(line.row, self._without_gap(line, cut)) + 1
                space = portion.font.space
                more = int(room + gaps * (space / SHRINK - space))
                end = self._reach(portion, start, more - lean)
        self._put(line, portion, start, end)
        if end == portion.end:
            return True
        cut = self._cut(line, end)
        self._finish(line, self._force(line, portion, end, room) if cut is None else cut)
        return False

    def _may_shrink(self, line: Line) -> bool:
        """Spaces may shrink in justified text, but not right after a tab (tdf#164499).

        The tab behind a label does not count.
        """
        after_tab = bool(line.spans) and line.tab == len(line.spans) - 1
        after_tab = after_tab and not _is_label(line.spans[:-1])
        return self.column.shrinks and self.is_justified and not after_tab

    def _reach(self, portion: Portion, start: int, room: Twips) -> int:
        """Find the token that does not fit any more."""
        totals = self.text.totals
        limit = totals[start] + room
        last = portion.end
        end = bisect_right(totals, limit + TINY, start + 1, last + 1) - 1
        if end < last and whole(totals[last] - totals[start]) <= room:
            # A short rest is measured as a whole, and then what is over a twip is lost.
            letters = sum(map(len, self.text.tokens[start:last]))
            end = last if room * 2 > letters * portion.font.height else end
        return end

    def _cut(self, line: Line, end: int) -> int | None:
        """Find the token that opens the next line, when `end` does not fit."""
        tokens = self.text.tokens
        if end > line.start and tokens[end][:1] == " ":
            return end
        while end > line.start and not self._may_close(line, end - 1):
            end -= 1
        if end > line.start and tokens[end - 1][-1:] == "/":
            end = self._before_path(line, end)
        return end if end > line.start else None

    def _may_close(self, line: Line, token: int) -> bool:
        """Tell whether a line may end after a token; a soft hyphen must find room to show."""
        text = self.text
        if not text.may_end(token):
            return False
        if text.tokens[token][-1:] != SOFT:
            return True
        span = next((span for span in reversed(line.spans) if span.start <= token), None)
        x, start = (span.x, span.start) if span else (0, line.start)
        width = text.totals[token + 1] - text.totals[start] + text.font_of(token).widths["-"]
        return x + whole(width) <= line.room

    def _hyphenate(self, line: Line, token: int) -> None:
        """Show the soft hyphen at the end of a line."""
        self.text.hyphenate(token)
        last = line.spans.pop()
        self._put(line, last.portion, last.start, last.end, at=last.x)
        self._lean(line)

    def _before_path(self, line: Line, end: int) -> int:
        """Break before a path or a document's number rather than after a slash in it."""
        letters = 0
        for at in range(end - 1, -1, -1):
            token = self.text.tokens[at]
            if token[:1] == " " or token[-1:] == SOFT:
                return max(at + 1, line.start)  # which is no break: then letters are cut off
            letters += len(token)
            if letters > PATH:
                break
        return end

    def _force(self, line: Line, portion: Portion, token: int, room: Twips) -> int:
        """Cut a word that is longer than the line."""
        word, widths = self.text.tokens[token], portion.font.widths
        room -= whole(self.text.totals[token] - self.text.totals[max(line.start, portion.start)])
        size = _fitting(word, widths, room)
        if size == 0 and token > line.start:
            return token
        size = max(1, size)
        if size < len(word):
            self.text.split(token, size, widths)
        self._put(line, portion, token, token + 1)
        return token + 1

    def _finish(self, line: Line, cut: int) -> None:
        """End a line before a token; the gap there belongs to neither line."""
        tokens, after = self.text.tokens, cut
        while after < len(tokens) and tokens[after][:1] == " ":
            after += 1
        line.after = after
        self._trim(line, cut)
        if cut > line.start and tokens[cut - 1][-1:] == SOFT:
            self._hyphenate(line, cut - 1)
        if after > cut and after < len(tokens):
            self._take_break(line, after)

    def _take_break(self, line: Line, token: int) -> None:
        """Let a break stay on the line whose last gap hangs (UAX #14 LB6)."""
        for portion in self.text.portions:
            if portion.start == token and isinstance(portion.fixed, Break):
                line.ended, line.after = portion.fixed.kind, token + 1

    def _trim(self, line: Line, end: int) -> None:
        """Take off a line what stands after a token, and the gap before it."""
        end = self._without_gap(line, end)
        while line.spans and line.spans[-1].start >= end:
            line.spans.pop()
        if line.spans and line.spans[-1].end > end:
            last = line.spans[-1]
            last.end, last.width = end, whole(self.text.totals[end] - self.text.totals[last.start])
        line.width = line.spans[-1].x + line.spans[-1].width if line.spans else 0
        self._lean(line)

    def _lean(self, line: Line) -> None:
        """Count the lean of a slanted last letter (compatibility 15 only), but not its spread."""
        if line.spans:
            font = line.spans[-1].portion.font
            line.width += (font.italic if self.column.shrinks else 0) - font.spread

    def _without_gap(self, line: Line, end: int) -> int:
        while end > line.start and self.text.tokens[end - 1][:1] == " ":
            end -= 1
        return end

    def _gaps(self, start: int, end: int) -> int:
        tokens = self.text.tokens[start:end]
        return tokens.count(" ") if self.text.is_even else "".join(tokens).count(" ")

    def _put(
        self, line: Line, portion: Portion, start: int, end: int, at: Twips | None = None
    ) -> None:
        if end > start:
            x = line.width if at is None else at
            width = whole(self.text.totals[end] - self.text.totals[start])
            line.spans.append(Span(portion, start, end, x, width))
            line.width = x + width

    def _take_tab(self, line: Line, portion: Portion) -> bool:
        self._settle_tab(line)
        at, edge = line.left + line.width, line.left + line.room
        place, stop = next_stop(self.style, at, self.column.tab_step)
        if place > edge:
            reach = reach_beyond(stop, place, self.column.width, is_old=not self.column.shrinks)
            if reach:
                line.room = reach - line.left
            elif stop.align is TabAlign.LEFT and line.spans and not _is_label(line.spans):
                self._finish(line, portion.start)
                return False
            else:
                place = edge
        gap = max(0, place - at)
        is_left = stop.align is TabAlign.LEFT
        line.tab = len(line.spans)
        line.spans.append(
            Span(portion, portion.start, portion.end, line.width, gap if is_left else 0, stop)
        )
        line.width += gap if is_left else 0
        return True

    def _settle_tab(self, line: Line) -> None:
        """Move the text after a right, centre or decimal stop to where it belongs."""
        tab = line.spans[line.tab] if 0 <= line.tab < len(line.spans) else None
        if tab is None or tab.stop is None or tab.stop.align is TabAlign.LEFT or tab.width:
            return
        following = line.spans[line.tab + 1 :]
        asked, edge = round(tab.stop.at * 20), line.left + line.room
        align = TabAlign.RIGHT if asked > edge else tab.stop.align
        gap = min(asked, edge) - line.left - tab.x
        moved = shift(align, gap, line.width - tab.x, self._before_sign(following))
        tab.width = moved
        for span in following:
            span.x += moved
        line.width += moved

    def _before_sign(self, spans: list[Span]) -> Twips:
        """Width of a number before its decimal sign: of its last comma or point."""
        width = 0.0
        for span in spans:
            text = "".join(self.text.tokens[span.start : span.end])
            cut = decimal_sign(text)
            width += span.portion.font.widths[text[:cut] if cut >= 0 else text]
            if cut >= 0:
                break
        return whole(width)

    def align(self, line: Line) -> None:
        """Move a line, or stretch its spaces, as the paragraph asks."""
        slack = line.room - line.width
        align = self.style.align
        if align is Align.JUSTIFY:
            self._justify(line, slack)
        elif align is Align.CENTER:
            line.left += slack // 2
        elif align is Align.RIGHT:
            line.left += slack

    def _justify(self, line: Line, slack: Twips) -> None:
        if line.is_last and slack >= 0:
            return
        spans = line.spans[line.tab + 1 :]
        gaps = self._gaps(spans[0].start, spans[-1].end) if spans else 0
        line.stretch = slack / gaps if gaps else 0.0

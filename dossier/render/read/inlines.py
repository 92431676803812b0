"""Turns the runs of a paragraph into inlines: text, tabs, breaks, counters, drawings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import groupby
from xml.etree.ElementTree import Element

from dossier.paper.flow import (
    Anchored,
    Break,
    BreakKind,
    Drawing,
    Inline,
    NoteMark,
    Run,
    Tab,
)
from dossier.paper.style import TextStyle
from dossier.render.read.drawings import read_drawing
from dossier.render.read.fieldcodes import count_of, counter_of, form_sign
from dossier.render.read.links import link_of, link_of_field, linked
from dossier.render.read.notemarks import read_mark
from dossier.render.read.pictures import Easel
from dossier.render.read.source import Field, Source
from dossier.render.read.tags import BOOKMARK, MC, M, W, local
from dossier.render.read.textprops import Look, unsupported
from dossier.render.read.vml import read_pict
from dossier.words.legacy import Encoding, decode, is_unicode
from dossier.words.symbols import is_private, shown

KNOWN = frozenset({"wps", "wpg", "wpc", "wp14", "w14", "w15"})  # namespaces that are read here
LAST_SIGN = 0xFFFD
BREAKS = {"page": BreakKind.PAGE, "column": BreakKind.COLUMN}

# Content that stands inside these counts as if it stood outside.
OPEN = frozenset(
    f"{W}{name}"
    for name in (
        "ins",
        "moveTo",
        "smartTag",
        "customXml",
        "sdt",
        "sdtContent",
        "dir",
        "bdo",
    )
)  # fmt: skip
EQUATIONS = frozenset((f"{M}oMath", f"{M}oMathPara"))
# These print nothing: positions, comments, what a tracked change took out.
SILENT = frozenset(
    f"{W}{name}"
    for name in (
        "pPr", "rPr", "del", "moveFrom", "bookmarkEnd", "proofErr", "sdtPr",
        "sdtEndPr",
        "commentRangeStart", "commentRangeEnd", "permStart", "permEnd", "smartTagPr", "customXmlPr",
        "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
        "commentReference", "annotationRef", "lastRenderedPageBreak", "delText", "delInstrText",
        "separator", "continuationSeparator",
    )
)  # fmt: skip


@dataclass(slots=True)
class _Line:
    """What was read of a paragraph so far."""

    source: Source
    style: str  # id of the paragraph style
    para: Element
    inlines: list[Inline] = field(default_factory=list)
    anchored: list[Anchored] = field(default_factory=list)
    link: str = ""  # where what is read now leads
    _is_unicode: bool | None = None  # asked only of old families

    def say(self, what: str) -> None:
        self.source.unsupported(what, self.para)

    def end(self) -> tuple[int, int]:
        """Say how much was read so far."""
        last = self.inlines[-1] if self.inlines else None
        return len(self.inlines), len(last.text) if isinstance(last, Run) else 0

    def add(self, text: str, look: Look) -> None:
        last = self.inlines[-1] if self.inlines else None
        if look.is_recoded and not self.is_unicode():
            text = decode(text, Encoding.TCVN3)
        for part, style in _dressed(text, look):
            if isinstance(last, Run) and last.style is style:
                last = self.inlines[-1] = Run(last.text + part, style)
            else:
                last = Run(part, style)
                self.inlines.append(last)

    def is_unicode(self) -> bool:
        """Tell whether the whole paragraph was recoded before, its family left as it was."""
        if self._is_unicode is None:
            texts = (text.text or "" for text in self.para.iter(f"{W}t"))
            self._is_unicode = is_unicode("".join(texts))
        return self._is_unicode

    def put(self, found: Drawing | Anchored) -> None:
        """Take a drawing, noting where in the text it was met."""
        if isinstance(found, Anchored):
            self.anchored.append(replace(found, at=_letters(self.inlines)))
        else:
            self.inlines.append(found)


def _letters(inlines: list[Inline]) -> int:
    """Count letters; what is no text counts as one."""
    return sum(len(inline.text) if isinstance(inline, Run) else 1 for inline in inlines)


def read_inlines(
    para: Element, style: str, source: Source
) -> tuple[tuple[Inline, ...], tuple[Anchored, ...]]:
    """Read what stands in a w:p: in the line, and hanging on it."""
    line = _Line(source, style, para)
    _content(para, line)
    return tuple(line.inlines), tuple(line.anchored)


def _content(parent: Element, line: _Line) -> None:
    for child in parent:
        tag = child.tag
        if tag == f"{W}r":
            _run(child, line)
        elif tag in OPEN:
            _content(child, line)
        elif tag in HOLDERS:
            HOLDERS[tag](child, line)
        elif tag not in SILENT:
            line.say(local(child))


def _run(run: Element, line: _Line) -> None:
    props = run.find(f"{W}rPr")
    look = line.source.book.look(line.style, props, line.source.table)
    for what in unsupported(props):
        line.say(what)
    if look.hidden:
        return
    look = _leading(look, line)
    for child in run:
        if child.tag == f"{W}t" and not line.source.fields:
            line.add(child.text or "", look)
        else:
            _run_child(child, look, line)


def _bookmark(element: Element, line: _Line) -> None:
    line.source.names.append(element.get(f"{W}name", ""))


def _choice(element: Element, line: _Line) -> None:
    _content(_alternative(element), line)


def _hyperlink(element: Element, line: _Line) -> None:
    outer, line.link = line.link, link_of(element, line.source) or line.link
    _content(element, line)
    line.link = outer


def _leading(look: Look, line: _Line) -> Look:
    """Let text lead where its hyperlink, or the innermost field around it, leads."""
    links = (field_.link for field_ in reversed(line.source.fields) if field_.in_result)
    target = line.link or next(filter(None, links), "")
    return linked(look, target) if target else look


def _run_child(child: Element, look: Look, line: _Line) -> None:
    reader = READERS.get(child.tag)
    if child.tag in FIELD_MARKS:
        FIELD_MARKS[child.tag](child, look, line)
    elif _is_field_inside(look, line):
        return
    elif reader:
        reader(child, look, line)
    elif child.tag not in SILENT:
        line.say(local(child))


def _is_field_inside(look: Look, line: _Line) -> bool:
    """Tell whether a field swallows what stands here; a counter is shown once in its place."""
    for field_ in line.source.fields:
        if not field_.in_result:
            return True
        if field_.is_counter:
            _show_counter(field_, look, line)
            return True
    return False


def _text(child: Element, look: Look, line: _Line) -> None:
    line.add(child.text or "", look)


def _tab(_: Element, look: Look, line: _Line) -> None:
    line.inlines.append(Tab(look.style))


def _break(child: Element, look: Look, line: _Line) -> None:
    kind = BREAKS.get(child.get(f"{W}type", ""), BreakKind.LINE)
    if kind is BreakKind.LINE or not line.source.depth:  # a cell has no page of its own
        line.inlines.append(Break(kind, look.style))


def _note(child: Element, look: Look, line: _Line) -> None:
    mark = read_mark(child, look.style, line.source)
    if mark is None:
        line.say(local(child))
    else:
        line.inlines.append(mark)


def _own_number(_: Element, look: Look, line: _Line) -> None:
    if line.source.note is not None:
        line.inlines.append(NoteMark(*line.source.note, look.style))


def _hard_hyphen(_: Element, look: Look, line: _Line) -> None:
    line.add("\u2011", look)


def _soft_hyphen(_: Element, look: Look, line: _Line) -> None:
    line.add("\u00ad", look)


def _symbol(child: Element, look: Look, line: _Line) -> None:
    try:
        code = int(child.get(f"{W}char", ""), 16)
    except ValueError:
        code = 0
    if not 0x20 <= code <= LAST_SIGN or 0xD800 <= code < 0xE000:
        line.say("sym")  # no character
        return
    family = child.get(f"{W}font", "")
    sign = shown(chr(code), family)
    if is_private(sign) and family:  # only the font itself can draw it
        face = replace(look.style.face, family=family)
        look = replace(look, style=replace(look.style, face=face))
    line.add(sign, look)


def _drawing(child: Element, _: Look, line: _Line) -> None:
    found = read_drawing(child, Easel(line.source, line.para))
    if found is None:
        line.say("drawing")
    else:
        line.put(found)


def _pict(child: Element, _: Look, line: _Line) -> None:
    for drawing in read_pict(child, Easel(line.source, line.para)):
        line.put(drawing)


def _equation(element: Element, line: _Line) -> None:
    """Lay out an equation as plain text, which is better than a hole."""
    line.say("equation")
    look = line.source.book.look(line.style, None, line.source.table)
    line.add("".join(piece.text or "" for piece in element.iter(f"{M}t")), look)


def _alternatives(child: Element, look: Look, line: _Line) -> None:
    for inner in _alternative(child):
        _run_child(inner, look, line)


def _begin_or_end(child: Element, look: Look, line: _Line) -> None:
    fields, kind = line.source.fields, child.get(f"{W}fldCharType", "")
    if kind == "begin":
        fields.append(Field(sign=form_sign(child) if len(child) else "", start=line.end()))
    elif kind == "separate" and fields:
        fields[-1].in_result = True
        fields[-1].is_counter = count_of(fields[-1].code) is not None
        fields[-1].link = link_of_field(fields[-1].code)
        fields[-1].start = line.end()
    elif kind == "end" and fields:
        ended = fields.pop()
        if count_of(ended.code) is not None and not _is_field_inside(look, line):
            _show_counter(ended, look, line)
        elif ended.sign and ended.start == line.end() and not _is_field_inside(look, line):
            line.add(ended.sign, look)


def _code(child: Element, _: Look, line: _Line) -> None:
    if line.source.fields:
        line.source.fields[-1].code += child.text or ""


def _simple_field(element: Element, line: _Line) -> None:
    run = element.find(f"{W}r")
    props = None if run is None else run.find(f"{W}rPr")
    look = line.source.book.look(line.style, props, line.source.table)
    counter = counter_of(element.get(f"{W}instr", ""), look.style)
    if counter is None:
        outer, line.link = line.link, link_of_field(element.get(f"{W}instr", "")) or line.link
        _content(element, line)
        line.link = outer
    else:
        line.inlines.append(counter)


def _show_counter(counted: Field, look: Look, line: _Line) -> None:
    counter = counter_of(counted.code, look.style)
    if counter is not None and not counted.is_shown:
        line.inlines.append(counter)
        counted.is_shown = True


def _alternative(element: Element) -> Element:
    """Choose what a reader of drawings of 2010 understands, else the fall-back."""
    choice = element.find(f"{MC}Choice")
    fallback = element.find(f"{MC}Fallback")
    if choice is not None and KNOWN.issuperset(choice.get("Requires", "").split()):
        return choice
    return element if fallback is None else fallback


def _dressed(text: str, look: Look) -> list[tuple[str, TextStyle]]:
    if not look.small_caps:
        return [(text.upper() if look.caps else text, look.style)]
    small = replace(look.style, is_small=True)
    return [
        ("".join(letters).upper(), small if is_small else look.style)
        for is_small, letters in groupby(text, str.islower)
    ]


Reader = Callable[[Element, Look, _Line], None]

# Content that means something as a whole.
HOLDERS: dict[str, Callable[[Element, _Line], None]] = {
    BOOKMARK: _bookmark,
    f"{W}hyperlink": _hyperlink,
    f"{W}fldSimple": _simple_field,
    f"{MC}AlternateContent": _choice,
    **dict.fromkeys(EQUATIONS, _equation),
}
FIELD_MARKS: dict[str, Reader] = {f"{W}fldChar": _begin_or_end, f"{W}instrText": _code}
READERS: dict[str, Reader] = {
    f"{W}t": _text,
    f"{W}tab": _tab,
    f"{W}br": _break,
    f"{W}cr": _break,
    f"{W}noBreakHyphen": _hard_hyphen,
    f"{W}softHyphen": _soft_hyphen,
    f"{W}footnoteReference": _note,
    f"{W}endnoteReference": _note,
    f"{W}footnoteRef": _own_number,
    f"{W}endnoteRef": _own_number,
    f"{W}sym": _symbol,
    f"{W}drawing": _drawing,
    f"{W}pict": _pict,
    f"{W}object": _pict,
    f"{MC}AlternateContent": _alternatives,
}

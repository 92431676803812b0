"""Whatever a document holds: nothing is lost or said twice, and nothing leaves the page."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import count

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from dossier.paper.face import Face
from dossier.paper.flow import (
    Block,
    Blocks,
    Cell,
    Flow,
    Inline,
    Merge,
    Para,
    Row,
    Run,
    Section,
    Tab,
    Table,
)
from dossier.paper.frame import Glyphs, Line, Page
from dossier.paper.style import (
    Align,
    CellStyle,
    Edge,
    Edges,
    Margins,
    PageStyle,
    ParaStyle,
    Rule,
    SectionStart,
    TableStyle,
    TextStyle,
    VAlign,
)
from dossier.render.layout import layout
from tests.render.conftest import Even

PAGE = PageStyle(width=400.0, height=300.0, margins=Margins(40.0, 30.0, 40.0, 30.0))
TALL = 14.0  # points: the largest letters
CALM = settings(
    max_examples=30, derandomize=True, deadline=None, database=None,
    phases=(Phase.generate, Phase.shrink),
)  # fmt: skip

BORDER = Edge(0.5)
EDGES = st.sampled_from((Edges(), Edges(BORDER, BORDER, BORDER, BORDER)))
TEXT_STYLES = st.builds(
    TextStyle,
    face=st.builds(Face, bold=st.booleans(), italic=st.booleans()),
    size=st.sampled_from((8.0, 11.0, 12.0, TALL)),
)
RULES = st.sampled_from(
    (
        (Rule.AUTO, 1.0),
        (Rule.AUTO, 1.5),
        (Rule.AUTO, 0.9),
        (Rule.AT_LEAST, 20.0),
        (Rule.EXACT, 16.0),
    )
)


@st.composite
def para_styles(draw: st.DrawFn) -> ParaStyle:
    """How a paragraph may stand, within the text area."""
    rule, line = draw(RULES)
    rarely = st.integers(0, 4).map(lambda number: number == 4)
    return ParaStyle(
        align=draw(st.sampled_from(Align)),
        left=draw(st.sampled_from((0.0, 20.0))),
        right=draw(st.sampled_from((0.0, 10.0))),
        first=draw(st.sampled_from((0.0, 15.0, -15.0))),
        before=draw(st.sampled_from((0.0, 6.0))),
        after=draw(st.sampled_from((0.0, 8.0))),
        line=line,
        rule=rule,
        widow_control=draw(st.booleans()),
        keep_next=draw(rarely),
        keep_lines=draw(rarely),
        close_up=draw(rarely),
        page_break_before=draw(rarely),
    )


@st.composite
def paras(draw: st.DrawFn, most: int = 60) -> Para:
    """A paragraph of short words, all alike for now."""
    inlines: list[Inline] = []
    for words in draw(st.lists(st.integers(1, most), max_size=2)):
        style = draw(TEXT_STYLES)
        inlines.append(Run("w " * words, style))
        if draw(st.integers(0, 5)) == 0:
            inlines.append(Tab(style))
    return Para(draw(para_styles()), tuple(inlines), draw(TEXT_STYLES))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table with header rows, merges and rows that split or not."""
    columns = draw(st.integers(1, 3))
    width = 330.0 / columns
    merged = draw(st.booleans()) and columns > 1
    rows = []
    for index in range(draw(st.integers(1, 5))):
        merge = (Merge.CONTINUE if index % 2 else Merge.START) if merged else Merge.NONE
        cells = [draw(cells_of(merge))] + [draw(cells_of()) for _ in range(columns - 1)]
        is_header = index == 0 and not merged and draw(st.booleans())
        rows.append(Row(tuple(cells), cant_split=draw(st.booleans()), header=is_header))
    return Table((width,) * columns, tuple(rows), TableStyle())


@st.composite
def cells_of(draw: st.DrawFn, merge: Merge = Merge.NONE) -> Cell:
    """A cell; one that continues another says nothing."""
    said = draw(st.lists(paras(12), min_size=1, max_size=2))
    blocks = tuple(
        replace(para, style=replace(para.style, page_break_before=False, left=0.0, first=0.0))
        for para in said
    )
    empty = (Para(ParaStyle(), (), TextStyle()),)
    style = CellStyle(valign=draw(st.sampled_from(VAlign)), borders=draw(EDGES))
    return Cell(empty if merge is Merge.CONTINUE else blocks, style, merge=merge)


@st.composite
def bodies(draw: st.DrawFn, *, is_plain: bool = False) -> Blocks:
    """Blocks of a body, each word with a number of its own."""
    kinds = paras() if is_plain else st.one_of(paras(), paras(), tables())
    numbers = count(1)
    return tuple(
        _numbered(block, numbers) for block in draw(st.lists(kinds, min_size=1, max_size=5))
    )


def _numbered(block: Block, numbers: count[int]) -> Block:
    if isinstance(block, Table):
        rows = tuple(
            replace(row, cells=tuple(
                replace(cell, blocks=tuple(_numbered(inner, numbers) for inner in cell.blocks))
                for cell in row.cells
            ))
            for row in block.rows
        )  # fmt: skip
        return replace(block, rows=rows)
    inlines = tuple(
        replace(one, text=" ".join(f"w{next(numbers)}" for _ in one.text.split()) + " ")
        if isinstance(one, Run) else one
        for one in block.inlines
    )  # fmt: skip
    return replace(block, inlines=inlines)


def flow(*bodies: Blocks, shrinks: bool = True) -> Flow:
    """A document of sections that begin new pages."""
    return Flow(tuple(Section(PAGE, body, SectionStart.PAGE) for body in bodies), shrinks)


def pages(document: Flow) -> tuple[Page, ...]:
    return layout(document, Even()).pages


def words(blocks: Blocks, *, in_headers: bool = False) -> list[str]:
    """Words of blocks in their order; or only those of header rows, which may be repeated."""
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                if row.header or not in_headers:
                    found += [word for cell in row.cells for word in words(cell.blocks)]
        elif not in_headers:
            found += [w for one in block.inlines if isinstance(one, Run) for w in one.text.split()]
    return found


def shown(sheets: tuple[Page, ...]) -> list[str]:
    glyphs = (item for page in sheets for item in page.items if isinstance(item, Glyphs))
    return [word for item in glyphs for word in item.text.split()]


@CALM
@given(bodies(), st.booleans())
def test_what_comes_in_is_placed_once(body: Blocks, shrinks: bool) -> None:  # noqa: FBT001  # drawn
    placed, given_ = Counter(shown(pages(flow(body, shrinks=shrinks)))), Counter(words(body))
    assert not given_ - placed
    assert set(placed - given_) <= set(words(body, in_headers=True))


@CALM
@given(bodies(is_plain=True))
def test_what_comes_in_keeps_its_order(body: Blocks) -> None:
    assert shown(pages(flow(body))) == words(body)


@CALM
@given(bodies())
def test_nothing_stands_outside_the_page(body: Blocks) -> None:
    for page in pages(flow(body)):
        for item in page.items:
            if isinstance(item, Glyphs):
                assert 0 <= item.x <= item.x + item.width <= page.width
                assert 0 <= item.baseline <= page.height
            if isinstance(item, Line):
                assert 0 <= item.y1 <= page.height + 1
                assert 0 <= item.y2 <= page.height + 1


@CALM
@given(bodies())
def test_paragraphs_keep_off_the_foot_of_the_page(body: Blocks) -> None:
    foot = PAGE.height - PAGE.margins.bottom
    for page in pages(flow(tuple(block for block in body if isinstance(block, Para)))):
        assert all(item.baseline <= foot for item in page.items if isinstance(item, Glyphs))


@CALM
@given(bodies())
def test_laying_out_twice_gives_the_same_pages(body: Blocks) -> None:
    document = flow(body)
    assert pages(document) == pages(document)
    assert pages(document) == pages(flow(body))


@CALM
@given(bodies(), bodies())
def test_cutting_at_a_page_break_changes_nothing(body: Blocks, more: Blocks) -> None:
    start = Para(ParaStyle(page_break_before=True), (Run("start", TextStyle()),), TextStyle())
    whole = pages(flow((*body, start, *more)))
    assert whole == pages(flow(body)) + pages(flow((start, *more)))


@CALM
@given(bodies(), bodies())
def test_sections_are_laid_out_like_documents(body: Blocks, more: Blocks) -> None:
    assert pages(flow(body, more)) == pages(flow(body)) + pages(flow(more))

"""Lines of short paragraphs serve many documents; what differs between these never leaks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from dossier.paper.face import Face
from dossier.paper.flow import (
    Bands,
    Cell,
    Count,
    Counter,
    Flow,
    Para,
    Row,
    Run,
    Section,
    Table,
)
from dossier.paper.frame import Glyphs, Page
from dossier.paper.length import Length
from dossier.paper.style import (
    Align,
    CellStyle,
    Margins,
    PageStyle,
    ParaStyle,
    TableStyle,
    TextStyle,
)
from dossier.render.layout import layout
from dossier.render.layout.kept import LONGEST, MOST, Kept, Lines
from tests.render.conftest import Even

LOOK = TextStyle(size=10.0)
WORDS = "thi đua là yêu nước, yêu nước thì phải thi đua"
PAGE = PageStyle(200.0, 100.0, Margins(20.0, 20.0, 20.0, 20.0), 5.0, 5.0)
JUSTIFIED = ParaStyle(align=Align.JUSTIFY)


@dataclass(frozen=True)
class Broad(Even):
    """A font whose letters are wider than those of another."""

    wider: float = 1.0

    def advance(self, text: str, face: Face, size: float) -> Length:
        """So many times as wide."""
        return super().advance(text, face, size) * self.wider


def para(text: str = WORDS, style: ParaStyle = JUSTIFIED) -> Para:
    """A paragraph of one look."""
    return Para(style, (Run(text, LOOK),), LOOK)


def flow(*blocks: Para, page: PageStyle = PAGE, **more: object) -> Flow:
    """A document of one section."""
    return Flow((Section(page, blocks, **more),))  # type: ignore[arg-type]


def texts(pages: tuple[Page, ...]) -> list[str]:
    """What stands on the pages, from the top."""
    return [item.text for page in pages for item in page.items if isinstance(item, Glyphs)]


def test_the_same_paragraph_gives_the_same_lines_in_the_next_document() -> None:
    shared = para()
    first, again = (layout(flow(shared), Even()).pages for _ in range(2))
    assert first == again


def test_a_narrower_page_breaks_it_anew() -> None:
    shared, narrow = para(), replace(PAGE, width=120.0)
    wide = texts(layout(flow(shared), Even()).pages)
    assert len(texts(layout(flow(shared, page=narrow), Even()).pages)) > len(wide)
    assert texts(layout(flow(shared), Even()).pages) == wide


def test_a_document_of_an_older_mode_does_not_shrink_its_spaces() -> None:
    shared = para("thi đua thi đua thi đua thi đua ở cơ sở")
    pages = [
        layout(replace(flow(shared), shrinks=shrinks), Even()).pages
        for shrinks in (True, False, True)
    ]
    assert pages[0] == pages[2]
    assert pages[0] != pages[1]


def test_another_book_of_fonts_measures_for_itself() -> None:
    shared = para()
    thin, wide = (layout(flow(shared), Broad(wider)).pages for wider in (1.0, 1.7))
    assert len(texts(wide)) > len(texts(thin))


def test_equal_text_of_another_look_stays_another_paragraph() -> None:
    small, large = para(), Para(JUSTIFIED, (Run(WORDS, replace(LOOK, size=14.0)),), LOOK)
    pages = layout(flow(small, large, small), Even()).pages
    sizes = [item.size for page in pages for item in page.items if isinstance(item, Glyphs)]
    assert set(sizes) == {10.0, 14.0}
    assert sizes[0] == sizes[-1] == 10.0


def test_page_numbers_are_written_anew_on_every_page_of_every_document() -> None:
    number = Para(ParaStyle(), (Run("Trang ", LOOK), Counter(Count.PAGE, LOOK)), LOOK)
    document = flow(*[para()] * 9, header=Bands((number,)))
    for _ in range(2):
        found = texts(layout(document, Even()).pages)
        heads = [after for before, after in pairwise(found) if before == "Trang "]
        assert heads == [str(page) for page in range(1, len(heads) + 1)]
        assert len(heads) > 1


def test_memory_holds_short_paragraphs_and_begins_anew_when_it_is_full() -> None:
    kept, width = Kept(), 1000
    long, first = para("a" * (LONGEST + 1)), para()
    kept.keep(long, width, Lines([]))
    kept.keep(first, width, Lines([]))
    assert kept.find((id(long), width)) is None
    assert kept.find((id(first), width)) == []
    for number in range(MOST):
        kept.keep(para(str(number)), width, Lines([]))
    assert kept.find((id(first), width)) is None


def test_an_equal_paragraph_that_is_another_value_is_not_mistaken() -> None:
    kept, width = Kept(), 1000
    one, other = para(), para()
    kept.keep(one, width, Lines([]))
    assert kept.find((id(other), width)) is None


def test_a_cell_is_laid_out_anew_for_another_width_and_another_mode() -> None:
    cell = Cell((para("thi đua thi đua thi đua thi đua ở cơ sở"),), CellStyle(Margins()))

    def table(width: float) -> Flow:
        tabled = Table((width,), (Row((cell,)),), TableStyle())
        return Flow((Section(replace(PAGE, width=500.0), (tabled,)),))

    wide, narrow = (layout(table(width), Even()).pages for width in (160.0, 80.0))
    assert len(texts(narrow)) > len(texts(wide)) > 1
    assert layout(replace(table(160.0), shrinks=False), Even()).pages != wide
    assert layout(table(160.0), Even()).pages == wide


def test_memory_holds_cells_of_one_kept_paragraph() -> None:
    kept, width, first = Kept(), 1000, para()
    kept.keep(first, width, Lines([]))
    pieces, two = (first,), (first, first)
    kept.keep_cell(pieces, width, "fit")
    kept.keep_cell(two, width, "fit")
    kept.keep_cell((para(),), width, "fit")
    assert kept.find_cell(pieces, width) == "fit"
    assert kept.find_cell(two, width) is None
    assert kept.find_cell(pieces, width + 1) is None


def test_a_cell_on_a_grid_of_lines_keeps_to_it() -> None:
    cell = Cell((para("hai dòng " * 9),), CellStyle(Margins()))
    tabled = Table((160.0,), (Row((cell,)),), TableStyle())

    def pages(grid: float) -> tuple[Page, ...]:
        return layout(Flow((Section(replace(PAGE, grid=grid), (tabled,)),)), Even()).pages

    free, kept = pages(0.0), pages(18.0)
    assert free != kept
    assert pages(0.0) == free
    assert pages(18.0) == kept

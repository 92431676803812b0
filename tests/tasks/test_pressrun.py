"""What goes through a printer: range, copies, sides, separators, only what changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from dossier.model.change import Saved
from dossier.paper.face import Face
from dossier.paper.frame import Glyphs, Page
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NothingDueError, WrongPagesError
from dossier.tasks.plan import Planned
from dossier.tasks.pressrun import Paper, Run, Side, arranged, typed_pages
from dossier.tasks.printout import PrintAsk, Printout, printout, write_printout
from dossier.tasks.rounds import new_round, save_round, show_round


def page(text: str) -> Page:
    return Page(595, 842, (Glyphs(50, 50, text, Face(), 14, 90),))


def paper(name: str, count: int) -> Paper:
    planned = Planned(1, name, name, "", name, name, name)
    return Paper(planned, tuple(page(f"{name}{number + 1}") for number in range(count)))


def told(pages: Sequence[Page]) -> str:
    """Tell pages by their text; a blank back as a dash."""
    return " ".join(
        next((item.text for item in each.items if isinstance(item, Glyphs)), "-") for each in pages
    )


def separator(parted: Paper, copies: int) -> Page:
    return page(f"[{parted.planned.id}×{copies}]")


A, B = paper("a", 3), paper("b", 2)


@pytest.mark.parametrize(
    ("run", "pages"),
    [
        pytest.param(Run(), "a1 a2 a3 b1 b2", id="all"),
        pytest.param(Run(pages="2-4"), "a2 a3 b1", id="a range through both"),
        pytest.param(
            Run(copies={"a": 2, "b": 1}), "a1 a2 a3 a1 a2 a3 b1 b2", id="copies per paper"
        ),
        pytest.param(Run(copies={"a": 0}), "b1 b2", id="no copy of one"),
        pytest.param(Run(is_duplex=True), "a1 a2 a3 - b1 b2", id="each begins on a front"),
        pytest.param(Run(side=Side.ODD), "a1 a3 b1", id="fronts by hand"),
        pytest.param(Run(side=Side.EVEN), "a2 - b2", id="backs by hand, as many"),
        pytest.param(Run(has_separators=True), "[a×1] a1 a2 a3 [b×1] b1 b2", id="separators"),
        pytest.param(
            Run(has_separators=True, is_duplex=True, copies={"b": 2}, pages="4-5"),
            "[b×2] - b1 b2 b1 b2",
            id="one separator before two copies, on a sheet of its own",
        ),
    ],
)
def test_pages_go_through_the_printer_in_this_order(run: Run, pages: str) -> None:
    assert told(arranged((A, B), run, separator)) == pages


@pytest.mark.parametrize(
    ("run", "pages"),
    [
        pytest.param(Run(), "a2", id="one side"),
        pytest.param(Run(is_duplex=True), "a1 a2", id="the whole sheet of two sides"),
    ],
)
def test_only_what_is_another_page_now_is_printed_again(run: Run, pages: str) -> None:
    marks = {"a": A.marks, "b": B.marks}
    other = Paper(A.planned, (A.pages[0], page("a2"), A.pages[2]))
    changed = Paper(A.planned, (A.pages[0], replace(page("a2"), height=841), A.pages[2]))
    assert arranged((other, B), replace(run, printed=marks), separator) == ()
    assert told(arranged((changed, B), replace(run, printed=marks), separator)) == pages
    assert told(arranged((A, B), replace(run, printed={"a": A.marks}), separator)) == "b1 b2"


@pytest.mark.parametrize("text", ["x", "3-", "0", "99", "-", "1..2"])
def test_a_range_that_says_nothing_is_refused(text: str) -> None:
    with pytest.raises(WrongPagesError):
        typed_pages(text, 9)


def lay(desk: Desk, ask: PrintAsk) -> Printout:
    return printout(desk, ask, lambda _step: None, lambda: False)


def test_a_dossier_is_printed_whole_to_one_pdf_with_separators(desk: Desk, tmp_path: Path) -> None:
    laid = lay(desk, PrintAsk("round", run=Run(has_separators=True, is_duplex=True)))
    path = write_printout(desk, laid, tmp_path / "in" / "ho-so.pdf")
    with pikepdf.open(path) as written:
        assert len(written.pages) == len(laid.pages)
    papers = len(laid.marks)
    assert len(laid.pages) >= sum(map(len, laid.marks.values())) + 2 * papers
    assert len(laid.pages) % 2 == 0
    assert write_printout(desk, laid, tmp_path / "b.pdf").read_bytes() == path.read_bytes()


def test_after_an_edit_only_the_pages_that_it_moved_are_printed(desk: Desk) -> None:
    whole = lay(desk, PrintAsk("round"))
    again = replace(Run(), printed=whole.marks)
    assert lay(desk, PrintAsk("round", run=again)).pages == ()
    view = show_round(desk, "round")
    save_round(desk, Saved(replace(view.round.value, number="99"), view.round.version))
    some = lay(desk, PrintAsk("round", run=again))
    assert 0 < len(some.pages) < len(whole.pages)


def test_one_document_and_the_index_are_printed_by_themselves(desk: Desk) -> None:
    whole = lay(desk, PrintAsk("round"))
    for document in ("to_trinh_nd30", "muc_luc_nd30"):
        alone = lay(desk, PrintAsk("round", (document,)))
        assert alone.marks == {document: whole.marks[document]}


def test_a_packet_without_papers_is_told(desk: Desk) -> None:
    value = show_round(desk, "round").round.value
    other = new_round(desk, replace(value, key="", name="Đợt trống")).value.key
    with pytest.raises(NothingDueError):
        lay(desk, PrintAsk(other, ("to_trinh_nowhere",)))

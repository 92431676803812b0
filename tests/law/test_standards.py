"""What a regime asks of a document is dated, cited and whole; broken tables do not open."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from importlib.resources import as_file
from pathlib import Path

import pytest

import dossier.compose.fields  # noqa: F401 - enters the fields
from dossier.compose.registry import fields
from dossier.law.book import load_book
from dossier.law.errors import BrokenLawError
from dossier.law.source import SHIPPED, Table
from dossier.law.standard import Letters, Measured, Told
from dossier.messages import Between, Catalogue, Sentence
from dossier.model.finding import Confidence
from dossier.model.round import Regime
from dossier.paper.style import Align

BOOK = load_book()
NOW = date(2026, 11, 24)
STATE, PARTY = (BOOK.standard(regime, NOW) for regime in (Regime.ND30, Regime.PARTY))


@pytest.mark.parametrize(
    ("measured", "state", "party"),
    [
        pytest.param(Measured.MARGIN_LEFT, Between(30, 35), Between(30, 30), id="left"),
        pytest.param(Measured.MARGIN_RIGHT, Between(15, 20), Between(15, 15), id="right"),
        pytest.param(Measured.MARGIN_TOP, Between(20, 25), Between(20, 20), id="top"),
        pytest.param(Measured.MARGIN_BOTTOM, Between(20, 25), Between(20, 20), id="bottom"),
        pytest.param(Measured.INDENT, Between(10, 12.7), Between(10, 10), id="indent"),
        pytest.param(Measured.LINE, Between(1, 1.5), None, id="line"),
        pytest.param(Measured.LINE_EXACT, None, Between(18, 22), id="exact line"),
    ],
)
def test_each_regime_has_its_measures(
    measured: Measured, state: Between | None, party: Between | None
) -> None:
    found = [one.span if (one := each.measure(measured)) else None for each in (STATE, PARTY)]
    assert found == [state, party]


def test_a_look_holds_what_the_text_says_and_no_more() -> None:
    body = STATE.looks["noi_dung"]
    assert body.size == Between(13, 14)
    assert body.letters is Letters.LOWER
    assert (body.bold, body.italic, body.align) == (None, None, None)
    title = STATE.looks["quoc_hieu"]
    assert (title.letters, title.bold, title.italic) == (Letters.UPPER, True, False)
    assert title.align is Align.CENTER


def test_a_day_before_a_guide_has_the_rows_of_the_one_before() -> None:
    before = BOOK.standard(Regime.PARTY, date(2026, 5, 26))
    assert before.looks["ten_loai"].cite.act == "hd_36_vptw"
    assert PARTY.looks["ten_loai"].cite.act == "hd_05_vptw"
    assert before.measure(Measured.MARGIN_LEFT) is None, "not read in the guide of 2018"
    assert not BOOK.standard(Regime.ND30, date(2020, 3, 4)).looks


def test_what_was_not_read_in_the_text_is_not_verified() -> None:
    underline = STATE.trait(Told.NO_UNDERLINE)
    assert underline is not None
    assert underline.confidence is Confidence.SECONDARY


def test_every_field_that_tells_a_component_is_a_field() -> None:
    named = {name for component in STATE.components.values() for name in component.fields}
    assert named <= set(fields())


@pytest.mark.parametrize(
    ("language", "span", "written"),
    [
        pytest.param("vi", Between(30, 35), "30–35", id="range"),
        pytest.param("vi", Between(10, 12.7), "10–12,7", id="comma"),
        pytest.param("en", Between(10, 12.7), "10–12.7", id="point"),
        pytest.param("vi", Between(20, 20), "20", id="one number"),
    ],
)
def test_a_range_is_written_as_people_write_it(language: str, span: Between, written: str) -> None:
    words = Catalogue(language, {"x": Sentence("{span} mm")})
    assert words.text("x", span=span) == f"{written} mm"


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    with as_file(SHIPPED) as shipped:
        shutil.copytree(shipped, tmp_path / "data")
    return tmp_path / "data"


def change(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new, 1)


@pytest.mark.parametrize(
    ("file", "edit", "reason"),
    [
        pytest.param("nd30.toml", change('"margin_top"', '"margin"'), "margin", id="measure"),
        pytest.param("nd30.toml", change('id = "paper"', 'id = "sheet"'), "sheet", id="trait"),
        pytest.param(
            "nd30.toml", change('id = "quoc_hieu"', 'id = "quoc"'), "unknown component", id="look"
        ),
        pytest.param(
            "party.toml", change('"trich_yeu -', '"trich -'), "unknown component", id="sign below"
        ),
        pytest.param("nd30.toml", change("span = [20, 25]", "span = [25, 20]"), "order", id="pair"),
        pytest.param("nd30.toml", change("span = [20, 25]", ""), "span or least", id="no bounds"),
        pytest.param("nd30.toml", change('values = ["A4"]', ""), "missing values", id="no values"),
        pytest.param("nd30.toml", change('["A4"]', '["A44"]'), "unknown sheet", id="sheet"),
        pytest.param("nd30.toml", change("span =", "spam ="), "unknown key", id="slip"),
        pytest.param("nd30.toml", change('Phụ lục I"', 'Phụ lục XI"'), "has no", id="annex"),
        pytest.param("nd30.toml", change("checked =", "# "), "missing checked", id="age"),
        pytest.param("nd30.toml", change("since = 2020-03-05", ""), "since is missing", id="since"),
        pytest.param("nd30.toml", change('"nd30"', '"party"'), "twice", id="regime twice"),
        pytest.param("nd30.toml", change("bold = true", 'bold = "yes"'), "not a bool", id="bold"),
        pytest.param("nd30.toml", change("writes = 'Độc", "writes = '(Độc"), "writes", id="writes"),
        pytest.param("nd30.toml", change("example =", "exmple ="), "unknown key", id="example"),
        pytest.param("party.toml", change("until = 2026-05-27", ""), "overlap", id="overlap"),
        pytest.param("components.toml", change("(?i)", "(?i)("), "says", id="pattern"),
        pytest.param(
            "components.toml", change('"tieu_ngu"', '"quoc_hieu"'), "twice", id="component twice"
        ),
    ],
)
def test_a_broken_table_is_refused(
    tables: Path, file: str, edit: Callable[[str], str], reason: str
) -> None:
    path = tables / "standards" / file
    path.write_text(edit(path.read_text(encoding="utf-8")), encoding="utf-8")
    with pytest.raises(BrokenLawError) as caught:
        load_book(tables)
    assert reason in str(caught.value.params["reason"])


@pytest.mark.parametrize("value", ["20", True, [20], [1, 2, 3], [2, 1], [1, "2"]])
def test_bounds_are_a_number_or_a_pair(value: object) -> None:
    with pytest.raises(BrokenLawError):
        Table("x.toml", {"span": value}).bounds("span")

"""A declaration is read with clear refusals, and what is written of a form gives it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.compose.forms.broken import (
    AskChoicesError,
    AskColumnsError,
    AskKindError,
    AskNameError,
    AskSampleError,
    AskTakenError,
    AskTwiceError,
    BoundDaysError,
    BoundGroundError,
    FormBrokenError,
)
from dossier.compose.forms.declaration import read_declaration, write_declaration
from dossier.compose.forms.shelf import Written, load_shelf
from dossier.compose.registry import fields, is_name
from dossier.messages import catalogue
from dossier.model.form import Ask, AskColumn, AskKind, Binding, Form, Scope
from dossier.model.ledger import Ground
from dossier.model.round import Regime
from dossier.model.subject import Whom
from dossier.words.text import clean

SHIPPED = load_shelf(Path(__file__).parents[2] / "templates").written.values()
HEAD = """
label = "Giấy mời"
regime = "nd30"
scope = "round"
order = 3
version = "1"
title = "Giấy mời"
file_name = "giay-moi"
"""
ASKS = """
[[ask]]
id = "so_tien"
label = "Số tiền thưởng"
kind = "number"
sample = "1.250.000"
required = true

[[ask]]
id = "ngay_ky"
label = "Ngày ký"
kind = "date"
sample = "05/9/2026"

[[ask]]
id = "hang"
label = "Hạng"
kind = "choice"
choices = ["Nhất", "Nhì", "Ba"]

[[ask]]
id = "qua"
label = "Quà tặng"
kind = "table"
columns = [{ id = "ten", label = "Tên quà" }, { id = "gia", label = "Giá", kind = "number" }]
sample = [["Sổ tay", "20.000"], ["Bút", "15.000"]]
"""


def ask(text: str) -> str:
    return f"{HEAD}\n[[ask]]\n{text}"


def bound(text: str) -> str:
    return f"{HEAD}\n[binding]\n{text}"


def test_a_binding_is_read_as_it_is_written() -> None:
    text = f"""instead_of = "giay_moi_nd30"
{HEAD}
[binding]
awards = ["gk", "bk_bt", "gk"]
grounds = ["dot_xuat"]
issuers = [" Văn phòng  Tỉnh ủy ", "VPTU"]
since = 2025-07-01
until = 2026-07-01
"""
    form = read_declaration(text, "giay_moi_rieng")
    assert form.binding == Binding(
        awards=("gk", "bk_bt"),
        grounds=(Ground.EXCEPTIONAL,),
        issuers=("Văn phòng Tỉnh ủy", "VPTU"),
        since=date(2025, 7, 1),
        until=date(2026, 7, 1),
    )
    assert (form.kind, form.binding.narrowness) == ("giay_moi", 4)


def test_a_form_without_a_binding_is_for_every_case() -> None:
    form = read_declaration(HEAD, "giay_moi")
    assert (form.binding, form.instead_of, form.kind) == (Binding(), "", "giay_moi")


def test_asks_of_every_kind_are_read() -> None:
    money, day, rank, gifts = read_declaration(HEAD + ASKS, "giay_moi").asks
    assert (money.kind, money.sample, money.required) == (AskKind.NUMBER, "1.250.000", True)
    assert day.kind is AskKind.DATE
    assert rank.choices == ("Nhất", "Nhì", "Ba")
    assert gifts.columns == (
        AskColumn("ten", "Tên quà"),
        AskColumn("gia", "Giá", AskKind.NUMBER),
    )
    assert gifts.sample == "Sổ tay\t20.000\nBút\t15.000"


@pytest.mark.parametrize(
    ("declaration", "error"),
    [
        pytest.param(ask('id="x"\nlabel="X"\nkind="long"'), AskKindError, id="unknown kind"),
        pytest.param(ask('id="x y"\nlabel="X"'), AskNameError, id="a blank in the id"),
        pytest.param(ask('id="tên"\nlabel="X"'), AskNameError, id="a letter with marks"),
        pytest.param(ask('id="for"\nlabel="X"'), AskNameError, id="a word of the templates"),
        pytest.param(ask('id="_x"\nlabel="X"'), AskNameError, id="a name kept for the program"),
        pytest.param(ask('id="ho_ten"\nlabel="X"'), AskTakenError, id="the name of a field"),
        pytest.param(HEAD + ASKS + ASKS, AskTwiceError, id="two asks of one id"),
        pytest.param(ask('id="x"\nlabel="X"\nkind="choice"'), AskChoicesError, id="no choices"),
        pytest.param(
            ask('id="x"\nlabel="X"\nkind="choice"\nchoices=["a", " "]'),
            AskChoicesError,
            id="an empty choice",
        ),
        pytest.param(
            ask('id="x"\nlabel="X"\nkind="choice"\nchoices=["a", " a"]'),
            AskTwiceError,
            id="a choice twice",
        ),
        pytest.param(
            ask('id="x"\nlabel="X"\nchoices=["a"]'), AskChoicesError, id="a text with choices"
        ),
        pytest.param(ask('id="x"\nlabel="X"\nkind="table"'), AskColumnsError, id="no columns"),
        pytest.param(
            ask('id="x"\nlabel="X"\ncolumns=[{id="a", label="A"}]'),
            AskColumnsError,
            id="a text with columns",
        ),
        pytest.param(
            ask('id="x"\nlabel="X"\nkind="table"\ncolumns=[{id="a b", label="A"}]'),
            AskNameError,
            id="a column's bad id",
        ),
        pytest.param(
            ask('id="x"\nlabel="X"\nkind="table"\ncolumns=[{id="a", label="A", kind="table"}]'),
            AskKindError,
            id="a table in a table",
        ),
        pytest.param(
            ask(
                'id="x"\nlabel="X"\nkind="table"\n'
                'columns=[{id="a", label="A"}, {id="a", label="B"}]'
            ),
            AskTwiceError,
            id="a column twice",
        ),
        pytest.param(
            ask('id="x"\nlabel="X"\nkind="date"\nsample="hôm nay"'),
            AskSampleError,
            id="a sample that is no date",
        ),
        pytest.param(
            ask('id="x"\nlabel="X"\nkind="choice"\nchoices=["a"]\nsample="b"'),
            AskSampleError,
            id="a sample that is no choice",
        ),
        pytest.param(ask('label="X"'), FormBrokenError, id="no id"),
        pytest.param(ask('id="x"'), FormBrokenError, id="no label"),
        pytest.param(ask('id="x"\nlabel="X"\nlong=true'), FormBrokenError, id="an unknown key"),
        pytest.param(HEAD + "ask = 5", FormBrokenError, id="asks that are none"),
        pytest.param(HEAD + "ask = ['x']", FormBrokenError, id="an ask that is a text"),
        pytest.param(
            ask('id="x"\nlabel="X"\nkind=["a"]'), FormBrokenError, id="a kind that is a list"
        ),
        pytest.param(
            ask('id="x"\nlabel="X"\nkind="table"\ncolumns=["a"]'),
            FormBrokenError,
            id="a column that is a text",
        ),
        pytest.param("label = ", FormBrokenError, id="no TOML"),
        pytest.param(bound('grounds = ["cong_trinh"]'), BoundGroundError, id="an unknown ground"),
        pytest.param(
            bound("since = 2026-07-01\nuntil = 2026-01-01"), BoundDaysError, id="until before since"
        ),
        pytest.param(
            bound("since = 2026-07-01\nuntil = 2026-07-01"), BoundDaysError, id="not one day"
        ),
        pytest.param(bound('since = "01/7/2026"'), BoundDaysError, id="a day that is a text"),
        pytest.param(bound("since = 2026-07-01T08:00:00"), BoundDaysError, id="a day with an hour"),
        pytest.param(bound('awards = "gk"'), FormBrokenError, id="an award that is no list"),
        pytest.param(bound("issuers = [1]"), FormBrokenError, id="an office that is a number"),
        pytest.param(bound('award = ["gk"]'), FormBrokenError, id="an unknown key of a binding"),
        pytest.param(HEAD + "binding = 3", FormBrokenError, id="a binding that is no table"),
        pytest.param(HEAD + "binding = []", FormBrokenError, id="a binding that is a list"),
    ],
)
def test_a_slip_is_refused_with_its_sentence(
    declaration: str, error: type[FormBrokenError]
) -> None:
    with pytest.raises(error) as raised:
        read_declaration(declaration, "giay_moi")
    assert "giay_moi" in str(catalogue().say(raised.value.code, raised.value.params))


NAMES = st.text("abcdefghijklmnopqrstuvwxyz_0123456789", min_size=1).filter(
    lambda name: is_name(name) and name not in fields()
)
TEXTS = st.text(st.characters(codec="utf-8"))


def asks_of(name: str) -> st.SearchStrategy[Ask]:
    base = st.builds(Ask, st.just(name), TEXTS, TEXTS, required=st.booleans())
    plain = st.builds(
        lambda ask, kind, sample: replace(ask, kind=kind, sample=sample),
        base,
        st.sampled_from([AskKind.TEXT, AskKind.PARAGRAPHS]),
        TEXTS,
    )
    numbers = st.builds(
        lambda ask, count: replace(ask, kind=AskKind.NUMBER, sample=str(count)),
        base,
        st.integers(-(10**14), 10**14),
    )
    columns = st.lists(NAMES, min_size=1, unique=True, max_size=4)
    tables = st.builds(
        lambda ask, names: replace(
            ask,
            kind=AskKind.TABLE,
            columns=tuple(AskColumn(each, "Cột", AskKind.DATE) for each in names),
            sample="05/9/2026\n2025",
        ),
        base,
        columns,
    )
    return st.one_of(plain, numbers, tables)


DAYS = st.one_of(
    st.just((None, None)),
    st.tuples(st.dates(max_value=date(2100, 1, 1)), st.none()),
    st.tuples(st.dates(max_value=date(2100, 1, 1)), st.dates(min_value=date(2100, 1, 2))),
)
CLEAN = st.lists(TEXTS.map(clean).filter(bool), unique=True, max_size=3).map(tuple)
BINDINGS = st.builds(
    lambda awards, grounds, issuers, days: Binding(awards, grounds, issuers, *days),
    CLEAN,
    st.lists(st.sampled_from(Ground), unique=True).map(tuple),
    CLEAN,
    DAYS,
)
FORMS = st.builds(
    Form,
    st.just("x"),
    TEXTS,
    st.sampled_from(Regime),
    st.sampled_from(Scope),
    st.integers(0, 99),
    st.just("1.0"),
    TEXTS,
    TEXTS,
    st.one_of(st.none(), st.sampled_from(Whom)),
    st.lists(NAMES, unique=True, max_size=4).flatmap(
        lambda names: st.tuples(*(asks_of(name) for name in names))
    ),
    st.lists(NAMES).map(tuple),
    TEXTS,
    TEXTS,
    BINDINGS,
    TEXTS,
)


@given(FORMS)
def test_any_form_comes_back_from_its_declaration(form: Form) -> None:
    again = read_declaration(write_declaration(form), form.id)
    assert replace(again, version=form.version) == form


@pytest.mark.parametrize("shipped", SHIPPED, ids=lambda shipped: str(shipped.form.id))
def test_a_shipped_form_comes_back_from_its_declaration(shipped: Written) -> None:
    form = read_declaration(shipped.declaration, shipped.form.id)
    written = write_declaration(form)
    again = read_declaration(written, form.id)
    assert replace(again, version="") == replace(form, version="")
    assert write_declaration(again) == written


def test_the_version_follows_declaration_and_document() -> None:
    versions = {
        read_declaration(text, "x", document).version
        for text, document in [(HEAD, b""), (HEAD + "\n", b""), (HEAD, b"x")]
    }
    assert len(versions) == 3

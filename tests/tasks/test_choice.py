"""Which form a case is made of: the one that is bound to it most closely."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.check.complete import missing
from dossier.compose.forms.shelf import load_shelf
from dossier.model.award import Track
from dossier.model.form import Ask, Binding, Form, Scope
from dossier.model.ledger import Ground
from dossier.model.round import Nomination, Regime
from dossier.model.subject import Ref, Unit, Whom
from dossier.tasks.answers import asks
from dossier.tasks.check import check_round
from dossier.tasks.desk import Desk
from dossier.tasks.forms.choice import Facts, Occasion, chosen, occasion_of, tied
from dossier.tasks.gather import gather
from dossier.tasks.make import Make, make
from dossier.tasks.plan import is_index, plan
from dossier.tasks.preview import documents
from dossier.tasks.tools import SHIPPED_FORMS

OFFICE = Unit("office", "Văn phòng Tỉnh ủy Gia Lai", symbol="VPTU")
AN, BINH = Ref(Whom.PERSON, "an"), Ref(Whom.PERSON, "binh")
CASE = Occasion(
    Regime.ND30,
    date(2026, 5, 15),
    OFFICE,
    (
        Nomination("unit", "round", OFFICE.ref, "ttldxs"),
        Nomination("an", "round", AN, "bk_bt"),
        Nomination("binh", "round", BINH, "gk", Ground.EXCEPTIONAL),
    ),
)
PARTY = replace(CASE, regime=Regime.PARTY)


def form(form_id: str, **changes: Any) -> Form:
    shape: dict[str, Any] = {"regime": Regime.ND30, "scope": Scope.ROUND, "order": 20}
    return Form(id=form_id, label=form_id, version="1", title="", file_name="", **shape | changes)


def own(form_id: str, like: Form, **bound: Any) -> Form:
    return replace(like, id=form_id, label=form_id, instead_of=like.id, binding=Binding(**bound))


LIST = form("danh_sach_nd30")
PARTY_LIST = form("danh_sach_party", regime=Regime.PARTY)
REPORT = form("bao_cao_ca_nhan_nd30", scope=Scope.NOMINATION, whom=Whom.PERSON, order=40)
SHIPPED = (LIST, PARTY_LIST, REPORT)


def used(forms: tuple[Form, ...], case: Occasion = CASE) -> dict[str, tuple[str, ...]]:
    return {due.form.id: due.nominations for due in chosen(forms, case)}


@pytest.mark.parametrize(
    ("bound", "is_used"),
    [
        pytest.param({}, True, id="bound to nothing: in every case"),
        pytest.param({"awards": ("bk_bt",)}, True, id="a nominee has the award"),
        pytest.param({"awards": ("hcld_ba", "bk_bt")}, True, id="one of the awards is enough"),
        pytest.param({"awards": ("hcld_ba",)}, False, id="nobody has the award"),
        pytest.param({"grounds": (Ground.EXCEPTIONAL,)}, True, id="a nominee on this ground"),
        pytest.param({"grounds": (Ground.FOREIGN,)}, False, id="nobody on this ground"),
        pytest.param(
            {"awards": ("bk_bt",), "grounds": (Ground.EXCEPTIONAL,)},
            False,
            id="award and ground, but of two nominees",
        ),
        pytest.param(
            {"awards": ("gk",), "grounds": (Ground.EXCEPTIONAL,)}, True, id="both of one nominee"
        ),
        pytest.param({"issuers": ("VPTU",)}, True, id="the office by its symbol"),
        pytest.param({"issuers": ("van phong tinh uy gia lai",)}, True, id="the office by name"),
        pytest.param({"issuers": ("BTCTU",)}, False, id="another office"),
        pytest.param({"since": date(2026, 5, 15)}, True, id="from the day itself"),
        pytest.param({"since": date(2026, 5, 16)}, False, id="from the next day"),
        pytest.param({"until": date(2026, 5, 15)}, False, id="no longer on the day"),
        pytest.param({"until": date(2026, 5, 16)}, True, id="until the next day"),
    ],
)
def test_an_own_form_takes_the_place_where_its_binding_fits(
    bound: dict[str, Any], *, is_used: bool
) -> None:
    mine = own("rieng", LIST, **bound)
    assert ("rieng" in used((*SHIPPED, mine))) is is_used
    assert (LIST.id in used((*SHIPPED, mine))) is not is_used


def test_a_report_is_chosen_for_each_nominee_by_himself() -> None:
    mine = own("bao_cao_bk", REPORT, awards=("bk_bt",))
    assert used((*SHIPPED, mine)) == {
        LIST.id: (),
        "bao_cao_bk": ("an",),
        REPORT.id: ("binh",),
    }


def test_a_form_of_another_kind_is_made_beside_the_others() -> None:
    mine = form("thu_khen", binding=Binding(awards=("gk",)), order=25)
    assert list(used((*SHIPPED, mine))) == [LIST.id, "thu_khen", REPORT.id]
    other = replace(mine, binding=Binding(awards=("hcld_ba",)))
    assert list(used((*SHIPPED, other))) == [LIST.id, REPORT.id]


@pytest.mark.parametrize(
    ("mine", "case", "wanted"),
    [
        pytest.param((), CASE, LIST.id, id="state round, shipped"),
        pytest.param((), PARTY, PARTY_LIST.id, id="Party round, shipped"),
        pytest.param(
            (own("a", LIST, awards=("bk_bt",)),),
            PARTY,
            PARTY_LIST.id,
            id="the round's own regime goes before a binding",
        ),
        pytest.param(
            (own("a", PARTY_LIST, awards=("bk_bt",)),), PARTY, "a", id="bound, in the same regime"
        ),
        pytest.param(
            (own("a", PARTY_LIST, awards=("bk_bt",)),), CASE, LIST.id, id="no Party form for others"
        ),
        pytest.param(
            (own("a", LIST, awards=("bk_bt",)), own("b", LIST)), CASE, "a", id="bound before open"
        ),
        pytest.param(
            (
                own("a", LIST, awards=("bk_bt",)),
                own("b", LIST, awards=("gk",), issuers=("VPTU",)),
            ),
            CASE,
            "b",
            id="two conditions before one",
        ),
        pytest.param(
            (
                own("cu", LIST, until=date(2026, 7, 1)),
                own("moi", LIST, since=date(2026, 7, 1)),
            ),
            CASE,
            "cu",
            id="an earlier day gets the form of its time",
        ),
        pytest.param(
            (
                own("cu", LIST, until=date(2026, 7, 1)),
                own("moi", LIST, since=date(2026, 7, 1)),
            ),
            replace(CASE, day=date(2026, 7, 1)),
            "moi",
            id="the day of the change gets the new one",
        ),
    ],
)
def test_the_closest_form_is_used_whatever_the_order_of_the_shelf(
    mine: tuple[Form, ...], case: Occasion, wanted: str
) -> None:
    for forms in ((*SHIPPED, *mine), (*mine[::-1], *SHIPPED[::-1])):
        lists = [name for name, nominees in used(forms, case).items() if not nominees]
        assert lists == [wanted]
        assert tied(forms, case) == ()


def test_two_forms_that_fit_equally_well_are_told_and_the_choice_does_not_waver() -> None:
    two = own("b", LIST, awards=("gk",)), own("a", LIST, awards=("bk_bt",))
    for forms in ((*SHIPPED, *two), (*two[::-1], *SHIPPED)):
        assert "a" in used(forms)
        (found,) = tied(forms, CASE)
        assert (found.code, found.place.key) == ("check.forms_tie", "a")
        assert dict(found.params) == {"used": "a", "others": ["b"]}


def test_a_round_of_nobody_is_made_of_what_is_bound_to_nobody() -> None:
    empty = replace(CASE, nominations=())
    bound = own("a", LIST, awards=("bk_bt",))
    assert used((*SHIPPED, bound), empty) == {LIST.id: ()}


BINDINGS = st.builds(
    lambda awards, grounds, issuers, until: Binding(
        tuple(awards), tuple(grounds), tuple(issuers), until=until
    ),
    st.sets(st.sampled_from(["bk_bt", "gk", "ttldxs"]), max_size=2),
    st.sets(st.sampled_from([Ground.MERIT, Ground.EXCEPTIONAL]), max_size=1),
    st.sets(st.sampled_from(["VPTU", "BTCTU"]), max_size=1),
    st.sampled_from([None, date(2026, 5, 15), date(2026, 6, 1)]),
)
STAND_INS = st.lists(st.tuples(st.sampled_from(SHIPPED), BINDINGS), max_size=5)


@given(STAND_INS, st.sampled_from([CASE, PARTY]), st.randoms(use_true_random=False))
def test_whatever_is_bound_each_case_has_one_form_of_each_kind_and_no_luck_decides(
    stand_ins: list[tuple[Form, Binding]], case: Occasion, dice: random.Random
) -> None:
    mine = [
        replace(own(f"rieng_{number}", like), binding=binding)
        for number, (like, binding) in enumerate(stand_ins)
    ]
    forms = [*SHIPPED, *mine]
    due = chosen(forms, case)
    papers = [
        (each.form.kind, nomination) for each in due for nomination in each.nominations or ("",)
    ]
    assert sorted(papers) == [
        ("bao_cao_ca_nhan", "an"),
        ("bao_cao_ca_nhan", "binh"),
        ("danh_sach", ""),
    ]
    dice.shuffle(forms)
    assert (chosen(forms, case), tied(forms, case)) == (due, tied([*SHIPPED, *mine], case))


# ---- The same choice everywhere ----------------------------------------------------------------


@pytest.fixture
def bound(desk: Desk) -> Desk:
    """A desk on whose shelf own forms are bound: a report to the bằng khen, a list to an office."""
    shelf = desk.shelf
    report, list_ = (shelf.form(name) for name in (REPORT.id, LIST.id))
    more = (Ask("cau_rieng", "Câu riêng", required=True),)
    own_report = replace(own("bao_cao_bk", report, awards=("bk_bt",)), asks=report.asks + more)
    forms = (own_report, own("danh_sach_vptu", list_, issuers=("VPTU",)))
    written = {each.id: replace(shelf.find(each.instead_of), form=each) for each in forms}
    return replace(desk, shelf=shelf.over(written, {}))


def test_plan_check_questions_and_files_follow_one_choice(bound: Desk, tmp_path: Any) -> None:
    dossier = gather(bound, "round")
    planned = [row.form for row in plan(dossier, bound.shelf)]
    assert {"bao_cao_bk", "danh_sach_vptu"} < set(planned)
    assert not {REPORT.id, LIST.id} & set(planned)
    assert [row.form for row in documents(bound, "round")] == planned
    assert "cau_rieng" in [row.ask.id for row in asks(bound, "n2")]
    assert "cau_rieng" not in [row.ask.id for row in asks(bound, "n1")]
    lacking = [row for row in check_round(bound, "round").findings if row.code == "check.no_answer"]
    assert [(row.place.key, row.place.field) for row in lacking] == [("n2", "cau_rieng")]
    made = make(bound, Make("round", tmp_path, formats=("docx",), despite_stops=True))
    assert [file.form for file in made.files if file.form] == planned


def test_own_forms_are_held_to_the_same_coherence(bound: Desk) -> None:
    shipped = replace(bound, shelf=load_shelf(SHIPPED_FORMS))
    usual = {row.code for row in check_round(shipped, "round").findings}
    found = {row.code for row in check_round(bound, "round").findings}
    assert found - usual == {"check.no_answer"}


def test_every_question_of_every_planned_document_is_one_that_the_owner_is_asked(
    bound: Desk,
) -> None:
    dossier = gather(bound, "round")
    asked = {owner: {row.ask.id for row in asks(bound, owner)} for owner in ("round", "n1", "n2")}
    for row in plan(dossier, bound.shelf):
        wanted = {ask.id for ask in bound.shelf.form(row.form).asks}
        assert wanted <= asked[row.nomination or "round"]


def test_an_excluded_nominee_is_still_asked_for_his_own_form(bound: Desk) -> None:
    with bound.store.work("can-bo", "test") as work:
        kept = work.get(Nomination, "n2")
        work.put(replace(kept.value, excluded="đợt sau"), seen=kept.version)
        work.commit()
    assert "cau_rieng" in [row.ask.id for row in asks(bound, "n2")]
    dossier = gather(bound, "round")
    due = chosen(bound.shelf.forms(), occasion_of(dossier))
    assert "bao_cao_bk" not in [each.form.id for each in due]
    assert [row for row in missing(dossier, due) if row.code == "check.no_answer"] == []


def with_own(desk: Desk, like: str, regime: Regime = Regime.ND30) -> Desk:
    """Let a form named `rieng` take the place of a shipped one."""
    shipped = desk.shelf.find(like)
    mine = replace(shipped, form=replace(own("rieng", shipped.form), regime=regime))
    return replace(desk, shelf=desk.shelf.over({"rieng": mine}, {}))


def test_an_own_index_is_the_index_in_either_regime(desk: Desk) -> None:
    mine = with_own(desk, "muc_luc_nd30", Regime.PARTY)
    dossier = gather(mine, "round")
    party = replace(dossier, round=replace(dossier.round, regime=Regime.PARTY))
    cover, first, *others = plan(party, mine.shelf)
    assert cover.form == "bia_ho_so_party"
    assert (first.form, is_index(first)) == ("rieng", True)
    assert "muc_luc_nd30" not in [row.form for row in others]
    assert plan(dossier, mine.shelf)[1].form == "muc_luc_nd30"


@pytest.mark.parametrize(
    ("minutes", "changes"),
    [
        pytest.param("bien_ban_hop_nd30", {"council": None}, id="no meeting"),
        pytest.param("bien_ban_kiem_phieu_nd30", {"council": None}, id="no ballots"),
    ],
)
def test_own_minutes_wait_for_their_meeting_too(
    desk: Desk, minutes: str, changes: dict[str, Any]
) -> None:
    mine = with_own(desk, minutes)
    dossier = gather(mine, "round")
    assert "rieng" in [row.form for row in plan(dossier, mine.shelf)]
    without = plan(replace(dossier, **changes), mine.shelf)
    assert not {"rieng", minutes} & {row.form for row in without}


def test_an_own_form_that_is_bound_goes_before_shipped_ones_bound_more_closely() -> None:
    closest = own("bao_cao_cstdtq_nd30", REPORT, awards=("gk",), grounds=(Ground.EXCEPTIONAL,))
    mine = replace(own("bao_cao_rieng", REPORT, awards=("gk",)), is_own=True)
    assert used((*SHIPPED, closest, mine))["bao_cao_rieng"] == ("binh",)
    everywhere = replace(mine, binding=Binding())
    assert used((*SHIPPED, closest, everywhere))["bao_cao_cstdtq_nd30"] == ("binh",)


def test_a_form_bound_to_papers_is_made_where_the_law_asks_for_one() -> None:
    short = form(
        "tom_tat_nd30",
        scope=Scope.NOMINATION,
        whom=Whom.PERSON,
        binding=Binding(papers=("tom_tat",)),
    )
    asked = replace(CASE, facts={"an": Facts(papers=frozenset({"tom_tat"}))})
    assert used((*SHIPPED, short), asked)["tom_tat_nd30"] == ("an",)
    assert "tom_tat_nd30" not in used((*SHIPPED, short))


def test_a_form_bound_to_a_track_is_for_its_awards_alone() -> None:
    party = replace(
        REPORT,
        id="bao_cao_ca_nhan_party",
        regime=Regime.PARTY,
        binding=Binding(tracks=(Track.PARTY,)),
    )
    case = replace(PARTY, facts={"an": Facts(Track.PARTY)})
    made = used((*SHIPPED, party), case)
    assert made["bao_cao_ca_nhan_party"] == ("an",)
    assert made["bao_cao_ca_nhan_nd30"] == ("binh",)

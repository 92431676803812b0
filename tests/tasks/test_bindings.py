"""An admin says for which cases a form is meant, and dossiers are made of it there only."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dossier.compose.forms.shelf import FormUnknownError
from dossier.model.form import Binding, Packet
from dossier.model.round import Nomination
from dossier.model.shelf import Stage, Version
from dossier.model.subject import Ref, Whom
from dossier.paper.frame import Page, letters
from dossier.tasks.answers import asks
from dossier.tasks.desk import Desk
from dossier.tasks.errors import FormFaultyError, SameVersionError
from dossier.tasks.forms.bindings import Bind, Bound, bind
from dossier.tasks.forms.own_forms import new_form
from dossier.tasks.forms.shelf import shelf_in_force, versions
from dossier.tasks.forms.trial import case_pages
from dossier.tasks.forms.versions import publish, save_version, withdraw
from dossier.tasks.make import MadeSet, Make, make
from dossier.tasks.preview import documents
from dossier.tasks.rounds import save_round, show_round
from tests.tasks.shelf_desk import LETTER, changed

REPORT = "bao_cao_ca_nhan_nd30"
OWN = "bao_cao_bang_khen"


@pytest.fixture
def bound(desk: Desk) -> Bound:
    """A copy of the person's report, bound to bằng khen, not published yet."""
    new_form(desk, REPORT, OWN, "Báo cáo đề nghị Bằng khen")
    return bind(desk, Bind(OWN, Binding(awards=("bk_bt",)), instead_of=REPORT))


def made_of(desk: Desk) -> list[str]:
    return [row.form for row in documents(desk, "round")]


def test_a_bound_form_takes_the_place_of_the_other_once_it_is_published(
    desk: Desk, bound: Bound, tmp_path: Path
) -> None:
    assert bound.findings == ()
    assert REPORT in made_of(desk)
    publish(desk, bound.version.key)
    assert OWN in made_of(desk)
    assert REPORT not in made_of(desk)
    made = make(desk, Make("round", tmp_path, formats=("docx",)))
    assert [file.form for file in made.files if file.form] == made_of(desk)
    withdraw(desk, OWN)
    assert OWN not in made_of(desk)
    assert REPORT in made_of(desk)


def test_the_dossier_is_made_again_with_the_bound_form_after_it_was_withdrawn(
    desk: Desk, bound: Bound, tmp_path: Path
) -> None:
    publish(desk, bound.version.key)
    first = make(desk, Make("round", tmp_path / "mot"))
    withdraw(desk, OWN)
    again = make(desk, Make("round", tmp_path / "hai", again=True))
    assert [file.sha256 for file in again.files] == [file.sha256 for file in first.files]


def test_a_case_that_changed_since_is_told_when_it_is_made_again(
    desk: Desk, tmp_path: Path
) -> None:
    new_form(desk, REPORT, OWN, "Báo cáo cũ")
    old = bind(desk, Bind(OWN, Binding(until=date(2026, 7, 1)), instead_of=REPORT))
    publish(desk, old.version.key)
    assert not idle(make(desk, Make("round", tmp_path)))
    shown = show_round(desk, "round").round
    save_round(desk, replace(shown, value=replace(shown.value, received=date(2026, 7, 1))))
    assert idle(make(desk, Make("round", tmp_path, again=True, despite_stops=True))) == [OWN]


def idle(made: MadeSet) -> list[str]:
    return [row.place.key for row in made.findings if row.code == "tasks.used_idle"]


def test_a_bound_form_is_tried_with_a_nominee_that_it_is_for(desk: Desk) -> None:
    with desk.store.work("can-bo", "test") as work:
        binh = Ref(Whom.PERSON, "binh")
        work.put(Nomination("n3", "round", binh, "gk", order=3), seen=None)
        work.commit()
    form = desk.shelf.form(REPORT)
    document = desk.shelf.find(REPORT).document
    for award, name in (("gk", "LÊ VĂN C"), ("bk_bt", "TRẦN THỊ B"), ("hcld_ba", "TRẦN THỊ B")):
        own = replace(form, binding=Binding(awards=(award,)))
        assert name in printed(case_pages(desk, document, own, "round").pages)


def printed(pages: Iterable[Page]) -> str:
    return " ".join(each.text for page in pages for each in letters(page.items)).upper()


def test_the_draft_keeps_the_word_file_and_says_what_it_is_for(desk: Desk, bound: Bound) -> None:
    newest, first = versions(desk, OWN)
    assert (newest.key, newest.stage) == (bound.version.key, Stage.DRAFT)
    assert newest.document == first.document
    assert newest.note == "Đổi phạm vi áp dụng"
    with pytest.raises(SameVersionError):
        bind(desk, Bind(OWN, Binding(awards=("bk_bt",)), instead_of=REPORT))


def test_a_new_word_file_stays_bound(desk: Desk, bound: Bound) -> None:
    publish(desk, bound.version.key)
    version = save_version(desk, OWN, changed(desk, "Thêm một câu", form=OWN), "")
    publish(desk, version.key)
    assert shelf_in_force(desk).form(OWN).binding == Binding(awards=("bk_bt",))


def test_a_shipped_form_can_be_bound_as_well(desk: Desk) -> None:
    saved = bind(desk, Bind(LETTER, Binding(until=date(2026, 5, 15))))
    publish(desk, saved.version.key)
    assert LETTER not in made_of(desk)
    asked = {row.ask.id for row in asks(desk, "round") if row.packet is Packet.DOSSIER}
    assert "kinh_gui" not in asked
    shown = show_round(desk, "round").round
    earlier = replace(shown.value, received=date(2026, 5, 14))
    save_round(desk, replace(shown, value=earlier))
    assert LETTER in made_of(desk)


def refused(desk: Desk, version: Version) -> list[str]:
    with pytest.raises(FormFaultyError) as raised:
        publish(desk, version.key)
    found = raised.value.params["findings"]
    assert isinstance(found, tuple)
    return [finding.code for finding in found]


def test_a_binding_to_what_does_not_exist_blocks_publishing(desk: Desk) -> None:
    new_form(desk, REPORT, OWN, "Báo cáo riêng")
    saved = bind(desk, Bind(OWN, Binding(awards=("bang_khen",)), instead_of="bao_cao"))
    codes = ["check.bound_award", "check.instead_of_unknown"]
    assert [finding.code for finding in saved.findings] == codes
    assert refused(desk, saved.version) == codes


def test_a_second_form_for_the_same_cases_blocks_publishing(desk: Desk, bound: Bound) -> None:
    publish(desk, bound.version.key)
    new_form(desk, REPORT, "bao_cao_hai", "Báo cáo thứ hai")
    second = bind(desk, Bind("bao_cao_hai", Binding(awards=("bk_bt", "gk")), instead_of=REPORT))
    assert refused(desk, second.version) == ["check.bound_alike"]
    narrower = bind(
        desk,
        Bind("bao_cao_hai", Binding(awards=("bk_bt",), issuers=("VPTU",)), instead_of=REPORT),
    )
    publish(desk, narrower.version.key)
    assert "bao_cao_hai" in made_of(desk)
    assert OWN not in made_of(desk)


def test_an_office_not_on_record_only_asks(desk: Desk) -> None:
    new_form(desk, REPORT, OWN, "Báo cáo riêng")
    saved = bind(desk, Bind(OWN, Binding(issuers=("Sở A",)), instead_of=REPORT))
    done = publish(desk, saved.version.key)
    assert "check.bound_office" in [finding.code for finding in done.findings]


def test_a_form_that_is_not_there_cannot_be_bound(desk: Desk) -> None:
    with pytest.raises(FormUnknownError):
        bind(desk, Bind("khong_co", Binding()))

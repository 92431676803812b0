"""The check lists what must be attached: once a case, without what the program makes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dossier.check.bases import of_bases
from dossier.check.papers import unattached
from dossier.law.book import BookOnDay, load_book
from dossier.messages import LANGUAGES, catalogue
from dossier.model.dossier import Dossier
from dossier.model.finding import Confidence, Finding, Weight
from dossier.model.form import Due, Form, Scope
from dossier.model.ledger import Ground
from dossier.model.round import Regime
from dossier.model.subject import Person, Unit, UnitKind
from tests.check.rounds import WHOLE

BOOK = load_book()
B, C = (BOOK.on(day) for day in (date(2026, 3, 1), date(2026, 11, 1)))


def form(kind: str) -> Form:
    return Form(f"{kind}_nd30", kind, Regime.ND30, Scope.ROUND, 1, "1", kind, kind)


DUE = tuple(Due(form(kind)) for kind in ("to_trinh", "danh_sach", "bien_ban_hop"))


def nominated(award: str, ground: Ground = Ground.MERIT, *, count: int = 2) -> Dossier:
    """Propose some persons for one award."""
    person = next(row for row in WHOLE.entries if isinstance(row.record.subject, Person))
    entries = tuple(
        replace(
            person,
            award=BOOK.awards[award],
            nomination=replace(person.nomination, key=f"n{at}", award=award, ground=ground),
        )
        for at in range(count)
    )
    return replace(WHOLE, entries=entries)


def papers(finding: Finding) -> str:
    return str(dict(finding.params)["papers"])


def test_one_finding_tells_of_all_nominees_of_a_case() -> None:
    (found,) = unattached(nominated("cstdcs"), DUE, B)
    assert "sáng kiến" in papers(found)
    assert "xếp loại" in papers(found)
    assert "Tờ trình" not in papers(found)


def test_what_is_not_made_is_attached() -> None:
    (found,) = unattached(nominated("cstdcs"), DUE[:1], B)
    assert "Biên bản họp" in papers(found)


def test_a_form_made_for_others_only_does_not_count() -> None:
    due = (*DUE, Due(form("bao_cao_ca_nhan"), ("somebody else",)))
    (found,) = unattached(nominated("bk_ttg"), due, B)
    assert "Báo cáo thành tích" in papers(found)
    due = (*DUE, Due(form("bao_cao_ca_nhan"), ("n0", "n1")))
    (found,) = unattached(nominated("bk_ttg"), due, B)
    assert "Báo cáo thành tích có" not in papers(found)


@pytest.mark.parametrize(
    ("award", "day", "confidence"),
    [
        pytest.param("bk_ttg", B, Confidence.VERIFIED, id="a list that was read"),
        pytest.param("cstdcs", B, Confidence.UNVERIFIED, id="a list that is recalled"),
        pytest.param("bk_ttg", C, Confidence.SECONDARY, id="a rule set that nobody has read"),
    ],
)
def test_a_list_is_as_sure_as_it_was_read(
    award: str, day: BookOnDay, confidence: Confidence
) -> None:
    (found,) = unattached(nominated(award), DUE, day)
    assert (found.weight, found.confidence) == (Weight.NOTE, confidence)
    assert (found.cite is not None) == (confidence is Confidence.VERIFIED)


def test_recalled_lists_share_one_note_that_names_who_needs_what() -> None:
    both = nominated("cstdcs").entries + nominated("ldtt").entries
    (found,) = unattached(replace(WHOLE, entries=both), DUE, B)
    assert dict(found.params)["awards"] == "CSTĐCS; LĐTT"
    assert "sáng kiến, đề tài [CSTĐCS]" in papers(found)
    assert "từng năm" in papers(found)
    assert "từng năm [" not in papers(found)


def test_papers_of_businesses_are_asked_of_businesses_alone() -> None:
    unit = next(row for row in WHOLE.entries if isinstance(row.record.subject, Unit))
    body = unit.record.subject
    assert isinstance(body, Unit)
    nomination = replace(unit.nomination, award="bk_bt")
    said = {}
    for kind in (UnitKind.BODY, UnitKind.BUSINESS):
        record = replace(unit.record, subject=replace(body, kind=kind), unit=None)
        entry = replace(unit, record=record, award=BOOK.awards["bk_bt"], nomination=nomination)
        (found,) = unattached(replace(WHOLE, entries=(entry,)), DUE, B)
        said[kind] = papers(found)
    assert "nộp ngân sách" in said[UnitKind.BUSINESS]
    assert "nộp ngân sách" not in said[UnitKind.BODY]


def test_without_forms_nothing_is_said() -> None:
    assert not list(unattached(nominated("cstdcs"), (), B))


@pytest.mark.parametrize(
    ("day", "told"),
    [
        pytest.param(date(2026, 10, 31), 0, id="more than four months before"),
        pytest.param(date(2026, 11, 1), 1, id="four months before"),
        pytest.param(date(2027, 2, 28), 1, id="its last day"),
        pytest.param(date(2027, 3, 1), 0, id="over"),
    ],
)
def test_a_basis_that_ends_soon_is_told(day: date, told: int) -> None:
    bases = BOOK.on(date(2026, 11, 1)).bases(Regime.ND30)
    found = list(of_bases(replace(WHOLE, bases=bases, today=day), BOOK))
    assert [row.code for row in found] == ["check.basis_ends"] * told
    assert all(row.confidence is Confidence.SECONDARY for row in found)


def test_the_two_tracks_do_not_share_a_round() -> None:
    mixed = nominated("hhd_30", Ground.SERVICE).entries + nominated("cstdcs").entries
    (found,) = of_bases(replace(WHOLE, bases=(), entries=mixed), BOOK)
    assert found.code == "check.mixed_tracks"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_has_a_sentence(language: str) -> None:
    words = catalogue(language)
    for award in ("cstdcs", "hhd_30", "gk"):
        for found in unattached(nominated(award), DUE[:1], B):
            assert str(words.say(found.code, dict(found.params)))


def test_a_list_in_another_lists_place_is_the_paper_that_it_is() -> None:
    badges = replace(form("danh_sach_hhd"), instead_of="danh_sach_party")
    nominees = nominated("hhd_30", Ground.SERVICE)
    others = tuple(unattached(nominees, DUE, B))
    assert any("4A" in papers(found) for found in others)
    made = tuple(unattached(nominees, (Due(badges), *DUE), B))
    assert not any("4A" in papers(found) for found in made)

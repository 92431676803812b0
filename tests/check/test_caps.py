"""A round proposes no more than a cap lets it; what the records cannot tell is not refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from dossier.check.caps import exceed
from dossier.law.book import BookOnDay
from dossier.law.caps import Cap, CapOf, Rounding
from dossier.messages import LANGUAGES, catalogue
from dossier.model.dossier import Dossier, Entry
from dossier.model.finding import Cite, Confidence, Finding, Weight
from dossier.model.ledger import UnitYear
from dossier.model.subject import Gender, Person, Ref, Unit, Whom
from tests.check.rounds import BOOK, OFFICE, WHOLE, YEAR, codes, entry


def capped(of: CapOf, percent: int, *, sure: bool = False) -> BookOnDay:
    """Open the book with one cap in force on Chiến sĩ thi đua cơ sở and on the flag."""
    confidence = Confidence.VERIFIED if sure else Confidence.UNVERIFIED
    caps = tuple(
        Cap(
            id="local",
            award=award,
            of=of,
            percent=percent,
            rounding=Rounding.HALF_UP,
            text="Theo quy chế",
            since=date(2024, 1, 1),
            until=None,
            cite=Cite("luat_06_2022", "Điều 23"),
            confidence=confidence,
            awards=("ldtt",) if of is CapOf.AWARDS else (),
        )
        for award in ("cstdcs", "co_cp")
    )
    return replace(BOOK, book=replace(BOOK.book, caps=caps))


def people(award: str, count: int, women: int = 0) -> Iterator[Entry]:
    for at in range(count):
        gender = Gender.FEMALE if at < women else Gender.MALE
        yield entry(Person(f"p{at}", f"Nguyễn Văn {at}", gender=gender), award)


def proposed(*entries: Entry, **changes: object) -> Dossier:
    return replace(WHOLE, entries=entries, **changes)  # type: ignore[arg-type]


def figures(unit: str, **counts: object) -> UnitYear:
    return UnitYear(unit, Ref(Whom.UNIT, unit), YEAR, **counts)  # type: ignore[arg-type]


def said(dossier: Dossier, day: BookOnDay) -> dict[str, Finding]:
    return {row.code: row for row in exceed(dossier, day)}


@pytest.mark.parametrize(
    ("emulators", "found"),
    [pytest.param(3, [], id="3 of 20"), pytest.param(4, ["check.cap_exceeded"], id="4 of 20")],
)
def test_a_share_of_those_proposed_for_the_lower_title(emulators: int, found: list[str]) -> None:
    entries = (*people("ldtt", 20), *people("cstdcs", emulators))
    day = capped(CapOf.AWARDS, 15)
    assert codes(tuple(exceed(proposed(*entries), day))) == found


def test_a_cap_says_how_many_are_too_many() -> None:
    entries = (*people("ldtt", 20), *people("cstdcs", 5))
    found = said(proposed(*entries), capped(CapOf.AWARDS, 15, sure=True))["check.cap_exceeded"]
    facts = dict(found.params)
    assert (found.weight, facts["limit"], facts["spare"]) == (Weight.STOP, 3, 2)
    assert facts["of"] == "số đạt hoặc được đề nghị Lao động tiên tiến"


def test_an_unverified_cap_only_asks() -> None:
    entries = (*people("ldtt", 20), *people("cstdcs", 5))
    found = said(proposed(*entries), capped(CapOf.AWARDS, 15))["check.cap_exceeded"]
    assert (found.weight, found.confidence) == (Weight.ASK, Confidence.UNVERIFIED)


def test_the_figures_of_the_office_tell_how_many_have_the_lower_title() -> None:
    entries, day = tuple(people("cstdcs", 4)), capped(CapOf.AWARDS, 15)
    assert set(said(proposed(*entries), day)) == {"check.cap_unknown"}
    told = proposed(*entries, years=(figures("vp", advanced=20),))
    assert set(said(told, day)) == {"check.cap_exceeded"}
    assert said(proposed(*entries, years=(figures("vp", advanced=27),)), day) == {}


def test_a_share_of_the_members_of_the_office() -> None:
    entries, day = tuple(people("cstdcs", 4)), capped(CapOf.MEMBERS, 15)
    assert set(said(proposed(*entries, office=replace(OFFICE, members=20)), day)) == {
        "check.cap_exceeded"
    }
    assert said(proposed(*entries, years=(figures("vp", members=27),)), day) == {}


def test_the_flag_is_for_a_fifth_of_the_units_that_lead() -> None:
    rows = tuple(entry(Unit(f"u{at}", f"Đơn vị {at}"), "co_cp") for at in range(2))
    own = tuple(figures(f"u{at}", block_led="Khối Một") for at in range(2))
    others = tuple(figures(f"x{at}", block_led="Khối Hai") for at in range(8))
    assert set(said(proposed(*rows, years=own), BOOK)) == {"check.cap_unknown"}
    assert said(proposed(*rows, years=(*own, *others)), BOOK) == {}
    nine = said(proposed(*rows, years=(*own, *others[1:])), BOOK)
    assert set(nine) == {"check.cap_exceeded", "check.women_first_units"}
    assert nine["check.cap_exceeded"].weight is Weight.ASK


@pytest.mark.parametrize(
    ("women", "found"),
    [
        pytest.param(0, False, id="no woman"),
        pytest.param(2, True, id="two of five"),
        pytest.param(5, False, id="all are women"),
    ],
)
def test_among_equals_women_come_first(women: int, *, found: bool) -> None:
    entries = (*people("ldtt", 20), *people("cstdcs", 5, women))
    notes = said(proposed(*entries), capped(CapOf.AWARDS, 15))
    assert ("check.women_first" in notes) is found
    if found:
        hint = notes["check.women_first"]
        assert (hint.weight, len(dict(hint.params)["names"])) == (Weight.NOTE, women)  # type: ignore[arg-type]
        assert hint.cite is not None
        assert hint.cite.article == "Điều 4 khoản 6"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_has_a_sentence(language: str) -> None:
    day = capped(CapOf.AWARDS, 15)
    entries = (*people("ldtt", 20), *people("cstdcs", 5, 1))
    for dossier in (proposed(*entries), proposed(*entries[20:])):
        for found in exceed(dossier, day):
            assert str(catalogue(language).say(found.code, dict(found.params)))

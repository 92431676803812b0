"""Local rules are kept with who and why, weigh the rounds of their days, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dossier.law.local.sample import sample_text
from dossier.model.change import Saved
from dossier.model.edition import Edition
from dossier.model.finding import Finding, Weight
from dossier.model.ledger import Ground
from dossier.model.round import Round
from dossier.model.subject import Ref, Whom
from dossier.tasks.admin import undo
from dossier.tasks.answers import asks, save_answer
from dossier.tasks.catalogue import awards
from dossier.tasks.check import check_round
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError
from dossier.tasks.gather import gather
from dossier.tasks.localrules import (
    KIND,
    LocalFaultyError,
    LocalSameError,
    LocalTakenError,
    NotTextError,
    book_in_force,
    clear_local,
    find_local,
    local_history,
    local_rules,
    read_rules_file,
    roll_back_local,
    save_local,
)
from dossier.tasks.rounds import Nominate, nominate, save_round, show_round
from tests.law import local_texts as texts
from tests.law.local_texts import rules

ID = "local_01_2026_qd_mau"


def found(desk: Desk, code: str) -> list[Finding]:
    return [row for row in check_round(desk, "round").findings if row.code == code]


def edit(desk: Desk, change: Callable[[Round], Round]) -> None:
    saved = show_round(desk, "round").round
    save_round(desk, Saved(change(saved.value), saved.version))


def test_a_store_without_local_rules_weighs_by_the_law_itself(desk: Desk) -> None:
    assert book_in_force(desk) is desk.book
    assert local_rules(desk) == ()


def test_an_edition_says_who_kept_it_when_and_why(desk: Desk) -> None:
    saved = save_local(desk, rules(texts.CAP), "  Theo   Quyết định mới ")
    (edition,) = local_history(desk)
    assert edition == saved.edition
    assert (edition.number, edition.made_by, edition.note) == (1, desk.who, "Theo Quyết định mới")
    assert edition.made_at == desk.clock()
    assert [row.code for row in saved.findings] == ["local.not_checked"]


def test_the_next_edition_takes_the_place_of_the_one_before(desk: Desk) -> None:
    save_local(desk, rules(texts.SETS))
    save_local(desk, rules(texts.SETS.replace("3", "4")))
    assert [row.number for row in local_history(desk, ID)] == [2, 1]
    (row,) = book_in_force(desk).on(desk.today()).copies("ldtt")
    assert row.count == 4


def test_a_former_edition_comes_back_as_the_next_one(desk: Desk) -> None:
    first = save_local(desk, rules(texts.SETS)).edition
    save_local(desk, rules(texts.CAP))
    back = roll_back_local(desk, first.key)
    assert (back.edition.number, back.edition.text) == (3, first.text)
    assert back.edition.note == "Quay về bản 1"


def test_cleared_rules_leave_the_law_and_their_editions(desk: Desk) -> None:
    save_local(desk, rules(texts.SETS))
    clear_local(desk, ID, "Hết hiệu lực")
    assert book_in_force(desk) is desk.book
    assert [row.text == "" for row in local_history(desk)] == [True, False]
    with pytest.raises(NotThereError):
        clear_local(desk, ID)


@pytest.mark.parametrize("deed", ["set", "clear"])
def test_what_was_done_to_local_rules_can_be_undone(desk: Desk, deed: str) -> None:
    task = save_local(desk, rules(texts.SETS)).changes.task
    if deed == "clear":
        task = clear_local(desk, ID).task
    undo(desk, task)
    assert len(local_rules(desk)) == (deed == "clear")


def test_a_text_with_faults_is_not_kept(desk: Desk) -> None:
    with pytest.raises(LocalFaultyError) as caught:
        save_local(desk, rules(texts.CAP.replace("15", "0"), texts.SETS.replace("3", "x")))
    assert caught.value.params["count"] == 1  # the text cannot even be read: one place
    assert local_history(desk) == ()


def test_the_same_text_is_not_kept_twice(desk: Desk) -> None:
    save_local(desk, rules(texts.CAP))
    with pytest.raises(LocalSameError):
        save_local(desk, rules(texts.CAP))


def test_rules_keep_their_history_when_their_number_is_mended(desk: Desk) -> None:
    save_local(desk, rules(texts.CAP))
    save_local(desk, rules(texts.CAP, number="02/2026/QĐ-MAU"), of=ID)
    assert [row.rules and row.rules.act.number for row in local_rules(desk)] == ["02/2026/QĐ-MAU"]
    with pytest.raises(LocalTakenError):
        save_local(desk, rules(texts.SETS, number="02/2026/QĐ-MAU"))


def test_rules_are_found_by_id_by_number_or_alone(desk: Desk) -> None:
    save_local(desk, rules(texts.CAP))
    for text in ("", ID, "01/2026/QĐ-MAU"):
        assert find_local(desk, text).id == ID
    with pytest.raises(NotThereError):
        find_local(desk, "99/QĐ")


def test_a_round_is_weighed_by_the_rules_of_its_day_of_receipt(desk: Desk) -> None:
    save_local(desk, rules(texts.SETS, since="2026-05-15"))
    assert gather(desk, "round").copies == 3
    assert gather(desk, "round", date(2026, 5, 14)).copies == 1
    assert [row.act for row in gather(desk, "round").bases][-1] == ID


def test_a_criterion_of_local_rules_is_cited_with_its_article(desk: Desk) -> None:
    assert not [row for row in check_round(desk, "round").findings if row.weight is Weight.STOP]
    own = """
[[criterion]]
award = "Bằng khen cấp tỉnh"
whom = "person"
rule = "titled_count"
awards = ["CSTĐ cơ sở"]
least = 9
text = "Chín lần đạt Chiến sĩ thi đua cơ sở"
cite = "Điều 7"
"""
    save_local(desk, rules(texts.CHECKED, own))
    cited = [row for row in check_round(desk, "round").findings if row.cite and row.cite.act == ID]
    assert {(row.weight, row.cite and row.cite.article) for row in cited} == {
        (Weight.STOP, "Điều 7")
    }
    assert {row.cite and row.cite.label for row in cited} == {"Quy chế mẫu"}


@pytest.mark.parametrize(
    ("day", "code", "days"),
    [
        pytest.param("10/05", "check.deadline_passed", 2, id="handed in two days late"),
        pytest.param("12/05", "", 0, id="handed in on the last day"),
    ],
)
def test_a_deadline_is_held_against_the_day_of_the_submission(
    desk: Desk, day: str, code: str, days: int
) -> None:
    table = f'\n[[deadline]]\nday = "{day}"\nnext_year = true\nto = "Sở Nội vụ"\ncite = "Điều 9"\n'
    save_local(desk, rules(texts.CHECKED, table))
    late = found(desk, "check.deadline_passed")
    assert [(row.code, dict(row.params)["days"], row.weight) for row in late] == (
        [(code, days, Weight.STOP)] if code else []
    )
    assert found(desk, "check.deadline_near") == []


def test_a_dossier_that_is_still_here_is_told_how_many_days_are_left(desk: Desk) -> None:
    edit(desk, lambda round_: replace(round_, submitted=None, received=None))
    last = desk.today().replace(day=28)
    table = f'\n[[deadline]]\nday = "{last.day}/{last.month}"\nnext_year = true\nto = "Sở Nội vụ"\n'
    save_local(desk, rules(table, since="2026-01-01"))
    (near,) = found(desk, "check.deadline_near")
    assert near.weight is Weight.NOTE
    assert dict(near.params)["days"] == (last - desk.today()).days


def test_the_screen_of_a_round_tells_its_deadlines(desk: Desk) -> None:
    assert show_round(desk, "round").deadlines == ()
    save_local(desk, rules('\n[[deadline]]\nday = "10/05"\nnext_year = true\n'))
    assert [row.code for row in show_round(desk, "round").deadlines] == ["check.deadline_passed"]


def test_the_number_of_sets_is_told_beside_its_input(desk: Desk) -> None:
    save_local(desk, rules(texts.SETS))
    (hint,) = [row.ask.hint for row in asks(desk, "round") if row.ask.id == "so_bo"]
    assert hint == "Để trống thì ghi 03 bộ, theo Điều 10, Quy chế mẫu."


def test_too_few_sets_in_the_submission_are_found(desk: Desk) -> None:
    save_local(desk, rules(texts.SETS))
    assert found(desk, "check.copies_differ") == []  # nothing typed: the form takes them by itself
    save_answer(desk, "round", "so_bo", "1")
    (few,) = found(desk, "check.copies_differ")
    assert dict(few.params) == {"have": 1, "count": 3}


def test_an_own_award_can_be_proposed_and_keeps_its_name(desk: Desk) -> None:
    save_local(desk, rules(texts.OWN))
    book = book_in_force(desk)
    assert "Kỷ niệm chương mẫu" in [row.label for row in awards(book, desk.today())]
    person = next(
        row.nomination.value.subject
        for row in show_round(desk, "round").rows
        if row.nomination.value.subject.whom is Whom.PERSON
    )
    nominate(desk, Nominate("round", Ref(person.whom, person.key), "Kỷ niệm chương mẫu"))
    rows = show_round(desk, "round").rows
    assert "Kỷ niệm chương mẫu" in [row.award.label for row in rows]


def test_kept_rules_that_cannot_be_read_any_more_are_told_of(desk: Desk) -> None:
    with desk.store.work(desk.who, "rules.set") as work:
        broken = Edition("k", KIND + "cu", 1, "[rules", "", "Nguyễn Văn A", desk.clock())
        work.put(broken, seen=None)
        work.commit()
    assert book_in_force(desk).on(desk.today()).rule_set == desk.book.on(desk.today()).rule_set
    (finding,) = found(desk, "local.unreadable")
    assert finding.weight is Weight.STOP


def test_the_book_is_made_once_for_each_set_of_texts(desk: Desk) -> None:
    save_local(desk, rules(texts.CAP))
    assert book_in_force(desk) is book_in_force(desk)


def test_a_file_that_is_no_text_is_refused(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "quy-che.toml"
    path.write_bytes(b"\xff\xfe\x00rules")
    with pytest.raises(NotTextError):
        read_rules_file(path)
    path.write_bytes(b"\xef\xbb\xbf" + sample_text().encode())
    assert save_local(desk, read_rules_file(path)).edition.text == sample_text()


def test_a_deadline_names_the_awards_that_share_it(desk: Desk) -> None:
    book = book_in_force(desk)
    save_local(desk, rules(texts.DEADLINE))
    assert book.on(desk.today()).deadlines("ldtt", Ground.MERIT) == ()
    assert book_in_force(desk).on(desk.today()).deadlines("ldtt", Ground.MERIT)

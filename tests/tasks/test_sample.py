"""The sample: the whole path on the story of one office."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from dossier.messages import LANGUAGES, catalogue
from dossier.model.change import Query
from dossier.model.feat import Achievement, Movement, Registration, Target
from dossier.model.finding import Outcome, Weight
from dossier.model.subject import Person, Whom
from dossier.tasks.admin import history, undo
from dossier.tasks.check import check_round
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotEmptyError
from dossier.tasks.make import Make, make
from dossier.tasks.movements import list_movements
from dossier.tasks.records import find_subject, new_person, people, record
from dossier.tasks.reviews import reviews
from dossier.tasks.rounds import list_rounds, show_round
from dossier.tasks.sample import (
    FOLDER,
    LIST,
    build_sample,
    is_empty,
    is_sample,
    leave_out,
    start_afresh,
)
from dossier.tasks.sampleties import OwnOnSampleError
from dossier.tasks.targets import targets

ROOT = Path(__file__).parents[2]


@pytest.fixture
def sample(empty_desk: Desk) -> str:
    """The key of the sample's round."""
    return build_sample(empty_desk)


def test_the_sample_proposes_units_and_six_persons_for_different_awards(
    empty_desk: Desk, sample: str
) -> None:
    rows = show_round(empty_desk, sample).rows
    persons = [row for row in rows if row.nomination.value.subject.whom is Whom.PERSON]
    fit = [row.award.id for row in persons if row.outcome in (Outcome.MET, Outcome.CONFIRM)]
    assert len(set(fit)) == 6
    assert [row.name for row in persons if row.outcome is Outcome.UNMET] == ["Bùi Văn K"]
    office = [row.outcome for row in rows if row.name == "Văn phòng Tỉnh ủy Gia Lai"]
    assert office == [Outcome.MET]


def test_every_kind_of_finding_shows(empty_desk: Desk, sample: str) -> None:
    checked = check_round(empty_desk, sample)
    outcomes = {
        verdict.outcome
        for entry in checked.dossier.entries
        if entry.assessment
        for verdict in entry.assessment.verdicts
    }
    assert {finding.weight for finding in checked.findings} == set(Weight)
    assert outcomes == set(Outcome)
    lacking = [dict(found.params).get("lacking") for found in checked.findings]
    assert 1 in lacking  # "còn thiếu 1 năm"


def test_without_the_unfit_the_dossier_is_clean(
    empty_desk: Desk, sample: str, tmp_path: Path
) -> None:
    left = leave_out(empty_desk, sample)
    assert [row.name for row in left] == ["Bùi Văn K", "Ngô Thị L"]
    made = make(empty_desk, Make(sample, tmp_path / "bo"))
    assert not [found for found in made.findings if found.weight is Weight.STOP]
    assert len([file for file in made.files if file.form.startswith("bao_cao")]) == 16


def test_the_story_is_kept_whole(empty_desk: Desk, sample: str) -> None:
    with empty_desk.store.work("can-bo", "test") as work:
        movement, _of_a_year = work.all(Movement)  # in the order of their beginnings
        targets = work.all(Target, movement=movement.key)
        deeds = work.all(Achievement)
    assert "Học tập và làm theo tấm gương đạo đức Hồ Chí Minh" in movement.name
    assert movement.until is not None
    assert movement.until.year - movement.since.year == 4
    assert all(target.goal and target.result for target in targets)
    assert {deed.movement for deed in deeds} == {movement.key}
    office = record(empty_desk, find_subject(empty_desk, "Văn phòng Tỉnh ủy Gia Lai"))
    assert ("hcld_nhi", 2008) in {(row.award, row.year) for row in office.record.honours}
    assert show_round(empty_desk, sample).round.value.movement == movement.key


def test_the_year_of_the_sample_has_targets_registrations_and_a_review(
    empty_desk: Desk, sample: str
) -> None:
    row = list_movements(empty_desk)[0]
    assert is_sample(row.key)
    assert is_sample(sample)
    assert (row.since.year, row.targets, row.met, row.registrations) == (2025, 9, 6, 21)
    standings = {each.progress.standing.value for each in targets(empty_desk, row.key)}
    assert standings == {"met", "unmet", "open"}
    assert [each.value.kind.value for each in reviews(empty_desk, row.key)] == ["midterm"]


def test_the_same_sample_has_the_same_keys(empty_desk: Desk, sample: str) -> None:
    start_afresh(empty_desk)
    assert build_sample(empty_desk) == sample


def test_the_sample_goes_only_into_an_empty_store(desk: Desk) -> None:
    with pytest.raises(NotEmptyError):
        build_sample(desk)


def test_a_fresh_start_takes_the_sample_away_and_can_be_undone(
    empty_desk: Desk, sample: str
) -> None:
    changes = start_afresh(empty_desk)
    assert is_empty(empty_desk)
    undo(empty_desk, changes.task)
    assert [row.key for row in list_rounds(empty_desk)] == [sample]


def test_what_is_ones_own_and_hangs_on_the_sample_keeps_it(empty_desk: Desk, sample: str) -> None:
    own = new_person(empty_desk, Person("", "Nguyễn Văn Của Tôi")).value
    movement = list_movements(empty_desk)[0].key
    with empty_desk.store.work(empty_desk.who, "registration.new") as work:
        work.put(Registration("own", own.ref, 2026, "ldtt", movement), seen=None)
        work.commit()
    with pytest.raises(OwnOnSampleError) as kept:
        start_afresh(empty_desk)
    assert kept.value.params == {"names": "Nguyễn Văn Của Tôi", "count": 1}
    assert [row.key for row in list_rounds(empty_desk)] == [sample]
    with empty_desk.store.work(empty_desk.who, "registration.save") as work:
        work.drop(Registration, "own")
        work.commit()
    start_afresh(empty_desk)
    assert people(empty_desk, Query()).total == 1


def test_a_fresh_start_leaves_what_is_no_sample(desk: Desk) -> None:
    assert start_afresh(desk).task == 0
    assert people(desk, Query()).total == 2


def test_every_task_of_the_log_has_a_name_for_people(empty_desk: Desk, sample: str) -> None:
    leave_out(empty_desk, sample)
    start_afresh(empty_desk)
    for language in LANGUAGES:
        words = catalogue(language)
        assert all(words.text(f"task.{line.task}") for line in history(empty_desk))


def test_the_list_is_what_its_tool_writes(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, ROOT / "tools" / "author_sample.py", tmp_path / LIST],
        check=True,
        timeout=60,
    )
    shipped, written = (load_workbook(path) for path in (FOLDER / LIST, tmp_path / LIST))
    assert shipped.sheetnames == written.sheetnames
    for name in shipped.sheetnames:
        rows = [list(book[name].iter_rows(values_only=True)) for book in (shipped, written)]
        assert rows[0] == rows[1]


def test_the_sample_says_that_it_is_one() -> None:
    for page in load_workbook(FOLDER / LIST).worksheets:
        assert "MINH HỌA" in str(page["A3"].value)
    assert "MINH HỌA" in (FOLDER / "round.toml").read_text(encoding="utf-8")

"""Results as lines and as JSON."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from dossier.cli.result import as_json, plain, table
from dossier.cli.tell import count, finding_facts, finding_line, finding_lines
from dossier.messages import catalogue
from dossier.model.days import PartDate
from dossier.model.finding import Cite, Confidence, Finding, Place, Weight
from dossier.model.subject import Person, Whom

WORDS = catalogue()
STOP = Finding(
    "check.no_council",
    Weight.STOP,
    Place("council", "", "", "Đợt 1"),
    cite=Cite("luat_06_2022", "Điều 5", "Luật Thi đua, khen thưởng"),
)
NOTE = Finding("check.no_submitted", Weight.NOTE, Place("round"), confidence=Confidence.UNVERIFIED)


@pytest.mark.parametrize(
    ("value", "reduced"),
    [
        (None, None),
        (True, True),
        (Whom.UNIT, "unit"),
        (date(2026, 5, 1), "2026-05-01"),
        (time(8, 30), "08:30:00"),
        (datetime(2026, 5, 1, tzinfo=UTC), "2026-05-01T00:00:00+00:00"),
        (Path("a") / "b", "a/b"),
        (frozenset({"a"}), ["a"]),
        ({Whom.UNIT: (1, 2)}, {"unit": [1, 2]}),
        (PartDate(1985), {"year": 1985, "month": 0, "day": 0}),
        (1 + 2j, "(1+2j)"),
    ],
)
def test_values_become_what_json_holds(value: object, reduced: object) -> None:
    assert plain(value) == reduced


def test_an_object_begins_with_the_status_and_keeps_vietnamese_letters() -> None:
    line = as_json({"person": Person("k", "Nguyễn Văn A")}, 1)
    assert json.loads(line)["person"]["name"] == "Nguyễn Văn A"
    assert line.startswith('{"status": 1')
    assert "Nguyễn" in line
    assert "\n" not in line


def test_columns_are_as_wide_as_their_widest_cell() -> None:
    assert table([("mã", "tên"), ("a1234", "x")]) == ("mã     tên", "a1234  x")


def test_a_finding_is_told_with_place_article_and_doubt() -> None:
    line = finding_line(WORDS, STOP)
    assert line.startswith("Đợt 1: ")
    assert line.endswith("[Điều 5, Luật Thi đua, khen thưởng]")
    assert finding_line(WORDS, NOTE).endswith(f"({WORDS.text('cli.unverified')})")


def test_findings_are_told_by_weight_with_their_number() -> None:
    lines = finding_lines(WORDS, (STOP, STOP, NOTE))
    assert lines[0] == "Có thể bị trả lại (2):"
    assert lines[3] == "Lưu ý (1):"
    assert count((STOP, STOP, NOTE), Weight.STOP) == 2


def test_programs_get_code_and_sentence() -> None:
    facts = finding_facts(WORDS, STOP)
    assert facts["code"] == "check.no_council"
    assert facts["says"]

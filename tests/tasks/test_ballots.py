"""Ballots and written opinions: typed or brought by a list, counted against the share needed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from dossier.errors import DossierError
from dossier.model.round import Opinion
from dossier.tasks.ballots import read_ballots, tallies, written_ballots
from dossier.tasks.check import check_round
from dossier.tasks.council import save_council, vote
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NoCountError, NoListError, NotInRoundError, NotMemberError
from dossier.tasks.listfile import ballots_of_file
from dossier.tasks.opinions import read_opinions, save_opinions, written_opinions
from dossier.tasks.preview import preview
from dossier.tasks.rounds import RoundView, show_round

PERSON, OFFICE = "Trần Thị B", "Văn phòng Tỉnh ủy Gia Lai"
ABSENT = "Mai Văn I"


def view(desk: Desk) -> RoundView:
    return show_round(desk, "round")


def stay_away(desk: Desk, name: str = ABSENT) -> None:
    """Let one member miss the meeting: ten come, ten ballots are cast."""
    held = view(desk).council
    assert held is not None
    members = tuple(replace(m, present=m.name != name) for m in held.value.members)
    meeting = replace(held.value, members=members, issued=10, returned=10, valid=10)
    save_council(desk, replace(held, value=meeting))


def codes(desk: Desk) -> set[str]:
    return {found.code for found in check_round(desk, "round").findings}


def workbook(path: Path, *rows: tuple[str | int, ...]) -> Path:
    book = Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def test_what_is_written_is_read_as_no_change(desk: Desk) -> None:
    shown = view(desk)
    assert read_ballots(shown, written_ballots(shown)) == {}
    assert read_opinions(shown, written_opinions(shown)) == ()


def test_a_share_is_of_all_members_and_says_what_it_needs_and_by_what_source(desk: Desk) -> None:
    found = {row.nomination: row for row in tallies(view(desk))}["n2"]
    assert (found.yes, found.total, found.needed) == (10, 11, 6)
    assert str(found.share) == "90.90"
    assert found.reaches is True
    assert found.cite.act


def test_a_list_of_the_count_fills_the_lines_that_it_names(desk: Desk, tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "kiem-phieu.xlsx",
        ("KẾT QUẢ KIỂM PHIẾU",),
        ("STT", "Họ và tên", "Hình thức đề nghị", "Đồng ý", "Không đồng ý"),
        (1, 2, 3, 4, 5),
        (1, "trần thị B", "Bằng khen của bộ, ban, ngành, tỉnh", 8, 3),
        (2, "Người Lạ", "", 5, 0),
    )
    lines = ballots_of_file(path, view(desk), written_ballots(view(desk)))
    assert [line[2:] for line in lines if line[0] == PERSON] == [["8", "3"]]
    assert lines[-1][0] == "Người Lạ"
    with pytest.raises(NotInRoundError):
        read_ballots(view(desk), lines)
    assert read_ballots(view(desk), lines[:-1]) == {"n2": (8, 3)}


def test_a_file_without_such_a_list_is_refused(desk: Desk, tmp_path: Path) -> None:
    path = workbook(tmp_path / "khac.xlsx", ("Chỉ tiêu", "Kết quả"), ("Thu ngân sách", 100))
    with pytest.raises(NoListError):
        ballots_of_file(path, view(desk), [])


def test_votes_against_alone_are_no_count(desk: Desk) -> None:
    with pytest.raises(NoCountError):
        read_ballots(view(desk), [[PERSON, "", "", "3"]])


def test_a_written_opinion_counts_among_all_members_and_in_the_minutes(desk: Desk) -> None:
    stay_away(desk)
    vote(desk, {"n2": (9, 1), "n1": (10, 0)})
    lines = [[*line[:3], "Đồng ý", "7/5/2026"] for line in written_opinions(view(desk))]
    assert {line[2] for line in lines} == {ABSENT}
    save_opinions(desk, "round", read_opinions(view(desk), lines))
    assert {row.nomination: row.yes for row in tallies(view(desk))} == {"n1": 11, "n2": 10}
    assert not codes(desk) & {"check.votes_short", "check.ratio_missing", "check.opinion_present"}
    pages = preview(desk, "round", "bien_ban_hop_nd30").pages
    told = " ".join(item.text for page in pages for item in page.items if hasattr(item, "text"))
    assert "10/11" in told


def test_an_opinion_taken_back_counts_no_more(desk: Desk) -> None:
    stay_away(desk)
    save_opinions(desk, "round", [Opinion("", "n2", ABSENT, agrees=True, day=date(2026, 5, 7))])
    save_opinions(desk, "round", [Opinion("", "n2", ABSENT)])
    assert {row.nomination: row.yes for row in tallies(view(desk))}["n2"] == 10
    assert all(not row.opinions for row in view(desk).rows)


def test_whoever_came_does_not_count_twice(desk: Desk) -> None:
    save_opinions(desk, "round", [Opinion("", "n2", ABSENT, agrees=True)])
    assert "check.opinion_present" in codes(desk)


@pytest.mark.parametrize(
    ("line", "error"),
    [
        pytest.param([PERSON, "", "Người Lạ", "Đồng ý"], NotMemberError, id="no member"),
        pytest.param([PERSON, "", ABSENT, "có lẽ"], DossierError, id="neither yes nor no"),
        pytest.param(["Ai đó", "", ABSENT, "Đồng ý"], NotInRoundError, id="no nominee"),
    ],
)
def test_an_unclear_line_keeps_nothing(
    desk: Desk, line: list[str], error: type[DossierError]
) -> None:
    with pytest.raises(error):
        read_opinions(view(desk), [line])

"""A child process answers, refuses, dies or is stopped, and its parent lives on."""

from __future__ import annotations

import os
import sys
import time
from ctypes import sizeof
from multiprocessing import active_children

import pytest

from dossier.errors import CancelledError
from dossier.guard.ahead import Ahead
from dossier.guard.child import Child, run_limited
from dossier.guard.jobobject import limits
from dossier.guard.trouble import BrokenError, ChildError, SlowChildError

LIMITED = pytest.mark.skipif(sys.platform == "darwin", reason="memory is not limited on macOS")


def double(number: int) -> int:
    return number * 2


def refuse(part: str) -> None:
    raise BrokenError(part=part)


def die() -> None:
    os.abort()


def stumble() -> None:
    raise KeyError


def sleep() -> None:
    time.sleep(60)


def eat(megabytes: int) -> int:
    return len(bytearray(megabytes << 20))


def test_the_answer_comes_home() -> None:
    assert run_limited(double, 21, seconds=30, megabytes=1024) == 42


def test_a_refusal_is_raised_here_with_its_facts() -> None:
    with pytest.raises(BrokenError) as caught:
        run_limited(refuse, "xl/workbook.xml", seconds=30, megabytes=1024)
    assert caught.value.params == {"part": "xl/workbook.xml"}


def test_a_crash_is_an_error_and_says_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    for crash in (die, stumble):
        with pytest.raises(ChildError) as caught:
            run_limited(crash, seconds=30, megabytes=1024)
        assert caught.value.code == "guard.child_died"
    assert capfd.readouterr().err == ""


def test_a_sleeper_is_stopped() -> None:
    with pytest.raises(SlowChildError), Child(sleep, megabytes=1024) as child:
        child.call(seconds=0.2)


@LIMITED
def test_a_glutton_dies_alone() -> None:
    assert run_limited(eat, 10, seconds=30, megabytes=1024) == 10 << 20
    with pytest.raises(ChildError):
        run_limited(eat, 2000, seconds=30, megabytes=1024)


def test_a_child_works_more_than_once() -> None:
    with Child(double, megabytes=1024) as child:
        assert [child.call(number, seconds=30) for number in (1, 2)] == [2, 4]


def test_a_child_that_is_not_called_leaves_no_process() -> None:
    others = active_children()
    with Child(sleep, megabytes=1024):
        assert active_children() != others
    assert active_children() == others


def test_a_child_whose_answer_nobody_wants_is_ended_at_once() -> None:
    begun, others = time.monotonic(), active_children()
    with pytest.raises(CancelledError), Child(sleep, megabytes=512) as child:
        child.call(seconds=60, stopped=lambda: True)
    assert time.monotonic() - begun < 30
    assert active_children() == others


def test_a_child_gets_ready_ahead_serves_once_and_leaves_no_process() -> None:
    others, ahead = active_children(), Ahead(double, megabytes=1024)
    ahead.prepare()
    ready = [one for one in active_children() if one not in others]
    with ahead.child() as child:
        assert [one for one in active_children() if one not in others] == ready
        assert child.call(21, seconds=30) == 42
    ahead.prepare()
    for one in active_children():
        if one not in others:
            one.kill()
            one.join()
    with ahead.child() as child:
        assert child.call(4, seconds=30) == 8, (
            "one that was killed meanwhile is followed by another"
        )
    ahead.prepare()
    ahead.close()
    assert active_children() == others


def test_the_limit_has_the_shape_that_windows_reads() -> None:
    asked = limits(300 << 20)
    assert (sizeof(asked.BasicLimitInformation), sizeof(asked)) == (64, 144)  # of 64-bit Windows
    assert bytes(asked)[112:120] == (300 << 20).to_bytes(8, "little")
    assert bytes(asked)[16:20] == b"\x00\x01\x00\x00"

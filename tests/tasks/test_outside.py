"""Templates from outside are looked over in a child process, whose end ends nothing else."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from multiprocessing import active_children
from multiprocessing.connection import Connection

import pytest

from dossier.guard.trouble import ChildError, GuardError, SlowChildError
from dossier.tasks.forms.apart import Apart
from dossier.tasks.forms.linting import lint_form
from dossier.tasks.forms.outside import lint_outside, sample_outside
from dossier.tasks.sampled import sample_pages
from dossier.tasks.tools import Tools, load_tools

FORM = "to_trinh_nd30"


def name_the_process() -> int:
    return os.getpid()


def double(number: int) -> int:
    return number * 2


def stop(*_: object) -> bool:
    raise KeyboardInterrupt


def sleep() -> None:
    time.sleep(60)


def die() -> None:
    os.abort()


@pytest.fixture(scope="module")
def tools() -> Iterator[Tools]:
    """Tools with a child of their own."""
    loaded = load_tools()
    yield loaded
    loaded.apart.close()


def test_what_the_child_says_is_what_would_be_said_here(tools: Tools) -> None:
    form, declared = tools.shelf.form(FORM), tools.shelf.declared(FORM)
    docx = tools.shelf.documents[FORM]
    assert lint_outside(docx, tools, declared, form) == lint_form(docx, tools, declared, form)
    assert sample_outside(docx, form, tools) == sample_pages(docx, form, tools)


def test_a_file_that_the_guard_refuses_needs_no_child(tools: Tools) -> None:
    fresh = load_tools()
    with pytest.raises(GuardError):
        lint_outside(b"{\\rtf1}", fresh, tools.shelf.declared(FORM))
    fresh.apart.close()


def test_one_child_does_all_work_until_it_breaks() -> None:
    others = active_children()
    apart = Apart()
    first = apart.run(name_the_process)
    assert first == apart.run(name_the_process) != os.getpid()
    with pytest.raises(ChildError):
        apart.run(die)
    assert apart.run(name_the_process) != first
    apart.close()
    assert set(active_children()) <= set(others), "those of other tests may end meanwhile"


def test_no_answer_is_taken_for_that_of_another_question(monkeypatch: pytest.MonkeyPatch) -> None:
    apart = Apart()
    assert apart.run(double, 1) == 2
    monkeypatch.setattr(Connection, "poll", stop)
    with pytest.raises(KeyboardInterrupt):
        apart.run(double, 2)
    monkeypatch.undo()
    assert apart.run(double, 3) == 6
    apart.close()


def test_work_that_takes_too_long_is_stopped_and_told() -> None:
    others = active_children()
    apart = Apart(seconds=0.3)
    with pytest.raises(SlowChildError) as caught:
        apart.run(sleep)
    assert caught.value.params == {"seconds": 0.3}
    assert set(active_children()) <= set(others), "those of other tests may end meanwhile"

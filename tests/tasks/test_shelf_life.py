"""Whatever an admin does in whatever order, one version at most is in force and nothing is lost."""

from __future__ import annotations

import io
import re
from functools import partial
from itertools import count
from typing import cast

import docx
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from dossier.model.shelf import Stage, Version
from dossier.tasks import admin
from dossier.tasks.desk import Desk
from dossier.tasks.forms.own_forms import new_form
from dossier.tasks.forms.shelf import document_of, shelf_in_force, versions
from dossier.tasks.forms.versions import discard, publish, roll_back, save_version, withdraw
from tests.tasks.shelf_desk import LETTER

Model = dict[int, Stage]


def small(text: str) -> bytes:
    """Write a Word file of one line."""
    word = docx.Document()
    word.add_paragraph(text)
    kept = io.BytesIO()
    word.save(kept)
    return kept.getvalue()


class ShelfLife(RuleBasedStateMachine):
    """One form of its own, one admin, and a model of what should be."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.model: Model = {}
        self.pasts: list[Model] = []
        self.texts: dict[int, bytes] = {}
        self.sentences = count(1)

    @initialize()
    def begin(self) -> None:
        """Start a form that requires nothing, so that one line is a whole form."""
        version = new_form(self.desk, LETTER, "", "Giấy mời")
        self.form = version.form
        self.declaration = re.sub(r"(?m)^requires = .*$", "", version.declaration)
        self.texts[1] = document_of(self.desk, LETTER)
        self.model = {1: Stage.DRAFT}

    def version(self, number: int) -> Version:
        """Find a version by its number."""
        return next(each for each in versions(self.desk, self.form) if each.number == number)

    def among(self, data: st.DataObject, *stages: Stage) -> int:
        """Choose one of the versions in these stages."""
        numbers = [number for number, stage in self.model.items() if stage in stages]
        return data.draw(st.sampled_from(sorted(numbers)))

    def becomes(self, number: int, stage: Stage) -> None:
        """Note what a task should have done."""
        self.pasts.append(dict(self.model))
        for other, former in self.model.items():
            if stage is Stage.PUBLISHED and former is Stage.PUBLISHED:
                self.model[other] = Stage.RETIRED
        self.model[number] = stage

    @rule()
    def save(self) -> None:
        """Save another file."""
        content = small(f"Câu thứ {next(self.sentences)}")
        version = save_version(self.desk, self.form, content, "", self.declaration)
        assert version.number == max(self.model, default=0) + 1
        self.becomes(version.number, Stage.DRAFT)
        self.texts[version.number] = content

    @precondition(lambda self: set(self.model.values()) - {Stage.PUBLISHED} != set())
    @rule(data=st.data())
    def publish(self, data: st.DataObject) -> None:
        """Put a version in force, by the one name or by the other."""
        number = self.among(data, Stage.DRAFT, Stage.RETIRED)
        version = self.version(number)
        (roll_back if version.was_in_force else publish)(self.desk, version.key)
        self.becomes(number, Stage.PUBLISHED)

    @precondition(lambda self: Stage.PUBLISHED in self.model.values())
    @rule(data=st.data())
    def withdraw(self, data: st.DataObject) -> None:
        """Take what is in force off the shelf."""
        number = self.among(data, Stage.PUBLISHED)
        withdraw(self.desk, self.form)
        self.becomes(number, Stage.RETIRED)

    @precondition(lambda self: Stage.DRAFT in self.model.values())
    @rule(data=st.data())
    def discard(self, data: st.DataObject) -> None:
        """Drop a draft."""
        number = self.among(data, Stage.DRAFT)
        discard(self.desk, self.version(number).key)
        self.becomes(number, Stage.RETIRED)

    @precondition(lambda self: len(self.pasts) > 0)
    @rule()
    def undo(self) -> None:
        """Take the last task back that was not taken back yet."""
        lines = admin.history(self.desk, 1000)
        taken = {line.undoes for line in lines}
        last = next(line for line in lines if not line.undoes and line.number not in taken)
        admin.undo(self.desk, last.number)
        self.model = self.pasts.pop()

    @invariant()
    def what_is_stored_is_what_should_be(self) -> None:
        """Compare the store with the model: stages, contents, and what is in force."""
        found = versions(self.desk, self.form)
        assert {each.number: each.stage for each in found} == self.model
        in_force = [number for number, stage in self.model.items() if stage is Stage.PUBLISHED]
        assert len(in_force) <= 1
        there = shelf_in_force(self.desk).written.get(self.form)
        assert ([there.number] if there else []) == in_force
        for each in found:
            assert document_of(self.desk, self.form, each.key) == self.texts[each.number]


def test_any_order_of_wishes_leaves_one_in_force_and_nothing_lost(desk: Desk) -> None:
    life = cast("type[ShelfLife]", partial(ShelfLife, desk))  # any factory will do
    few = settings(max_examples=10, stateful_step_count=15, deadline=None)
    run_state_machine_as_test(life, settings=few)
    assert desk.store.verify().is_sound

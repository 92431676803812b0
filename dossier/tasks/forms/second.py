"""Turns the rule of the second person into who may put a version in force, and who must wait."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from dossier.model.change import Saved, Setting
from dossier.model.shelf import Stage, Version
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.errors import SamePersonError
from dossier.words.text import fold

RULE = "forms.second_admin"
RULE_SET = "form.second"  # the task that sets it
ON = "on"


@dataclass(frozen=True, slots=True)
class SecondAdmin:
    """Whether a second person must agree to publish; `asked_by` asked to end that rule."""

    is_on: bool = False
    asked_by: str = ""


def second_admin(desk: Desk) -> bool:
    """Tell whether a second person must agree before a form is published."""
    return second_admin_rule(desk).is_on


def second_admin_rule(desk: Desk) -> SecondAdmin:
    """Tell the same with who asked to end the rule."""
    with desk.store.work(desk.who, "second") as work:
        return rule(work)


def set_second_admin(desk: Desk, *, on: bool) -> SecondAdmin:
    """Bring the rule in at once, alone; ending it takes two people: one asks, another agrees.

    Raise SamePersonError for the one who asked already. Bringing it in again takes the wish back.
    """
    with desk.store.work(desk.who, RULE_SET) as work:
        work.hold()
        now = rule(work)
        then = _then(now, desk.who, on=on)
        if then != now:
            found = work.find(Setting, RULE)
            value = Setting(RULE, ON if then.is_on else "", then.asked_by)
            work.put(value, seen=found.version if found else None)
        work.commit()
    return then


def rule(work: Work) -> SecondAdmin:
    """Read the rule within a work that goes on."""
    found: Saved[Setting] | None = work.find(Setting, RULE)
    return SecondAdmin(found.value.text == ON, found.value.asked_by) if found else SecondAdmin()


def decided(version: Version, who: str, when: datetime, *, needs_two: bool) -> Version:
    """Put a version in force, or let it wait for someone else; raise SamePersonError.

    The second person is neither the one who saved the version nor the one who asked. Where someone
    else asked, the one who saved may ask in their place: two admins are then enough.
    """
    if needs_two and version.stage is not Stage.WAITING:
        return replace(version, stage=Stage.WAITING, asked_by=who)
    if needs_two and same_person(who, version.asked_by):
        raise SamePersonError(who=who)
    if needs_two and same_person(who, version.made_by):
        return replace(version, asked_by=who)
    return replace(version, stage=Stage.PUBLISHED, published_by=who, published_at=when)


def same_person(one: str, other: str) -> bool:
    """Compare names as people would: neither case nor diacritics nor spaces tell them apart."""
    return fold(one) == fold(other)


def _then(now: SecondAdmin, who: str, *, on: bool) -> SecondAdmin:
    if on or not now.is_on:
        return SecondAdmin(is_on=on)
    if not now.asked_by:
        return SecondAdmin(is_on=True, asked_by=who)
    if same_person(who, now.asked_by):
        raise SamePersonError(who=who)
    return SecondAdmin()

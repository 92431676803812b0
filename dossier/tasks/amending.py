"""Turns what is being typed of a subject into the subject; what cannot be read is kept too."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from dossier.model.change import Changes, Remembered, Saved
from dossier.model.subject import Person, Ref, Unit
from dossier.store import StaleError, Work
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError
from dossier.tasks.lives import check_life
from dossier.tasks.subjects import find_subject_of, recast

Texts = Mapping[str, str]  # what stands in inputs, by their names


def amend(
    desk: Desk, ref: Ref, fields: Mapping[str, Any], known: Sequence[Person | Unit], unread: Texts
) -> Changes:
    """Put some fields into a subject; the rest of it may have been changed meanwhile.

    `unread` is kept beside it as it was typed. Raises StaleError where a field is neither as in
    any of the `known` states nor as it is to be, and DisorderedDatesError as `save_person` does.
    """
    with desk.store.work(desk.who, f"{ref.whom.value}.save") as work:
        work.hold()
        now = _subject(work, ref)
        for name, value in fields.items():
            stands = [getattr(each, name) for each in known]
            if getattr(now.value, name) not in (*stands, value):
                raise StaleError(kind=ref.whom.value, key=ref.key)
        _put(work, replace(now.value, **fields), now.version)
        _keep(work, ref, unread)
        return work.commit()


def keep_unread(desk: Desk, ref: Ref, unread: Texts) -> None:
    """Keep what was typed and cannot be read yet; it is no step to be taken back."""
    with desk.store.work(desk.who, "typed.keep") as work:
        _keep(work, ref, unread)
        work.commit()


def unread_of(work: Work, ref: Ref) -> Texts:
    """Give what was typed of a subject and could not be read."""
    found = work.find(Remembered, typed_key(ref.key))
    texts: dict[str, str] = json.loads(found.value.text) if found else {}
    return texts


def _subject(work: Work, ref: Ref) -> Saved[Person] | Saved[Unit]:
    found = find_subject_of(work, ref)
    if found is None:
        raise NotThereError(kind=ref.whom.value, key=ref.key)
    return found


def _put(work: Work, value: Person | Unit, version: int) -> None:
    if isinstance(value, Person):
        check_life(value)
    else:
        recast(work, (value,))
    work.put(value, seen=version)


def typed_key(key: str) -> str:
    """Name what is kept of typing that could not be read, by the key of its subject."""
    return f"typed/{key}"


def _keep(work: Work, ref: Ref, unread: Texts) -> None:
    key = typed_key(ref.key)
    if unread:
        text = json.dumps(dict(unread), ensure_ascii=False, sort_keys=True)
        work.put_many((Remembered(key, text),))
    elif work.find(Remembered, key):
        work.drop(Remembered, key)

"""Keeps lines of search under a name, for everybody who works with the store."""

from __future__ import annotations

import json
from dataclasses import dataclass

from dossier.errors import UsageError
from dossier.model.change import Changes, Setting
from dossier.model.subject import Whom
from dossier.tasks.desk import Desk
from dossier.words.names import reading_key
from dossier.words.text import clean, fold

_KIND = "filter/"


class NoFilterNameError(UsageError):
    """A line of search is to be kept without a name, or there is nothing on it to keep."""

    code = "listing.no_filter_name"


class UnknownFilterError(UsageError):
    """No line of search was kept under this name."""

    code = "listing.unknown_filter"


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A line of search as it was kept."""

    name: str
    line: str


def saved_filters(desk: Desk, whom: Whom) -> tuple[SavedFilter, ...]:
    """List what was kept for the list of people, or for that of units."""
    with desk.store.work(desk.who, "filter.list") as work:
        kept = [row for row in work.all(Setting) if row.key.startswith(_side(whom))]
    found = [SavedFilter(**json.loads(row.text)) for row in kept]
    return tuple(sorted(found, key=lambda one: reading_key(one.name)))


def find_filter(desk: Desk, whom: Whom, name: str) -> SavedFilter:
    """Find one by its name; raise UnknownFilterError."""
    known = saved_filters(desk, whom)
    found = next((one for one in known if fold(one.name) == fold(name)), None)
    if found is None:
        raise UnknownFilterError(name=name, known=", ".join(one.name for one in known) or "–")
    return found


def save_filter(desk: Desk, whom: Whom, saved: SavedFilter) -> Changes:
    """Keep a line under a name, in place of the one of that name; raise NoFilterNameError."""
    name, line = clean(saved.name), clean(saved.line)
    if not name or not line:
        raise NoFilterNameError
    text = json.dumps({"name": name, "line": line}, ensure_ascii=False)
    with desk.store.work(desk.who, "filter.save") as work:
        work.put_many([Setting(_key(whom, name), text)])
        return work.commit()


def forget_filter(desk: Desk, whom: Whom, name: str) -> Changes:
    """Keep a line no longer; raise UnknownFilterError."""
    known = find_filter(desk, whom, name)
    with desk.store.work(desk.who, "filter.forget") as work:
        work.drop(Setting, _key(whom, known.name))
        return work.commit()


def _key(whom: Whom, name: str) -> str:
    return f"{_side(whom)}{fold(clean(name))}"


def _side(whom: Whom) -> str:
    return f"{_KIND}{'person' if whom is Whom.PERSON else 'unit'}/"

"""Turns the [binding] table of a form.toml into a binding, and a binding back into such a table."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from dossier.compose.forms.broken import BoundDaysError, BoundGroundError, refuse_strange
from dossier.model.award import Track
from dossier.model.form import Binding
from dossier.model.ledger import Ground
from dossier.words.text import clean

_KEYS = {"awards", "grounds", "issuers", "tracks", "papers", "since", "until"}


def read_binding(table: Mapping[str, Any], form: str) -> Binding:
    """Read what a form is bound to; raise an error of `compose.broken` for a slip.

    Whether awards, offices and other forms are known is `check.binding`'s to say.
    """
    refuse_strange(set(table) - _KEYS)
    grounds = _texts(table, "grounds")
    known = [ground.value for ground in Ground]
    if strange := [name for name in grounds if name not in known]:
        raise BoundGroundError(form=form, ground=strange, known=known)
    since, until = (_day(table, key, form) for key in ("since", "until"))
    if since and until and since >= until:
        raise BoundDaysError(form=form, key="until", day=until)
    return Binding(
        awards=_texts(table, "awards"),
        grounds=tuple(Ground(name) for name in grounds),
        issuers=_texts(table, "issuers"),
        papers=_texts(table, "papers"),
        tracks=tuple(map(Track, _texts(table, "tracks"))),
        since=since,
        until=until,
    )


def write_binding(binding: Binding) -> dict[str, object]:
    """Give what the table of a binding says; what is open is left out."""
    said = {
        key: getattr(binding, key) for key in ("awards", "grounds", "issuers", "tracks", "papers")
    }
    days = {"since": binding.since, "until": binding.until}
    return {key: value for key, value in (said | days).items() if value}


def _texts(table: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """Read a list of texts, each once, empty ones left out."""
    found = table.get(key, [])
    if not isinstance(found, list) or not all(isinstance(text, str) for text in found):
        raise ValueError(key)
    return tuple(dict.fromkeys(text for text in map(clean, found) if text))


def _day(table: Mapping[str, Any], key: str, form: str) -> date | None:
    """Read a day of the calendar; TOML's times of day are none."""
    found = table.get(key)
    if found is None or type(found) is date:
        return found
    raise BoundDaysError(form=form, key=key, day=found)

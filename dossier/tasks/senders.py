"""Tells the names of the units that sent lists."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dossier.model.subject import Unit
from dossier.tasks.desk import Desk


def sender_names(desk: Desk, keys: Iterable[str]) -> Mapping[str, str]:
    """Name units by key; those that are no longer there are left out."""
    wanted = set(keys) - {""}
    with desk.store.work(desk.who, "senders") as work:
        found = (work.find(Unit, key) for key in wanted)
        return {saved.value.key: saved.value.name for saved in found if saved is not None}

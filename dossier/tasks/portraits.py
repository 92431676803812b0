"""Turns a picture file into a person's portrait, and the portrait back into bytes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from dossier.collect.picture import read_portrait
from dossier.guard.gate import read_bytes
from dossier.model.change import Changes, Saved
from dossier.model.subject import Person
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError


def set_portrait(desk: Desk, person_key: str, path: Path) -> Changes:
    """Keep a JPEG or PNG as someone's portrait; the file is read apart, within limits.

    Raises GuardError or NotPictureError for a file that is none.
    """
    picture = desk.apart.run(read_portrait, path.name, read_bytes(path))
    with desk.store.work(desk.who, "portrait.set") as work:
        saved = _person(work, person_key)
        work.put(replace(saved.value, portrait=work.keep(picture)), seen=saved.version)
        return work.commit()


def drop_portrait(desk: Desk, person_key: str) -> Changes:
    """Let a person be without portrait; `admin.undo` brings it back."""
    with desk.store.work(desk.who, "portrait.drop") as work:
        saved = _person(work, person_key)
        work.put(replace(saved.value, portrait=""), seen=saved.version)
        return work.commit()


def portrait(desk: Desk, person_key: str) -> bytes:
    """Read someone's portrait, a JPEG; empty where there is none.

    Raises ContentError where the store lost or changed it.
    """
    with desk.store.work(desk.who, "portrait") as work:
        sha256 = _person(work, person_key).value.portrait
        return work.content(sha256) if sha256 else b""


def _person(work: Work, key: str) -> Saved[Person]:
    found = work.find(Person, key)
    if found is None:
        raise NotThereError(kind="person", key=key)
    return found

"""Turns the files attached to a round's nominees into enclosures of its packet of evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dossier.deliver.manifest import Listed
from dossier.deliver.names import file_names
from dossier.deliver.write import Staged, stage
from dossier.model.attachment import Attachment
from dossier.model.dossier import Dossier
from dossier.tasks.desk import Desk


@dataclass(frozen=True, slots=True)
class Enclosure:
    """One attached file, and the nominee whose record it is of."""

    file: Attachment
    nomination: str
    title: str


def enclosures(desk: Desk, dossier: Dossier) -> tuple[Enclosure, ...]:
    """List the files of all nominees in the order of lists, each subject's and each file once."""
    with desk.store.work(desk.who, "evidence") as work:
        subjects = {entry.nomination.subject for entry in dossier.entries}
        rows = work.all(Attachment, subject=subjects)
    found: dict[tuple[object, str], Enclosure] = {}
    for entry in dossier.entries:
        subject = entry.record.subject
        for row in rows:
            if row.subject == entry.nomination.subject:
                title = f"{subject.name}: {row.name}"
                enclosure = Enclosure(row, entry.nomination.key, title)
                found.setdefault((row.subject, row.sha256), enclosure)
    return tuple(found.values())


def enclose(
    desk: Desk, enclosed: Sequence[Enclosure], folder: Path, after: int
) -> Iterator[tuple[Staged, Listed]]:
    """Stage copies in a prepared folder, numbered on from the documents before them."""
    for place, each in enumerate(enclosed, after + 1):
        with desk.store.work(desk.who, "evidence") as work:
            content = work.content(each.file.sha256)
        named = Path(each.file.name)
        text = f"{each.title.removesuffix(named.name)}{named.stem}"
        (name,) = file_names([(place, text)], ending=named.suffix.lower().removeprefix("."))
        staged = stage(folder, name, content)
        pages, nomination = each.file.pages, each.nomination
        listed = Listed(name, each.title, staged.sha256, staged.size, pages, nomination=nomination)
        yield staged, listed

"""Turns the commands on evidence into tasks: attach, list, open, find, remove."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator

from dossier.app import App
from dossier.cli.result import DONE, STOPPED, Result
from dossier.messages import Catalogue
from dossier.model.attachment import Attachment, AttachmentRow
from dossier.model.change import Query
from dossier.tasks import evidence
from dossier.tasks.entries import EntryLine, entry_lines
from dossier.tasks.records import find_subject, record


def add(app: App, given: Namespace) -> Result:
    """Attach files; one that is refused leaves the others alone."""
    words = app.desk.words
    proves = evidence.Proves(find_subject(app.desk, given.subject), given.entry)
    done = evidence.attach(app.desk, proves, given.files)
    counts = {name: len(getattr(done, name)) for name in ("added", "same", "refused")}
    task = done.changes.task
    lines = (
        *(_file_line(words, row) for row in (*done.added, *done.same)),
        *(f"  - {row.name}: {words.say(row.error.code, row.error.params)}" for row in done.refused),
        words.text("cli.evidence_added", **counts, task=task),
    )
    facts = {
        "task": task,
        "added": [_facts(row) for row in done.added],
        "same": [_facts(row) for row in done.same],
        "refused": [{"file": row.name, "code": row.error.code} for row in done.refused],
    }
    return Result(lines, facts, STOPPED if done.refused else DONE)


def show(app: App, given: Namespace) -> Result:
    """List the entries of a record, each with its files below it."""
    ref = find_subject(app.desk, given.subject)
    entries = entry_lines(record(app.desk, ref))
    files = evidence.attachments(app.desk, ref)
    lines = tuple(_listed(app.desk.words, entries, files))
    return Result(lines, {"entries": entries, "files": [_facts(row) for row in files]})


def open_copy(app: App, given: Namespace) -> Result:
    """Copy one file out, to be read."""
    copy = evidence.copy_out(app.desk, given.key, given.out)
    return Result((app.desk.words.text("cli.evidence_opened", file=copy),), {"file": copy})


def find(app: App, given: Namespace) -> Result:
    """Find files by the words of their names and inside them."""
    words = app.desk.words
    listing = evidence.find_evidence(app.desk, Query(" ".join(given.words)))
    lines = [words.text("cli.evidence_found", count=listing.total)]
    for found in listing.rows:
        lines.append(f"{found.row.subject_name} - {_file_line(words, found.row).strip()}")
        lines += [f"    {found.excerpt}"] if found.excerpt else []
    return Result(tuple(lines), {"total": listing.total, "found": listing.rows})


def remove(app: App, given: Namespace) -> Result:
    """Take one file away."""
    task = evidence.detach(app.desk, given.key).task
    return Result((app.desk.words.text("cli.evidence_removed", task=task),), {"task": task})


def _listed(
    words: Catalogue, entries: Iterable[EntryLine], files: Iterable[Attachment]
) -> Iterator[str]:
    beside: dict[str, list[Attachment]] = {}
    for row in files:
        beside.setdefault(row.entry, []).append(row)
    if "" in beside:
        yield words.text("cli.evidence_whole")
        yield from (_file_line(words, row) for row in beside[""])
    for entry in entries:
        yield f"{entry.key}: {entry.label}"
        yield from (_file_line(words, row) for row in beside.get(entry.key, ()))


def _file_line(words: Catalogue, row: Attachment | AttachmentRow) -> str:
    facts = {"name": row.name, "kind": row.kind.label, "pages": row.pages}
    return f"  {words.text('cli.evidence_row', key=row.key, **facts)}"


def _facts(row: Attachment) -> dict[str, object]:
    names = ("key", "subject", "entry", "name", "sha256", "kind", "pages", "added")
    return {name: getattr(row, name) for name in names}

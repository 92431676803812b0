"""Turns files into evidence for the entries of a record, and evidence back into files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from dossier.collect.evidence import Looked
from dossier.deliver.write import write_files
from dossier.errors import DossierError
from dossier.guard.gate import read_bytes
from dossier.model.attachment import Attachment, AttachmentRow
from dossier.model.change import Changes, Listing, Query
from dossier.model.subject import Ref
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError
from dossier.tasks.find import find
from dossier.tasks.looking import look_outside
from dossier.tasks.subjects import LEDGER, find_subject_of
from dossier.words.files import safe_stem
from dossier.words.text import clean

READ_ONLY = 0o444
AROUND = 60  # letters on either side of what was found
ENDINGS = {".jpeg": ".jpg", ".tiff": ".tif"}  # two ways to write one


@dataclass(frozen=True, slots=True)
class Proves:
    """What files are to prove: an entry of a subject, or the record as a whole."""

    subject: Ref
    entry: str = ""


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """A file that was not attached, and why."""

    name: str
    error: DossierError


@dataclass(frozen=True, slots=True)
class Attached:
    """What became of the files: new, there already, refused."""

    added: tuple[Attachment, ...]
    same: tuple[Attachment, ...]
    refused: tuple[RefusedFile, ...]
    changes: Changes


@dataclass(frozen=True, slots=True)
class FoundEvidence:
    """A file that holds the words, with those around the first of them."""

    row: AttachmentRow
    excerpt: str


def attach(desk: Desk, proves: Proves, paths: Iterable[Path]) -> Attached:
    """Copy files into the store beside what they prove; each is read apart, within limits.

    The same file is kept once; a refused one leaves the others alone. Raises NotThereError where
    the subject or the entry is gone.
    """
    with desk.store.work(desk.who, "evidence") as work:
        proves = _checked(work, proves)
        known = {row.sha256: row for row in work.all(Attachment, subject=proves.subject)}
    files, refused = _read(desk, paths, known)
    with desk.store.work(desk.who, "evidence.add") as work:
        _checked(work, proves)
        there = {row.sha256: row for row in _beside(work, proves)}
        same = tuple(there[file.digest] for file in files if file.digest in there)
        fresh = [file for file in files if file.digest not in there]
        added = tuple(_kept(desk, work, proves, file) for file in fresh)
        changes = work.commit()
    return Attached(added, same, tuple(refused), changes)


def attachments(desk: Desk, ref: Ref) -> tuple[Attachment, ...]:
    """List the files of a subject by name; their words are left out."""
    with desk.store.work(desk.who, "evidence") as work:
        found = find_subject_of(work, ref)
        rows = work.all(Attachment, subject=found.value.ref) if found else ()
    return tuple(replace(row, text="") for row in rows)


def thumbnails(desk: Desk, rows: Iterable[Attachment]) -> dict[str, bytes]:
    """Read the small pictures of files, by key; PNG."""
    with desk.store.work(desk.who, "evidence") as work:
        return {row.key: work.content(row.thumbnail) for row in rows if row.thumbnail}


def detach(desk: Desk, key: str) -> Changes:
    """Take a file away from what it proved; `admin.undo` brings it back."""
    with desk.store.work(desk.who, "evidence.remove") as work:
        _attachment(work, key)
        work.drop(Attachment, key)
        return work.commit()


def copy_out(desk: Desk, key: str, folder: Path) -> Path:
    """Write a copy that nobody can change into a folder, to be opened; return where it is.

    Its ending is that of its content, so that nothing else but a reader opens it.
    """
    with desk.store.work(desk.who, "evidence") as work:
        row = _attachment(work, key)
        content = work.content(row.sha256)
    named = Path(row.name)
    name = f"{safe_stem(named.stem)}{named.suffix.lower()}"
    write_files(folder, {name: content})
    copy = folder / name
    copy.chmod(READ_ONLY)
    return copy


def find_evidence(desk: Desk, query: Query) -> Listing[FoundEvidence]:
    """Find files by the words of their names and inside them; diacritics do not matter."""
    with desk.store.work(desk.who, "evidence") as work:
        listing = work.attachments(query)
        wanted = {row.key for row in listing.rows}
        texts = {row.key: row.text for row in work.all(Attachment, key=wanted)} if wanted else {}
    rows = (FoundEvidence(row, _excerpt(texts[row.key], query.text)) for row in listing.rows)
    return Listing(tuple(rows), listing.total)


@dataclass(frozen=True, slots=True)
class _File:
    """A file that may be attached."""

    name: str
    content: bytes
    digest: str
    looked: Looked | Attachment  # what is known of it from before need not be found again


def _checked(work: Work, proves: Proves) -> Proves:
    """See that what is to be proved is there; a household may be asked for as a unit."""
    found = find_subject_of(work, proves.subject)
    if found is None:
        raise NotThereError(kind=proves.subject.whom.value, key=proves.subject.key)
    ref = found.value.ref
    if proves.entry and not any(work.all(kind, key=proves.entry, subject=ref) for kind in LEDGER):
        raise NotThereError(kind="entry", key=proves.entry)
    return replace(proves, subject=ref)


def _beside(work: Work, proves: Proves) -> tuple[Attachment, ...]:
    return work.all(Attachment, subject=proves.subject, entry=proves.entry)


def _read(
    desk: Desk, paths: Iterable[Path], known: dict[str, Attachment]
) -> tuple[list[_File], list[RefusedFile]]:
    """Look into each file once, however often it is named."""
    files: dict[str, _File] = {}
    refused = []
    for path in paths:
        try:
            content = read_bytes(path)
            digest = sha256(content).hexdigest()
            if digest not in files:
                looked = known.get(digest) or look_outside(path.name, content, desk)
                files[digest] = _File(path.name, content, digest, looked)
        except DossierError as error:
            refused.append(RefusedFile(path.name, error))
    return list(files.values()), refused


def _kept(desk: Desk, work: Work, proves: Proves, file: _File) -> Attachment:
    looked = file.looked
    if isinstance(looked, Attachment):
        row = replace(looked, name=_ended(file.name, _ending(looked.name)))
    else:
        row = Attachment(
            key="",
            subject=proves.subject,
            entry="",
            name=_ended(file.name, looked.ending),
            sha256=work.keep(file.content),
            kind=looked.kind,
            pages=looked.pages,
            added=desk.today(),
            thumbnail=work.keep(looked.thumbnail) if looked.thumbnail else "",
            text=looked.text,
        )
    kept = replace(row, key=desk.keys(), entry=proves.entry, added=desk.today())
    work.put(kept, seen=None)
    return kept


def _ended(name: str, ending: str) -> str:
    """Let a file be called as it was, and end as what it is."""
    named = clean(name)
    return named if _ending(named) == ending else f"{named}{ending}"


def _ending(name: str) -> str:
    last = Path(name).suffix.lower()
    return ENDINGS.get(last, last)


def _attachment(work: Work, key: str) -> Attachment:
    found = work.find(Attachment, key)
    if found is None:
        raise NotThereError(kind="attachment", key=key)
    return found.value


def _excerpt(text: str, wanted: str) -> str:
    """Cut out the words around the first place of all that is wanted, else of one word of it."""
    places = find(text, wanted) or sorted(
        spans[0] for word in wanted.split() if (spans := find(text, word))
    )
    if not places:
        return ""
    start, end = places[0]
    before, after = text[max(start - AROUND, 0) : start], text[end : end + AROUND]
    cut = " ".join(f"{before}{text[start:end]}{after}".split())
    return f"{'…' if start > AROUND else ''}{cut}{'…' if end + AROUND < len(text) else ''}"

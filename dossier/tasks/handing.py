"""Turns the folder of a made packet into what is sent: one archive, or a copy in another folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from dossier.errors import UsageError
from dossier.guard.gate import read_bytes
from dossier.model.change import Changes
from dossier.model.form import Packet
from dossier.model.round import Status
from dossier.tasks.desk import Desk
from dossier.tasks.files import write_out
from dossier.tasks.leftovers import Earlier, earlier
from dossier.tasks.make import MANIFEST
from dossier.tasks.rounds import round_of

ARCHIVE = ".zip"
# Of each entry: made as if on Unix, where who unpacks it may read it (APPNOTE.TXT 4.4.2, 4.4.15).
_UNIX, _READABLE = 3, 0o100644 << 16


class NotMadeError(UsageError):
    """A folder holds no packet of the round that could be sent."""

    code = "tasks.not_made"


class FileGoneError(UsageError):
    """A file that was made is no longer in its folder."""

    code = "tasks.made_file_gone"


@dataclass(frozen=True, slots=True)
class Handing:
    """The wish to send a packet that was made in a folder."""

    round: str
    folder: Path
    out: Path  # an archive by its ending, any other name is a folder
    packet: Packet = Packet.DOSSIER


@dataclass(frozen=True, slots=True)
class Handed:
    """What was sent."""

    out: Path
    files: tuple[str, ...]
    edited: tuple[str, ...]  # changed by hand since they were made
    changes: Changes


def hand_over(desk: Desk, ask: Handing) -> Handed:
    """Pack what was made, and mark the round as sent where it is the dossier.

    Raise NotMadeError where nothing was made there, FileGoneError where a file is missing.
    """
    left = earlier(ask.folder, MANIFEST, ask.round, ask.packet)
    if not left.files:
        raise NotMadeError(folder=str(ask.folder))
    files = dict(_files(left))
    if ask.out.suffix.lower() == ARCHIVE:
        write_out(ask.out, _archive(files))
    else:
        for name, content in files.items():
            write_out(ask.out / name, content)
    edited = (name for name in left.files if sha256(files[name]).hexdigest() != left.files[name])
    return Handed(ask.out, tuple(files), tuple(edited), _mark_sent(desk, ask))


def _files(left: Earlier) -> Iterator[tuple[str, bytes]]:
    for name in (*left.files, MANIFEST):
        path = left.folder / Path(name).name
        if not path.is_file():
            raise FileGoneError(file=name)
        yield name, read_bytes(path)


def _archive(files: Mapping[str, bytes]) -> bytes:
    """Pack files so that the same files give the same bytes, whichever system packs them."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as packed:
        for name, content in files.items():
            entry = ZipInfo(name)
            entry.create_system, entry.external_attr = _UNIX, _READABLE
            packed.writestr(entry, content, ZIP_DEFLATED)
    return out.getvalue()


def _mark_sent(desk: Desk, ask: Handing) -> Changes:
    with desk.store.work(desk.who, "round.send") as work:
        saved = round_of(work, ask.round)
        if ask.packet is Packet.DOSSIER and saved.value.status in (Status.OPEN, Status.MADE):
            work.put(replace(saved.value, status=Status.SENT), seen=saved.version)
        return work.commit()

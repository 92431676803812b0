"""Turns the manifest of an earlier making into what may go from its folder before it misleads."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from dossier.deliver.errors import UnwritableError
from dossier.errors import UsageError
from dossier.model.finding import Finding, Place, Weight
from dossier.model.form import Packet


class FolderTakenError(UsageError):
    """The folder holds the dossier of another round, which would be lost."""

    code = "tasks.folder_taken"


class FolderOfPacketError(FolderTakenError):
    """The folder holds other papers of the same round, which would be swept away."""

    code = "tasks.folder_of_packet"


@dataclass(frozen=True, slots=True)
class Earlier:
    """What an earlier making left in a folder: names with their digests."""

    folder: Path
    files: Mapping[str, str]


def earlier(folder: Path, manifest: str, round_key: str, packet: Packet) -> Earlier:
    """Read what was made here before; raise FolderTakenError for what is not of this packet."""
    try:
        told: dict[str, Any] = json.loads((folder / manifest).read_text(encoding="utf-8"))
        files = {str(file["name"]): str(file["sha256"]) for file in told["files"]}
        owner, title = told["round"], told["title"]
        held = str(told.get("packet", Packet.DOSSIER.value))  # older manifests are of dossiers
    except (OSError, ValueError, KeyError, TypeError):
        return Earlier(folder, {})  # no manifest of ours: nothing in the folder is ours to judge
    if owner != round_key:
        raise FolderTakenError(folder=str(folder), title=title)
    if held != packet.value:
        known = {each.value: each.label for each in Packet}
        raise FolderOfPacketError(folder=str(folder), packet=known.get(held, held))
    return Earlier(folder, files)


def sweep(left: Earlier, made: Collection[str]) -> tuple[Finding, ...]:
    """Take away files of an earlier making that the new one lacks; one changed by hand stays."""
    return tuple(
        Finding("tasks.file_kept", Weight.NOTE, Place("file", name), (("file", name),))
        for name, digest in left.files.items()
        if name not in made and Path(name).name == name and not _gone(left.folder / name, digest)
    )


def _gone(path: Path, digest: str) -> bool:
    """Delete a file that is still as it was made; tell whether it is away."""
    try:
        if not path.is_file():
            return True
        if sha256(path.read_bytes()).hexdigest() != digest:
            return False
        path.unlink()
    except OSError as trouble:
        raise UnwritableError(folder=str(path.parent), file=path.name) from trouble
    return True

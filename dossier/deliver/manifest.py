"""Turns what was made, and by which forms and laws, into the manifest.json of the folder."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date

SHAPE = 1  # raised when a reader of older manifests would misread newer ones


@dataclass(frozen=True, slots=True)
class Listed:
    """One file of the folder; form and nomination are empty for what no form makes."""

    name: str
    title: str
    sha256: str
    size: int
    pages: int = 0  # 0 for files without pages
    form: str = ""
    version: str = ""  # of the form
    nomination: str = ""


@dataclass(frozen=True, slots=True)
class Printed:
    """One form that the set was made with; `number` is 0 for a form as it was shipped."""

    form: str
    version: str  # as the form calls it
    number: int
    document: str  # SHA-256 of its Word file
    declaration: str  # SHA-256 of its form.toml


@dataclass(frozen=True, slots=True)
class Ground:
    """What the whole set was made from."""

    round: str  # key
    title: str
    regime: str
    on: date  # the day whose law was applied
    rule_set: str
    acts: tuple[str, ...]  # ids of the acts cited as legal bases
    forms: tuple[Printed, ...] = ()
    packet: str = "ho_so"  # which papers of the round these are


def manifest(files: Sequence[Listed], ground: Ground, *, program: str) -> bytes:
    """Write the manifest; it tells the day of the law but not the clock, so that it repeats.

    `program` is name and version of what made the set.
    """
    facts = {**asdict(ground), "on": ground.on.isoformat()}
    whole = {
        "manifest": SHAPE,
        "program": program,
        **facts,
        "files": [{key: value for key, value in asdict(file).items() if value} for file in files],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()

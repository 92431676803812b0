"""Turns the properties of a Word file (docProps/core.xml) into what a PDF says of itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dossier.render.read.package import open_package

DC = "{http://purl.org/dc/elements/1.1/}"
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
LONGEST = 500  # letters


@dataclass(frozen=True, slots=True)
class About:
    """Title, author and language of a document; empty where it does not say."""

    title: str = ""
    author: str = ""
    language: str = ""


def read_about(docx: bytes) -> About:
    """Read what a Word file says of itself; raise BrokenFileError where it cannot be read."""
    package = open_package(docx)
    relations = package.relations_of("").values()
    part = next((r.target for r in relations if r.kind == "core-properties"), "")
    if part not in package.names:
        return About()
    root = package.tree(part)
    title, author, language = (
        " ".join((root.findtext(f"{DC}{name}") or "").split())[:LONGEST]
        for name in ("title", "creator", "language")
    )
    return About(title, author, language if LANGUAGE.fullmatch(language) else "")

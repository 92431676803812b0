"""Finds the pages of the guide, which come with the program."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "guide"


@dataclass(frozen=True, slots=True)
class GuidePage:
    """One page: its name without ending, its first heading, its file."""

    name: str
    title: str
    path: Path


def guide_pages(folder: Path = FOLDER) -> tuple[GuidePage, ...]:
    """List the pages by title; none where the guide did not come along."""
    found = (GuidePage(path.stem, _title(path), path) for path in folder.glob("*.md"))
    return tuple(sorted(found, key=lambda page: page.title.casefold()))


def _title(path: Path) -> str:
    with path.open(encoding="utf-8") as lines:
        first = next((line for line in lines if line.startswith("# ")), f"# {path.stem}")
    return first.removeprefix("# ").strip()

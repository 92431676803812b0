"""Finds the pages of the guide, which come with the program."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

CONTENTS = "muc-luc.md"
FOLDER = Path(__file__).resolve().parents[2] / "docs" / "guide"


@dataclass(frozen=True, slots=True)
class GuidePage:
    """One page: its name without ending, its first heading, its file."""

    name: str
    title: str
    path: Path


def guide_pages(folder: Path = FOLDER) -> tuple[GuidePage, ...]:
    """List the pages as the contents name them; none where the guide did not come along."""
    contents = folder / CONTENTS
    text = contents.read_text(encoding="utf-8") if contents.is_file() else ""

    def place(page: GuidePage) -> tuple[int, str]:
        """Leave those that the contents do not name to the end."""
        if page.path == contents:
            return -1, ""
        found = text.find(f"]({page.path.name})")
        return (found if found >= 0 else len(text)), page.title.casefold()

    pages = (GuidePage(path.stem, _title(path), path) for path in folder.glob("*.md"))
    return tuple(sorted(pages, key=place))


def _title(path: Path) -> str:
    with path.open(encoding="utf-8") as lines:
        first = next((line for line in lines if line.startswith("# ")), f"# {path.stem}")
    return first.removeprefix("# ").strip()

"""Finds the pages of the guide, which come with the program."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

CONTENTS = "muc-luc.md"
FOLDER = Path(__file__).resolve().parents[2] / "docs" / "guide"


@dataclass(frozen=True, slots=True)
class GuidePage:
    """One page: its name without ending, its first heading, its file, all that it says."""

    name: str
    title: str
    path: Path
    text: str


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

    return tuple(sorted(map(_page, folder.glob("*.md")), key=place))


def _page(path: Path) -> GuidePage:
    text = path.read_text(encoding="utf-8")
    title = next((line for line in text.splitlines() if line.startswith("# ")), path.stem)
    return GuidePage(path.stem, title.removeprefix("# ").strip(), path, text)

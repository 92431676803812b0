"""The guides name pictures, pages and buttons that are there, and every room has its page."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from ui.rooms import ROOMS

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "guide"
PAGES = sorted(GUIDE.glob("*.md"))
PICTURE = re.compile(r"!\[[^\]]+\]\(([^)]+)\)")
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)]+)\)")
NAMED = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
EXPLAINED = {"thẻ"}  # words that a guide explains, and that are no buttons
CONTENTS = "muc-luc.md"
OWN = "rooms"  # pictures of every room at two scales, beside those of the pages


@cache
def words_of_the_window() -> frozenset[str]:
    return frozenset(
        node.value
        for path in (ROOT / "ui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_pictures_and_pages_that_a_guide_names_are_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = PICTURE.findall(text) + LINK.findall(text)
    assert named
    assert [name for name in named if not (GUIDE / name).is_file()] == []


def test_no_picture_is_without_a_page() -> None:
    named = {name for page in PAGES for name in PICTURE.findall(page.read_text(encoding="utf-8"))}
    pictures = (path.relative_to(GUIDE).as_posix() for path in GUIDE.rglob("*.png"))
    assert {name for name in pictures if f"/{OWN}/" not in name} <= named


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_guide_tells_to_press_is_in_the_window(page: Path) -> None:
    named = {" ".join(text.split()) for text in NAMED.findall(page.read_text(encoding="utf-8"))}
    assert named - EXPLAINED - words_of_the_window() == set()


def test_every_page_stands_in_the_contents() -> None:
    listed = set(LINK.findall((GUIDE / CONTENTS).read_text(encoding="utf-8")))
    assert listed == {page.name for page in PAGES} - {CONTENTS}


@pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)
def test_every_room_has_its_page(room: object) -> None:
    name = getattr(room, "make").help  # noqa: B009 - a room is made by its class
    assert (GUIDE / f"{name}.md").is_file()


def test_the_walk_through_has_ten_steps() -> None:
    text = (GUIDE / "bieu-mau.md").read_text(encoding="utf-8")
    steps = re.findall(r"^## (\d+)\. ", text, re.MULTILINE)
    assert steps == [str(number) for number in range(1, 11)]

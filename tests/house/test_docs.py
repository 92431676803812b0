"""The tables in docs/ say what the program holds."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from dossier.app import Settings, open_tools
from dossier.cli.commands import COMMANDS
from dossier.compose.forms.declaration import read_declaration
from dossier.model.form import AskKind

ROOT = Path(__file__).parents[2]


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("doc_tables", ROOT / "tools" / "doc_tables.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    "name",
    [
        "awards.md",
        "law.md",
        "principles.md",
        "forms.md",
        "fields.md",
        "standards.md",
        "templates.md",
    ],
)
def test_a_table_is_as_the_command_writes_it(name: str) -> None:
    made = script().PAGES[name](open_tools(Settings()))
    kept = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert kept == made, "run: python tools/doc_tables.py"


def test_the_example_of_asks_is_read_and_has_every_kind() -> None:
    page = (ROOT / "docs" / "asks.md").read_text(encoding="utf-8")
    example = page.partition("```toml\n")[2].partition("```")[0]
    assert {ask.kind for ask in read_declaration(example, "giay_moi").asks} == set(AskKind)


@pytest.mark.parametrize("name", ["ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_every_place_that_a_page_names_is_there(name: str) -> None:
    named = re.findall(
        r"`((?:dossier|ui|templates|tests|tools|docs|benchmarks)/[^`\s<…]*)`",
        (ROOT / name).read_text(encoding="utf-8"),
    )
    assert named
    places = [place.replace("{vi,en}", "vi").rstrip("/") for place in named]
    assert [place for place in places if not any(ROOT.glob(place))] == []


def test_the_readme_names_every_command() -> None:
    table = (ROOT / "README.md").read_text(encoding="utf-8").split("| Command |")[1]
    named = set(re.findall(r"[a-z-]+", " ".join(re.findall(r"^\| (.+?) \|", table, re.MULTILINE))))
    assert {command.words[0] for command in COMMANDS} - named == set()

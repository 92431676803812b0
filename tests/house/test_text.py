"""What the repository holds is NFC, names no machine, and comes in readable modules."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = {".py", ".toml", ".md", ".txt", ".qss", ".tsv", ".svg", ".cfg"}


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    names = [name for name in listed.stdout.split("\0") if name]
    found = [ROOT / name for name in names] or list(ROOT.glob("dossier/**/*"))
    return [path for path in found if path.suffix in TEXT and path.is_file()]


@pytest.mark.parametrize("path", tracked(), ids=lambda path: str(path.relative_to(ROOT)))
def test_text_is_nfc_and_names_no_machine(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    if "nfd" not in path.stem:
        assert unicodedata.is_normalized("NFC", text)
    assert not re.search(r"(?:^|[^.\w])/(?:work|root|home)/\w", text, re.MULTILINE)


def test_no_module_is_over_four_hundred_lines() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in tracked()
        if path.suffix == ".py" and path.parts[len(ROOT.parts)] in {"dossier", "ui"}
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert long == {}


def test_no_pattern_repeats_a_group_possessively() -> None:
    """Python before 3.11.5, as in Debian 12, matches such groups wrongly (gh-106052)."""
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in tracked()
        if path.suffix == ".py" and path.parts[len(ROOT.parts)] in {"dossier", "ui"}
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(r"\)[*+?]\+|\(\?>", line)
    ]
    assert found == []

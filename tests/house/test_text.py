"""What the repository holds is NFC, names no machine, and comes in readable modules."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from pathlib import Path

ROOT = Path(__file__).parents[2]
MACHINE = re.compile(r"(?:^|[^.\w])/(?:work|root|home)/\w", re.MULTILINE)
TEXT = {".py", ".toml", ".md", ".txt", ".qss", ".tsv", ".svg", ".cfg"}


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    names = [name for name in listed.stdout.split("\0") if name]
    found = [ROOT / name for name in names] or list(ROOT.glob("dossier/**/*"))
    return [path for path in found if path.suffix in TEXT and path.is_file()]


def test_text_is_nfc_and_names_no_machine() -> None:
    texts = {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in tracked()}
    assert texts
    loose = [name for name, text in texts.items() if not unicodedata.is_normalized("NFC", text)]
    assert [name for name in loose if "nfd" not in Path(name).stem] == []
    assert [name for name, text in texts.items() if MACHINE.search(text)] == []


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

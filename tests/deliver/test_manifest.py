"""The manifest tells what lies in the folder and what it was made from."""

from __future__ import annotations

import json
from datetime import date

from dossier.deliver.manifest import Ground, Listed, Printed, manifest

FORM = Printed("to_trinh_nd30", "1.0+abc", 3, "12" * 32, "34" * 32)
ACTS = ("luat-06-2022", "nd-152-2025")
GROUND = Ground("r1", "Đợt 1", "nd30", date(2026, 5, 27), "B", ACTS, (FORM,))
FILES = (
    Listed("01-to-trinh.docx", "Tờ trình", "ab" * 32, 31_000, 2, "to_trinh_nd30", "1.0+abc"),
    Listed("manifest-of-nothing.txt", "", "cd" * 32, 5),
)


def test_everything_told_is_read_back() -> None:
    content = manifest(FILES, GROUND, program="Hồ sơ Khen thưởng 0.1.0")
    assert json.loads(content) == {
        "manifest": 1,
        "program": "Hồ sơ Khen thưởng 0.1.0",
        "round": "r1",
        "title": "Đợt 1",
        "regime": "nd30",
        "on": "2026-05-27",
        "rule_set": "B",
        "acts": ["luat-06-2022", "nd-152-2025"],
        "forms": [
            {
                "form": "to_trinh_nd30",
                "version": "1.0+abc",
                "number": 3,
                "document": "12" * 32,
                "declaration": "34" * 32,
            }
        ],
        "packet": "ho_so",
        "files": [
            {
                "name": "01-to-trinh.docx",
                "title": "Tờ trình",
                "sha256": "ab" * 32,
                "size": 31_000,
                "pages": 2,
                "form": "to_trinh_nd30",
                "version": "1.0+abc",
            },
            {"name": "manifest-of-nothing.txt", "sha256": "cd" * 32, "size": 5},
        ],
    }


def test_it_is_readable_text_and_repeats_byte_for_byte() -> None:
    content = manifest(FILES, GROUND, program="p")
    assert "Tờ trình" in content.decode()
    assert content.endswith(b"}\n")
    assert content == manifest(FILES, GROUND, program="p")

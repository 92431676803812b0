"""Each system's own folders of fonts are named, and the user's after them."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.fonts.folders import font_folders

HOME = Path("nhà") / "Nguyễn Văn A"


@pytest.mark.parametrize(
    ("platform", "environ", "folders"),
    [
        pytest.param(
            "win32",
            {"WINDIR": "W", "LOCALAPPDATA": "L"},
            ["W/Fonts", "L/Microsoft/Windows/Fonts"],
            id="Windows",
        ),
        pytest.param(
            "linux",
            {},
            [
                *("/usr/share/fonts", "/usr/local/share/fonts"),
                *("nhà/Nguyễn Văn A/.local/share/fonts", "nhà/Nguyễn Văn A/.fonts"),
            ],
            id="Linux",
        ),
        pytest.param(
            "darwin",
            {},
            [
                *("/System/Library/Fonts/Supplemental", "/System/Library/Fonts"),
                *("/Library/Fonts", "nhà/Nguyễn Văn A/Library/Fonts"),
            ],
            id="macOS",
        ),
    ],
)
def test_folders(platform: str, environ: dict[str, str], folders: list[str]) -> None:
    assert [folder.as_posix() for folder in font_folders(platform, environ, HOME)] == folders


def test_a_windows_without_its_variables_has_folders_still() -> None:
    found = font_folders("win32", {}, HOME)
    assert [folder.name for folder in found] == ["Fonts", "Fonts"]
    assert found[1].is_relative_to(HOME)

"""Where systems keep the fonts that all, or one user, may use."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path


def font_folders(
    platform: str = sys.platform, environ: Mapping[str, str] = os.environ, home: Path | None = None
) -> tuple[Path, ...]:
    """List the folders of this machine, the system's before the user's; none need be there."""
    house = Path.home() if home is None else home
    if platform == "win32":
        system = Path(environ.get("WINDIR", r"C:\Windows"))
        local = Path(environ.get("LOCALAPPDATA", house / "AppData" / "Local"))
        return system / "Fonts", local / "Microsoft" / "Windows" / "Fonts"
    if platform == "darwin":
        library = Path("/System/Library/Fonts")
        return library / "Supplemental", library, Path("/Library/Fonts"), house / "Library/Fonts"
    data = Path(environ.get("XDG_DATA_HOME") or house / ".local" / "share")
    shared = Path("/usr/share/fonts"), Path("/usr/local/share/fonts")
    return *shared, data / "fonts", house / ".fonts"

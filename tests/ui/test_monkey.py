"""Whatever is clicked, typed and pasted in the window, nothing breaks and nothing is lost."""

from __future__ import annotations

import subprocess
import sys


def test_deeds_at_random_find_no_bug_and_leave_the_store_sound() -> None:
    command = [sys.executable, "-m", "tools.monkey", "150", "1"]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert ran.returncode == 0, ran.stdout + ran.stderr

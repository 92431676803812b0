"""Opens the window when called without arguments, else runs the command line."""

from __future__ import annotations

import sys

from dossier.cli import main as command_line


def main() -> int:
    """Run what the arguments ask for; without any, the window."""
    return command_line() if len(sys.argv) > 1 else window()


def window() -> int:
    """Open the window; Qt is imported only here, so that commands run without it."""
    from ui.start import run

    return run(sys.argv)


if __name__ == "__main__":
    sys.exit(main())

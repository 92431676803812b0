"""Opens the window when called without arguments, else runs the command line."""

from __future__ import annotations

import gc
import sys
from types import ModuleType


def main() -> int:
    """Run what the arguments ask for; without any, the window."""
    if getattr(sys, "frozen", False):  # its children start as this program does
        from multiprocessing import freeze_support

        freeze_support()
    return commands() if len(sys.argv) > 1 else window()


def commands() -> int:
    """Run the command line; it is imported only here, so that the window opens without it."""
    from dossier.cli import main as command_line

    return command_line()


def window() -> int:
    """Open the window, and give its exit status when it is closed."""
    return int(load_window().run(sys.argv))


def load_window() -> ModuleType:
    """Give what opens the window; Qt is imported only here, so that commands run without it.

    Starting makes much and throws nothing away, so that looking for rubbish would only take time;
    `ui.start` lets it be looked for again once the rooms are there.
    """
    gc.disable()
    from ui import start

    return start


if __name__ == "__main__":
    sys.exit(main())

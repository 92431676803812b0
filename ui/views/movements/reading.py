"""Reads editors into values, and marks those that cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from dossier.errors import DossierError
from ui.bridge.context import Context
from ui.widgets.editors import Editors


def read_inputs(
    editors: Editors, readers: Mapping[str, Callable[[str], Any]], context: Context
) -> dict[str, Any] | None:
    """Read every input, text where nothing else is said; None where one of them is wrong."""
    read: dict[str, Any] = {}
    is_wrong = False
    for name, text in editors.values().items():
        try:
            read[name] = readers.get(name, str.strip)(text)
        except DossierError as error:
            editors.mark(name, str(context.app.say(error)))
            is_wrong = True
    return None if is_wrong else read

"""Says how safe the records are, in the words that every room uses."""

from __future__ import annotations

from dossier.app import App
from dossier.tasks.keeping import Safety


def say_safety(app: App, found: Safety) -> tuple[str, str]:
    """Say how safe the records are, and in which mood."""
    since = found.since
    when = f"{since.astimezone():%d/%m/%Y %H:%M}" if since else ""
    facts = {"folder": found.folder, "when": when}
    if not found.is_there:
        return str(app.say("copy.folder_away", facts)), "stop"
    if since is None:
        return str(app.say("copy.none", facts)), "ask"
    if found.is_copied:
        return str(app.say("copy.all", facts)), "good"
    return str(app.say("copy.some", facts)), "ask"

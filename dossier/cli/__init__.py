"""Turns a command line into a task and its result into text, JSON and an exit status."""

from dossier.cli.run import main

__all__ = ["main"]

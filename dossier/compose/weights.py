"""Says how heavy each fault of a template is: what breaks it stops, the rest is asked or noted."""

from __future__ import annotations

from dossier.model.finding import Weight

_LIGHT = {
    "compose.list_printed": Weight.ASK,
    "compose.ask_unprinted": Weight.NOTE,
}


def weight_of(code: str) -> Weight:
    """Give the weight of a fault; a template with one that stops is never filled."""
    return _LIGHT.get(code, Weight.STOP)


def is_grave(code: str) -> bool:
    """Say whether a fault stops."""
    return weight_of(code) is Weight.STOP

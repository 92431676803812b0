"""Says how heavy each fault of a template is: what breaks it stops, the rest is asked or noted."""

from __future__ import annotations

from dossier.model.finding import Weight

_LIGHT = {
    # What fills, but hardly as its author meant it.
    "compose.list_printed": Weight.ASK,
    "compose.group_printed": Weight.ASK,
    "compose.filter_misfit": Weight.ASK,
    "compose.never_equal": Weight.ASK,
    "compose.choice_never": Weight.ASK,
    "compose.condition_constant": Weight.ASK,
    "compose.loop_unused": Weight.ASK,
    "compose.field_astray": Weight.ASK,
    "compose.text_lost": Weight.ASK,
    "compose.tag_like": Weight.ASK,
    # What may well be meant.
    "compose.loop_shadows": Weight.NOTE,
    "compose.block_empty": Weight.NOTE,
    "compose.left_over": Weight.NOTE,
    "compose.ask_unprinted": Weight.NOTE,
}


def weight_of(code: str) -> Weight:
    """Give the weight of a fault; a template with one that stops is never filled."""
    return _LIGHT.get(code, Weight.STOP)


def is_grave(code: str) -> bool:
    """Say whether a fault stops."""
    return weight_of(code) is Weight.STOP

"""The choice among packets of papers."""

from __future__ import annotations

from dossier.model.form import Packet
from ui.widgets.choice import Choice


def packets(name: str) -> Choice:
    """Offer the packets, with room for the longest of their names."""
    made = Choice([(packet.value, packet.label) for packet in Packet])
    made.setAccessibleName(name)
    made.setMinimumContentsLength(max(len(packet.label) for packet in Packet))
    return made

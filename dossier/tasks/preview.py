"""Turns one document of a round into the pages that the screen paints, without writing a file."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.model.finding import Finding
from dossier.model.form import Packet
from dossier.paper.frame import Page
from dossier.tasks.build import Press
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError
from dossier.tasks.forms.shelf import shelf_in_force
from dossier.tasks.gather import gather
from dossier.tasks.plan import Planned, plan
from dossier.tasks.whole import build_document


@dataclass(frozen=True, slots=True)
class Preview:
    """The pages of one document, as its PDF will show them, and what the layout could not do."""

    planned: Planned
    pages: tuple[Page, ...]
    findings: tuple[Finding, ...]


def documents(desk: Desk, round_key: str, packet: Packet = Packet.DOSSIER) -> tuple[Planned, ...]:
    """List every document of a packet that the round will make, in its order."""
    return plan(gather(desk, round_key, packet=packet), shelf_in_force(desk), packet)


def preview(desk: Desk, round_key: str, document: str) -> Preview:
    """Compose and lay out one document; the index is laid out with true page counts."""
    shelf = shelf_in_force(desk)
    form = shelf.by_id.get(document.partition("/")[0])
    packet = form.packet if form else Packet.DOSSIER
    dossier = gather(desk, round_key, packet=packet)
    planned = plan(dossier, shelf, packet)
    wanted = next((row for row in planned if row.id == document), None)
    if wanted is None:
        raise NotThereError(kind="document", key=document)
    built = build_document(Press(shelf, desk.fonts, dossier), planned, wanted)
    return Preview(wanted, built.pages, built.findings)

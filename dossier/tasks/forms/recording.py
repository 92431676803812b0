"""Turns documents that were made into the record of them: files, and the forms that made them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dossier.deliver.manifest import Listed
from dossier.model.change import Changes
from dossier.model.form import Packet
from dossier.model.round import Made, Status
from dossier.model.shelf import Used
from dossier.store import Work
from dossier.tasks.build import Press
from dossier.tasks.desk import Desk
from dossier.tasks.forms.used import keep_used, packets_used, used_of
from dossier.tasks.printing import Sheet
from dossier.tasks.rounds import round_of


def record(
    desk: Desk, press: Press, sheets: Sequence[Sheet], files: Sequence[Listed], packet: Packet
) -> Changes:
    """Remember which form made which file of a packet; what it lacks now is forgotten."""
    key = press.dossier.round.key
    by_document: dict[tuple[str, str], Listed] = {}
    for file in files:
        by_document.setdefault((file.form, file.nomination), file)
    made = [
        _made(key, sheet, by_document[sheet.planned.form, sheet.planned.nomination], desk)
        for sheet in sheets
    ]
    used = used_of(key, press.shelf, [sheet.planned.form for sheet in sheets])
    with desk.store.work(desk.who, "make") as work:
        work.hold()
        packets = packets_used(work, key)
        ours = [row for row in work.all(Made, round=key) if _is_of(packet, row.form, packets)]
        _keep_made(work, ours, made)
        old = [row for row in work.all(Used, round=key) if _is_of(packet, row.form, packets)]
        keep_used(work, old, press.shelf, used)
        saved = round_of(work, key)
        if saved.value.status is Status.OPEN and packet is Packet.DOSSIER:
            work.put(replace(saved.value, status=Status.MADE), seen=saved.version)
        return work.commit()


def _is_of(packet: Packet, form: str, packets: Mapping[str, Packet]) -> bool:
    """Whether a form was used for a packet; what was made before packets were is of the dossier."""
    return packets.get(form, Packet.DOSSIER) is packet


def _keep_made(work: Work, before: Sequence[Made], made: Sequence[Made]) -> None:
    for old in before:
        if old.key not in {row.key for row in made}:
            work.drop(Made, old.key)
    work.put_many(made)


def _made(key: str, sheet: Sheet, file: Listed, desk: Desk) -> Made:
    return Made(
        key=f"{key}/{sheet.planned.id}",
        round=key,
        form=file.form,
        version=file.version,
        file=file.name,
        sha256=file.sha256,
        when=desk.clock(),
        nomination=file.nomination,
    )

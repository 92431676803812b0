"""Turns a gathered dossier and the shelf into the ordered list of documents to make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dossier.compose.fields.wording import award_name
from dossier.compose.forms.shelf import Shelf
from dossier.compose.scene import Scene
from dossier.model.dossier import Dossier, Entry
from dossier.model.form import Due, Form, Packet, Scope
from dossier.paper.face import Face
from dossier.paper.length import Length
from dossier.tasks.forms.choice import chosen, occasion_of

INDEX, COVER = "muc_luc", "bia_ho_so"
NEEDS_MEETING = "bien_ban_hop"
NEEDS_BALLOTS = "bien_ban_kiem_phieu"
NEEDS_INITIATIVES = "giay_xac_nhan_sang_kien"


@dataclass(frozen=True, slots=True)
class Planned:
    """One document, not made yet; order 0 is what lists or wraps the others."""

    order: int
    form: str
    kind: str  # of paper: the stem of the form, or of the one whose place it takes
    nomination: str  # empty for documents of the whole round
    id: str  # "to_trinh_nd30", "bao_cao_ca_nhan_nd30/<nomination>"
    title: str
    stem: str  # file name without number and extension


def plan(dossier: Dossier, shelf: Shelf, packet: Packet = Packet.DOSSIER) -> tuple[Planned, ...]:
    """List the documents of a packet in its order: cover, index, then the numbered ones."""
    due = chosen(shelf.forms(), occasion_of(dossier), packet)
    rows = list(_documents([each for each in due if _is_due(each.form, dossier)], dossier))
    front = [row for kind in (COVER, INDEX) for row in rows if row.kind == kind]
    others = [row for row in rows if row not in front]
    return (*front, *(replace(row, order=place) for place, row in enumerate(others, 1)))


def is_index(planned: Planned) -> bool:
    """Tell whether this is the list of the others."""
    return planned.kind == INDEX


def _is_due(form: Form, dossier: Dossier) -> bool:
    """Minutes need a meeting, a ballot count needs ballots; everything else is always due."""
    council = dossier.council
    if form.kind == NEEDS_MEETING:
        return council is not None
    if form.kind == NEEDS_BALLOTS:
        return council is not None and council.issued is not None
    return True


def _is_due_for(form: Form, entry: Entry | None) -> bool:
    """Only who has initiatives gets them confirmed; everything else does not look at ledgers."""
    return form.kind != NEEDS_INITIATIVES or bool(entry and entry.record.initiatives)


def _documents(due: Iterable[Due], dossier: Dossier) -> Iterator[Planned]:
    """Keep the order of lists among the nominees of one kind of paper, whatever their forms."""
    places = {entry.nomination.key: place for place, entry in enumerate(dossier.entries)}
    rows = [
        (each.form, key)
        for each in due
        for key in each.nominations or _once(each.form)
        if _is_due_for(each.form, dossier.entries[places[key]] if key else None)
    ]
    rows.sort(key=lambda row: (row[0].order, row[0].kind, places.get(row[1], 0)))
    for form, key in rows:
        yield _report(form, dossier, dossier.entries[places[key]]) if key else _paper(form)


def _once(form: Form) -> tuple[str, ...]:
    return ("",) if form.scope is Scope.ROUND else ()


def _paper(form: Form) -> Planned:
    return Planned(0, form.id, form.kind, "", form.id, form.title, form.file_name)


def _report(form: Form, dossier: Dossier, entry: Entry) -> Planned:
    key = entry.nomination.key
    name = entry.record.subject.name
    award = award_name(Scene(dossier, entry, _unmeasured), entry)
    return Planned(
        order=0,
        form=form.id,
        kind=form.kind,
        nomination=key,
        id=f"{form.id}/{key}",
        title=f"{form.title}: {name} ({award})",
        stem=f"{form.file_name} {name}",
    )


def _unmeasured(_text: str, _face: Face, _size: Length) -> Length:
    """Names of awards take no room here."""
    return 0.0

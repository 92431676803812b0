"""Turns a gathered dossier and the shelf into the ordered list of documents to make."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dossier.compose.fields.wording import award_name
from dossier.compose.scene import Scene
from dossier.compose.shelf import Shelf
from dossier.model.dossier import Dossier, Entry
from dossier.model.form import Form, Scope
from dossier.model.round import Regime
from dossier.paper.face import Face
from dossier.paper.length import Length

INDEX = "muc_luc"
NEEDS_MEETING = "bien_ban_hop"
NEEDS_BALLOTS = "bien_ban_kiem_phieu"


@dataclass(frozen=True, slots=True)
class Planned:
    """One document of the dossier, not made yet; order 0 is the index."""

    order: int
    form: str
    nomination: str  # empty for documents of the whole round
    id: str  # "to_trinh_nd30", "bao_cao_ca_nhan_nd30/<nomination>"
    title: str
    stem: str  # file name without number and extension


def plan(dossier: Dossier, shelf: Shelf) -> tuple[Planned, ...]:
    """List the documents in the order of the dossier, the index first."""
    forms = chosen(shelf.forms(), dossier.round.regime)
    rows = [row for form in forms if _is_due(form, dossier) for row in _documents(form, dossier)]
    index = [row for row in rows if row.form.startswith(INDEX)]
    others = [row for row in rows if not row.form.startswith(INDEX)]
    return tuple(_numbered(index, 0) + _numbered(others, 1))


def chosen(forms: Iterable[Form], regime: Regime) -> tuple[Form, ...]:
    """Choose one form of each kind: the regime's own, else that of Nghị định 30."""
    best: dict[str, Form] = {}
    for form in forms:
        stem = form_stem(form.id)
        if form.regime is regime or (form.regime is Regime.ND30 and stem not in best):
            best[stem] = form
    return tuple(sorted(best.values(), key=lambda form: (form.order, form.id)))


def is_index(planned: Planned) -> bool:
    """Tell whether this is the list of the others."""
    return planned.order == 0


def form_stem(form_id: str) -> str:
    """Name what a form is, whatever its regime.

    >>> form_stem("to_trinh_party"), form_stem("bao_cao_ca_nhan_nd30")
    ('to_trinh', 'bao_cao_ca_nhan')
    """
    stem, _, regime = form_id.rpartition("_")
    return stem if regime in {value.value for value in Regime} else form_id


def _is_due(form: Form, dossier: Dossier) -> bool:
    """Minutes need a meeting, a ballot count needs ballots; everything else is always due."""
    council = dossier.council
    if form_stem(form.id) == NEEDS_MEETING:
        return council is not None
    if form_stem(form.id) == NEEDS_BALLOTS:
        return council is not None and council.issued is not None
    return True


def _documents(form: Form, dossier: Dossier) -> list[Planned]:
    if form.scope is Scope.ROUND:
        return [Planned(0, form.id, "", form.id, form.title, form.file_name)]
    entries = (entry for entry in dossier.entries if _suits(form, entry))
    return [_report(form, Scene(dossier, entry, _unmeasured), entry) for entry in entries]


def _suits(form: Form, entry: Entry) -> bool:
    return form.whom is None or form.whom is entry.nomination.subject.whom


def _unmeasured(_text: str, _face: Face, _size: Length) -> Length:
    """Names of awards take no room here."""
    return 0.0


def _report(form: Form, scene: Scene, entry: Entry) -> Planned:
    key = entry.nomination.key
    name = entry.record.subject.name
    title = f"{form.title}: {name} ({award_name(scene, entry)})"
    return Planned(0, form.id, key, f"{form.id}/{key}", title, f"{form.file_name} {name}")


def _numbered(rows: list[Planned], first: int) -> list[Planned]:
    return [
        Planned(first + place, row.form, row.nomination, row.id, row.title, row.stem)
        for place, row in enumerate(rows)
    ]

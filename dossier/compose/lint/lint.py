"""Turns the faults of a template into findings that its author can follow to the place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dossier.compose.declared import Declared
from dossier.compose.language.budget import FillError
from dossier.compose.language.guesses import Guesser
from dossier.compose.language.tags import Fault, Where
from dossier.compose.lint.slips import slips
from dossier.compose.lint.wanted import WHOLE, astray, meant, missing
from dossier.compose.places.atlas import Atlas
from dossier.compose.places.passages import Passage
from dossier.compose.places.places import in_text_order, name_passage, name_place
from dossier.compose.places.survey import passages_in
from dossier.compose.samples import empty_values, sample_values
from dossier.compose.template import Template, try_compile
from dossier.compose.weights import weight_of
from dossier.messages import Catalogue, catalogue
from dossier.model.finding import Finding, Place
from dossier.model.form import Form

_BEFORE, _BEHIND = 30, 60  # letters around a tag that are enough to find it by Word's search


def lint(data: bytes, declared: Declared, words: Catalogue | None = None) -> tuple[Finding, ...]:
    """List what will not work in a template, in the order of the text; nothing where all is well.

    `words` are those in which places are named: Vietnamese where none are given.
    """
    spoken = words or catalogue()
    return tuple(finding_of(fault, spoken) for fault in faults_of(data, declared))


def faults_of(
    data: bytes,
    declared: Declared,
    form: Form | None = None,
    passages: Sequence[Passage] | None = None,
) -> tuple[Fault, ...]:
    """List the faults of a template in the order of its text, and what it lacks of a form.

    `passages` are those of the template, where they are known already.
    """
    compiled = try_compile(data, declared)
    known = passages_in(data) if passages is None else passages
    guesser = Guesser()
    typed = [fault for each in known if _is_text(each) for fault in slips(each, declared, guesser)]
    faults = [*compiled.faults, *typed, *(astray(form, compiled.first) if form else ())]
    printed = compiled.names | meant(faults)
    lacking = missing(form, printed, declared) if form else ()
    broken = _unfillable(compiled.template, declared) if compiled.template else ()
    return (*_each_once(faults, known), *lacking, *broken)


def _is_text(passage: Passage) -> bool:
    return not passage.is_spare and "comments" not in passage.where.part


def _each_once(faults: Iterable[Fault], passages: Iterable[Passage]) -> list[Fault]:
    """Sort faults; leave out what was found twice, or in the spare copy of a text box as well."""
    spare = {(each.where.part, each.where.nth) for each in passages if each.is_spare}
    kept: dict[object, Fault] = {}
    for fault in sorted(in_text_order(faults), key=lambda each: _at(each) in spare):
        facts = tuple(fact for fact in fault.params if not isinstance(fact[1], Where))
        what = (fault.code, fault.text, facts)
        place = fault.where.part if _at(fault) in spare else _at(fault)
        if (what, place) not in kept:
            kept[what, _at(fault)] = kept[what, fault.where.part] = fault
    return in_text_order(dict.fromkeys(kept.values()))


def _at(fault: Fault) -> tuple[str, int]:
    return fault.where.part, fault.where.nth


def _unfillable(template: Template, declared: Declared) -> Iterator[Fault]:
    """Fill a template with nothing, then with samples: neither may come to a halt."""
    for code, values in (
        ("compose.fill_empty", empty_values),
        ("compose.fill_sample", sample_values),
    ):
        try:
            template.fill(values(template.names, declared))
        except FillError:
            yield Fault(code, "", WHOLE)
            return


def finding_of(fault: Fault, words: Catalogue, atlas: Atlas | None = None) -> Finding:
    """Say where a fault is and what it does; its sentence stands in the messages.

    An `atlas` adds its `page`, and the `quote` in which it stands.
    """
    label, quote = name_place(fault.where, words), fault.text
    passage = atlas.at(fault.where) if atlas else None
    field = field_of(fault.where)
    page = (("page", atlas.page(fault.where)), ("at", field)) if atlas else ()
    if atlas and passage:
        label, quote = name_passage(passage, atlas, words), quoted(passage.text, fault.text)
    params = ((name, _said(value, words, atlas)) for name, value in fault.params)
    return Finding(
        code=fault.code,
        weight=weight_of(fault.code),
        place=Place("document", fault.where.part, field, label),
        params=(*params, ("text", fault.text), ("place", label), ("quote", quote), *page),
    )


def field_of(where: Where) -> str:
    """Write the place in short, for programs: p3, or t1r2c2."""
    if where.table:
        return f"t{where.table}r{where.row}c{where.column}"
    return f"p{where.paragraph}" if where.paragraph else ""


def quoted(passage: str, tag: str) -> str:
    """Quote the words around a tag.

    >>> quoted("Kính gửi: {{ kinh_gui }} để xem xét", "{{ kinh_gui }}")
    'Kính gửi: {{ kinh_gui }} để xem xét'
    """
    shown = " ".join(tag.split())
    at = max(0, passage.find(shown))
    start, end = max(0, at - _BEFORE), at + len(shown) + _BEHIND
    cut = passage[start:end].strip()
    return f"{'…' * (start > 0)}{cut}{'…' * (end < len(passage))}"


def _said(value: object, words: Catalogue, atlas: Atlas | None) -> object:
    """Name the other place of a fault that has two."""
    if not isinstance(value, Where):
        return value
    passage = atlas.at(value) if atlas else None
    return name_passage(passage, atlas, words) if atlas and passage else name_place(value, words)

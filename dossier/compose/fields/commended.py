"""Turns the record of an exemplar into what list and booklet print of it."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.compose.fields.wording import honour_name, lines, lower_first, person_post, upper_first
from dossier.compose.rich.picture import size_of
from dossier.compose.scene import Scene
from dossier.compose.values import Picture
from dossier.model.dossier import Dossier, Record
from dossier.model.ledger import Decision, Honour
from dossier.model.subject import Person, Unit
from dossier.words.dates import long_part_date, short_date
from dossier.words.numbers import two_digits
from dossier.words.text import fold

Row = dict[str, object]
_MARKS = ";,. "
_PORTRAIT = (36.0, 48.0)  # millimetres that a portrait may take across and down


def years_of_movement(dossier: Dossier) -> range:
    """Span the years in which exemplars were commended: the movement's, else the round's own."""
    movement, last = dossier.movement, dossier.round.year
    if movement is None:
        return range(last, last + 1)
    return range(movement.since.year, (movement.until.year if movement.until else last) + 1)


def exemplar_rows(scene: Scene, records: Iterable[Record]) -> tuple[Row, ...]:
    """Write a row of each."""
    return tuple(_row(scene, record, place) for place, record in enumerate(records, 1))


def _row(scene: Scene, record: Record, place: int) -> Row:
    years = years_of_movement(scene.dossier)
    deeds = [each for each in record.achievements if each.year in years]
    return {
        "tt": str(place),
        "ten": record.subject.name,
        "chuc_vu_don_vi": _where(record),
        "anh": _portrait(scene, record),
        "gioi_thieu": _introduced(record),
        "tieu_su": _biography(record),
        "thanh_tich": tuple(
            f"- Năm {each.year}: {lower_first(each.what.strip(_MARKS))}." for each in deeds
        ),
        "khen_thuong": tuple(
            _honour(scene.dossier, each) for each in record.honours if each.year in years
        ),
    }


def _where(record: Record) -> str:
    unit = record.unit.name if record.unit else ""
    if isinstance(record.subject, Unit):
        return unit
    post = person_post(record.subject)
    return ", ".join(part for part in (post, unit if fold(unit) not in fold(post) else "") if part)


def _portrait(scene: Scene, record: Record) -> Picture | str:
    """Give the portrait, as large as its frame allows; its proportions stay."""
    known = record.subject.portrait if isinstance(record.subject, Person) else ""
    content = scene.dossier.pictures.get(known, b"")
    if not content:
        return ""
    size, (wide, high) = size_of(content), _PORTRAIT
    is_tall = size.down * wide > size.across * high
    alt = f"Ảnh chân dung {record.subject.name}"
    return Picture(content, height=high, alt=alt) if is_tall else Picture(content, wide, alt=alt)


def _introduced(record: Record) -> str:
    """Introduce the subject in a sentence, from the records."""
    subject = record.subject
    facts = _person_facts(subject) if isinstance(subject, Person) else _unit_facts(subject)
    said = "; ".join(fact for fact in facts if fact)
    return f"{upper_first(said)}." if said else ""


def _biography(record: Record) -> tuple[str, ...]:
    subject = record.subject
    return lines(subject.biography) if isinstance(subject, Person) else ()


def _person_facts(person: Person) -> tuple[str, ...]:
    born = f"sinh {long_part_date(str(person.birth))}" if person.birth else ""
    began = f"bắt đầu công tác {long_part_date(str(person.joined))}" if person.joined else ""
    party = person.party_joined
    joined = f"vào Đảng {long_part_date(str(party))}" if party else ""
    skill = ", ".join(part for part in (person.qualification, person.degree) if part)
    return (
        born,
        f"quê quán: {lower_first(person.hometown)}" if person.hometown else "",
        f"trình độ: {skill}" if skill else "",
        began,
        joined,
    )


def _unit_facts(unit: Unit) -> tuple[str, ...]:
    founded = f"thành lập {long_part_date(str(unit.founded))}" if unit.founded else ""
    members = f"gồm {two_digits(unit.members)} cán bộ, công chức, người lao động"
    head = f"{unit.head_post}: {unit.head_name}"
    return (
        founded,
        members if unit.members else "",
        head if unit.head_post and unit.head_name else "",
    )


def _honour(dossier: Dossier, honour: Honour) -> str:
    paper = _paper(honour.decision)
    proof = f" ({paper})" if paper else ""
    return f"- Năm {honour.year}: {honour_name(dossier, honour)}{proof}."


def _paper(decision: Decision) -> str:
    """Name a decision as far as it is known."""
    number = decision.number.removeprefix("Số").strip(": ")
    if not number:
        return ""
    day = f", ngày {short_date(decision.day)}" if decision.day else ""
    issuer = f" của {decision.issuer}" if decision.issuer else ""
    return f"Quyết định số {number}{day}{issuer}"

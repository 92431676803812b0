"""Turns values of a case into the phrases that several fields share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from dossier.compose.scene import Scene
from dossier.model.award import AwardKind
from dossier.model.dossier import Dossier, Entry
from dossier.model.ledger import Decision, Ground, Honour
from dossier.model.subject import Person, Unit, Whom
from dossier.words.dates import long_date, short_date
from dossier.words.givers import given_by, giver
from dossier.words.numbers import two_digits

GAP = "\u00a0" * 6  # room for a hand where a number or a day is not known yet
_MARKS = " \t;.,"


def lines(text: str) -> tuple[str, ...]:
    """Part what was typed one a line; empty lines are nothing."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def marked(items: Iterable[str], lead: str = "- ") -> tuple[str, ...]:
    """End each item of a list with a semicolon and the last with a full stop.

    >>> marked(["Như trên;", "- Lưu: VT"])
    ('- Như trên;', '- Lưu: VT.')
    """
    bare = [item.removeprefix(lead.strip()).strip(_MARKS) for item in items]
    kept = [item for item in bare if item]
    return tuple(f"{lead}{item};" for item in kept[:-1]) + tuple(
        f"{lead}{item}." for item in kept[-1:]
    )


def lower_first(text: str) -> str:
    """Begin with a small letter."""
    return text[:1].lower() + text[1:]


def upper_first(text: str) -> str:
    """Begin with a capital."""
    return text[:1].upper() + text[1:]


def joined(parts: Sequence[str]) -> str:
    """Set commas between, and "và" before the last.

    >>> joined(["2023", "2024", "2025"]), joined(["2025"])
    ('2023, 2024 và 2025', '2025')
    """
    return " và ".join(part for part in (", ".join(parts[:-1]), "".join(parts[-1:])) if part)


def place_and_day(place: str, day: date | None) -> str:
    """Write "Gia Lai, ngày 05 tháng 01 năm 2026", with room for a hand where the day is open."""
    when = long_date(day) if day else f"ngày{GAP}tháng{GAP}năm{GAP}"
    return f"{place or GAP}, {when}"


def decision_text(decision: Decision) -> str:
    """Write number, day and issuer as the headings of tables T1 to T5 ask, as far as known.

    >>> decision_text(Decision("05/QĐ-VPTU", date(2025, 1, 9), "Văn phòng Tỉnh ủy"))
    'Số 05/QĐ-VPTU, ngày 09/01/2025; Văn phòng Tỉnh ủy'
    """
    number = decision.number.removeprefix("Số").strip(": ")
    day = f"ngày {short_date(decision.day)}" if decision.day else ""
    paper = ", ".join(part for part in (f"Số {number}" if number else "", day) if part)
    return "; ".join(part for part in (paper, decision.issuer) if part)


def giver_of(scene: Scene) -> str:
    """Name who gives the awards of this round: as it says, else the first addressee who may."""
    said = scene.dossier.answers
    return said.get("cap_tang", "").strip() or giver(lines(said.get("kinh_gui", "")))


def award_name(scene: Scene, entry: Entry) -> str:
    """Name the award as papers print it: as typed, else by who gives it."""
    typed = entry.answers.get("ten_hinh_thuc", "")
    return typed or given_by(entry.award.label, giver_of(scene))


def honour_name(dossier: Dossier, honour: Honour) -> str:
    """Name an honour by the catalogue and by who gave it."""
    award = dossier.awards.get(honour.award)
    return given_by(award.label, honour.decision.issuer) if award else honour.award


def proposal(entry: Entry, name: str) -> str:
    """Say what is proposed: a title is given by name, an order is conferred, a paper is given.

    What goes to the dead is given posthumously (truy tặng).
    """
    subject = entry.record.subject
    is_late = isinstance(subject, Person) and subject.died is not None
    give = "truy tặng" if is_late else "tặng"
    if entry.award.kind in (AwardKind.TITLE, AwardKind.HONORARY):
        return f"{give} danh hiệu “{name}”"
    is_conferred = name.startswith("Huân chương") and not is_late
    return f"tặng thưởng {name}" if is_conferred else f"{give} {name}"


def persons(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Pick the nominees who are persons."""
    return tuple(entry for entry in entries if isinstance(entry.record.subject, Person))


def units(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Pick the nominees that are units; households are of a kind of their own."""
    return tuple(entry for entry in entries if _whom(entry) is Whom.UNIT)


def households(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Pick the nominees that are households."""
    return tuple(entry for entry in entries if _whom(entry) is Whom.HOUSEHOLD)


def entries(scene: Scene) -> tuple[Entry, ...]:
    """Give the nominees with which the round goes on."""
    return tuple(entry for entry in scene.dossier.entries if not entry.nomination.excluded)


def cases(chosen: Sequence[Entry]) -> str:
    """Count nominees in words of papers: "01 tập thể, 02 hộ gia đình và 06 cá nhân"."""
    return count_kinds(len(units(chosen)), len(persons(chosen)), len(households(chosen)))


def count_kinds(of_units: int, of_persons: int, of_households: int = 0) -> str:
    """Count the kinds of nominees, leaving out what is none.

    >>> count_kinds(1, 6), count_kinds(0, 2), count_kinds(1, 6, 2)
    ('01 tập thể và 06 cá nhân', '02 cá nhân', '01 tập thể, 02 hộ gia đình và 06 cá nhân')
    """
    counts = ((of_units, "tập thể"), (of_households, "hộ gia đình"), (of_persons, "cá nhân"))
    said = [f"{two_digits(count)} {kind}" for count, kind in counts if count]
    return " và ".join(filter(None, (", ".join(said[:-1]), *said[-1:])))


def _whom(entry: Entry) -> Whom:
    return entry.record.subject.ref.whom


def openers(names: Iterable[str]) -> tuple[str, ...]:
    """Keep of each name only where its run begins: what heads a group of rows.

    >>> openers(["A", "A", "B"])
    ('A', '', 'B')
    """
    known = tuple(names)
    return tuple(
        name if name != before else "" for before, name in zip(("", *known), known, strict=False)
    )


def person_post(person: Person) -> str:
    """Join the posts in Party and office, each once."""
    return "; ".join(dict.fromkeys(post for post in (person.party_post, person.post) if post))


def post_and_unit(entry: Entry) -> str:
    """Say what a person is and where; of a unit, to which body it belongs."""
    subject, home = entry.record.subject, entry.record.unit
    unit = home.name if home else ""
    if isinstance(subject, Unit):
        return unit
    post = person_post(subject)
    return ", ".join(part for part in (post, unit if unit not in post else "") if part)


def bodies(scene: Scene) -> dict[str, Unit]:
    """Find the units that the case knows, by key."""
    dossier = scene.dossier
    known = [dossier.office, dossier.superior, *(entry.record.unit for entry in dossier.entries)]
    known += [entry.record.subject for entry in units(dossier.entries)]  # type: ignore[misc]  # units only
    return {unit.key: unit for unit in known if unit}


def years_of_report(scene: Scene, entry: Entry) -> range:
    """Span the years that the report covers: the movement's, else those that the award asks for."""
    movement, last = scene.dossier.movement, scene.dossier.round.year
    if entry.nomination.ground is Ground.CAMPAIGN and movement:
        return range(
            movement.since.year, min(movement.until or date.max, date(last, 12, 31)).year + 1
        )
    return range(last + 1 - entry.award.years_for(entry.nomination.subject.whom), last + 1)


def proven(entry: Entry) -> frozenset[tuple[int, Decision]]:
    """List the ledger entries on which the check rests; no report may leave one out."""
    verdicts = entry.assessment.verdicts if entry.assessment else ()
    return frozenset((proof.year, proof.decision) for each in verdicts for proof in each.proofs)

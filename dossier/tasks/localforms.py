"""Turns the text of local rules into tables that an admin fills in, and these into the text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from dossier.law.local.labels import RULE_LABELS
from dossier.law.local.schema import HEAD, SECTIONS, Key, Section, Sort
from dossier.law.local.writing import PARTS, YES, Typed, rows_of, with_rows
from dossier.law.rules import RULES
from dossier.law.terms import TERMS
from dossier.model.award import AwardKind
from dossier.model.subject import Whom
from dossier.tasks.catalogue import awards
from dossier.tasks.desk import Desk
from dossier.tasks.localrules import book_in_force

__all__ = [
    "HEAD",
    "PARTS",
    "YES",
    "Key",
    "Section",
    "Sort",
    "Typed",
    "award_choices",
    "first_text",
    "keys_for",
    "law_criteria",
    "put_rows",
    "read_rows",
    "row_title",
    "tables",
]


def tables() -> tuple[Section, ...]:
    """List the tables that a text may hold, without its head."""
    return tuple(each for each in SECTIONS.values() if each is not HEAD)


def first_text(today: date, name: str) -> str:
    """Begin a text that holds from the first day of the year on, by its name alone."""
    head = {"name": name, "since": f"01/01/{today.year}"}
    return with_rows("", HEAD.name, [head])


def read_rows(text: str, section: Section) -> tuple[Typed, ...] | None:
    """Give the tables of one sort as people type them; None where the text cannot be read."""
    return rows_of(text, section.name)


def put_rows(text: str, section: Section, rows: Sequence[Typed]) -> str:
    """Write the tables of one sort; the rest of the text stays as it is."""
    return with_rows(text, section.name, rows)


def keys_for(section: Section, row: Typed) -> tuple[Key, ...]:
    """List what is to be typed of a row: of a criterion only the terms that its rule takes."""
    rule = RULES.get(row.get("rule", ""))
    taken = rule.needs | rule.takes if rule else frozenset()
    is_criterion = section.name == "criterion"
    return tuple(
        key
        for key in section.keys
        if key.name != "id" or key.required or row.get("id")  # ids are made, not typed
        if not is_criterion or key.name not in TERMS or key.name in taken or row.get(key.name)
    )


def award_choices(desk: Desk, text: str, *, groups: bool) -> tuple[tuple[str, str], ...]:
    """List the awards to choose from by name, own ones too; groups of them on request."""
    own = [row.get("label", "") for row in read_rows(text, SECTIONS["award"]) or ()]
    law = [award.label for award in awards(book_in_force(desk), desk.today())]
    names = dict.fromkeys([*(kind.label for kind in AwardKind if groups), *own, *law])
    return tuple((name, name) for name in names if name)


def law_criteria(desk: Desk, award: str, whom: str) -> tuple[tuple[str, str], ...]:
    """List the criteria of the law for an award, to be replaced where the law leaves that open."""
    day = desk.book.on(desk.today())
    found = next((each for each in day.awards.values() if award in (each.id, each.label)), None)
    if found is None or whom not in [each.value for each in Whom]:
        return ()
    return tuple((row.id, row.text) for row in day.criteria(found.id, Whom(whom)))


def row_title(section: Section, row: Typed) -> str:
    """Say in one line what a table says."""
    return _TITLES.get(section.name, _plain)(row) or section.label


def _plain(row: Typed) -> str:
    return row.get("label") or row.get("name") or row.get("award") or row.get("awards") or ""


def _cap(row: Typed) -> str:
    whole = row.get("awards") or "…"
    return f"{row.get('award', '…')}: không quá {row.get('percent', '…')}% {whole}"


def _deadline(row: Typed) -> str:
    later = " năm sau" if row.get("next_year") else ""
    return f"{row.get('awards') or 'Tất cả'}: {row.get('day', '…')}{later}"


def _sets(row: Typed) -> str:
    return f"{row.get('awards') or 'Tất cả'}: {row.get('count', '…')} bộ"


def _ballot(row: Typed) -> str:
    return f"{row.get('awards') or 'Tất cả'}: {row.get('threshold', '…')}%"


def _criterion(row: Typed) -> str:
    says = row.get("text") or RULE_LABELS.get(row.get("rule", ""), "…")
    return f"{row.get('award', '…')}: {says}"


def _prize(row: Typed) -> str:
    return f"{row.get('award', '…')}: {row.get('coefficient', '…')} × lương cơ sở"


def _standing(row: Typed) -> str:
    labels = dict(SECTIONS["standing"].by_name["id"].choices)
    return f"{labels.get(row.get('id', ''), '…')}: {row.get('number', '…')}"


_TITLES: Mapping[str, Callable[[Typed], str]] = {
    "cap": _cap,
    "deadline": _deadline,
    "sets": _sets,
    "ballot": _ballot,
    "criterion": _criterion,
    "prize": _prize,
    "standing": _standing,
}

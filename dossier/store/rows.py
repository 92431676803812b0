"""Turns the model into tables: one entry for each kind of value, contents, and the log.

A new kind is one entry here and one migration; a new field with a default is a migration alone.
"""

from __future__ import annotations

from typing import Any, TypeVar, cast

from sqlalchemy import Column, Integer, LargeBinary, Table, Text

from dossier.model.account import Account
from dossier.model.attachment import Attachment
from dossier.model.change import Remembered, Setting
from dossier.model.edition import Edition
from dossier.model.feat import Achievement, Movement, Registration, Review, Target
from dossier.model.intake import Intake
from dossier.model.layout import Layout
from dossier.model.ledger import (
    Absence,
    Discipline,
    Honour,
    Initiative,
    Rating,
    Tenure,
    UnitYear,
)
from dossier.model.round import (
    Answer,
    Council,
    Grant,
    Made,
    Nomination,
    Opinion,
    Return,
    Round,
    Vote,
)
from dossier.model.shelf import Used, Version
from dossier.model.stock import Printer, Stock
from dossier.model.subject import Person, Unit, Whom
from dossier.model.succession import Succession
from dossier.store.kind import METADATA, Extra, Kind, Link, Plan, by_name, make_kind
from dossier.store.spoken import searchable, vocabulary
from dossier.words.names import reading_key, sort_key

T = TypeVar("T")

NEWEST = "0006"  # the revision that this program works with; a test holds it to the last migration

_GROUPS = (Whom.UNIT.value, Whom.HOUSEHOLD.value)


def _subject(*, is_part: bool) -> tuple[Link, ...]:
    return (
        Link("subject_key", ("person",), is_part, ("subject_whom", (Whom.PERSON.value,))),
        Link("subject_key", ("unit",), is_part, ("subject_whom", _GROUPS)),
    )


_LEDGER = Plan(order=("year", "key"), links=_subject(is_part=True))
_SPANS = Plan(order=("since", "key"), links=_subject(is_part=True))


def _words_of_person(person: Person) -> str:
    return searchable(
        *(person.name, person.alias, person.post, person.party_post),
        *(person.citizen_id, person.party_card),
    )


def _words_of_unit(unit: Unit) -> str:
    return searchable(unit.name, unit.symbol, unit.head_name)


PERSON = make_kind(
    "person",
    Person,
    Plan(
        order=("sort", "key"),
        links=(Link("unit", ("unit",)),),
        extras=(
            Extra("sort", lambda person: sort_key(person.name), is_text=False),
            Extra("folded", _words_of_person),
        ),
        contents=("portrait",),
    ),
)
UNIT = make_kind(
    "unit",
    Unit,
    Plan(
        order=("sort", "key"),
        links=(Link("superior", ("unit",)),),
        extras=(
            Extra("sort", lambda unit: reading_key(unit.name), is_text=False),
            Extra("folded", _words_of_unit),
        ),
    ),
)
RATING = make_kind("rating", Rating, _LEDGER)
HONOUR = make_kind("honour", Honour, _LEDGER)
INITIATIVE = make_kind("initiative", Initiative, _LEDGER)
DISCIPLINE = make_kind("discipline", Discipline, _SPANS)
TENURE = make_kind("tenure", Tenure, _SPANS)
ABSENCE = make_kind("absence", Absence, _SPANS)
UNIT_YEAR = make_kind("unit_year", UnitYear, _LEDGER)
ACHIEVEMENT = make_kind(
    "achievement",
    Achievement,
    Plan(
        order=("year", "key"),
        links=(*_subject(is_part=True), Link("movement", ("movement",))),
    ),
)
_LEDGERS: tuple[Kind[Any], ...] = (
    *(RATING, HONOUR, INITIATIVE, DISCIPLINE),
    *(TENURE, ABSENCE, UNIT_YEAR, ACHIEVEMENT),
)
MOVEMENT = make_kind("movement", Movement, Plan(order=("since", "key")))
TARGET = make_kind(
    "target",
    Target,
    Plan(
        order=("year", "key"),
        links=(Link("movement", ("movement",), is_part=True), Link("unit", ("unit",))),
    ),
)
ROUND = make_kind(
    "round",
    Round,
    Plan(
        order=("year", "key"),
        links=(Link("office", ("unit",)), Link("movement", ("movement",))),
    ),
)
NOMINATION = make_kind(
    "nomination",
    Nomination,
    Plan(
        order=("order", "key"),
        links=(Link("round", ("round",), is_part=True), *_subject(is_part=False)),
        # Two officers may nominate at the same moment; the second one is told.
        unique=(("round", "subject_whom", "subject_key", "award", "ground"),),
    ),
)
COUNCIL = make_kind("council", Council, Plan(links=(Link("round", ("round",), is_part=True),)))
VOTE = make_kind("vote", Vote, Plan(links=(Link("key", ("nomination",), is_part=True),)))
ANSWER = make_kind(
    "answer", Answer, Plan(links=(Link("owner", ("round", "nomination"), is_part=True),))
)
MADE = make_kind(
    "made",
    Made,
    Plan(
        order=("when", "key"),
        links=(
            Link("round", ("round",), is_part=True),
            Link("nomination", ("nomination",), is_part=True),
        ),
    ),
)
ACCOUNT = make_kind("account", Account, Plan(order=("name", "key")))
REMEMBERED = make_kind("remembered", Remembered, Plan())
SETTING = make_kind("setting", Setting, Plan())
VERSION = make_kind(
    "version",
    Version,
    Plan(
        order=("form", "number", "key"),
        unique=(("form", "number"),),
        contents=("document",),
    ),
)
USED = make_kind(
    "used",
    Used,
    Plan(
        links=(Link("round", ("round",), is_part=True), Link("version", ("version",))),
        contents=("document", "declaration"),
    ),
)
EDITION = make_kind(
    "edition", Edition, Plan(order=("name", "number", "key"), unique=(("name", "number"),))
)
STOCK = make_kind(
    "stock",
    Stock,
    Plan(order=("name", "key"), links=(Link("office", ("unit",)),), contents=("background",)),
)
PRINTER = make_kind("printer", Printer, Plan(order=("name", "key")))
ATTACHMENT = make_kind(
    "attachment",
    Attachment,
    Plan(
        order=("sort", "key"),
        links=(
            *_subject(is_part=True),
            Link("entry", tuple(kind.name for kind in _LEDGERS), is_part=True),
        ),
        extras=(
            Extra("sort", lambda attachment: reading_key(attachment.name), is_text=False),
            Extra("folded", lambda attachment: vocabulary(attachment.name, attachment.text)),
        ),
        contents=("sha256", "thumbnail"),
    ),
)
LAYOUT = make_kind(
    "layout",
    Layout,
    Plan(order=("sender", "key"), links=(Link("sender", ("unit",), is_part=True),)),
)
INTAKE = make_kind("intake", Intake, Plan())
REGISTRATION = make_kind(
    "registration",
    Registration,
    Plan(
        order=("year", "key"),
        links=(*_subject(is_part=True), Link("movement", ("movement",))),
        unique=(("subject_whom", "subject_key", "year", "award"),),
    ),
)
REVIEW = make_kind("review", Review, Plan(links=(Link("movement", ("movement",), is_part=True),)))
OPINION = make_kind(
    "opinion",
    Opinion,
    Plan(
        links=(Link("nomination", ("nomination",), is_part=True),),
        unique=(("nomination", "member"),),
    ),
)
GRANT = make_kind("grant", Grant, Plan(links=(Link("key", ("nomination",), is_part=True),)))
RETURN = make_kind(
    "return",
    Return,
    Plan(
        links=(
            Link("round", ("round",), is_part=True),
            Link("nomination", ("nomination",), is_part=True),
        )
    ),
)
SUCCESSION = make_kind(
    "succession",
    Succession,
    Plan(links=(Link("unit", ("unit",), is_part=True), Link("successor", ("unit",)))),
)

KINDS = by_name(
    (
        PERSON,
        UNIT,
        RATING,
        HONOUR,
        INITIATIVE,
        DISCIPLINE,
        TENURE,
        ABSENCE,
        UNIT_YEAR,
        ACHIEVEMENT,
        MOVEMENT,
        TARGET,
        ROUND,
        NOMINATION,
        COUNCIL,
        VOTE,
        ANSWER,
        MADE,
        REMEMBERED,
        SETTING,
        VERSION,
        USED,
        EDITION,
        STOCK,
        PRINTER,
        ATTACHMENT,
        LAYOUT,
        INTAKE,
        REGISTRATION,
        REVIEW,
        OPINION,
        GRANT,
        RETURN,
        SUCCESSION,
        ACCOUNT,
    )
)
_BY_TYPE: dict[type[Any], Kind[Any]] = {kind.type: kind for kind in KINDS.values()}

# Bytes by what they hold: written once, never changed, in the log by their name alone.
CONTENT = Table(
    "content",
    METADATA,
    Column("sha256", Text, primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
)
# One line a task. `hash` binds the line to the one before it.
AUDIT = Table(
    "audit",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("who", Text, nullable=False),
    Column("moment", Text, nullable=False),
    Column("task", Text, nullable=False),
    Column("undoes", Integer, nullable=False),
    Column("touched", Integer, nullable=False),
    Column("digest", Text, nullable=False),  # of its images
    Column("previous", Text, nullable=False),
    Column("hash", Text, nullable=False),
)
# What each value was before a task; `before` may be blanked to forget a person, the digest stays.
IMAGE = Table(
    "image",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("version", Integer, nullable=False),  # before the task; 0 where there was no value
    Column("before", Text, nullable=True),
    Column("before_digest", Text, nullable=False),  # empty where there was no value
    Column("after_digest", Text, nullable=False),  # empty where there is no value
)


def kind_of(kind: type[T]) -> Kind[T]:
    """Find the kind of a type; raise KeyError for a type that is not kept."""
    return cast("Kind[T]", _BY_TYPE[kind])

"""Turns a dossier into what is still missing: particulars, decisions, answers, the council."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.check.answers import of_answers
from dossier.check.remark import ask, at_nomination, at_round, at_subject, note, stop
from dossier.model.dossier import Dossier, Entry, Record
from dossier.model.finding import Confidence, Finding, Params, Place, Weight
from dossier.model.form import Due
from dossier.model.ledger import Decision, Ground, Honour, Initiative, Rating
from dossier.model.subject import Person, Subject, Whom

Proving = Rating | Honour | Initiative

# The particulars of the report's first part; without the first three no list can be printed.
PERSON_STOPS = ("name", "post", "unit", "birth")
PERSON_ASKS = ("gender", "hometown", "residence", "qualification")
UNIT_STOPS = ("name",)
UNIT_ASKS = ("superior", "address", "head_post", "head_name")
FOREIGNER_ASKS = ("post", "birth", "gender")
HOUSEHOLD_ASKS = ("superior", "address", "head_name")
HOME = ("", "Việt Nam")  # as nationality is left or typed
OFFICE_STOPS = ("name", "symbol", "place")
FIELDS = {
    "name": "họ và tên hoặc tên đơn vị",
    "post": "chức vụ",
    "unit": "đơn vị công tác",
    "birth": "ngày sinh",
    "gender": "giới tính",
    "hometown": "quê quán",
    "residence": "nơi ở",
    "qualification": "trình độ chuyên môn, nghiệp vụ",
    "superior": "cấp trên trực tiếp",
    "address": "địa chỉ trụ sở",
    "head_post": "chức vụ người đứng đầu",
    "head_name": "họ tên người đứng đầu",
    "symbol": "ký hiệu của cơ quan trên văn bản",
    "place": "địa danh",
}


def missing(dossier: Dossier, due: Iterable[Due] = ()) -> tuple[Finding, ...]:
    """List what is not there yet; `due` are the forms that the dossier will be made of."""
    return tuple(_missing(dossier, tuple(due)))


def _missing(dossier: Dossier, due: tuple[Due, ...]) -> Iterator[Finding]:
    yield from _of_round(dossier)
    for entry in dossier.entries:
        yield from _of_subject(entry.record)
        yield from _of_nomination(entry)
        yield from _of_ledger(entry, dossier)
    yield from of_answers(dossier, due)


def _of_round(dossier: Dossier) -> Iterator[Finding]:
    round_, office = dossier.round, dossier.office
    if not dossier.entries:
        yield stop("check.no_nominees", at_round(round_))
    for field in OFFICE_STOPS:
        if not getattr(office, field):
            yield stop("check.no_particular", at_subject(office, field), *_named(field))
    if round_.received is None:
        yield note("check.no_received", at_round(round_, "received"), ("day", dossier.on))
    if round_.submitted is None:
        yield note("check.no_submitted", at_round(round_, "submitted"))
    if dossier.council is None and _needs_council(dossier):
        yield stop("check.no_council", Place("council", "", "", round_.name))


def _needs_council(dossier: Dossier) -> bool:
    """Whether any award is voted on; without nominees the officer is told of the council early."""
    return not dossier.entries or any(entry.award.is_voted_on for entry in dossier.entries)


def _of_subject(record: Record) -> Iterator[Finding]:
    subject = record.subject
    stops, asks = _wanted(subject)
    for field in (*stops, *asks):
        if getattr(subject, field):
            continue
        say = stop if field in stops else ask
        yield say("check.no_particular", at_subject(subject, field), *_named(field))


def _wanted(subject: Subject) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Say which particulars stop and which are asked for: foreigners and households have fewer."""
    if isinstance(subject, Person):
        is_foreign = subject.nationality not in HOME
        return (("name",), FOREIGNER_ASKS) if is_foreign else (PERSON_STOPS, PERSON_ASKS)
    is_household = subject.ref.whom is Whom.HOUSEHOLD
    return UNIT_STOPS, HOUSEHOLD_ASKS if is_household else UNIT_ASKS


def _of_nomination(entry: Entry) -> Iterator[Finding]:
    if not entry.nomination.summary:
        yield ask("check.no_summary", at_nomination(entry, "summary"), ("award", entry.award.label))


def _of_ledger(entry: Entry, dossier: Dossier) -> Iterator[Finding]:
    """Ask for the decision behind every entry that the report prints (NĐ 98/2023, Mẫu 02)."""
    record, last = entry.record, dossier.round.year
    first = last - entry.award.years_for(entry.nomination.subject.whom) + 1
    rows: tuple[Proving, ...] = (*record.ratings, *record.honours, *record.initiatives)
    for row in rows:
        if row.year > last or row.decision.is_whole:
            continue
        say = stop if row.year >= first else ask
        yield say("check.no_decision", _at_entry(row, record), *_about(row, dossier))
    whom = entry.nomination.subject.whom
    # An award whose report covers no years, such as Huy hiệu Đảng, rests on no ratings, and nobody
    # rates a household.
    is_rated = whom is not Whom.HOUSEHOLD and bool(entry.award.report_years.get(whom))
    if entry.nomination.ground is Ground.MERIT and is_rated:
        rated = {row.year for row in record.ratings}
        for year in (year for year in range(first, last + 1) if year not in rated):
            yield _unrated(entry, year)
    for led in record.years:
        if led.year == last and led.block_led and not led.block_decision.is_whole:
            where = Place("unit_year", led.key, "block_decision", record.subject.name)
            about: Params = (("year", led.year), ("what", led.block_led))
            yield stop("check.no_decision", where, *about, _lacking(led.block_decision))


def _unrated(entry: Entry, year: int) -> Finding:
    """Ask for a rating; how many years a report covers is recalled, not read."""
    years = entry.award.years_for(entry.nomination.subject.whom)
    facts: Params = (("year", year), ("years", years))
    where = at_subject(entry.record.subject, "ratings")
    return Finding("check.no_rating", Weight.ASK, where, facts, None, Confidence.UNVERIFIED)


def _at_entry(row: Proving, record: Record) -> Place:
    kind = {Rating: "rating", Honour: "honour", Initiative: "initiative"}[type(row)]
    return Place(kind, row.key, "decision", record.subject.name)


def _about(row: Proving, dossier: Dossier) -> Params:
    if isinstance(row, Rating):
        what = row.level.label
    elif isinstance(row, Honour):
        award = dossier.awards.get(row.award)
        what = award.label if award else row.award
    else:
        what = row.name
    return (("year", row.year), ("what", what), _lacking(row.decision))


def _lacking(decision: Decision) -> tuple[str, object]:
    parts = (("số", decision.number), ("ngày", decision.day), ("cơ quan ban hành", decision.issuer))
    return ("lacking", tuple(name for name, value in parts if not value))


def _named(field: str) -> Params:
    return (("field", FIELDS[field]),)

"""Turns the documents of a round, as composed, into the points where they disagree with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from dossier.check.printed import (
    Paper,
    Printed,
    behind,
    largest_counts,
    legal_bases,
    nearly,
    numbered_rows,
    paper,
    shows,
    shows_any_case,
    shows_ratio,
)
from dossier.check.remark import ask, stop
from dossier.law.acts import Act
from dossier.law.book import LawBook, load_book
from dossier.model.award import AwardKind
from dossier.model.dossier import Dossier, Entry
from dossier.model.finding import Cite, Confidence, Finding, Params, Place, Weight
from dossier.model.subject import Person, Whom
from dossier.words.dates import long_date, short_date
from dossier.words.givers import head_of
from dossier.words.text import clean

__all__ = ["Printed", "disagree"]

LETTER, LIST = "to_trinh", "danh_sach"
REPORTS = ("bao_cao_tap_the", "bao_cao_ho_gia_dinh", "bao_cao_ca_nhan")
SHORT = ("tom_tat_tap_the", "tom_tat_ca_nhan")
MINUTES, BALLOTS = "bien_ban_hop", "bien_ban_kiem_phieu"


def disagree(
    dossier: Dossier, texts: Mapping[str, Printed], book: LawBook | None = None
) -> tuple[Finding, ...]:
    """Compare the set with the round's values: names, posts, awards, counts, votes, legal bases."""
    papers = tuple(paper(printed) for printed in texts.values())
    acts = (book or load_book()).acts.values()
    return (
        *_names(dossier, papers),
        *_counts(dossier, papers),
        *_reports(dossier, papers),
        *_votes(dossier, papers),
        *(finding for found in papers for finding in _bases(dossier, found, acts)),
    )


def _names(dossier: Dossier, papers: Iterable[Paper]) -> Iterator[Finding]:
    own = {entry.nomination.key: entry for entry in dossier.entries}
    for found in papers:
        for entry in _named_in(dossier, found, own):
            yield from _name(entry, found)
            is_badge = entry.award.kind is AwardKind.PARTY_BADGE
            if found.is_a(LIST, *REPORTS, *SHORT) and not is_badge:
                yield from _particulars(entry, found)  # list 4A-HHĐ has no column of posts
            if found.is_a(LIST, *REPORTS, *SHORT, MINUTES):
                yield from _award(entry, found)


def _named_in(dossier: Dossier, found: Paper, own: Mapping[str, Entry]) -> Iterable[Entry]:
    """Pick the nominees whom a document must name: its own, or all of them."""
    if found.printed.nomination:
        return (own[found.printed.nomination],) if found.printed.nomination in own else ()
    return dossier.entries if found.is_a(LIST, MINUTES, BALLOTS) else ()


def _name(entry: Entry, found: Paper) -> Iterator[Finding]:
    name = entry.record.subject.name
    if not name or shows(found, name):
        return
    printed = nearly(found, name)
    if printed:
        yield stop("check.name_differs", _at(found), ("name", name), ("printed", printed))
    else:
        yield stop("check.name_missing", _at(found), ("name", name))


def _particulars(entry: Entry, found: Paper) -> Iterator[Finding]:
    subject, home = entry.record.subject, entry.record.unit
    if not isinstance(subject, Person):
        return
    for kind, words in (("chức vụ", subject.post), ("đơn vị công tác", home.name if home else "")):
        if words and not shows_any_case(found, words):
            facts = (("name", subject.name), ("kind", kind), ("words", words))
            yield stop("check.particular_differs", _at(found), *facts)


def _award(entry: Entry, found: Paper) -> Iterator[Finding]:
    typed = entry.answers.get("ten_hinh_thuc", "")
    if not shows_any_case(found, typed or head_of(entry.award.label)):
        facts = (("name", entry.record.subject.name), ("award", typed or entry.award.label))
        yield stop("check.award_missing", _at(found), *facts)


def _counts(dossier: Dossier, papers: Iterable[Paper]) -> Iterator[Finding]:
    kinds = [entry.record.subject.ref.whom for entry in dossier.entries]
    totals = {whom.label: kinds.count(whom) for whom in (Whom.UNIT, Whom.HOUSEHOLD, Whom.PERSON)}
    for found in papers:
        if found.is_a(LETTER):
            printed = largest_counts(found)
            for kind, total in totals.items():
                if total and kind not in printed:
                    yield ask("check.count_missing", _at(found), ("kind", kind), ("total", total))
                elif printed.get(kind, 0) != total:
                    where, counts = _at(found), (total, printed[kind])
                    yield stop("check.count_differs", where, ("kind", kind), *_both(*counts))
        elif found.is_a(LIST):
            rows = numbered_rows(found.printed.rows)
            if rows and rows != len(dossier.entries):
                yield stop("check.rows_differ", _at(found), *_both(len(dossier.entries), rows))


def _both(total: int, printed: int) -> Params:
    return (("total", total), ("printed", printed))


def _reports(dossier: Dossier, papers: Iterable[Paper]) -> Iterator[Finding]:
    """Match reports and nominations one to one."""
    reports = [found for found in papers if found.is_a(*REPORTS)]
    made = {found.printed.nomination for found in reports}
    wanted = {entry.nomination.key for entry in dossier.entries}
    for found in reports:
        if found.printed.nomination not in wanted:
            yield stop("check.report_spare", _at(found))
    for entry in dossier.entries:
        if reports and entry.nomination.key not in made:
            where = Place("nomination", entry.nomination.key, "", entry.record.subject.name)
            yield stop("check.report_missing", where, ("award", entry.award.label))


def _votes(dossier: Dossier, papers: Iterable[Paper]) -> Iterator[Finding]:
    """Look for each nominee's ratio "11/13" in the minutes, behind the name."""
    total = len(dossier.council.members) if dossier.council else 0
    names = {clean(entry.record.subject.name) for entry in dossier.entries}
    for found in (found for found in papers if found.is_a(MINUTES) and total):
        for entry in (entry for entry in dossier.entries if entry.tally):
            yield from _ratio(entry, total, found, names)


def _ratio(entry: Entry, total: int, found: Paper, names: set[str]) -> Iterator[Finding]:
    name, yes = entry.record.subject.name, entry.tally.yes if entry.tally else 0
    home = entry.record.unit.name if entry.record.unit else ""
    # A person's own unit may stand in a cell beside the post and be a nominee itself: no cut there.
    parts = behind(found, name, names - ({clean(home)} - {clean(name)}))
    # A name that is missing altogether is said elsewhere.
    if parts and not any(shows_ratio(part, yes, total) for part in parts):
        facts = (("name", name), ("yes", yes), ("total", total))
        yield stop("check.ratio_missing", _at(found), *facts)


def _bases(dossier: Dossier, found: Paper, acts: Iterable[Act]) -> Iterator[Finding]:
    bases = legal_bases(found.cells)
    for act in acts:
        quoted = any(_quotes(basis, act.number) for basis in bases)
        if quoted and not act.holds(dossier.on):
            yield _out_of_date(act, dossier.on, found)
    if not found.is_a(LETTER):
        return
    for basis in dossier.bases:
        if not shows_any_case(found, basis.text.removeprefix("Căn cứ ")):
            yield ask("check.basis_missing", _at(found), ("basis", basis.text))
    day = dossier.council.day if dossier.council else None
    if day and not (long_date(day) in found.text or short_date(day) in found.text):
        yield ask("check.meeting_not_named", _at(found), ("day", day))


def _quotes(basis: str, number: str) -> bool:
    """Whether a basis names the act by its whole number ("98/2023/NĐ-CP", not "198/2023/NĐ-CP").

    An act named as implemented by another one is no basis of its own, so the first one counts.
    """
    at = basis.find(number)
    return at >= 0 and not basis[at - 1].isalnum() and basis.count("số", 0, at) <= 1


def _out_of_date(act: Act, day: date, found: Paper) -> Finding:
    ended = act.ended(day)
    sure = act.until_confidence if ended else act.confidence
    return Finding(
        code="check.basis_ended" if ended else "check.basis_not_yet",
        weight=Weight.STOP if sure is Confidence.VERIFIED else Weight.ASK,
        place=_at(found),
        params=(("act", act.label), ("day", act.until if ended else act.since)),
        cite=Cite(act.id, "", act.label),
        confidence=sure,
    )


def _at(found: Paper) -> Place:
    return Place("document", found.printed.document, "", found.printed.form)

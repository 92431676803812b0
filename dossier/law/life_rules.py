"""Rules on a life at work and in the Party: posts held, service, months of a year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dossier.law.case import Case
from dossier.law.posts import YEAR, Held, group_of, held
from dossier.law.registry import Found, place, rule
from dossier.law.terms import Terms
from dossier.model.days import PartDate
from dossier.model.finding import Outcome, Params, Proof
from dossier.model.ledger import Tenure
from dossier.model.subject import Gender, Person

# The days on which Huy hiệu Đảng is given (month, day): 3/2, 19/5, 2/9, 7/11.
BADGE_DAYS = ((2, 3), (5, 19), (9, 2), (11, 7))


@dataclass(frozen=True, slots=True)
class _Posts:
    """Posts of a group, how long they were held alone and with higher ones, and strange ones."""

    own: tuple[Tenure, ...]
    time: Held
    with_higher: Held
    strange: bool  # some post is in no group that the law names

    @property
    def proofs(self) -> tuple[Proof, ...]:
        return tuple(Proof(row.since.year, row.post, row.decision) for row in self.own)

    @property
    def are_open(self) -> bool:
        return any(row.until is None for row in self.own)


@rule("held_post", needs=("grade", "months"), takes=("below",))
def held_post(case: Case, terms: Terms) -> Found:
    """Ask that a post of a group, or one like it, was held for so many months."""
    posts = _posts(case, terms.grade)
    where, proofs = place(case, "tenures"), posts.proofs
    params = _time(case, terms, posts)
    if not case.record.tenures:
        return Found(Outcome.UNKNOWN, "rule.held_post.unknown", params, place=where)
    if posts.time.least < terms.months:
        return _short(case, terms, posts, params)
    if terms.below and posts.time.least >= terms.below:
        return Found(Outcome.CONFIRM, "rule.held_post.longer", params, proofs, where)
    return Found(Outcome.MET, "rule.held_post.met", params, proofs)


def _short(case: Case, terms: Terms, posts: _Posts, params: Params) -> Found:
    """Say what may still make up for the months that are missing."""
    where, woman = place(case, "tenures"), None
    if _person(case).gender is Gender.FEMALE:
        woman = case.standing.get("women_leaders")
    # A third less; a part of a month left over is a month still to serve.
    needed = -(-terms.months * 2 // 3) if woman else terms.months
    params = (*params, ("reduced", _years(needed)))
    if woman and posts.time.least >= needed:
        code = "rule.held_post.woman"
        return Found(Outcome.CONFIRM, code, params, posts.proofs, where, standing=woman)
    if posts.with_higher.most >= needed:
        return Found(Outcome.CONFIRM, "rule.held_post.added", params, posts.proofs, where)
    if posts.strange:
        return Found(Outcome.CONFIRM, "rule.held_post.strange", params, posts.proofs, where)
    wait = -(-(needed - posts.time.least) // YEAR) if posts.are_open else None
    return Found(Outcome.UNMET, "rule.held_post.unmet", params, posts.proofs, where, wait)


@rule("served", needs=("years",))
def served(case: Case, terms: Terms) -> Found:
    """Ask for so many years of service since work began, up to the day."""
    since = _person(case).joined
    return _weigh_years(case, terms, since, "served", case.on)


@rule("party_years", needs=("years",), takes=("early",))
def party_years(case: Case, terms: Terms) -> Found:
    """Ask for so many years in the Party by the next day on which badges are given."""
    person, day = _person(case), badge_day(case.on)
    found = _weigh_years(case, terms, person.party_joined, "party_years", day)
    if found.outcome is not Outcome.UNMET or not (person.party_joined and terms.early):
        return found
    early = _later(day, terms.early)
    if _whole_years(person.party_joined, early)[0] < terms.years:
        return found
    params = (*found.params, ("early", terms.early))
    return Found(Outcome.CONFIRM, "rule.party_years.early", params, found.proofs, found.place)


@rule("worked_months", needs=("least",))
def worked_months(case: Case, terms: Terms) -> Found:
    """Ask that someone worked for so many months of the commended year."""
    params: Params = (("year", case.year), ("least", terms.least))
    have = months_worked(case)
    where = place(case, "joined")
    if have is None:
        return Found(Outcome.UNKNOWN, "rule.worked_months.unknown", params, place=where)
    params = (*params, ("have", have))
    if have >= terms.least:
        return Found(Outcome.MET, "rule.worked_months.met", params)
    return Found(Outcome.UNMET, "rule.worked_months.unmet", params, place=where, wait=1)


def months_worked(case: Case) -> int | None:
    """Count the whole months of the commended year since work began; None: that is not known."""
    joined = _person(case).joined
    if joined is None or (joined.year == case.year and not joined.month):
        return None
    if joined.year != case.year:
        return YEAR if joined.year < case.year else 0
    return YEAR - joined.month + (joined.day <= 1)


def badge_day(on: date) -> date:
    """Find the next day on which Huy hiệu Đảng is given.

    >>> badge_day(date(2026, 9, 2)), badge_day(date(2026, 11, 8))
    (datetime.date(2026, 9, 2), datetime.date(2027, 2, 3))
    """
    days = (date(on.year + later, *day) for later in (0, 1) for day in BADGE_DAYS)
    return next(day for day in days if day >= on)


def _weigh_years(case: Case, terms: Terms, since: PartDate | None, name: str, day: date) -> Found:
    params: Params = (("needed", terms.years), ("day", day))
    where = place(case, "joined" if name == "served" else "party_joined")
    if since is None:
        return Found(Outcome.UNKNOWN, f"rule.{name}.unknown", params, place=where)
    least, most = _whole_years(since, day)
    params = (*params, ("since", _written(since)), ("have", least))
    if least >= terms.years:
        return Found(Outcome.MET, f"rule.{name}.met", params)
    if most >= terms.years:
        return Found(Outcome.CONFIRM, f"rule.{name}.doubtful", params, place=where)
    return Found(Outcome.UNMET, f"rule.{name}.unmet", params, (), where, terms.years - least)


def _whole_years(since: PartDate, day: date) -> tuple[int, int]:
    """Count the whole years up to a day, as few and as many as a date not fully known allows."""
    gone, now = day.year - since.year, (day.month, day.day)
    latest = (since.month or YEAR, since.day or 31)
    earliest = (since.month or 1, since.day or 1)
    return max(gone - (now < latest), 0), max(gone - (now < earliest), 0)


def _later(day: date, months: int) -> date:
    at = day.year * YEAR + day.month - 1 + months
    return date(at // YEAR, at % YEAR + 1, day.day)


def _posts(case: Case, grade: str) -> _Posts:
    groups = [(row, group_of(row, case.posts)) for row in case.record.tenures]
    rank = case.posts[grade].rank
    own = tuple(row for row, group in groups if group and group.id == grade)
    higher = tuple(row for row, group in groups if group and group.rank < rank)
    strange = any(group is None for _, group in groups)
    return _Posts(own, held(own, case.on), held((*own, *higher), case.on), strange)


def _time(case: Case, terms: Terms, posts: _Posts) -> Params:
    least = posts.time.least
    return (
        *(("post", case.posts[terms.grade].label), ("needed", _years(terms.months))),
        *(("have", _years(least)), ("lacking", _years(max(terms.months - least, 0)))),
        *(("below", _years(terms.below)), ("at_most", _years(posts.with_higher.most))),
    )


def _years(months: int) -> str:
    """Write months as people say them.

    >>> _years(76), _years(72), _years(5)
    ('6 năm 4 tháng', '6 năm', '5 tháng')
    """
    years, rest = divmod(months, YEAR)
    parts = [f"{years} năm"] * bool(years) + [f"{rest} tháng"] * bool(rest or not years)
    return " ".join(parts)


def _written(day: PartDate) -> str:
    parts = [f"{day.day:02d}"] * bool(day.day) + [f"{day.month:02d}"] * bool(day.month)
    return "/".join([*parts, f"{day.year}"])


def _person(case: Case) -> Person:
    """Give the person; of a unit nothing of a life is known."""
    subject = case.record.subject
    return subject if isinstance(subject, Person) else Person(subject.key, subject.name)

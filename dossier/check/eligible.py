"""Turns a record and the law of a day into verdicts, one for each criterion, and the best path."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dossier.law.book import BookOnDay
from dossier.law.case import Case
from dossier.law.life_rules import months_worked
from dossier.law.standing import Standing
from dossier.law.verdict import Weighed, settle, weigh
from dossier.model.award import Award
from dossier.model.dossier import Record
from dossier.model.finding import Assessment, Confidence, Outcome, Params, Place, Verdict
from dossier.model.ledger import Ground, TroubleKind

WORST_FIRST = (Outcome.UNMET, Outcome.UNKNOWN, Outcome.CONFIRM, Outcome.MET)


@dataclass(frozen=True, slots=True)
class Path:
    """One way to an award: the criteria of its own and those that belong to every way."""

    name: str
    rows: tuple[Weighed, ...]

    @property
    def outcome(self) -> Outcome:
        """Say the worst of what ledgers decide; judgement speaks only where it is alone."""
        decided = [row.verdict.outcome for row in self.rows if not row.verdict.judged]
        judged = [row.verdict.outcome for row in self.rows]
        return min(decided or judged, key=WORST_FIRST.index, default=Outcome.CONFIRM)

    @property
    def wait(self) -> int | None:
        """Years until it could be met; None where that cannot be said."""
        open_rows = [row for row in self.rows if _is_open(row)]
        waits = [row.wait for row in open_rows if row.wait is not None]
        return max(waits, default=0) if len(waits) == len(open_rows) else None

    @property
    def lack(self) -> tuple[int, int, int]:
        """Order paths of one outcome: fewest criteria open, then the shortest wait."""
        missing = sum(_is_open(row) for row in self.rows)
        return missing, self.wait is None, self.wait or 0


def assess(  # noqa: PLR0913 - a nomination's three facts, the law, and the days they meet on
    record: Record,
    award: Award,
    ground: Ground,
    book: BookOnDay,
    *,
    year: int,
    on: date,
    today: date | None = None,
) -> Assessment:
    """Weigh a subject for an award by the law of the book's day, as its ledger stands today.

    `on` is the day of receipt; `today`, if it is later, is the day on which the dossier still
    waits: trouble that has come since keeps it waiting, kinder rules that have come serve it.
    """
    days = _Days(year, max(on, today or on))
    found = _assess(record, award, ground, book, days)
    later = None if found.outcome is Outcome.MET else book.favourable(days.stands)
    if later is None or award.id not in later.awards:
        return found
    kinder = _assess(record, award, ground, later, days)
    return _favour(found, later) if kinder.outcome is Outcome.MET else found


def falls_short(  # noqa: PLR0913 - as above
    record: Record, award: Award, ground: Ground, book: BookOnDay, *, year: int, on: date
) -> bool:
    """Say whether a criterion of every path is not met: a quick no, before all is weighed."""
    case = Case(record, year, on, book.awards, book.standing, book.book.posts)
    return any(
        weigh(row, case, book.rules.confidence).verdict.outcome is not Outcome.MET
        for row in book.criteria(award.id, record.subject.ref.whom, ground)
        if not row.path and not row.judged
    )


@dataclass(frozen=True, slots=True)
class _Days:
    year: int
    stands: date  # the ledger is read as it stands on this day


def _assess(
    record: Record, award: Award, ground: Ground, book: BookOnDay, days: _Days
) -> Assessment:
    case = Case(record, days.year, days.stands, book.awards, book.standing, book.book.posts)
    whom = record.subject.ref.whom
    rows = [
        weigh(row, case, book.rules.confidence) for row in book.criteria(award.id, whom, ground)
    ]
    general = _general(case, award, ground, found=bool(rows))
    paths = _paths((*general, *rows))
    best = _best(paths)
    return Assessment(
        award=award.id,
        rule_set=book.rule_set,
        outcome=best.outcome,
        verdicts=tuple(row.verdict for row in (*general, *rows)),
        path=best.name,
    )


def _paths(rows: Sequence[Weighed]) -> list[Path]:
    shared = tuple(row for row in rows if not row.verdict.path)
    names = dict.fromkeys(row.verdict.path for row in rows if row.verdict.path)
    own = {name: tuple(row for row in rows if row.verdict.path == name) for name in names}
    # Where only people judge the ways of their own, the shared criteria are a way by themselves.
    if shared and all(row.verdict.judged for found in own.values() for row in found):
        return [Path("", shared)]
    # A way that people alone judge is listed, but lifts nothing while ledgers decide another.
    decided = {
        name: found for name, found in own.items() if not all(r.verdict.judged for r in found)
    }
    return [Path(name, (*shared, *found)) for name, found in (decided or own).items()]


def _best(paths: Sequence[Path]) -> Path:
    return min(paths, key=lambda path: (-WORST_FIRST.index(path.outcome), path.lack))


def _is_open(row: Weighed) -> bool:
    return not row.verdict.judged and row.verdict.outcome is not Outcome.MET


def _general(case: Case, award: Award, ground: Ground, *, found: bool) -> tuple[Weighed, ...]:
    """Weigh what holds for every award: the right kind of subject, no open trouble."""
    rows: list[Weighed] = []
    whom = case.record.subject.ref.whom
    if whom not in award.whom:
        facts: Params = (("award", award.label), ("whom", whom.label))
        rows.append(_by_standing(case, "right_subject", "rule.wrong_whom", facts))
    elif not found:
        facts = (("award", award.label), ("ground", ground.label), ("whom", whom.label))
        verdict = Verdict(
            "general.ground", Outcome.CONFIRM, "rule.no_criteria", facts, cite=award.cite
        )
        rows.append(Weighed(verdict))
    if case.trouble:
        code = (
            "rule.under_discipline"
            if case.trouble.kind is TroubleKind.DISCIPLINE
            else "rule.under_review"
        )
        rows.append(_by_standing(case, "trouble", code, (("since", case.trouble.since),)))
    rows += _new_recruit(case, award)
    return tuple(rows)


def _new_recruit(case: Case, award: Award) -> Iterator[Weighed]:
    """Ask about whoever began work too late in the year, where that is known."""
    rule, months = case.standing.get("new_recruit"), months_worked(case)
    if rule and months is not None and rule.is_about(award.id) and months < rule.number:
        facts: Params = (("year", case.year), ("have", months), ("least", rule.number))
        yield _by_standing(case, "new_recruit", "rule.worked_months.unmet", facts)


def _by_standing(case: Case, id_: str, code: str, params: Params) -> Weighed:
    """Say no in the name of a standing rule, as surely as it is known on the day."""
    standing: Mapping[str, Standing] = case.standing
    rule = standing.get(id_)
    confidence = rule.confidence if rule else Confidence.UNVERIFIED
    ref = case.record.subject.ref
    field = {"trouble": "disciplines", "new_recruit": "joined"}.get(id_, "")
    verdict = Verdict(
        criterion=f"general.{id_}",
        outcome=settle(Outcome.UNMET, confidence),
        code=code,
        params=params,
        cite=rule.cite if rule else None,
        confidence=confidence,
        place=Place(ref.whom.value, ref.key, field, case.record.subject.name),
        found=Outcome.UNMET,
    )
    return Weighed(verdict)


def _favour(found: Assessment, later: BookOnDay) -> Assessment:
    """Ask whether the kinder rule applies: that it may is known from a register only."""
    verdict = Verdict(
        criterion="general.favourable",
        outcome=Outcome.CONFIRM,
        code="rule.favourable",
        params=(("rules", later.rules.label), ("since", later.rules.since)),
        cite=later.rules.favours_cite,
        confidence=later.rules.confidence,
    )
    return Assessment(
        found.award,
        found.rule_set,
        Outcome.CONFIRM,
        (verdict, *found.verdicts),
        found.path,
    )

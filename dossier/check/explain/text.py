"""Turns an assessed nomination into the paragraphs that an officer pastes into a letter."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dossier.check.explain.hopes import earliest, other_ways
from dossier.check.explain.phrases import Pen, bare, lower_first, upper_first
from dossier.law.book import BookOnDay, RuleSet
from dossier.model.dossier import Entry
from dossier.model.finding import Assessment, Confidence, Outcome, Verdict
from dossier.model.prospect import Prospect
from dossier.model.subject import Gender, Person


@dataclass(frozen=True, slots=True)
class Explained:
    """The whole text, and the one sentence that it comes to."""

    text: str
    short: str


@dataclass(frozen=True, slots=True)
class Matter:
    """An assessed nomination, the law that it was weighed by, and what can be hoped for."""

    entry: Entry
    assessment: Assessment
    book: BookOnDay
    year: int  # that is commended
    received: date | None  # None: not entered, the law of the book's day was taken
    prospect: Prospect | None = None

    @property
    def ours(self) -> tuple[Verdict, ...]:
        """The verdicts of the path that was gone, as far as ledgers or the law decide."""
        return tuple(row for row in self._shown if not row.judged)

    @property
    def judged(self) -> tuple[Verdict, ...]:
        """What people weigh on that path."""
        return tuple(row for row in self._shown if row.judged)

    @property
    def open(self) -> tuple[Verdict, ...]:
        """What keeps it from being met."""
        return tuple(row for row in self.ours if row.outcome is not Outcome.MET)

    @property
    def is_lacking(self) -> bool:
        """Whether some rule says no, however sure it is."""
        return any(row.found is Outcome.UNMET for row in self.open)

    @property
    def others(self) -> tuple[tuple[Verdict, ...], ...]:
        """The ways that were not gone, each by its own verdicts."""
        mine = self.assessment.path
        names = dict.fromkeys(row.path for row in self.assessment.verdicts if row.path)
        return tuple(
            tuple(row for row in self.assessment.verdicts if row.path == name)
            for name in names
            if name != mine
        )

    @property
    def _shown(self) -> tuple[Verdict, ...]:
        rows = self.assessment.verdicts
        return tuple(row for row in rows if row.path in ("", self.assessment.path))


def explain(matter: Matter, pen: Pen) -> Explained:
    """Write the explanation of one nomination."""
    paragraphs = (
        _opening(matter, pen),
        _rules(matter, pen),
        pen.say("outcome", outcome=_outcome(matter, pen)),
        *_criteria(matter, pen),
        *_judged(matter, pen),
        *_supply(matter, pen),
        *_hope(matter, pen),
        *_other_ways(matter, pen),
        *_unsure(matter, pen),
    )
    return Explained("\n".join(paragraphs), _short(matter, pen))


def called(subject: object, pen: Pen) -> str:
    """Name a subject as letters do: ông, bà, or the unit."""
    if not isinstance(subject, Person):
        return str(getattr(subject, "name", ""))
    address = {Gender.MALE: "mr", Gender.FEMALE: "ms", None: "mr_ms"}[subject.gender]
    return pen.say(address, name=subject.name)


def _opening(matter: Matter, pen: Pen) -> str:
    entry = matter.entry
    subject, home = entry.record.subject, entry.record.unit
    name, above = upper_first(called(subject, pen)), home.name if home else ""
    if isinstance(subject, Person):
        about = ", ".join(part for part in (name, subject.post, above) if part)
    else:
        is_told = not above or above in name
        about = name if is_told else pen.say("unit_of", name=name, superior=above)
    return pen.say(
        "opening",
        subject=about,
        award=pen.award(entry.award),
        ground=entry.nomination.ground.label,
        year=matter.year,
    )


def _rules(matter: Matter, pen: Pen) -> str:
    rules = matter.book.rules
    facts = {"rules": rules.label, "span": _span(rules, pen)}
    if matter.received is None:
        return pen.say("rules_today", day=pen.day(matter.book.day), **facts)
    return pen.say("rules", day=pen.day(matter.received), **facts)


def _span(rules: RuleSet, pen: Pen) -> str:
    if rules.until is None:
        return pen.say("span_open", since=pen.day(rules.since))
    last = rules.until - timedelta(days=1)
    return pen.say("span", since=pen.day(rules.since), last=pen.day(last))


def _outcome(matter: Matter, pen: Pen) -> str:
    return pen.say(f"outcome_{matter.assessment.outcome.value}")


def _criteria(matter: Matter, pen: Pen) -> Iterator[str]:
    for number, verdict in enumerate(matter.ours, start=1):
        said = pen.verdict(verdict)
        why = "" if verdict.outcome is Outcome.MET or _repeats(said.why, verdict) else said.why
        proofs = pen.say("proofs", proofs=pen.proofs(verdict.proofs)) if verdict.proofs else ""
        yield pen.say(
            "criterion",
            number=number,
            condition=_condition(verdict, matter, pen),
            mark=pen.say(f"mark_{verdict.outcome.value}"),
            said=" ".join(part for part in (said.what, why, proofs) if part),
        )


def _condition(verdict: Verdict, matter: Matter, pen: Pen) -> str:
    """Name the condition with its article; general rules are named by their article alone."""
    text = bare(_text(verdict))
    cite = pen.cited(verdict.cite, matter.book.book.acts.__getitem__)
    if text and cite:
        return pen.say("condition", text=text, cite=cite)
    return text or pen.say("condition_general", cite=cite or pen.say("any_act"))


def _repeats(why: str, verdict: Verdict) -> bool:
    return bool(_text(verdict)) and _text(verdict) in why


def _text(verdict: Verdict) -> str:
    return str(dict(verdict.params).get("text", ""))


def _judged(matter: Matter, pen: Pen) -> Iterator[str]:
    for verdict in matter.judged:
        said = pen.verdict(verdict)
        what = " ".join(part for part in (said.what, said.why) if part)
        cite = pen.cited(verdict.cite, matter.book.book.acts.__getitem__)
        proofs = "; ".join(proof.what for proof in verdict.proofs)
        recorded = pen.say("recorded", what=proofs) if proofs else ""
        yield " ".join(part for part in (pen.say("judged", said=what, cite=cite), recorded) if part)


def _hope(matter: Matter, pen: Pen) -> Iterator[str]:
    if not matter.is_lacking:
        return
    if matter.prospect is None:
        yield pen.say("no_prospect")
        return
    awards = matter.book.awards
    code = "hope" if matter.assessment.outcome is Outcome.UNMET else "hope_unsure"
    hope = earliest(pen, matter.prospect, awards)
    yield pen.say(code, hope=upper_first(hope) if code == "hope" else hope)
    for other in other_ways(pen, matter.prospect, awards):
        yield pen.say("or_if", condition=other)
    if matter.prospect.rule_set != matter.assessment.rule_set:
        later = matter.book.book.on(matter.prospect.on).rules
        code = "by_rules" if later.confidence is Confidence.VERIFIED else "by_rules_unsure"
        yield pen.say(code, rules=later.label, since=pen.day(later.since))


def _other_ways(matter: Matter, pen: Pen) -> Iterator[str]:
    ways = [
        "; ".join(
            pen.say(
                "other_condition",
                text=lower_first(bare(_text(row))),
                mark=pen.say("mark_judged" if row.judged else f"mark_{row.outcome.value}"),
            )
            for row in rows
        )
        for rows in matter.others
    ]
    if ways and matter.assessment.outcome is not Outcome.MET:
        yield pen.say("other_ways", ways=pen.say("or").join(ways))


def _unsure(matter: Matter, pen: Pen) -> Iterator[str]:
    """Say what wants checking and why, once for all criteria."""
    rules = matter.book.rules
    if rules.confidence is not Confidence.VERIFIED:
        yield pen.say("unsure_rules", rules=rules.label)
        return
    unsure = _numbers(matter, lambda row: row.confidence is not Confidence.VERIFIED)
    if unsure:
        yield pen.say("unsure", numbers=pen.numbers(unsure))


def _supply(matter: Matter, pen: Pen) -> Iterator[str]:
    """Ask for what is missing: entries, and the papers behind entries."""
    if unknown := _numbers(matter, lambda row: row.outcome is Outcome.UNKNOWN):
        yield pen.say("supply", numbers=pen.numbers(unknown))
    if bare_ones := _numbers(matter, _is_unproved):
        yield pen.say("supply_decisions", numbers=pen.numbers(bare_ones))


def _is_unproved(verdict: Verdict) -> bool:
    return any(not proof.decision.is_whole for proof in verdict.proofs)


def _numbers(matter: Matter, wanted: Callable[[Verdict], bool]) -> list[int]:
    return [number for number, row in enumerate(matter.ours, start=1) if wanted(row)]


def _short(matter: Matter, pen: Pen) -> str:
    said = [pen.verdict(row).what for row in matter.open]
    reasons = "; ".join(lower_first(bare(text)) for text in said)
    hope = ""
    if matter.is_lacking and matter.prospect is not None:
        hope = pen.say("short_hope", hope=earliest(pen, matter.prospect, matter.book.awards))
    subject = called(matter.entry.record.subject, pen)
    is_decided = matter.assessment.outcome in (Outcome.MET, Outcome.UNMET)
    return pen.say(
        "short" if is_decided else "short_open",
        subject=upper_first(subject) if is_decided else subject,
        outcome=_outcome(matter, pen),
        award=pen.award(matter.entry.award),
        reasons=pen.say("short_because", reasons=reasons) if reasons else "",
        hope=hope,
    )

"""Turns a text of local rules into values by the law's readers, and all faults into findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeVar

from dossier.law.book import LawBook
from dossier.law.caps import Cap
from dossier.law.criteria import Criterion
from dossier.law.local import parts
from dossier.law.local.delegated import Delegated, delegated
from dossier.law.local.head import is_citable, read_act, tier_of
from dossier.law.local.looser import is_looser
from dossier.law.local.naming import names
from dossier.law.local.parsed import Parsed, Row, parse
from dossier.law.local.schema import HEAD
from dossier.law.local.under import SlipError, Under, each
from dossier.law.local.values import LocalRules
from dossier.law.verdict import weakest
from dossier.model.award import Award, Ballot
from dossier.model.finding import Finding, Weight

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of a text: the rules where it can be kept, and what is to be said of it."""

    rules: LocalRules | None
    findings: tuple[Finding, ...]

    @property
    def stops(self) -> bool:
        """Whether the text cannot be kept as it is."""
        return any(finding.weight is Weight.STOP for finding in self.findings)


@dataclass(frozen=True, slots=True)
class _Pages:
    """The rows of a text, what they are read under, and where faults go."""

    parsed: Parsed
    under: Under
    book: LawBook
    faults: list[Finding] = field(default_factory=list)

    def rows(self, name: str) -> tuple[Row, ...]:
        return self.parsed.rows.get(name, ())

    def read(self, name: str, reader: Callable[[Row, Under], Iterable[T]]) -> tuple[T, ...]:
        return each(self.rows(name), lambda row: reader(row, self.under), self.faults)


def read_local(text: str, book: LawBook) -> Reading:
    """Read a text of any origin against the law; nothing that is wrong with it raises."""
    parsed = parse(text)
    heads = parsed.rows.get(HEAD.name, ())
    if parsed.faults or not heads:
        return Reading(None, parsed.faults)
    head = heads[0]
    until = head.values.get("until")
    if until is not None and until <= head.values["since"]:  # type: ignore[operator]
        return Reading(None, (head.fault("local.span", "until"),))
    pages = _Pages(parsed, _under(parsed, head, book), book)
    rules = _rules(pages, head)
    found = (*pages.faults, *_remarks(head, pages))
    reading = Reading(rules, found)
    return replace(reading, rules=None) if reading.stops else reading


def _under(parsed: Parsed, head: Row, book: LawBook) -> Under:
    cites = [row.values.get("cite") for rows in parsed.rows.values() for row in rows]
    act = read_act(head, tuple(str(cite) for cite in cites if cite))
    acts = {**book.acts, act.id: act}
    since, until = act.since, act.until
    if since is None:  # the schema asks for it
        raise ValueError(act.id)
    return Under(act, since, until, act.confidence, acts, names(book.awards), book.posts)


def _rules(pages: _Pages, head: Row) -> LocalRules:
    own = _own_awards(pages)
    within = replace(pages.under, names=names({**pages.book.awards, **own}))
    pages = replace(pages, under=within)
    criteria, replaced = _criteria(pages)
    _twice(pages)
    return LocalRules(
        act=within.act,
        tier=tier_of(head),
        since=within.since,
        until=within.until,
        is_checked="checked" in head.values,
        awards=tuple(own.values()),
        criteria=criteria,
        replaced=replaced,
        caps=_caps(pages),
        measures=dict(pages.read("standing", parts.read_own_standing)),
        deadlines=pages.read("deadline", parts.read_own_deadline),
        copies=pages.read("sets", parts.read_own_copies),
        ballots=_ballots(pages),
        papers=pages.read("paper", parts.read_own_paper),
        prizes=pages.read("prize", parts.read_own_prize),
    )


def _own_awards(pages: _Pages) -> dict[str, Award]:
    """Read own awards one by one: no two of them may share a name either."""
    found: dict[str, Award] = {}
    for row in pages.rows("award"):
        known = names({**pages.book.awards, **found})
        under = replace(pages.under, names=known)
        read = partial(parts.read_own_award, under=under)
        found |= {award.id: award for award in each((row,), read, pages.faults)}
    return found


def _criteria(pages: _Pages) -> tuple[tuple[Criterion, ...], Mapping[str, str]]:
    """Read criteria; those that replace one of the law do so only where the law leaves it open."""
    replaced: dict[str, str] = {}

    def read(row: Row, under: Under) -> Iterator[Criterion]:
        for criterion in parts.read_own_criterion(row, under):
            former = str(row.values.get("replaces", ""))
            yield _in_place_of(former, criterion, row, pages) if former else criterion
            if former and _leave(pages, criterion.award):
                replaced[former] = criterion.id

    found = pages.read("criterion", read)
    counts = Counter(row.id for row in found)
    for row in pages.rows("criterion"):
        if counts[str(row.values.get("id", ""))] > 1:
            pages.faults.append(row.fault("local.twice", "id"))
    return found, replaced


def _in_place_of(former: str, own: Criterion, row: Row, pages: _Pages) -> Criterion:
    """Make a criterion as sure as the leave to replace one of the law; without leave add it."""
    known = {each.id for each in pages.book.criteria if each.award == own.award}
    if former not in known:
        near = ("known", tuple(sorted(known)) or ("–",))
        fault = row.fault("local.unknown_criterion", "replaces", ("text", former), near)
        raise SlipError(fault)
    leave = _leave(pages, own.award)
    if leave is None:
        facts = (("text", former), ("award", pages.under.names.awards[own.award].label))
        pages.faults.append(row.warn("local.overrides", *facts))
        return own
    return replace(own, confidence=weakest(own.confidence, leave.confidence))


def _leave(pages: _Pages, award: str) -> Delegated | None:
    return delegated(pages.under.names.awards[award], "criterion", pages.book.acts)


def _caps(pages: _Pages) -> tuple[Cap, ...]:
    """Read caps; where the law has a stricter one of its own, that one goes on to count too."""
    for row in pages.rows("cap"):
        for cap in each((row,), partial(parts.read_own_cap, under=pages.under), []):
            law = [one for one in pages.book.caps if one.award == cap.award and one.is_on]
            is_left_open = delegated(pages.under.names.awards[cap.award], "cap", pages.book.acts)
            if not is_left_open and any(one.percent < cap.percent for one in law):
                label = pages.under.names.awards[cap.award].label
                pages.faults.append(row.warn("local.looser", ("award", label)))
    return pages.read("cap", parts.read_own_cap)


def _ballots(pages: _Pages) -> Mapping[str, Ballot]:
    """Read thresholds; of two rows for one award the later, which names it more closely, stands."""
    found: dict[str, Ballot] = {}
    for row in sorted(pages.rows("ballot"), key=lambda one: bool(one.values.get("awards"))):
        read = partial(parts.read_own_ballot, under=pages.under)
        for award, ballot in each((row,), read, pages.faults):
            law = pages.under.names.awards[award]
            if is_looser(law.ballot, ballot):
                pages.faults.append(row.warn("local.looser", ("award", law.label)))
            found[award] = ballot
    return found


def _twice(pages: _Pages) -> None:
    """Refuse two tables that say the same thing of one award: nobody could tell which counts."""
    for name, keys in (("prize", ("award", "whom")), ("cap", ("award", "of", "awards"))):
        seen: set[tuple[object, ...]] = set()
        for row in pages.rows(name):
            what = tuple(row.values.get(key) for key in keys)
            if what in seen:
                pages.faults.append(row.fault("local.twice", keys[0]))
            seen.add(what)


def _remarks(head: Row, pages: _Pages) -> Iterator[Finding]:
    """Say what someone should know although the text can be kept."""
    if "checked" not in head.values:
        yield head.warn("local.not_checked")
    if not is_citable(head):
        yield head.warn("local.no_number")
    if len(pages.parsed.rows) == 1:
        yield head.warn("local.nothing")

"""Turns the council's meeting and votes into findings: they add up and reach the share."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dossier.check.remark import ask, at_nomination, by_rule, stop
from dossier.law.standing import Standing
from dossier.model.award import Award
from dossier.model.dossier import Dossier, Entry
from dossier.model.finding import Cite, Finding, Params, Place
from dossier.model.round import Council

# More than half is meant where the table says 50 (recalled, unverified).
HALF = 50
CHAIR, SECRETARY = "chủ tịch", "thư ký"


def count(dossier: Dossier, ballot: Standing | None = None) -> tuple[Finding, ...]:
    """Weigh the votes; `ballot` is the standing rule on shares and quorum."""
    if dossier.council is None:
        return ()
    return tuple(_count(dossier, dossier.council, ballot))


def votes_needed(total: int, percent: int) -> int:
    """Count the votes that reach a share of all members; never rounded down.

    >>> votes_needed(13, 80), votes_needed(12, 50), votes_needed(13, 50)
    (11, 7, 7)
    """
    if percent == HALF:
        return total // 2 + 1
    return -(-total * percent // 100)


def _count(dossier: Dossier, council: Council, ballot: Standing | None) -> Iterator[Finding]:
    yield from _of_meeting(council, ballot)
    yield from _of_ballots(council)
    for entry in dossier.entries:
        tally = entry.tally
        yield from _of_opinions(entry, council)
        if entry.vote is not None:
            yield from _of_vote(entry, entry.vote.yes, entry.vote.no, council)
        if tally is None:
            yield from _unvoted(entry)
        else:
            yield from _of_share(entry, tally.yes, council, ballot)
    secret = [entry.award.label for entry in dossier.entries if entry.award.ballot.is_secret]
    if secret and not (council.counters and council.issued):
        facts: Params = (("awards", tuple(dict.fromkeys(secret))),)
        yield by_rule("check.no_ballot_count", _at(council, "counters"), facts, ballot)


def _unvoted(entry: Entry) -> Iterator[Finding]:
    if entry.award.is_voted_on:
        about = ("award", entry.award.label)
        yield stop("check.no_vote", at_nomination(entry, "vote"), about)


def _of_meeting(council: Council, ballot: Standing | None) -> Iterator[Finding]:
    if council.day is None:
        yield stop("check.no_meeting_day", _at(council, "day"))
    if not council.members:
        yield stop("check.no_members", _at(council, "members"))
        return
    roles = [member.role.casefold() for member in council.members]
    for role in (CHAIR, SECRETARY):
        if not any(role in found for found in roles):
            yield ask("check.no_role", _at(council, "members"), ("role", role))
    present = sum(member.present for member in council.members)
    if present * 3 < len(council.members) * 2:
        facts: Params = (("present", present), ("total", len(council.members)))
        yield by_rule("check.no_quorum", _at(council, "members"), facts, ballot)


def _of_ballots(council: Council) -> Iterator[Finding]:
    """Find a count that is greater than the one it is part of."""
    steps: tuple[tuple[str, int | None], ...] = (
        ("số thành viên Hội đồng", len(council.members) or None),
        ("số phiếu phát ra", council.issued),
        ("số phiếu thu về", council.returned),
        ("số phiếu hợp lệ", council.valid),
    )
    known = [(name, value) for name, value in steps if value is not None]
    for (whole, limit), (part, value) in pairwise(known):
        if value > limit:
            facts = (("part", part), ("value", value), ("whole", whole), ("limit", limit))
            yield stop("check.ballots_exceed", _at(council, "issued"), *facts)


def _of_vote(entry: Entry, yes: int, no: int, council: Council) -> Iterator[Finding]:
    cast, limit = yes + no, council.valid
    limit = len(council.members) if limit is None else limit
    facts = (("yes", yes), ("no", no), ("total", limit))
    where = at_nomination(entry, "vote")
    if min(yes, no) < 0 or cast > limit:
        yield stop("check.votes_exceed", where, *facts)
    elif council.valid is not None and cast < limit:
        yield ask("check.votes_short", where, *facts)


def _of_opinions(entry: Entry, council: Council) -> Iterator[Finding]:
    """Find opinions that would count twice or are nobody's: a member votes once."""
    present = {member.name: member.present for member in council.members}
    for opinion in (each for each in entry.opinions if each.agrees is not None):
        if present.get(opinion.member, True):
            code = "check.opinion_present" if opinion.member in present else "check.opinion_nobody"
            yield stop(code, at_nomination(entry, "opinions"), ("member", opinion.member))


def _of_share(
    entry: Entry, yes: int, council: Council, ballot: Standing | None
) -> Iterator[Finding]:
    award, total = entry.award, len(council.members)
    if not (award.ballot.threshold and total):
        return
    needed = votes_needed(total, award.ballot.threshold)
    if yes < needed:
        facts: Params = (("yes", yes), ("total", total), ("needed", needed), ("award", award.label))
        yield by_rule(
            "check.votes_below", at_nomination(entry, "vote"), facts, _rule(award, ballot)
        )


def _rule(award: Award, ballot: Standing | None) -> Standing:
    cite: Cite = ballot.cite if ballot else award.cite
    return Standing("ballot", cite, award.ballot.threshold_confidence)


def _at(council: Council, field: str) -> Place:
    return Place("council", council.key, field)

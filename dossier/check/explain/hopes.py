"""Turns a prospect into the sentence that tells when an award can be proposed, and if what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dossier.check.explain.phrases import SPAN, Pen, bare, lower_first
from dossier.model.award import Award
from dossier.model.ledger import Level, Reach
from dossier.model.prospect import Need, NeedKind, Prospect, Way

Awards = Mapping[str, Award]


def condition(pen: Pen, way: Way, awards: Awards) -> str:
    """Say everything that one way needs; empty where time alone is lacking."""
    return pen.all_of(_needs(pen, way, awards))


def earliest(pen: Pen, prospect: Prospect, awards: Awards) -> str:
    """Say in half a sentence when it can be proposed at the earliest, by its easiest way."""
    wanted = condition(pen, prospect.ways[0], awards)
    code = "earliest_if" if wanted else "earliest"
    return pen.say(code, proposed=prospect.on.year, year=prospect.year, condition=wanted)


def other_ways(pen: Pen, prospect: Prospect, awards: Awards) -> tuple[str, ...]:
    """Say what else would do for the same year."""
    return tuple(condition(pen, way, awards) for way in prospect.ways[1:])


def _needs(pen: Pen, way: Way, awards: Awards) -> Iterator[str]:
    ratings = [need for need in way.needs if need.kind is NeedKind.RATING]
    if ratings:
        said = [_rating(pen, need, ratings[0] if at else None) for at, need in enumerate(ratings)]
        yield ", ".join(said)
    for need in way.needs:
        if need.kind is NeedKind.HONOUR:
            yield _honour(pen, need, awards[need.award])
        elif need.kind is NeedKind.INITIATIVE:
            reach = need.reach.label if need.reach else ""
            facts = {"count": pen.count(need.times), "reach": reach, "years": _within(pen, need)}
            best = "_all" if need.reach is Reach.NATION else ""
            yield pen.say(f"need_initiative{best}", **facts)
        elif need.kind is NeedKind.FIGURES:
            texts = pen.all_of(lower_first(bare(text)) for text in need.texts)
            yield pen.say("need_figures", years=pen.years(need.years), texts=texts)


def _rating(pen: Pen, need: Need, inside: Need | None) -> str:
    level = need.level or Level.DONE
    best = "_best" if level is Level.EXCELLENT else ""
    facts = {"level": level.label, "years": pen.years(need.years), "count": pen.count(need.times)}
    if need.times == len(need.years):
        return pen.say(f"need_rating_in{best}" if inside else f"need_rating{best}", **facts)
    same = inside is not None and inside.years == need.years
    return pen.say(f"need_rating_of{best}" if same else f"need_rating_some{best}", **facts)


def _honour(pen: Pen, need: Need, award: Award) -> str:
    kind = "title" if award.is_title else "form"
    if need.times == len(need.years):
        return pen.say(f"need_{kind}", award=award.label, years=pen.years(need.years))
    facts = {"award": award.label, "count": pen.count(need.times), "years": _within(pen, need)}
    return pen.say(f"need_{kind}_some", **facts)


def _within(pen: Pen, need: Need) -> str:
    first, last = need.years[0], need.years[-1]
    if first == last:
        return pen.say("year", year=first)
    is_span = len(need.years) >= SPAN and last - first == len(need.years) - 1
    return pen.say("within" if is_span else "within_some", years=pen.years(need.years))

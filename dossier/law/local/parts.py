"""Turns the tables of local rules into values, one reader for each table."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.law.acts import read_cite
from dossier.law.awards import read_award, read_prize
from dossier.law.caps import Cap, CapOf, Rounding, read_cap
from dossier.law.criteria import Criterion, read_criterion
from dossier.law.local.naming import slug
from dossier.law.local.parsed import Row
from dossier.law.local.schema import MEASURES
from dossier.law.local.under import SlipError, Under
from dossier.law.papers import ExtraPaper, Paper, PaperNeed
from dossier.law.rules import RULES
from dossier.law.sending import Copies, Deadline, read_copies, read_deadlines
from dossier.law.standing import Standing
from dossier.law.terms import TERMS
from dossier.model.award import Award, Ballot, PrizeRate
from dossier.model.ledger import Ground
from dossier.model.subject import Whom

OWN = "rieng"  # ids of own awards begin so
_SENT = ("ground", "next_year", "before", "to", "count")


def read_own_award(row: Row, under: Under) -> Iterator[Award]:
    """Read an own award; a name that the law's catalogue uses already is refused."""
    said = row.values
    label = str(said["label"])
    id_ = slug(str(said["id"])) if "id" in said else f"{OWN}_{slug(label)}"
    short = str(said.get("short", label))
    for key, name in (("id", id_), ("label", label), ("short", short)):
        if taken := under.names.one(name):
            facts = (("text", name), ("award", under.names.awards[taken].label))
            raise SlipError(row.fault("local.award_taken", key, *facts))
    kind = str(said["kind"])
    alike = [each.rank for each in under.names.awards.values() if each.kind.value == kind]
    everyone = [each.rank for each in under.names.awards.values()]
    table = under.table(
        *(row, "label", "kind", "whom", "authority"),
        id=id_,
        short=short,
        rank=max(alike or everyone, default=0) + 1 + row.index,
        report_years=said.get("report_years", 1),
        grounds=list(said.get("grounds", ("cong_trang",))),  # type: ignore[call-overload]
        track=under.act.track.value,
        checked=under.since,
    )
    rows = {key: value for key, value in table.rows.items() if key not in ("since", "until")}
    yield read_award(type(table)(table.name, rows), under.acts, ())


def read_own_criterion(row: Row, under: Under) -> Iterator[Criterion]:
    """Read a criterion; its rule must be given the terms that it needs, and no others."""
    award = under.award(row)
    rule = RULES[str(row.values["rule"])]
    given = {name for name in TERMS if name in row.values}
    for name in sorted(rule.needs - given):
        label = row.section.by_name[name].label
        raise SlipError(row.fault("local.needs_term", "rule", ("term", label), ("name", name)))
    for name in sorted(given - rule.needs - rule.takes):
        raise SlipError(row.fault("local.spare_term", name))
    under.whom(row, award)
    terms = {name: row.values[name] for name in given}
    if "awards" in terms:
        terms["awards"] = list(under.awards(row))
    if "after" in terms:
        terms["after"] = under.award(row, "after")
    if "grade" in terms:
        terms["grade"] = under.post(row)
    id_ = str(row.values.get("id", f"{award}.{under.act.id}.{row.index + 1}"))
    table = under.table(row, "whom", "ground", "path", "rule", "text", id=id_, **terms)
    yield read_criterion(table, award, under.acts)


def read_own_deadline(row: Row, under: Under) -> Iterator[Deadline]:
    """Read a last day for handing in."""
    said = row.values["day"]
    day, month = said if isinstance(said, tuple) else (0, 0)
    awards = list(under.awards(row))
    table = under.table(row, *_SENT, awards=awards, day=day, month=month)
    yield from read_deadlines((table,), under.acts)


def read_own_copies(row: Row, under: Under) -> Iterator[Copies]:
    """Read a number of sets."""
    awards = list(under.awards(row))
    yield from read_copies((under.table(row, *_SENT, awards=awards),), under.acts)


def read_own_cap(row: Row, under: Under) -> Iterator[Cap]:
    """Read the greatest share of nominees; of awards where nothing else is said."""
    award = under.award(row)
    whole = under.awards(row)
    of = CapOf(str(row.values.get("of", CapOf.AWARDS.value)))
    if bool(whole) is not (of is CapOf.AWARDS):
        raise SlipError(row.fault("local.cap_whole", "awards"))
    labels = " hoặc ".join(under.names.awards[id_].label for id_ in whole)
    label, percent = under.names.awards[award].label, row.values["percent"]
    table = under.table(
        *(row, "percent"),
        id=f"{award}.{under.act.id}.{row.index + 1}",
        of=of.value,
        awards=list(whole),
        rounding=row.values.get("rounding", Rounding.HALF_UP.value),
        text=f"Số {label} không quá {percent}% {of.label} {labels}".strip(),
    )
    yield read_cap(table, award, under.acts)


def read_own_standing(row: Row, under: Under) -> Iterator[tuple[str, Standing]]:
    """Read the measure of a principle that each place sets for itself."""
    id_, number = str(row.values["id"]), int(str(row.values["number"]))
    cite = read_cite(under.table(row), under.acts)
    yield id_, Standing(id_, cite, under.confidence, MEASURES[id_], number=number)


def read_own_paper(row: Row, under: Under) -> Iterator[ExtraPaper]:
    """Read a paper that dossiers need beside those of the law."""
    whom = row.values.get("whom")
    cite = read_cite(under.table(row), under.acts)
    paper = Paper(
        id=f"{under.act.id}.{row.index + 1}",
        label=str(row.values["name"]),
        whom=frozenset((Whom(str(whom)),)) if whom else frozenset(),
    )
    need = PaperNeed(paper, bool(row.values.get("required")), under.confidence, cite)
    grounds = under.table(row, "ground").choices("ground", Ground)
    awards = frozenset(under.awards(row))
    yield ExtraPaper(awards, grounds, need, under.since, under.until)


def read_own_ballot(row: Row, under: Under) -> Iterator[tuple[str, Ballot]]:
    """Read how the council votes, for each award that the row names."""
    chosen = under.awards(row) or tuple(under.names.awards)
    for award in chosen:
        law = under.names.awards[award].ballot
        threshold, secret = row.values.get("threshold"), row.values.get("secret")
        yield (
            award,
            Ballot(
                law.threshold if threshold is None else int(str(threshold)),
                law.threshold_confidence if threshold is None else under.confidence,
                law.is_secret if secret is None else bool(secret),
                law.secret_confidence if secret is None else under.confidence,
            ),
        )


def read_own_prize(row: Row, under: Under) -> Iterator[tuple[str, PrizeRate]]:
    """Read a rate of money."""
    award = under.award(row)
    under.whom(row, award)
    table = under.table(row, "whom", "coefficient", "ceiling")
    rows = {key: value for key, value in table.rows.items() if key not in ("since", "until")}
    given = type(table)(table.name, rows)
    yield award, read_prize(given, under.acts, under.names.awards[award].whom)

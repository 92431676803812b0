"""Turns the tables of law into a book that opens at a day: what held, and how to quote it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from importlib.resources.abc import Traversable

from dossier.law.acts import Act, read_acts, read_cite
from dossier.law.awards import award_tables, names_of, read_award, shared_names, unclear_names
from dossier.law.base_pay import BasePay, read_base_pay
from dossier.law.caps import Cap, read_caps
from dossier.law.criteria import Criterion, read_criteria
from dossier.law.errors import BrokenLawError, NoRulesError
from dossier.law.papers import ExtraPaper, PaperBook, PaperNeed, read_papers
from dossier.law.posts import PostGroup, read_posts
from dossier.law.sending import Copies, Deadline, copies_for, due, read_copies
from dossier.law.source import SHIPPED, Table, layered, many, one, refuse_overlaps
from dossier.law.sources import Source, read_sources
from dossier.law.standard import Standard
from dossier.law.standards import Standards, read_standards
from dossier.law.standing import Standing, read_standing
from dossier.model.award import Award, Track
from dossier.model.dossier import LegalBasis
from dossier.model.finding import Cite, Confidence
from dossier.model.ledger import Ground
from dossier.model.round import Regime
from dossier.model.subject import Whom


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules of one span of days, [since, until)."""

    id: str
    label: str
    since: date
    until: date | None
    confidence: Confidence  # caps that of every rule used under it
    cite: Cite
    favours_from: str = ""  # dossiers of this earlier set may use a more favourable rule
    favours_cite: Cite | None = None

    def holds(self, day: date) -> bool:
        """Whether dossiers received on a day fall under it."""
        return self.since <= day and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a fact was read, and what it took the place of."""

    file: str  # of the shipped tables; of local rules the id of their act
    replaced: str = ""  # the file, or the fact of the law, that it won over


@dataclass(frozen=True, slots=True)
class Layer:
    """The book of one span of days, [since, until), in which the same local rules hold."""

    since: date
    until: date | None
    book: LawBook

    def holds(self, day: date) -> bool:
        """Whether a day lies in the span."""
        return self.since <= day and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class LawBook:
    """All tables, of all days."""

    acts: Mapping[str, Act]
    rule_sets: tuple[RuleSet, ...]
    awards: Mapping[str, Award]
    criteria: tuple[Criterion, ...]
    standing: tuple[Standing, ...]
    standards: Standards
    sources: Mapping[str, Source] = field(default_factory=dict)
    base_pay: tuple[BasePay, ...] = ()
    paper_book: PaperBook = field(default_factory=PaperBook)
    caps: tuple[Cap, ...] = ()
    posts: Mapping[str, PostGroup] = field(default_factory=dict)
    extra_papers: tuple[ExtraPaper, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    copies: tuple[Copies, ...] = ()
    origins: Mapping[str, Origin] = field(default_factory=dict)  # by "award/<id>", "criterion/<id>"
    layers: tuple[Layer, ...] = ()  # the book with local rules laid over it, span by span

    def on(self, day: date) -> BookOnDay:
        """Open the book at the day on which a dossier is received for appraisal.

        The local rules in force on that day lie over the law.
        """
        layer = next((row for row in self.layers if row.holds(day)), None)
        if layer is not None:
            return layer.book.on(day)
        found = next((row for row in self.rule_sets if row.holds(day)), None)
        if found is None:
            raise NoRulesError(day=day, first=min(row.since for row in self.rule_sets))
        return BookOnDay(self, day, found)

    def standard(self, regime: Regime, day: date = date.max) -> Standard:
        """Give what a regime asks of the looks of a document on a day, by the newest rules if none.

        Before its first rules a regime asks for nothing.
        """
        return self.standards.on(regime, day)

    def base_pay_on(self, day: date) -> BasePay | None:
        """Give the base pay (lương cơ sở) of a day, None where none is known."""
        return next((row for row in self.base_pay if row.holds(day)), None)


@dataclass(frozen=True)
class BookOnDay:
    """The law of one day."""

    book: LawBook
    day: date
    rules: RuleSet

    @property
    def rule_set(self) -> str:
        """The id of the rule set: "A", "B", "C"."""
        return self.rules.id

    @property
    def awards(self) -> Mapping[str, Award]:
        """The catalogue, by id, highest award first."""
        return self.book.awards

    @property
    def aliases(self) -> Mapping[str, str]:
        """Every folded name of an award, with its id."""
        return names_of(self.awards.values())

    @property
    def unclear(self) -> Mapping[str, tuple[str, ...]]:
        """Every folded name by which lists may mean several awards, with their ids."""
        return unclear_names(self.awards.values())

    @property
    def acts(self) -> Mapping[str, Act]:
        """The acts in force, by id."""
        return {act.id: act for act in self.book.acts.values() if act.holds(self.day)}

    @cached_property
    def standing(self) -> Mapping[str, Standing]:
        """The rules that hold for every award, by id."""
        return {row.id: row for row in self.book.standing if row.holds(self.day)}

    def caps(self, award: str) -> tuple[Cap, ...]:
        """List the caps on the share of nominees for an award that are switched on."""
        return tuple(row for row in self.book.caps if row.award == award and row.holds(self.day))

    def criteria(
        self, award: str, whom: Whom, ground: Ground | None = None
    ) -> tuple[Criterion, ...]:
        """List an award's criteria for a kind of subject, in the order of the law."""
        rows = self._criteria.get((award, whom), ())
        return tuple(row for row in rows if ground is None or ground in row.grounds)

    @cached_property
    def _criteria(self) -> Mapping[tuple[str, Whom], list[Criterion]]:
        found: dict[tuple[str, Whom], list[Criterion]] = defaultdict(list)
        for row in self.book.criteria:
            if row.holds(self.day):
                found[row.award, row.whom].append(row)
        return found

    def criterion(self, id_: str) -> Criterion:
        """Find a criterion by its id; raise KeyError where none holds on the day."""
        found = (row for row in self.book.criteria if row.id == id_ and row.holds(self.day))
        return next(found, None) or _missing(id_)

    def bases(
        self,
        regime: Regime,
        grounds: Collection[Ground] = (),
        awards: Collection[Award] = (),
        *,
        track: Track | None = None,
    ) -> tuple[LegalBasis, ...]:
        """Word the acts in force as legal bases: laws, decrees, circulars, each by age.

        They are of one track: the asked one, else the Party's where every award is the Party's.
        """
        wanted = track or _track_of(awards)
        acts = [act for act in self.acts.values() if act.track is wanted]
        serving = [act for act in acts if act.serves(grounds, awards)]
        return tuple(act.basis(regime) for act in sorted(serving, key=lambda act: act.order))

    def papers(self, award: Award, ground: Ground, whom: Whom) -> tuple[PaperNeed, ...]:
        """List what a dossier needs for an award on a ground; empty where nothing is known."""
        found = self.book.paper_book.on(self.day, award, ground)
        listed = [need for need in found.needs if need.paper.is_for(whom)] if found else []
        extra = (
            row for row in self.book.extra_papers if row.is_due(self.day, award.id, ground, whom)
        )
        return (*listed, *(row.need for row in extra))

    def deadlines(self, award: str, ground: Ground) -> tuple[Deadline, ...]:
        """List the last days for handing in such a nomination, one for each place."""
        return due((row for row in self.book.deadlines if row.holds(self.day)), award, ground)

    def copies(self, award: str) -> tuple[Copies, ...]:
        """Tell in how many sets a dossier for an award is handed in, for each place."""
        return copies_for((row for row in self.book.copies if row.holds(self.day)), award)

    def favourable(self, on: date) -> BookOnDay | None:
        """Open the later rule set that a dossier under appraisal may use where it is kinder."""
        for later in self.book.rule_sets:
            if later.favours_from == self.rule_set and later.since <= on:
                return BookOnDay(self.book, later.since, later)
        return None


def load_book(*overlays: Traversable) -> LawBook:
    """Read the shipped tables, then local ones of the same shape over them, file by file."""
    return _read_book((SHIPPED, *overlays)) if overlays else _shipped()


@cache
def _shipped() -> LawBook:
    return _read_book((SHIPPED,))


def _read_book(folders: tuple[Traversable, ...]) -> LawBook:
    acts = read_acts(layered(folders, "acts").values())
    sources = read_sources(_last(folders, "sources.toml"))
    files = [many(folder, "awards") for folder in folders]
    tables = tuple(award_tables({table.name: table for found in files for table in found}.values()))
    awards = sorted((read_award(table, acts, sources) for table in tables), key=_height)
    if shared := shared_names(awards):
        raise BrokenLawError(file="awards", reason=f"two awards share {', '.join(shared)}")
    criteria = [row for table in tables for row in read_criteria(table, table.text("id"), acts)]
    caps = tuple(row for table in tables for row in read_caps(table, table.text("id"), acts))
    _refuse_unknown_awards(criteria, caps, {award.id for award in awards})
    posts = read_posts(_last(folders, "posts.toml"), acts)
    _refuse_unknown_posts(criteria, posts)
    paper_book = read_papers(_last(folders, "papers.toml"), acts)
    _refuse_unknown_lists(awards, paper_book)
    return LawBook(
        acts=acts,
        rule_sets=_read_rule_sets(_last(folders, "rule_sets.toml"), acts),
        awards={award.id: award for award in awards},
        criteria=tuple(criteria),
        standing=read_standing(_last(folders, "standing.toml"), acts),
        standards=read_standards(layered(folders, "standards"), acts),
        sources=sources,
        base_pay=read_base_pay(_last(folders, "base_pay.toml"), acts),
        paper_book=paper_book,
        caps=caps,
        posts=posts,
        copies=read_copies(_last(folders, "sending.toml").tables("sets"), acts),
        origins=_origins(files),
    )


def _origins(files: Iterable[tuple[Table, ...]]) -> dict[str, Origin]:
    """Say for every award and criterion in which file it stands, and over which file that won."""
    found: dict[str, Origin] = {}
    for folder in files:
        for table in award_tables(folder):
            file = table.name.partition("[")[0]
            ids = [row.text("id") for row in table.tables("criterion")]
            for name in (f"award/{table.text('id')}", *(f"criterion/{id_}" for id_ in ids)):
                before = found.get(name)
                is_same = before is not None and before.file == file
                found[name] = Origin(file, before.file if before and not is_same else "")
    return found


def _height(award: Award) -> tuple[int, str]:
    return award.rank, award.id


def _track_of(awards: Collection[Award]) -> Track:
    is_party = bool(awards) and all(award.track is Track.PARTY for award in awards)
    return Track.PARTY if is_party else Track.STATE


def _last(folders: tuple[Traversable, ...], name: str) -> Table:
    found = [table for folder in folders if (table := one(folder, name))]
    if not found:
        raise BrokenLawError(file=name, reason="missing file")
    return found[-1]


def _refuse_unknown_awards(
    criteria: Iterable[Criterion], caps: Iterable[Cap], known: set[str]
) -> None:
    named = [(row.id, {*row.terms.awards, row.terms.after} - {""}) for row in criteria]
    for where, awards in (*named, *((row.id, set(row.awards)) for row in caps)):
        if unknown := sorted(awards - known):
            raise BrokenLawError(file=where, reason=f"unknown award {', '.join(unknown)}")


def _refuse_unknown_posts(criteria: Iterable[Criterion], posts: Collection[str]) -> None:
    for row in criteria:
        if row.terms.grade and row.terms.grade not in posts:
            raise BrokenLawError(file=row.id, reason=f"unknown posts {row.terms.grade}")


def _refuse_unknown_lists(awards: Iterable[Award], papers: PaperBook) -> None:
    known = {row.id for row in papers.checklists} | {""}
    for award in awards:
        if award.checklist not in known:
            raise BrokenLawError(file=award.id, reason=f"unknown checklist {award.checklist}")


def _read_rule_sets(table: Table, acts: Mapping[str, Act]) -> tuple[RuleSet, ...]:
    table.only("rule_set")
    found = tuple(_read_rule_set(row, acts) for row in table.tables("rule_set"))
    refuse_overlaps(table, [("rule_set", row.since, row.until) for row in found])
    return found


def _read_rule_set(table: Table, acts: Mapping[str, Act]) -> RuleSet:
    table.only(
        *("id", "label", "since", "until", "confidence", "cite", "favours_from", "favours_cite")
    )
    return RuleSet(
        id=table.text("id"),
        label=table.text("label"),
        since=_since(table),
        until=table.day("until"),
        confidence=table.choice("confidence", Confidence),
        cite=read_cite(table, acts),
        favours_from=table.text("favours_from", ""),
        favours_cite=read_cite(table, acts, "favours_cite") if "favours_cite" in table else None,
    )


def _since(table: Table) -> date:
    since = table.day("since")
    if since is None:
        raise table.broken("missing since")
    return since


def _missing(id_: str) -> Criterion:
    raise KeyError(id_)

"""Turns the files of acts into values: what an act is, when it holds, how documents quote it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from dossier.law.source import Table
from dossier.model.award import Award, Track
from dossier.model.dossier import LegalBasis
from dossier.model.finding import Cite, Confidence
from dossier.model.ledger import Ground
from dossier.model.round import Regime
from dossier.words.dates import long_date, short_date
from dossier.words.text import nfc

KEYS = (
    *("id", "label", "number", "kind", "track", "issued", "since", "until", "confidence"),
    *("until_confidence", "articles", "annexes", "order", "text", "grounds"),
    *("awards", "about"),
)


_NUMBERED = re.compile(r"^(Nghị định|Thông tư|Hướng dẫn|Quy định) (?=\d)")


@dataclass(frozen=True, slots=True)
class Act:
    """One instrument; it holds over [since, until), an end that is not known is open."""

    id: str
    label: str
    number: str
    kind: str
    track: Track
    since: date | None
    until: date | None
    confidence: Confidence
    until_confidence: Confidence
    articles: frozenset[int]
    annexes: tuple[str, ...] = ()  # "Phụ lục I": those that the tables cite
    issued: date | None = None
    order: int = 0  # place among the legal bases; 0: never printed as one
    text: str = ""  # wording of the basis; {day} stands where the day of issue goes
    grounds: frozenset[Ground] = frozenset()  # a basis for these alone; empty: for all
    awards: frozenset[str] = frozenset()  # for these awards or kinds of award alone; the same
    about: str = ""  # what it rules, in one line

    @property
    def name(self) -> str:
        """How letters name it: a law by its year, every other act by its number."""
        known = self.text.partition("{day}")[0] or _NUMBERED.sub(r"\1 số ", self.label)
        is_law = self.kind == "law"
        return f"{known} năm {self.issued.year}" if is_law and self.issued else known

    def holds(self, day: date) -> bool:
        """Whether it is in force on a day, as far as its dates say."""
        return (self.since is None or self.since <= day) and not self.ended(day)

    def ended(self, day: date) -> bool:
        """Whether its end is on or before a day."""
        return self.until is not None and self.until <= day

    def serves(self, grounds: Collection[Ground], awards: Collection[Award] = ()) -> bool:
        """Whether it is a legal basis of commendation with these awards on any of these grounds."""
        names = {name for award in awards for name in (award.id, award.kind.value)}
        return (
            bool(self.order)
            and not (self.grounds and self.grounds.isdisjoint(grounds))
            and not (self.awards and self.awards.isdisjoint(names))
        )

    def basis(self, regime: Regime) -> LegalBasis:
        """Word it as a căn cứ, without its end mark."""
        return LegalBasis(self.id, "Căn cứ " + self.text.format(day=self._day(regime)))

    def _day(self, regime: Regime) -> str:
        if self.issued is None:
            return ""
        # Party papers cite "Quy định số 399-QĐ/TW, ngày 09/01/2026" (Hướng dẫn 05-HD/VPTW).
        if regime is Regime.PARTY:
            return f", ngày {short_date(self.issued)}"
        return f" {long_date(self.issued)}"


def read_acts(tables: Iterable[Table]) -> dict[str, Act]:
    """Check and read every act, by id."""
    acts: dict[str, Act] = {}
    for table in tables:
        act = _read_act(table)
        if act.id in acts:
            raise table.broken(f"act {act.id} occurs twice")
        acts[act.id] = act
    return acts


def read_cite(table: Table, acts: Mapping[str, Act], key: str = "cite") -> Cite:
    """Read "act Điều 74 khoản 1": the act must be known and hold the article, or the annex."""
    act_id, _, article = nfc(table.text(key)).partition(" ")
    act = acts.get(act_id)
    if act is None:
        raise table.broken(f"unknown act {act_id}")
    if article and not _holds(act, article):
        raise table.broken(f"{act_id} has no {article}")
    return Cite(act_id, article, act.label)


def _holds(act: Act, article: str) -> bool:
    number = re.match(r"Điều (\d+)\b", article)
    if number is not None:
        return int(number[1]) in act.articles
    return article.partition(",")[0] in act.annexes


def _read_act(table: Table) -> Act:
    table.only(*KEYS)
    confidence = table.choice("confidence", Confidence)
    since, until = table.day("since"), table.day("until")
    if since and until and since >= until:
        raise table.broken("until is not after since")
    return Act(
        id=table.text("id"),
        label=table.text("label"),
        number=table.text("number"),
        kind=table.text("kind"),
        track=table.choice("track", Track),
        since=since,
        until=until,
        confidence=confidence,
        until_confidence=table.choice("until_confidence", Confidence, confidence),
        articles=table.numbers("articles"),
        annexes=tuple(nfc(name) for name in table.texts("annexes")),
        issued=table.day("issued"),
        order=table.number("order", 0),
        text=table.text("text", ""),
        grounds=table.choices("grounds", Ground),
        awards=frozenset(table.texts("awards")),
        about=nfc(table.text("about", "")),
    )

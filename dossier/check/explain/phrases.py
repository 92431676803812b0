"""Turns names, years, decisions and articles into phrases that stand within a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dossier.law.acts import Act
from dossier.messages import Catalogue, Sentence
from dossier.model.award import Award
from dossier.model.finding import Cite, Params, Proof, Verdict
from dossier.model.round import Regime
from dossier.words.articles import inner_first
from dossier.words.dates import long_date, short_date

SPAN = 3  # so many years in a row are named by the first and the last


@dataclass(frozen=True, slots=True)
class Pen:
    """The language of a letter and the regime whose dates it writes."""

    words: Catalogue
    regime: Regime = Regime.ND30

    def say(self, code: str, **facts: object) -> str:
        """Write a phrase of the letters."""
        return self.words.text(f"explain.{code}", **facts)

    def day(self, day: date) -> str:
        """Write a day, with its word before it."""
        if self.words.language == "en":
            return f"{day:%d/%m/%Y}"
        return long_date(day) if self.regime is Regime.ND30 else f"ngày {short_date(day)}"

    def count(self, number: int) -> str:
        """Write a number as administrative papers do, with a zero before one digit."""
        return str(number) if self.words.language == "en" else f"{number:02d}"

    def years(self, years: Sequence[int]) -> str:
        """Name years: one, some, or from the first to the last."""
        first, last = years[0], years[-1]
        if len(years) == 1:
            return self.say("year", year=first)
        if len(years) >= SPAN and last - first == len(years) - 1:
            return self.say("years_span", first=first, last=last)
        some = ", ".join(str(year) for year in years[:-1])
        return self.say("years_some", years=some, last=last)

    def award(self, award: Award) -> str:
        """Name an award: titles within quotation marks, forms without."""
        return self.say("title" if award.is_title else "form", award=award.label)

    def all_of(self, phrases: Iterable[str]) -> str:
        """Join phrases that belong together."""
        said = tuple(phrases)
        if len(said) > SPAN - 1:
            return "; ".join(said)
        return self.say("and", first=said[0], last=said[1]) if len(said) > 1 else "".join(said)

    def numbers(self, numbers: Iterable[int]) -> str:
        """List the numbers of paragraphs."""
        said = [str(number) for number in numbers]
        if len(said) == 1:
            return said[0]
        return self.say("and", first=", ".join(said[:-1]), last=said[-1])

    def cited(self, cite: Cite | None, acts: Callable[[str], Act]) -> str:
        """Cite an article with the full name of its act."""
        if cite is None:
            return ""
        name = acts(cite.act).name
        return f"{inner_first(cite.article)} {name}" if cite.article else name

    def proofs(self, proofs: Sequence[Proof]) -> str:
        """Name what counts with the decisions, those of one issuer together."""
        code = "proof" if len({proof.what for proof in proofs}) == 1 else "proof_named"
        issuers = dict.fromkeys(proof.decision.issuer for proof in proofs)
        return "; ".join(
            self._issued(issuer, [row for row in proofs if row.decision.issuer == issuer], code)
            for issuer in issuers
        )

    def _issued(self, issuer: str, proofs: Sequence[Proof], code: str) -> str:
        papers = [(self._paper(proof), self._about(proof, code)) for proof in proofs]
        if not issuer or len(papers) == 1:
            by = self.say("by", issuer=issuer) if issuer else ""
            return ", ".join(self.say("paper", paper=one, by=by, about=two) for one, two in papers)
        said = ", ".join(f"{paper} ({about})" for paper, about in papers)
        return self.say("papers", issuer=issuer, said=said)

    def _paper(self, proof: Proof) -> str:
        number, day = proof.decision.number, proof.decision.day
        parts = (self.say("number", number=number) if number else "", self.day(day) if day else "")
        return " ".join(part for part in parts if part) or self.say("paper_unknown")

    def _about(self, proof: Proof, code: str) -> str:
        return self.say(code, year=proof.year, what=proof.what)

    def verdict(self, verdict: Verdict) -> Sentence:
        """Say what a rule found, its counts as letters write them."""
        return self.words.say(verdict.code, self.params(verdict.params))

    def params(self, params: Params) -> dict[str, object]:
        """Write the counts among the facts of a verdict as letters do; years stay as they are."""
        return {name: self._written(value) for name, value in params}

    def _written(self, value: object) -> object:
        is_count = isinstance(value, int) and not isinstance(value, bool) and 0 < value < 10
        return self.count(value) if is_count and isinstance(value, int) else value


def lower_first(text: str) -> str:
    """Begin with a small letter, unless a name or an abbreviation begins."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def upper_first(text: str) -> str:
    """Begin with a capital."""
    return text[:1].upper() + text[1:]


def bare(text: str) -> str:
    """Leave out the end mark."""
    return text.rstrip(" .;")

"""Turns a round and the years before it into the narratives that share whole passages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from dossier.check.alike import find_alike
from dossier.model.alike import AlikePair, Narrative, Passage
from dossier.model.feat import Achievement
from dossier.model.finding import Finding, Place, Weight
from dossier.model.round import Nomination, Round
from dossier.model.subject import Person, Ref, Unit, Whom
from dossier.store import Work
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotThereError
from dossier.tasks.forms.shelf import shelf_in_force
from dossier.tasks.gather import answers_of

# What reports tell of results; duties, the make-up of a unit and the like are alike each year.
_TELLING = ("thanh_tich", "bien_phap", "dong_gop")
Whose = tuple[Ref, int]  # a subject's year


def alike(desk: Desk, round_key: str) -> tuple[AlikePair, ...]:
    """Compare the nominees of a round with each other and with all that is kept of earlier years.

    The pairs with the most words in common come first.
    """
    with desk.store.work(desk.who, "alike") as work:
        found = work.find(Round, round_key)
        if found is None:
            raise NotThereError(kind="round", key=round_key)
        fresh, earlier = _narratives(work, found.value)
    printed = [
        text
        for form in shelf_in_force(desk).forms()
        for ask in form.asks
        for text in (ask.label, ask.hint)
    ]
    rows = (*fresh, *earlier)
    pairs = find_alike([row.text for row in rows], fresh=len(fresh), printed=printed)
    return tuple(
        AlikePair(rows[pair.one], rows[pair.other], pair.words, pair.share, pair.passages)
        for pair in pairs
    )


def alike_findings(pairs: Iterable[AlikePair]) -> Iterator[Finding]:
    """Say of each pair who tells the same as whom; one's own words of earlier are but a note."""
    for pair in pairs:
        code, weight = "check.alike", Weight.ASK
        if pair.is_own:
            code, weight = "check.alike_own", Weight.NOTE
        elif not pair.other.nomination:
            code = "check.alike_earlier"
        params: dict[str, object] = {
            "name": pair.one.name,
            "other": pair.other.name,
            "year": pair.other.year,
            "share": round(100 * pair.share),
            "words": pair.words,
            "passage": opening(pair.one.text, pair.passages[0]),
        }
        place = Place("nomination", pair.one.nomination, "", pair.one.name)
        yield Finding(code, weight, place, tuple(params.items()))


def opening(text: str, passage: Passage, most: int = 80) -> str:
    """Quote how a passage begins, in whole words."""
    words = text[slice(*passage.one)].split()
    said = ""
    for word in words:
        if len(said) + len(word) >= most:
            return f"{said.strip()}…"
        said += f" {word}"
    return said.strip()


def _narratives(work: Work, round_: Round) -> tuple[list[Narrative], list[Narrative]]:
    years = {row.key: row.year for row in work.all(Round) if row.year < round_.year}
    years[round_.key] = round_.year
    rows = [row for row in work.all(Nomination, round=set(years)) if not row.excluded]
    texts: dict[Whose, list[str]] = defaultdict(list)
    nominated: dict[Whose, str] = {}
    answers = answers_of(work, (row.key for row in rows))
    for row in rows:
        whose = row.subject, years[row.round]
        texts[whose] += _told(row, answers[row.key])
        if row.round == round_.key:
            nominated.setdefault(whose, row.key)
    for deed in work.all(Achievement):
        whose = deed.subject, deed.year
        if deed.year < round_.year or whose in nominated:
            texts[whose].append(deed.what)
    names = _names(work, {subject for subject, _ in texts})
    all_told = [
        Narrative(subject, names[subject], year, "\n\n".join(dict.fromkeys(told)))
        for (subject, year), told in texts.items()
        if subject in names
    ]
    fresh = [
        replace(row, nomination=nominated[row.subject, row.year])
        for row in all_told
        if (row.subject, row.year) in nominated
    ]
    return fresh, [row for row in all_told if (row.subject, row.year) not in nominated]


def _told(row: Nomination, answers: Mapping[str, str]) -> list[str]:
    """Give what a nomination tells of results; its summary, where no report does."""
    told = [text for name, text in answers.items() if name.startswith(_TELLING) and text.strip()]
    return told or [text for text in (row.summary,) if text.strip()]


def _names(work: Work, refs: Iterable[Ref]) -> dict[Ref, str]:
    keys: dict[bool, set[str]] = {True: set(), False: set()}
    for ref in refs:
        keys[ref.whom is Whom.PERSON].add(ref.key)
    subjects: tuple[Person | Unit, ...] = (
        *work.all(Person, key=keys[True]),
        *work.all(Unit, key=keys[False]),
    )
    return {subject.ref: subject.name for subject in subjects}

"""Turns what absent members of the council wrote on each nomination into stored opinions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dossier.model.change import Changes, Saved
from dossier.model.round import Opinion
from dossier.store import Work
from dossier.tasks.ballots import names_in, taking_part
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NotInRoundError, NotMemberError, UnclearOpinionError
from dossier.tasks.named import meant
from dossier.tasks.rounds import RoundView, nomination_of
from dossier.tasks.typed import typed_day, written_day
from dossier.words.text import clean, fold

YES, NO = "Đồng ý", "Không đồng ý"
AGREES = {"": None, "dong y": True, "co": True, "x": True, "khong dong y": False, "khong": False}


def written_opinions(view: RoundView) -> list[list[str]]:
    """Write opinions as a grid shows them: name, award, member, opinion, day, text.

    Every absent member has a line for every nomination, answered or not.
    """
    return [
        [row.name, row.award.short, member, *_written(_of(row.opinions, member))]
        for member in _writers(view)
        for row in taking_part(view)
    ]


def read_opinions(view: RoundView, cells: Iterable[Sequence[str]]) -> tuple[Opinion, ...]:
    """Read the same grid; give the opinions that differ from what is kept, without keys.

    Raise NotInRoundError, NotMemberError or UnclearOpinionError for a line that says nothing sure.
    """
    kept = {
        (opinion.value.nomination, opinion.value.member): opinion.value
        for row in taking_part(view)
        for opinion in row.opinions
    }
    return tuple(
        read
        for read in _read(view, cells)
        if not _is_same(read, kept.get((read.nomination, read.member)))
    )


def save_opinions(desk: Desk, round_key: str, opinions: Iterable[Opinion]) -> Changes:
    """Keep opinions as one task, one for each member and nomination; a blank one is taken back."""
    with desk.store.work(desk.who, "opinions.save") as work:
        for opinion in opinions:
            if nomination_of(work, opinion.nomination).value.round != round_key:
                raise NotInRoundError(text=opinion.nomination)
            _put(work, desk, opinion)
        return work.commit()


def _put(work: Work, desk: Desk, opinion: Opinion) -> None:
    there = (
        saved
        for saved in work.saved(Opinion, nomination=opinion.nomination)
        if saved.value.member == opinion.member
    )
    found: Saved[Opinion] | None = next(there, None)
    key = found.value.key if found else desk.keys()
    whole = Opinion(
        key, opinion.nomination, opinion.member, opinion.agrees, opinion.text, opinion.day
    )
    if not _is_blank(whole):
        work.put(whole, seen=found.version if found else None)
    elif found is not None:
        work.drop(Opinion, key, seen=found.version)


def _writers(view: RoundView) -> list[str]:
    """Name the absent members, and whoever else wrote already."""
    council = view.council.value if view.council else None
    absent = [member.name for member in council.members if not member.present] if council else []
    wrote = [opinion.value.member for row in taking_part(view) for opinion in row.opinions]
    return list(dict.fromkeys((*absent, *wrote)))


def _of(opinions: Iterable[Saved[Opinion]], member: str) -> Opinion | None:
    return next((row.value for row in opinions if row.value.member == member), None)


def _written(opinion: Opinion | None) -> list[str]:
    if opinion is None:
        return ["", "", ""]
    said = "" if opinion.agrees is None else YES if opinion.agrees else NO
    return [said, written_day(opinion.day), opinion.text]


def _read(view: RoundView, cells: Iterable[Sequence[str]]) -> Iterator[Opinion]:
    names = names_in(view)
    members = _members(view)
    for line in cells:
        name, said, day, text = [clean(each) for each in (*line[2:], *[""] * 4)][:4]
        if not (said or day or text) and len(line) <= len(("name", "award", "member")):
            continue
        if fold(name) not in members:
            raise NotMemberError(text=name)
        if fold(said) not in AGREES:
            raise UnclearOpinionError(text=said)
        agrees = AGREES[fold(said)]
        yield Opinion("", meant(names, line), members[fold(name)], agrees, text, typed_day(day))


def _members(view: RoundView) -> dict[str, str]:
    """Find members by their folded names."""
    council = view.council.value if view.council else None
    names = [member.name for member in council.members] if council else []
    return {fold(name): name for name in (*names, *_writers(view))}


def _is_same(read: Opinion, kept: Opinion | None) -> bool:
    if kept is None:
        return _is_blank(read)
    return (read.agrees, read.text, read.day) == (kept.agrees, kept.text, kept.day)


def _is_blank(opinion: Opinion) -> bool:
    return opinion.agrees is None and not opinion.text and opinion.day is None

"""What the parts of local rules are read under: their act, their days, the law below them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from dossier.law.acts import Act, read_cite
from dossier.law.errors import BrokenLawError
from dossier.law.local.naming import Names
from dossier.law.local.parsed import Row
from dossier.law.posts import PostGroup
from dossier.law.source import Table
from dossier.model.finding import Confidence, Finding
from dossier.model.subject import Whom
from dossier.words.text import fold

T = TypeVar("T")


class SlipError(Exception):
    """A table says what cannot hold; the finding says where and what to do."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


@dataclass(frozen=True, slots=True)
class Under:
    """The act of the rules, their span and how sure they are, and the names of awards."""

    act: Act
    since: date
    until: date | None
    confidence: Confidence
    acts: Mapping[str, Act]  # those of the law and their own
    names: Names
    posts: Mapping[str, PostGroup]

    def table(self, row: Row, *keys: str, **more: object) -> Table:
        """Lay a row out as the law's own files have it: with days, article and confidence."""
        given = {key: _plain(row.values[key]) for key in keys if key in row.values}
        days = {"since": self.since, "until": self.until} if "until" not in given else {}
        dated = {name: day for name, day in days.items() if day is not None}
        sure = {"confidence": self.confidence.value, "cite": self.cite(row)}
        return Table(f"{row.section.name} {row.index + 1}", {**given, **dated, **sure, **more})

    def cite(self, row: Row) -> str:
        """Cite an article of these rules, or of an act of the law where the row names one."""
        said = str(row.values.get("cite", ""))
        if said.partition(" ")[0] not in self.acts:
            return f"{self.act.id} {said}".strip()
        try:
            read_cite(Table("", {"cite": said}), self.acts)
        except BrokenLawError as error:
            raise SlipError(row.fault("local.unknown_article", "cite", ("text", said))) from error
        return said

    def award(self, row: Row, key: str = "award") -> str:
        """Find the award that a row is about; raise SlipError for a name of none."""
        said = str(row.values[key])
        found = self.names.one(said)
        if not found:
            raise SlipError(self._unknown(row, key, said))
        return found

    def awards(self, row: Row, key: str = "awards") -> tuple[str, ...]:
        """Find all awards that a row names; none where it is about all of them."""
        found: list[str] = []
        said = row.values.get(key, ())
        for name in said if isinstance(said, tuple) else ():
            ids = self.names.many(str(name))
            if not ids:
                raise SlipError(self._unknown(row, key, str(name)))
            found += ids
        return tuple(dict.fromkeys(found))

    def whom(self, row: Row, award: str) -> Whom:
        """Take the kind of subject of a row; raise SlipError where the award is not for it."""
        whom = Whom(str(row.values["whom"]))
        found = self.names.awards[award]
        if whom not in found.whom:
            raise SlipError(row.fault("local.wrong_whom", "whom", ("award", found.label)))
        return whom

    def post(self, row: Row, key: str = "grade") -> str:
        """Find the group of posts that a row names; raise SlipError for a name of none."""
        said = fold(str(row.values[key]))
        for group in self.posts.values():
            if said in (fold(group.id), fold(group.label)):
                return group.id
        known = tuple(group.label for group in self.posts.values())
        raise SlipError(row.fault("local.unknown_post", key, ("known", known)))

    def _unknown(self, row: Row, key: str, said: str) -> Finding:
        near = self.names.near(said) or ("–",)
        return row.fault("local.unknown_award", key, ("text", said[:80]), ("near", near))


def each(
    rows: Iterable[Row], read: Callable[[Row], Iterable[T]], faults: list[Finding]
) -> tuple[T, ...]:
    """Read every row; what is wrong with one goes to the faults and the others are read on."""
    found: list[T] = []
    for row in rows:
        try:
            found += read(row)
        except SlipError as slip:
            faults.append(slip.finding)
        except BrokenLawError as error:
            faults.append(row.fault("local.broken", "", ("reason", error.params["reason"])))
    return tuple(found)


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value

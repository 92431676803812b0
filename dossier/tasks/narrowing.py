"""Turns a line such as "lan chức vụ: trưởng phòng, năm: 2025" into what a list is narrowed to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dossier.errors import UsageError
from dossier.messages import Catalogue
from dossier.model.award import Award
from dossier.model.ledger import Level
from dossier.model.narrowing import Condition, Ended, Facet, Holds, Says, Within
from dossier.model.subject import Gender, UnitKind, Whom
from dossier.tasks.typed import typed_part_date
from dossier.words.labelled import Labelled, labelled
from dossier.words.text import fold

Awards = Callable[[], Mapping[str, Award]]  # the catalogue, read when a line speaks of it
FIRST_YEAR, LAST_YEAR = 1900, 2199
OR = re.compile(r"\s+(?:hoặc|hoac)\s+", re.IGNORECASE)
_YEARS = re.compile(r"(\d{4})(?:\s*[-–]\s*(\d{4}))?")
_YEARLY = ("rating", "honour", "initiative", "achievement", "unit_year")
_GAPS_OF_PEOPLE: Mapping[str, str] = {
    "ngày sinh": "birth",
    "giới tính": "gender",
    "số định danh": "citizen_id",
    "CCCD": "citizen_id",
    "quê quán": "hometown",
    "trú quán": "residence",
    "chức vụ": "post",
    "đơn vị": "unit",
    "trình độ": "qualification",
    "bắt đầu công tác": "joined",
    "ảnh": "portrait",
}
_GAPS_OF_UNITS: Mapping[str, str] = {
    "cấp trên": "superior",
    "ký hiệu": "symbol",
    "địa danh": "place",
    "địa chỉ": "address",
    "chức vụ người đứng đầu": "head_post",
    "người đứng đầu": "head_name",
    "ngày thành lập": "founded",
}
_LEDGERS: Mapping[str, str] = {
    "xếp loại": "rating",
    "danh hiệu": "honour",
    "sáng kiến": "initiative",
    "thành tích": "achievement",
    "số liệu năm": "unit_year",
}


_ENDED: Mapping[str, Ended] = {
    "co": Ended.ALONE,
    "roi": Ended.ALONE,
    "ca": Ended.AMONG,
    "chua": Ended.LEFT_OUT,
    "khong": Ended.LEFT_OUT,
}


class UnknownLabelError(UsageError):
    """A label of a search is none that the list understands."""

    code = "listing.unknown_label"


class UnreadTextError(UsageError):
    """What stands behind a label of a search means nothing there."""

    code = "listing.unread_text"


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What a line asks for: words of names, conditions, and remarks on what was not understood."""

    words: str = ""
    conditions: tuple[Condition, ...] = ()
    remarks: tuple[str, ...] = ()
    ended: Ended | None = None  # where the line speaks of units that are no more


@dataclass(slots=True)
class _Reading:
    """A line as far as it is read."""

    awards: Awards
    gaps: Mapping[str, str]
    words: list[str] = field(default_factory=list)
    conditions: list[Condition] = field(default_factory=list)
    years: tuple[int, int] = (0, 0)
    ended: Ended | None = None


Reader = Callable[[_Reading, str], None]


@dataclass(frozen=True, slots=True)
class Label:
    """A label that a list understands: the ways to write it, an example, what reads its text."""

    names: tuple[str, ...]
    example: str
    read: Reader

    @property
    def shown(self) -> str:
        """How hints write it."""
        return f"{self.names[0]}: {self.example}"


def labels(whom: Whom) -> tuple[Label, ...]:
    """Declare what the list of people, or that of units, understands."""
    return _PEOPLE if whom is Whom.PERSON else _UNITS


def narrowed(line: str, whom: Whom, awards: Awards, words: Catalogue) -> Narrowed:
    """Read a line; what is not understood narrows nothing and is remarked on."""
    known = {fold(name): label for label in labels(whom) for name in label.names}
    gaps = _GAPS_OF_PEOPLE if whom is Whom.PERSON else _GAPS_OF_UNITS
    reading = _Reading(awards, gaps)
    remarks = []
    for piece in sorted(labelled(line, known), key=_years_first):
        try:
            _take(reading, piece, known)
        except (UnknownLabelError, UnreadTextError) as error:
            says = ", ".join(label.names[0] for label in labels(whom))
            remarks.append(str(words.say(error.code, {**error.params, "labels": says})))
    if reading.years[0] and not _speaks_of_years(reading.conditions):
        reading.conditions.append(_held(reading, _YEARLY))
    conditions = tuple(reading.conditions)
    return Narrowed(" ".join(reading.words), conditions, tuple(remarks), reading.ended)


def _take(reading: _Reading, piece: Labelled, known: Mapping[str, Label]) -> None:
    label = known.get(piece.name)
    if not piece.label:
        reading.words.append(piece.text)
    elif label is None:
        raise UnknownLabelError(label=piece.label)
    elif piece.text:
        try:
            label.read(reading, piece.text)
        except UsageError as error:
            raise UnreadTextError(label=piece.label, text=piece.text) from error


def _years_first(piece: Labelled) -> bool:
    """Years bear on ledgers that stand before them on the line as well."""
    return piece.name != "nam"


def _speaks_of_years(conditions: Iterable[Condition]) -> bool:
    return any(isinstance(one, Holds) and one.since for one in conditions)


def _held(reading: _Reading, ledgers: tuple[str, ...], values: Iterable[str] = ()) -> Holds:
    since, until = reading.years
    return Holds(ledgers, frozenset(values), since, until)


def _words(reading: _Reading, text: str) -> None:
    reading.words.append(text)


def _says(*facets: Facet) -> Reader:
    def read(reading: _Reading, text: str) -> None:
        reading.conditions.append(Says(facets, tuple(OR.split(text))))

    return read


def _unit(reading: _Reading, text: str) -> None:
    reading.conditions.append(Within(text))


def _born(reading: _Reading, text: str) -> None:
    texts = tuple(start for part in OR.split(text) for start in _births(part))
    reading.conditions.append(Says((Facet.BIRTH,), texts))


def _births(text: str) -> Iterator[str]:
    """Write how births begin that a text means: a year as far as it is typed, a span, a date.

    >>> list(_births("5/1980")), list(_births("1980-1982")), list(_births("19"))
    (['1980-05'], ['1980', '1981', '1982'], ['19'])
    """
    met = _YEARS.fullmatch(text.strip())
    if met and met[2]:
        yield from map(str, range(int(met[1]), min(int(met[2]), LAST_YEAR) + 1))
    elif text.strip().isdecimal() and len(text.strip()) < 4:
        yield text.strip()
    else:
        yield str(typed_part_date(text) or "")


def _year(reading: _Reading, text: str) -> None:
    met = _YEARS.fullmatch(text.strip())
    if met is None and not (text.strip().isdecimal() and len(text.strip()) < 4):
        raise UnreadTextError(text=text)
    if met is not None:  # a year that is not typed to its end narrows nothing yet
        reading.years = int(met[1]), int(met[2] or met[1])


def _honours(ledger: str) -> Reader:
    def read(reading: _Reading, text: str) -> None:
        ids = [award.id for award in reading.awards().values() if _goes_by(award, text)]
        reading.conditions.append(_held(reading, (ledger,), _some(ids, text)))

    return read


def _goes_by(award: Award, text: str) -> bool:
    names = (award.label, award.short, *award.aliases)
    return any(_begins(name, part) for part in OR.split(text) for name in names)


def _rated(reading: _Reading, text: str) -> None:
    found = [level.value for level in Level if _means(text, level.label, level.value)]
    reading.conditions.append(_held(reading, ("rating",), _some(found, text)))


def _gendered(reading: _Reading, text: str) -> None:
    found = [gender.value for gender in Gender if _means(text, gender.label)]
    reading.conditions.append(Says((Facet.GENDER,), _some(found, text)))


def _kind(reading: _Reading, text: str) -> None:
    found = [kind.value for kind in UnitKind if _means(text, kind.label)]
    reading.conditions.append(Says((Facet.KIND,), _some(found, text)))


def _ended(reading: _Reading, text: str) -> None:
    """Read whether units that are no more are listed: alone, among the others, or not."""
    reading.ended = _ENDED[_some([word for word in _ENDED if word == fold(text)], text)[0]]


def _lacking(reading: _Reading, text: str) -> None:
    """Read what is missing: a field of the record, or a ledger, in the years that are named."""
    name = _first_of([*reading.gaps, *_LEDGERS], text)
    if name in reading.gaps:
        reading.conditions.append(Says((Facet.GAPS,), (reading.gaps[name],)))
    else:
        since, until = reading.years
        reading.conditions.append(Holds((_LEDGERS[name],), frozenset(), since, until, lacks=True))


def _first_of(names: Iterable[str], text: str) -> str:
    wanted = fold(text)
    found = sorted((name for name in names if fold(name).startswith(wanted)), key=len)
    return _some(found, text)[0]


def _some(found: Sequence[str], text: str) -> tuple[str, ...]:
    """Give what was found of a text; raise UnreadTextError where nothing was."""
    if not found:
        raise UnreadTextError(text=text)
    return tuple(found)


def _means(text: str, *names: str) -> bool:
    return any(_begins(name, part) for part in OR.split(text) for name in names)


def _begins(name: str, text: str) -> bool:
    """Tell whether each word of a text begins a word of a name."""
    words = fold(name).split()
    return all(any(word.startswith(start) for word in words) for start in fold(text).split())


_COMMON = (
    Label(("năm",), "2025", _year),
    Label(("danh hiệu", "khen thưởng", "hình thức"), "chiến sĩ thi đua", _honours("honour")),
    Label(("đăng ký",), "lao động tiên tiến", _honours("registration")),
    Label(("xếp loại",), "xuất sắc", _rated),
)
_PEOPLE: tuple[Label, ...] = (
    Label(("tên", "họ tên", "họ và tên"), "lan", _words),
    Label(("chức vụ",), "trưởng phòng", _says(Facet.POST, Facet.PARTY_POST)),
    Label(("đơn vị",), "tổng hợp", _unit),
    Label(("sinh", "ngày sinh", "năm sinh"), "1980-1985", _born),
    Label(("giới tính", "giới"), "nữ", _gendered),
    Label(("quê quán", "quê"), "gia lai", _says(Facet.HOMETOWN)),
    Label(("trình độ",), "thạc sĩ", _says(Facet.QUALIFICATION)),
    *_COMMON,
    Label(("thiếu",), "ngày sinh", _lacking),
)
_UNITS: tuple[Label, ...] = (
    Label(("tên",), "tổng hợp", _words),
    Label(("đơn vị", "cấp trên", "thuộc"), "văn phòng", _unit),
    Label(("loại",), "doanh nghiệp", _kind),
    Label(("đứng đầu", "người đứng đầu"), "lan", _says(Facet.HEAD)),
    *_COMMON,
    Label(("thiếu",), "ký hiệu", _lacking),
    Label(("đã kết thúc", "kết thúc"), "có", _ended),
)

"""Turns a code and its facts into a sentence for people: what happened, why, what to do."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from importlib.resources import files

LANGUAGES = ("vi", "en")


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a person reads; `why` and `next` are empty where they go without saying."""

    what: str
    why: str = ""
    next: str = ""

    def __str__(self) -> str:
        return " ".join(part for part in (self.what, self.why, self.next) if part)


@dataclass(frozen=True, slots=True)
class Term:
    """A fact that has a word of its own in each language, under a code; else it is said as is."""

    code: str
    plain: str


@dataclass(frozen=True, slots=True)
class Between:
    """A range of numbers, written "30–35"; one number where both ends are the same."""

    least: float
    most: float

    def holds(self, value: float, slack: float = 0.0) -> bool:
        """Whether a value lies within, give or take some."""
        return self.least - slack <= value <= self.most + slack


@dataclass(frozen=True, slots=True)
class Cause:
    """Another trouble as a fact of a sentence: said in the language of that sentence."""

    code: str
    params: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The sentences of one language, by code."""

    language: str
    sentences: Mapping[str, Sentence]

    def say(self, code: str, params: Mapping[str, object] | None = None) -> Sentence:
        """Fill the sentence of a code with its facts; raise KeyError for a code without one.

        Where a count `have` is 0, the code may have a sentence of its own for it: `<code>.none`.
        """
        given = params or {}
        facts = {name: self._written(value) for name, value in given.items()}
        is_none = given.get("have") == 0 and f"{code}.none" in self.sentences
        found = self.sentences[f"{code}.none" if is_none else code]
        return Sentence(*(part.format(**facts) for part in (found.what, found.why, found.next)))

    def text(self, code: str, **params: object) -> str:
        """Say what happened and nothing more: labels, headings, short remarks."""
        return self.say(code, params).what

    def _written(self, value: object) -> str:
        if isinstance(value, Term):
            known = self.sentences.get(value.code)
            return known.what if known else value.plain
        if isinstance(value, Between):
            ends = dict.fromkeys((value.least, value.most))
            return "–".join(map(self._written, ends))
        if isinstance(value, Cause):
            said = self.say(value.code, dict(value.params))
            return " ".join(part for part in (said.what, said.why) if part)
        if isinstance(value, float):
            return self._number(value)
        if isinstance(value, Iterable) and not isinstance(value, str):
            return ", ".join(map(self._written, value))
        return _written(value)

    def _number(self, value: float) -> str:
        """Write a number as short as it is, with the decimal sign of the language."""
        text = f"{round(value, 2):g}"
        return text if self.language == "en" else text.replace(".", ",")


def placed(label: str, sentence: str) -> str:
    """Put the name of a place before a sentence that does not say it, or says less of it.

    >>> placed("trang 2, đoạn 1", "Trang 2: chữ có bóng."), placed("bìa", "Ở bìa thiếu tên.")
    ('trang 2, đoạn 1: chữ có bóng.', 'Ở bìa thiếu tên.')
    """
    if not label or label in sentence:
        return sentence
    head, colon, rest = sentence.partition(": ")
    return f"{label}: {rest if colon and label.startswith(head.lower()) else sentence}"


@cache
def catalogue(language: str = "vi") -> Catalogue:
    """Read the sentences of a language of `LANGUAGES`."""
    text = (files(__name__) / f"{language}.toml").read_text(encoding="utf-8")
    return Catalogue(language, {code: Sentence(**row) for code, row in tomllib.loads(text).items()})


def _written(value: object) -> str:
    if isinstance(value, datetime):
        return f"{value:%d/%m/%Y %H:%M}"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return str(value)

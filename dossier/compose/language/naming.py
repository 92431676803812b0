"""Puts names where labels were typed: `{{ Họ và tên }}`, `{% if Chức vụ (Đảng) %}`, `r.Năm`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from dossier.compose.registry import Column
from dossier.words.text import fold

_TOKEN = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|\w+|\S")
_KEYWORDS = frozenset(
    {"and", "or", "not", "in", "is", "if", "else", "true", "false", "none", "True", "False", "None"}
)
_NOT_LETTERS = re.compile(r"[\W_]+")
_MOST_TOKENS = 24  # of one label
_CUT = 40  # letters after which Word cuts the names of merge fields


@dataclass(frozen=True, slots=True)
class Index:
    """Columns found by name or label, in any case, with or without diacritics and signs.

    A merge field bears the label of its column with underscores, without signs, and cut short.
    """

    by_words: dict[str, Column]
    by_letters: dict[str, Column] = field(init=False)
    first: frozenset[str] = field(init=False)  # words with which labels begin

    def __post_init__(self) -> None:
        """Index by letters alone; where two share them, a name goes before a label."""
        letters = {letters_of(words): column for words, column in self.by_words.items()}
        names = {letters_of(each.name): each for each in self.by_words.values()}
        object.__setattr__(self, "by_letters", letters | names)
        firsts = (_TOKEN.match(words) for words in self.by_words)
        object.__setattr__(self, "first", frozenset(found[0] for found in firsts if found))

    def find(self, typed: str) -> Column | None:
        """Find the column that some words mean, or none."""
        found = self.by_words.get(fold(typed)) or self.by_letters.get(letters_of(typed))
        if found is None and len(typed) >= _CUT:
            begun = letters_of(typed)
            meant = {key: each for key, each in self.by_letters.items() if key.startswith(begun)}
            found = next(iter(meant.values())) if len(meant) == 1 else None
        return found


def index(columns: Iterable[Column]) -> Index:
    """Index columns by folded name and label; a name goes before a label."""
    known = [column for column in columns if column.name]
    labels = {fold(column.label): column for column in known if column.label}
    return Index(labels | {fold(column.name): column for column in known})


def letters_of(text: str) -> str:
    """Leave only letters and digits, folded.

    >>> letters_of("Chức_vụ_Đảng"), letters_of("Chức vụ (Đảng)")
    ('chucvudang', 'chucvudang')
    """
    return _NOT_LETTERS.sub("", fold(text))


def put_names(text: str, top: Index, item: Callable[[str], Column | None]) -> str:
    """Put names in place of the labels of an expression; `item` knows the items of open loops."""
    tokens = list(_TOKEN.finditer(text))
    pieces, written, at = [], 0, 0
    whole: Column | None = None
    while at < len(tokens):
        before = tokens[at - 1][0] if at else ""
        stop, column = at + 1, None
        if before == ".":
            if whole is not None and whole.columns:
                stop, column = _longest(text, tokens, at, index(whole.columns))
        elif before != "|" and not _is_test(tokens, at):
            column = item(tokens[at][0])
            if column is None:
                stop, column = _longest(text, tokens, at, top)
        if column is not None and column.name:  # a loop at fault has an item without a name
            pieces.append(text[written : tokens[at].start()] + column.name)
            written = tokens[stop - 1].end()
        if tokens[at][0] != ".":
            whole = column
        at = stop
    return "".join(pieces) + text[written:]


def _longest(
    text: str, tokens: list[re.Match[str]], at: int, known: Index
) -> tuple[int, Column | None]:
    """Find the longest stretch from a token on that is a label; give its end."""
    word = tokens[at][0]
    if word in _KEYWORDS or not (word[0].isalnum() or word[0] == "_"):
        return at + 1, None
    if fold(word) in known.first:
        for stop in range(min(at + _MOST_TOKENS, len(tokens)), at + 1, -1):
            found = known.by_words.get(fold(text[tokens[at].start() : tokens[stop - 1].end()]))
            if found is not None:
                return stop, found
    return at + 1, known.find(word)


def _is_test(tokens: list[re.Match[str]], at: int) -> bool:
    """Say whether a token names a test: `is rong`, `is not rong`."""
    before = [token[0] for token in tokens[max(0, at - 2) : at]]
    return before[-1:] == ["is"] or before == ["is", "not"]

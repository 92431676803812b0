"""Turns a comparison into the sentences in which a reviewer would tell it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from dossier.compose.compare.pairing import WORD
from dossier.compose.fields.wording import upper_first
from dossier.messages import Catalogue
from dossier.tasks.forms.compared_settings import Setting
from dossier.tasks.forms.comparing import Comparison, How, Span, TextChange

AROUND = 30  # letters of unchanged text that are quoted beside a change
QUOTED = 160  # letters of a text that came or went


def sentences(found: Comparison, words: Catalogue) -> tuple[str, ...]:
    """Say one thing a line: texts in reading order, fields, settings, pages."""
    if found.is_same:
        return (words.text("compare.same"),)
    return (
        *(text_sentence(change, words) for change in found.texts),
        *_of_fields(found, words),
        *(setting_sentence(each, words) for each in (*found.settings, *found.page_setup)),
        *_of_pages(found, words),
        *(str(words.say(each.code, dict(each.params))) for each in found.findings),
    )


def text_sentence(change: TextChange, words: Catalogue) -> str:
    """Say what became of one text, and where."""
    old, new = shortened(change.spans) if change.how is How.CHANGED else (change.old, change.new)
    said = {
        "place": change.after.label if change.after else "",
        "before": change.before.label if change.before else "",
        "old": _quoted(old),
        "new": _quoted(new),
    }
    if change.how is How.MOVED and change.old != change.new:
        return upper_first(words.text("compare.text.moved_changed", **said))
    return upper_first(words.text(f"compare.text.{change.how.value}_{change.sort.value}", **said))


def setting_sentence(setting: Setting, words: Catalogue) -> str:
    """Say what a setting was and is."""
    nothing = words.text("compare.nothing")
    said = {
        "name": words.text(setting.code),
        "about": setting.about,
        "old": _quoted(setting.old) or nothing,
        "new": _quoted(setting.new) or nothing,
    }
    code = "compare.setting_about" if setting.about else "compare.setting"
    return upper_first(words.text(code, **said))


def shortened(spans: Sequence[Span]) -> tuple[str, str]:
    """Quote the old and the new text with no more than a few words around each change.

    >>> shortened((Span("Căn cứ Luật "), Span("cũ", How.REMOVED), Span("mới", How.ADDED)))
    ('Căn cứ Luật cũ', 'Căn cứ Luật mới')
    """
    old = new = ""
    for place, span in enumerate(spans):
        kept = span.text
        if span.how is None:
            kept = _cut(span.text, is_first=place == 0, is_last=place == len(spans) - 1)
        old += kept if span.how is not How.ADDED else ""
        new += kept if span.how is not How.REMOVED else ""
    return old, new


def _cut(text: str, *, is_first: bool, is_last: bool) -> str:
    """Leave out the middle of what is the same on both sides, or the end that touches no change."""
    words = WORD.findall(text)
    head = "" if is_first else "".join(_few(words))
    tail = "" if is_last else "".join(reversed(_few(words[::-1])))
    return text if len(head) + len(tail) >= len(text) else f"{head}…{tail}"


def _few(words: Sequence[str]) -> list[str]:
    """Take whole words, tags among them, until there are letters enough."""
    ends = accumulate(map(len, words))
    return [word for word, end in zip(words, ends, strict=True) if end - len(word) < AROUND]


def _quoted(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= QUOTED else f"{line[:QUOTED].rstrip()}…"


def _of_fields(found: Comparison, words: Catalogue) -> Iterator[str]:
    if found.fields_added:
        yield words.text("compare.fields_added", fields=found.fields_added)
    if found.fields_removed:
        yield words.text("compare.fields_removed", fields=found.fields_removed)


def _of_pages(found: Comparison, words: Catalogue) -> Iterator[str]:
    old, new = (
        sum(page is not None for page in pages)
        for pages in ([pair.old for pair in found.pages], [pair.new for pair in found.pages])
    )
    if old != new:
        yield words.text("compare.pages", old=old, new=new)
    for pair in found.differing_pages:
        if pair.old and pair.new:
            count = max(len(pair.old_tints), len(pair.new_tints))
            yield words.text("compare.page", page=pair.number, count=count)

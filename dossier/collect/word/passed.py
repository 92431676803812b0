"""Says which text of a Word file went into no value, so that nothing is lost silently."""

from __future__ import annotations

from collections.abc import Iterable

from dossier.collect.word.shapes import Paragraph, labelled
from dossier.model.finding import Finding, Place, Weight
from dossier.words.text import clean

_SHOWN = 120  # signs of a passage


def passed(paragraphs: Iterable[Paragraph]) -> tuple[Finding, ...]:
    """Give a finding for each paragraph that says something in letters."""
    return tuple(
        said("collect.passed_text", each.place, labelled(each))
        for each in paragraphs
        if any(sign.isalpha() for sign in each.text)
    )


def frame(paragraphs: Iterable[Paragraph]) -> tuple[Finding, ...]:
    """Give one finding for the head and the signatures of a paper, whatever they say."""
    found = [each for each in paragraphs if each.text.strip()]
    if not found:
        return ()
    whole = "; ".join(clean(labelled(each)) for each in found)
    return (said("collect.passed_frame", found[0].place, whole, len(whole)),)


def said(code: str, place: str, text: str, most: int = _SHOWN) -> Finding:
    """Tell of a passage and where it stands."""
    shown = clean(text)
    short = shown if len(shown) <= most else f"{shown[:most]}…"
    params = (("cell", place), ("text", short))
    return Finding(code, Weight.NOTE, Place("cell", place, label=place), params)

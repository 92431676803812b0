"""Turns the command `alike` into the narratives of a round that share whole passages."""

from __future__ import annotations

from argparse import Namespace

from dossier.app import App
from dossier.cli.result import DONE, STOPPED, Result
from dossier.messages import Catalogue
from dossier.model.alike import AlikePair
from dossier.tasks.alike import alike
from dossier.tasks.rounds import find_round


def show(app: App, given: Namespace) -> Result:
    """List the pairs with their passages."""
    words = app.desk.words
    pairs = alike(app.desk, find_round(app.desk, given.round))
    lines = [line for pair in pairs for line in _lines(words, pair)]
    lines.append(words.text("cli.alike", count=len(pairs)))
    return Result(
        tuple(lines), {"pairs": [_facts(pair) for pair in pairs]}, STOPPED if pairs else DONE
    )


def _lines(words: Catalogue, pair: AlikePair) -> list[str]:
    facts = {"share": round(100 * pair.share), "words": pair.words}
    names = {
        "one": f"{pair.one.name} ({pair.one.year})",
        "other": f"{pair.other.name} ({pair.other.year})",
    }
    said = (" ".join(pair.one.text[slice(*passage.one)].split()) for passage in pair.passages)
    return [words.text("cli.alike_pair", **names, **facts), *(f"    “{text}”" for text in said)]


def _facts(pair: AlikePair) -> dict[str, object]:
    """Give the places of passages in both narratives, and the narratives themselves."""
    return {
        "one": pair.one,
        "other": pair.other,
        "words": pair.words,
        "share": round(pair.share, 4),
        "passages": pair.passages,
    }

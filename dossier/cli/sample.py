"""Turns the command `sample` into the whole path: store, check, dossier, headless."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from dossier.app import open_app, usual_settings
from dossier.cli.dossiers import checked, made, progress
from dossier.cli.result import Result
from dossier.model.form import Packet
from dossier.tasks.check import check_round
from dossier.tasks.desk import Desk
from dossier.tasks.errors import NothingDueError
from dossier.tasks.make import Make
from dossier.tasks.make import make as make_set
from dossier.tasks.sample import build_sample, fresh_store, leave_out


def sample(_nothing: object, given: Namespace) -> Result:
    """Lay the sample, show what its check finds, go on without the unfit, make the dossier.

    Without --store the sample's store lies beside its dossier and is made anew each time.
    """
    store = given.store or fresh_store(given.out)
    with open_app(usual_settings(store, given.lang)) as app:
        return _whole(app.desk, given)


def _whole(desk: Desk, given: Namespace) -> Result:
    words = desk.words
    key = build_sample(desk)
    first = checked(desk, check_round(desk, key))
    left = leave_out(desk, key)
    ask = Make(round=key, out=given.out)
    files = made(desk, make_set(desk, ask, progress(quiet=given.json)))
    others = tuple(_others(desk, ask, quiet=given.json)) if given.all else ()
    lines = (
        words.text("cli.sample_found"),
        *first.lines,
        "",
        *(words.text("cli.sample_left_out", name=row.name, why=row.why) for row in left),
        "",
        *files.lines,
        *(line for packet in others for line in packet.lines),
        words.text("cli.sample_note"),
    )
    facts = {"round": key, "check": first.facts, "left_out": left, **files.facts}
    return Result(lines, facts | {"packets": [packet.facts for packet in others]})


def _others(desk: Desk, ask: Make, *, quiet: bool) -> Iterator[Result]:
    """Make the papers beside the dossier, packet by packet; what the sample has no case for, not.

    The sample shows every paper, so its questions stop none of them.
    """
    for packet in Packet:
        if packet is Packet.DOSSIER:
            continue
        with suppress(NothingDueError):
            wish = replace(ask, packet=packet, despite_stops=True)
            yield made(desk, make_set(desk, wish, progress(quiet=quiet)))

"""Turns the commands on a round's dossier into tasks: check it, make it."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Sequence

from dossier.app import App
from dossier.cli.result import DONE, STOPPED, Result
from dossier.cli.tell import count, finding_facts, finding_lines
from dossier.model.finding import Weight
from dossier.model.form import Packet
from dossier.tasks.check import Checked, check_round
from dossier.tasks.desk import Desk
from dossier.tasks.explaining import Explanation, explain
from dossier.tasks.make import MadeSet, Make, Progress
from dossier.tasks.make import make as make_set
from dossier.tasks.rounds import find_round


def check(app: App, given: Namespace) -> Result:
    """Say everything that would have the dossier returned, or explain what was found of whom."""
    round_key = find_round(app.desk, given.round)
    if given.explain or given.nomination:
        return explained(explain(app.desk, round_key, given.nomination, given.on))
    return checked(app.desk, check_round(app.desk, round_key, given.on))


def make(app: App, given: Namespace) -> Result:
    """Make the dossier's folder."""
    ask = Make(
        round=find_round(app.desk, given.round),
        out=given.out,
        formats=tuple(part.strip().lower() for part in given.format.split(",")),
        jobs=given.jobs,
        on=given.on,
        despite_stops=given.despite_findings,
        again=given.again,
        packet=Packet(given.packet),
    )
    return made(app.desk, make_set(app.desk, ask, progress(quiet=given.json)))


def checked(desk: Desk, found: Checked) -> Result:
    """Show findings; stops make the exit status 1."""
    words = desk.words
    counts = {weight.value: count(found.findings, weight) for weight in Weight}
    line = words.text("cli.checked", **counts, on=found.dossier.on)
    facts = {
        "on": found.dossier.on,
        "counts": counts,
        "findings": [finding_facts(words, finding) for finding in found.findings],
    }
    lines = (*finding_lines(words, found.findings), line)
    return Result(lines, facts, STOPPED if found.stops else DONE)


def explained(rows: Sequence[Explanation]) -> Result:
    """Show explanations, an empty line between them."""
    lines = [line for row in rows for line in ("", *row.text.split("\n"))]
    facts = [
        {
            "nomination": row.nomination,
            "name": row.name,
            "award": row.award.id,
            "outcome": row.outcome,
            "short": row.short,
            "text": row.text,
            "prospect": row.prospect,
        }
        for row in rows
    ]
    return Result(tuple(lines[1:]), {"explanations": facts})


def made(desk: Desk, made_set: MadeSet) -> Result:
    """Show the files that were made."""
    lines = [f"  {file.name}" for file in made_set.files]
    line = desk.words.text(
        "cli.made", count=len(made_set.files), folder=made_set.folder, pages=made_set.pages
    )
    facts = {"folder": made_set.folder, "files": made_set.files, "pages": made_set.pages}
    return Result((*lines, line), facts)


def progress(*, quiet: bool) -> Callable[[Progress], None]:
    """Tell how far making has come where someone watches a terminal."""
    if quiet or not sys.stderr.isatty():
        return lambda _step: None
    return _tell


def _tell(step: Progress) -> None:
    sys.stderr.write(f"\r\x1b[K{step.done}/{step.total} {step.title}")
    if step.done == step.total:
        sys.stderr.write("\r\x1b[K")
    sys.stderr.flush()

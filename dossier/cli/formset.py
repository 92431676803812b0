"""Turns the commands on forms in sets and pairs into tasks: compare, export, import, bind."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from dossier.app import App, open_app, open_tools, usual_settings
from dossier.cli.result import DONE, STOPPED, Result
from dossier.cli.tell import finding_facts, finding_line, finding_lines
from dossier.cli.usage import MissingArgumentError, UnknownArgumentError
from dossier.guard.gate import read_bytes
from dossier.messages import Catalogue, catalogue
from dossier.model.form import Binding
from dossier.model.ledger import Ground
from dossier.tasks.catalogue import find_award
from dossier.tasks.forms import bindings, formset
from dossier.tasks.forms.compared_words import sentences
from dossier.tasks.forms.comparing import Comparison
from dossier.tasks.forms.editions import compare_versions
from dossier.tasks.forms.formset import Arrival, Arrived
from dossier.tasks.forms.outside import compare_outside
from dossier.tasks.forms.sidebyside import PagePair
from dossier.tasks.forms.stored import say_version
from dossier.tasks.localrules import book_in_force

WORD = ".docx"


def compare(_nothing: object, given: Namespace) -> Result:
    """Say what differs between two versions of a form, or between two Word files."""
    words = catalogue(given.lang)
    found = _compared(given)
    said = sentences(found, words)
    return Result(said, {"same": found.is_same, "says": said, **_facts(words, found)})


def export(app: App, given: Namespace) -> Result:
    """Write forms into one file."""
    made = formset.export_forms(app.desk, given.forms, given.out)
    line = app.desk.words.text("cli.formset.exported", count=len(made.forms), file=made.file)
    return Result(
        (*(f"  {form}" for form in made.forms), line), {"file": made.file, "forms": made.forms}
    )


def take_in(app: App, given: Namespace) -> Result:
    """Take the forms of a file in as drafts."""
    words = app.desk.words
    found = formset.import_forms(app.desk, given.file)
    counts = {each.value: sum(row.arrival is each for row in found.rows) for each in Arrival}
    written = words.text("cli.formset.task", task=found.changes.task) if found.changes.task else ""
    line = words.text("cli.formset.imported", **counts, written=written)
    facts = {
        "counts": counts,
        "task": found.changes.task,
        "rows": [_row_facts(words, row) for row in found.rows],
    }
    status = STOPPED if counts[Arrival.REFUSED.value] else DONE
    return Result((*(_row_line(words, row) for row in found.rows), line), facts, status)


def bind(app: App, given: Namespace) -> Result:
    """Keep a draft of a form that is meant for certain cases only."""
    desk = app.desk
    book = book_in_force(desk).on(given.since or desk.today())
    bound = Binding(
        awards=tuple(dict.fromkeys(find_award(book, text).id for text in given.award)),
        grounds=tuple(Ground(text) for text in dict.fromkeys(given.ground)),
        issuers=tuple(dict.fromkeys(given.issuer)),
        since=given.since,
        until=given.until,
    )
    done = bindings.bind(desk, bindings.Bind(given.form, bound, given.instead_of, given.note))
    name = say_version(desk.words, done.version)
    address = f"{done.version.form}/{done.version.number}"
    line = desk.words.text("cli.form.saved", form=done.version.form, version=name, address=address)
    facts = {
        "address": address,
        "findings": [finding_facts(desk.words, one) for one in done.findings],
    }
    return Result((*finding_lines(desk.words, done.findings), line), facts)


def _compared(given: Namespace) -> Comparison:
    """Take two Word files, which need no store, or a form and one or two of its versions."""
    editions: list[str] = given.editions
    if len(editions) < 2:
        raise MissingArgumentError(detail="EDITIONS")
    if len(editions) > 3:
        raise UnknownArgumentError(detail=" ".join(editions[3:]))
    first, second, *more = editions
    settings = usual_settings(given.store, given.lang)
    if not more and second.lower().endswith(WORD):
        tools = open_tools(settings)
        return compare_outside(read_bytes(Path(first)), read_bytes(Path(second)), tools)
    with open_app(settings) as app:
        return compare_versions(app.desk, first, second, *more)


def _facts(words: Catalogue, found: Comparison) -> dict[str, object]:
    return {
        "texts": found.texts,
        "fields_added": found.fields_added,
        "fields_removed": found.fields_removed,
        "settings": (*found.settings, *found.page_setup),
        "pages": [_page_facts(pair) for pair in found.pages],
        "findings": [finding_facts(words, one) for one in found.findings],
    }


def _page_facts(pair: PagePair) -> dict[str, object]:
    """Tell where pages differ; what stands on them is for eyes."""
    return {
        "number": pair.number,
        "differs": pair.differs,
        "old": pair.old_tints,
        "new": pair.new_tints,
    }


def _row_line(words: Catalogue, row: Arrived) -> str:
    outcome = words.text(f"cli.arrival.{row.arrival.value}")
    reason = f" - {finding_line(words, row.reason)}" if row.reason else ""
    address = f" ({row.form}/{row.version.number})" if row.version else f" ({row.form})"
    return f"  {row.label or row.form}{address}: {outcome}{reason}"


def _row_facts(words: Catalogue, row: Arrived) -> dict[str, object]:
    return {
        "form": row.form,
        "label": row.label,
        "outcome": row.arrival,
        "version": row.version and f"{row.form}/{row.version.number}",
        "reason": row.reason and finding_facts(words, row.reason),
    }

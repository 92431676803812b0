"""What is seen of the form at hand: its problems, and its pages in one of three lights."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from hashlib import sha256

from PySide6.QtCore import QObject, Signal

from dossier.errors import DossierError
from dossier.model.finding import Finding, Place, Weight
from dossier.model.form import Form
from dossier.paper.frame import Page
from dossier.tasks.find import find, find_broken
from dossier.tasks.forms.linting import Linted
from dossier.tasks.forms.outside import sample_outside
from dossier.tasks.forms.shelf import document_of
from dossier.tasks.forms.trial import case_pages
from dossier.tasks.forms.workshop import content_of_copy, look_through
from dossier.tasks.sampled import Trial
from ui.bridge.context import Context
from ui.bridge.state import State
from ui.views.forms.cases import Case
from ui.views.forms.editions import Edition, Origin
from ui.views.forms.problems import Problem

Span = tuple[int, int]


class Sight(StrEnum):
    """With what the tags are filled."""

    FORM = "form"  # not at all
    SAMPLE = "sample"
    CASE = "case"  # with a real round, or one nominee of it


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in a file."""

    source: Edition
    sha256: str
    problems: tuple[Problem, ...]
    pages: tuple[Page, ...]

    @property
    def stops(self) -> int:
        """How many problems keep it from being published."""
        return sum(problem.weight is Weight.STOP for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Filled:
    """The pages of a file whose tags are filled, and what the layout could not do."""

    sight: Sight
    pages: tuple[Page, ...]
    problems: tuple[Problem, ...]


class LookState(State):
    """Looks behind the window; of several wishes only the last one is answered.

    Signals: looking() when a file begins to be looked over, looked(Looked), filling(),
    filled(Filled), unfilled(error) where a fault stands in the way, failed(error).
    """

    looking = Signal()
    looked = Signal(object)
    filling = Signal()
    filled = Signal(object)
    unfilled = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self.source: Edition | None = None
        self.sight = Sight.FORM
        self.case = Case()
        self.at_hand: Looked | None = None

    def look(self, source: Edition) -> None:
        """Look a file over, and fill it where filled pages are wanted."""
        self.source = source
        self.looking.emit()
        self._run(partial(self._looked, source), self._show, question="look")
        self._fill()

    def see(self, sight: Sight, case: Case) -> None:
        """Show the pages in another light."""
        self.sight, self.case = sight, case
        self._fill()

    def find(self, text: str, wanted: str) -> tuple[Span, ...]:
        """Find words in a text, whatever their case and diacritics."""
        return find(text, wanted)

    def place(self, text: str, problem: Problem) -> Span | None:
        """Find where a problem stands in the text of its page; its quotes may stand there often."""
        for quote in problem.quotes:
            spans = find(text, quote) or find_broken(text, quote)
            if spans:
                return spans[min(problem.nth, len(spans) - 1)]
        return None

    def content(self, source: Edition) -> bytes:
        """Read a file; for tasks, off the window's thread."""
        if source.origin is Origin.SHIPPED:
            return self._desk.shelf.find(source.form.id).document
        if source.version is not None:
            return document_of(self._desk, source.form.id, source.version.key)
        return content_of_copy(self._desk, source.form.id)

    def problem(self, finding: Finding) -> Problem:
        """Put a finding into words."""
        said, facts = self._context.app.say(finding), dict(finding.params)
        page = facts.get("page")
        mend = " ".join(part for part in (said.why, said.next) if part)
        quotes = tuple(str(facts[name]) for name in ("text", "quote", "sign") if facts.get(name))
        number = page if isinstance(page, int) else 0
        return Problem(finding.weight, finding.place.label, said.what, mend, number, quotes)

    def _fill(self) -> None:
        if self.source is not None and self.sight is not Sight.FORM:
            self.filling.emit()
            task = partial(self._filled, self.source, self.sight, self.case)
            self._run(task, self.filled.emit, self.unfilled.emit, question="fill")

    def _looked(self, source: Edition) -> Looked:
        docx = b""
        try:
            docx = self.content(source)
            found = look_through(self._desk, source.form, docx)
        except DossierError as error:  # no page can be shown, but what is wrong can be said
            facts = tuple(error.params.items())
            found = Linted((Finding(error.code, Weight.STOP, Place("document"), facts),))
        problems = numbered(map(self.problem, found.findings))
        return Looked(source, sha256(docx).hexdigest(), problems, found.pages)

    def _filled(self, source: Edition, sight: Sight, case: Case) -> Filled:
        docx = self.content(source)
        trial = self._trial(docx, source.form, case if sight is Sight.CASE else None)
        return Filled(sight, trial.pages, tuple(map(self.problem, trial.findings)))

    def _trial(self, docx: bytes, form: Form, case: Case | None) -> Trial:
        if case is None:
            return sample_outside(docx, form, self._desk)
        return case_pages(self._desk, docx, form, case.round, case.nomination)

    def _show(self, found: Looked) -> None:
        self.at_hand = found
        self.looked.emit(found)


def numbered(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Count those that quote the same on one page, so that each leads to its own place."""
    before: Counter[tuple[int, str]] = Counter()
    found: list[Problem] = []
    for problem in problems:
        key = (problem.page, next(iter(problem.quotes), ""))
        found.append(replace(problem, nth=before[key]))
        before[key] += 1
    return tuple(found)

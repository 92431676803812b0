"""Turns two versions of a form into everything that differs: texts, fields, settings, pages."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dossier.compose.compare.differ import Change, How, Span, differences
from dossier.compose.compare.textblocks import Sort
from dossier.compose.declared import declared_by_program
from dossier.compose.lint.lint import field_of
from dossier.compose.places.passages import Passage
from dossier.compose.places.places import name_passage
from dossier.compose.template import try_compile
from dossier.model.finding import Finding, Place
from dossier.model.form import Form
from dossier.tasks.forms.compared_settings import Setting, Speaker, declared, page_setups
from dossier.tasks.forms.mapped import Mapped, map_out
from dossier.tasks.forms.sidebyside import PagePair, pair_pages
from dossier.tasks.tools import Tools

__all__ = ["Comparison", "Edition", "How", "Sort", "Span", "TextChange", "compare"]


@dataclass(frozen=True, slots=True)
class Edition:
    """One of the two that are compared; `form` is its declaration, where it has one."""

    document: bytes
    form: Form | None = None


@dataclass(frozen=True, slots=True)
class TextChange:
    """A text that differs; places are named as an author sees them in that edition."""

    how: How
    sort: Sort
    before: Place | None
    after: Place | None
    old: str
    new: str
    spans: tuple[Span, ...]  # word by word


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that differs between an old edition and a new one."""

    texts: tuple[TextChange, ...]
    fields_added: tuple[str, ...]
    fields_removed: tuple[str, ...]
    settings: tuple[Setting, ...]  # of the declaration
    page_setup: tuple[Setting, ...]
    pages: tuple[PagePair, ...]  # all of them, those too that are alike
    findings: tuple[Finding, ...] = ()  # why an edition could not be laid out

    @property
    def is_same(self) -> bool:
        """Whether nobody would see or be asked anything else."""
        said = (self.texts, self.fields_added, self.fields_removed, self.settings, self.page_setup)
        return not any(said) and not self.findings and not self.differing_pages

    @property
    def differing_pages(self) -> tuple[PagePair, ...]:
        """The pages that do not look alike."""
        return tuple(pair for pair in self.pages if pair.differs)


def compare(tools: Tools, old: Edition, new: Edition) -> Comparison:
    """Compare two editions; raise GuardError for a file that nobody should open."""
    one = map_out(old.document, tools.fonts)
    two = one if new.document == old.document else map_out(new.document, tools.fonts)
    speaker = Speaker(tools.words, tools.book.awards)
    before, after = _fields(tools, old), _fields(tools, new)
    return Comparison(
        texts=_texts(one, two, tools),
        fields_added=tuple(sorted(after - before)),
        fields_removed=tuple(sorted(before - after)),
        settings=declared(old.form, new.form, speaker) if old.form and new.form else (),
        page_setup=_page_setup(one, two, speaker),
        pages=pair_pages(one.pages, two.pages) if one.laid and two.laid else (),
        findings=tuple(dict.fromkeys(each.broken for each in (one, two) if each.broken)),
    )


def _page_setup(old: Mapped, new: Mapped, speaker: Speaker) -> tuple[Setting, ...]:
    if old.laid is None or new.laid is None:
        return ()
    return page_setups(old.laid.flow.sections, new.laid.flow.sections, speaker)


def _fields(tools: Tools, edition: Edition) -> frozenset[str]:
    """List the fields that a template mentions; without a declaration, any form's questions too."""
    forms = (edition.form,) if edition.form else tools.shelf.forms()
    known = declared_by_program(ask for form in forms for ask in form.asks)
    return try_compile(edition.document, known).names


def _texts(old: Mapped, new: Mapped, tools: Tools) -> tuple[TextChange, ...]:
    if old is new:
        return ()
    found = differences(old.atlas.passages, new.atlas.passages)
    return tuple(_text(change, old, new, tools) for change in found)


def _text(change: Change, old: Mapped, new: Mapped, tools: Tools) -> TextChange:
    return TextChange(
        how=change.how,
        sort=change.sort,
        before=_place(change.before, change.sort, old, tools),
        after=_place(change.after, change.sort, new, tools),
        old=change.old,
        new=change.new,
        spans=change.spans,
    )


def _place(passage: Passage | None, sort: Sort, mapped: Mapped, tools: Tools) -> Place | None:
    if passage is None:
        return None
    label = name_passage(_widened(passage, sort), mapped.atlas, tools.words)
    return Place("document", passage.where.part, field_of(passage.where), label)


def _widened(passage: Passage, sort: Sort) -> Passage:
    """Let the place of a cell stand for its whole row or column."""
    if sort not in {Sort.ROW, Sort.COLUMN}:
        return passage
    *way, cell, last = passage.steps
    whole = replace(cell, column=0) if sort is Sort.ROW else replace(cell, row=0)
    return replace(passage, steps=(*way, whole, last))

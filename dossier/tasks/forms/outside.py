"""Looks templates from outside over, tries and compares them, in the child process of the tools."""

from __future__ import annotations

import pickle
from functools import lru_cache

from dossier.compose.declared import Declared
from dossier.guard.gate import check_package
from dossier.model.form import Form
from dossier.render.draw import FontBook
from dossier.tasks.forms.comparing import Comparison, Edition, compare
from dossier.tasks.forms.linting import Linted, lint_form
from dossier.tasks.sampled import Trial, sample_pages
from dossier.tasks.tools import Tools


def lint_outside(docx: bytes, tools: Tools, declared: Declared, form: Form | None = None) -> Linted:
    """Do what `lint_form` does; raise ChildError for a file that takes too long or too much."""
    check_package(docx, "docx")
    return tools.apart.run(_lint, _frozen(tools), docx, declared, form)


def sample_outside(docx: bytes, form: Form, tools: Tools) -> Trial:
    """Do what `sample_pages` does, within the same limits."""
    check_package(docx, "docx")
    return tools.apart.run(_sample, _frozen(tools), docx, form)


def compare_outside(old: bytes, new: bytes, tools: Tools) -> Comparison:
    """Do what `compare` does with files without declarations, within the same limits."""
    for docx in (old, new):
        check_package(docx, "docx")
    return tools.apart.run(_compare, _frozen(tools), old, new)


def _lint(frozen: bytes, docx: bytes, declared: Declared, form: Form | None) -> Linted:
    return lint_form(docx, _thawed(frozen), declared, form)


def _sample(frozen: bytes, docx: bytes, form: Form) -> Trial:
    return sample_pages(docx, form, _thawed(frozen))


def _compare(frozen: bytes, old: bytes, new: bytes) -> Comparison:
    return compare(_thawed(frozen), Edition(old), Edition(new))


def _frozen(tools: Tools) -> bytes:
    """Pack for the journey; templates made ready and faces read stay behind."""
    fonts = FontBook(folders=tools.fonts.folders)
    return pickle.dumps((tools.book, tools.shelf.bare(), fonts, tools.words))


@lru_cache(maxsize=1)
def _thawed(frozen: bytes) -> Tools:
    """Unpack once for all work of one child."""
    return Tools(*pickle.loads(frozen))  # noqa: S301 - packed by our own parent process

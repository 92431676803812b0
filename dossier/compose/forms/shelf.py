"""Turns a folder of forms into a shelf: what each form is, and its template made ready once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import dossier.compose.fields  # noqa: F401 - enters the fields of the program
from dossier.compose.declared import Declared, declared_by_program, nearest
from dossier.compose.forms.broken import FormBrokenError, VersionBrokenError
from dossier.compose.forms.declaration import read_declaration
from dossier.compose.forms.likeness import completed
from dossier.compose.template import Template, compile_template
from dossier.errors import DossierError, UsageError
from dossier.messages import Cause
from dossier.model.form import Ask, Form
from dossier.model.round import Regime

_DECLARATION, _DOCUMENT = "form.toml", "form.docx"


class ShelfMissingError(DossierError):
    """There is no folder of forms."""

    code = "compose.shelf_missing"


class FormUnknownError(UsageError):
    """No form goes by this id."""

    code = "compose.form_unknown"


@dataclass(frozen=True, slots=True)
class Written:
    """A form with what it is written in; `number` is 0 for one as it was shipped."""

    form: Form
    declaration: str
    document: bytes
    version: str = ""  # key of the stored version
    number: int = 0

    @property
    def declared(self) -> Declared:
        """The names that its template may use: fields, and its own asks."""
        return declared_by_program(self.form.asks)

    def template(self) -> Template:
        """Give its template, made ready at the first call."""
        try:
            return _made_ready(self.document, self.form.asks)
        except DossierError as error:
            if not self.number:
                raise
            raise version_broken(self.form.label, self.number, error) from error


@dataclass(frozen=True, slots=True)
class Shelf:
    """Forms in the order of the dossier; those of `broken` are there and cannot be used."""

    written: Mapping[str, Written]
    broken: Mapping[str, DossierError] = field(default_factory=dict)
    _read: dict[str, Written] = field(default_factory=dict, repr=False, compare=False)

    @property
    def by_id(self) -> dict[str, Form]:
        """The forms by their ids."""
        return {form: each.form for form, each in self.written.items()}

    @property
    def documents(self) -> dict[str, bytes]:
        """Their Word files by their ids."""
        return {form: each.document for form, each in self.written.items()}

    def form(self, form: str) -> Form:
        """Find a form; raise FormUnknownError with the nearest ids."""
        return self.find(form).form

    def forms(self, regime: Regime | None = None) -> tuple[Form, ...]:
        """List all forms, or those of one regime."""
        return tuple(
            each.form for each in self.written.values() if regime in (None, each.form.regime)
        )

    def find(self, form: str) -> Written:
        """Find a form with its texts; raise FormUnknownError with the nearest ids."""
        if form not in self.written:
            raise FormUnknownError(form=form, near=nearest(form, self.written))
        return self.written[form]

    def declared(self, form: str) -> Declared:
        """Give the names that the template of a form may use: fields, and its own asks."""
        return self.find(form).declared

    def template(self, form: str) -> Template:
        """Give the template of a form; raise the trouble of a broken one."""
        if form in self.broken:
            raise self.broken[form]
        return self.find(form).template()

    def stored(self, version: str, read: Callable[[], Written]) -> Written:
        """Give a stored version, read at the first call and kept: versions never change."""
        if version not in self._read:
            self._read[version] = read()
        return self._read[version]

    def over(self, written: Mapping[str, Written], broken: Mapping[str, DossierError]) -> Shelf:
        """Lay other forms beside these, and in place of those of the same id."""
        return Shelf(_in_order({**self.written, **written}.values()), broken)

    def bare(self) -> Shelf:
        """Give the same forms without the versions read so far, light to travel."""
        return Shelf(self.written, self.broken)


def load_shelf(folder: Path) -> Shelf:
    """Read every form of a folder (each a folder with form.toml and form.docx)."""
    if not folder.is_dir():
        raise ShelfMissingError(folder=folder)
    homes = sorted(path.parent for path in folder.glob(f"*/{_DECLARATION}"))
    said = {home.name: _said(home) for home in homes}
    return Shelf(_in_order(_written(home, said) for home in homes))


def write_down(form_id: str, declaration: str, document: bytes) -> Written:
    """Read a declaration and put it beside its document; raise FormBrokenError for a slip."""
    return Written(read_declaration(declaration, form_id, document), declaration, document)


def version_broken(label: str, number: int, error: DossierError) -> VersionBrokenError:
    """Tell that a stored version cannot be used, and what stands in its way."""
    plain = ((name, fact) for name, fact in error.params.items() if isinstance(fact, str | int))
    cause = Cause(error.code, tuple(plain))
    return VersionBrokenError(form=label, number=number, cause=cause)


@lru_cache(maxsize=256)  # the shelf is laid out anew for each store, and most forms stay the same
def _made_ready(document: bytes, asks: tuple[Ask, ...]) -> Template:
    return compile_template(document, declared_by_program(asks))


def _in_order(written: Iterable[Written]) -> dict[str, Written]:
    rows = sorted(written, key=lambda each: (each.form.order, each.form.id))
    return {each.form.id: each for each in rows}


def _said(home: Path) -> str:
    try:
        return (home / _DECLARATION).read_bytes().decode()
    except UnicodeDecodeError as error:
        raise FormBrokenError(form=home.name, why=str(error)) from error


def _written(home: Path, said: Mapping[str, str]) -> Written:
    """Read a form; without a Word file of its own it is written in that of the one it is like."""
    whole, like = completed(home.name, said)
    own = home / _DOCUMENT
    document = own if own.exists() or not like else home.parent / like / _DOCUMENT
    try:
        return write_down(home.name, whole, document.read_bytes())
    except OSError as error:
        raise FormBrokenError(form=home.name, why=_DOCUMENT) from error

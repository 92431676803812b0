"""Turns a folder of forms into a shelf: what each form is, and its template made ready once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import dossier.compose.fields  # noqa: F401 - enters the fields of the program
from dossier.compose.broken import FormBrokenError
from dossier.compose.declaration import read_declaration
from dossier.compose.declared import Declared, declared_by_program, nearest
from dossier.compose.template import Template, compile_template
from dossier.errors import DossierError, UsageError
from dossier.model.form import Form
from dossier.model.round import Regime

_DECLARATION, _DOCUMENT = "form.toml", "form.docx"


class ShelfMissingError(DossierError):
    """There is no folder of forms."""

    code = "compose.shelf_missing"


class FormUnknownError(UsageError):
    """No form goes by this id."""

    code = "compose.form_unknown"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The forms of one folder, in the order of the dossier."""

    by_id: Mapping[str, Form]
    documents: Mapping[str, bytes]
    _ready: dict[str, Template] = field(default_factory=dict, repr=False, compare=False)

    def form(self, form: str) -> Form:
        """Find a form; raise FormUnknownError with the nearest ids."""
        if form not in self.by_id:
            raise FormUnknownError(form=form, near=nearest(form, self.by_id))
        return self.by_id[form]

    def forms(self, regime: Regime | None = None) -> tuple[Form, ...]:
        """List all forms, or those of one regime."""
        return tuple(
            form for form in self.by_id.values() if regime is None or form.regime == regime
        )

    def declared(self, form: str) -> Declared:
        """Give the names that the template of a form may use: fields, and its own asks."""
        return declared_by_program(self.form(form).asks)

    def template(self, form: str) -> Template:
        """Give the template of a form, made ready at the first call."""
        declared = self.declared(form)
        if form not in self._ready:
            self._ready[form] = compile_template(self.documents[form], declared)
        return self._ready[form]


def load_shelf(folder: Path) -> Shelf:
    """Read every form of a folder (each a folder with form.toml and form.docx)."""
    if not folder.is_dir():
        raise ShelfMissingError(folder=folder)
    homes = sorted(path.parent for path in folder.glob(f"*/{_DECLARATION}"))
    documents = {home.name: _document(home) for home in homes}
    forms = sorted(
        (_form(home, documents[home.name]) for home in homes),
        key=lambda form: (form.order, form.id),
    )
    return Shelf({form.id: form for form in forms}, documents)


def _document(home: Path) -> bytes:
    try:
        return (home / _DOCUMENT).read_bytes()
    except OSError as error:
        raise FormBrokenError(form=home.name, why=_DOCUMENT) from error


def _form(home: Path, document: bytes) -> Form:
    try:
        text = (home / _DECLARATION).read_bytes().decode()
    except UnicodeDecodeError as error:
        raise FormBrokenError(form=home.name, why=str(error)) from error
    return read_declaration(text, home.name, document)

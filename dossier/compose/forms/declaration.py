"""Turns the text of a form.toml into the form that it declares, and a form into such a text."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from hashlib import sha256
from typing import Any

from dossier.compose.forms.asks import read_asks, write_ask
from dossier.compose.forms.bound import read_binding, write_binding
from dossier.compose.forms.broken import FormBrokenError, refuse_strange
from dossier.model.form import Form, Packet, Scope
from dossier.model.round import Regime
from dossier.model.subject import Whom

_HASH = 8  # hexadecimal digits of the contents behind the version that a form gives itself
_READERS: Mapping[str, Callable[[Any], object]] = {
    "label": str,
    "regime": Regime,
    "scope": Scope,
    "whom": Whom,
    "order": int,
    "version": str,
    "title": str,
    "file_name": str,
    "requires": tuple,
    "cite": str,
    "confidence": str,
    "instead_of": str,
    "packet": Packet,
    "free_layout": bool,
    "about": str,
    "pages": int,
}


@lru_cache(maxsize=512)  # the shelf is laid out anew for each store, and its forms stay the same
def read_declaration(text: str, form_id: str, document: bytes = b"") -> Form:
    """Read one declaration; an unknown key is a slip and refused.

    The version ends with a mark of declaration and document, so that a change of either shows.
    """
    form = read_tables(parse(text, form_id), form_id)
    digest = sha256(text.encode() + document).hexdigest()[:_HASH]
    return replace(form, version=f"{form.version}+{digest}")


def parse(text: str, form_id: str) -> dict[str, Any]:
    """Read the tables of a declaration; raise FormBrokenError where the text is no TOML."""
    try:
        return tomllib.loads(text)
    except ValueError as error:
        raise FormBrokenError(form=form_id, why=str(error)) from error


def read_tables(tables: Mapping[str, Any], form_id: str) -> Form:
    """Read the form that the tables of a declaration describe."""
    try:
        said = dict(tables)
        asks = read_asks(said.pop("ask", []), form_id)
        binding = read_binding(said.pop("binding", {}), form_id)
        refuse_strange(set(said) - {*_READERS, "id"})
        values: dict[str, Any] = {key: _READERS[key](said[key]) for key in said if key != "id"}
        form = Form(id=form_id, asks=asks, binding=binding, **values)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise FormBrokenError(form=form_id, why=str(error)) from error
    if said.get("id", form_id) != form_id:
        raise FormBrokenError(form=form_id, why=f"id = {said['id']}")
    return form


def write_declaration(form: Form) -> str:
    """Write the declaration of a form, without the mark in its version."""
    said: dict[str, object] = {"id": form.id} | {key: getattr(form, key) for key in _READERS}
    said["version"] = form.version.partition("+")[0]
    said["instead_of"] = form.instead_of or None
    said["packet"] = None if form.packet is Packet.DOSSIER else form.packet
    said["free_layout"] = form.free_layout or None
    said["about"] = form.about or None
    said["pages"] = form.pages or None
    lines = [*_lines(said)]
    if bound := write_binding(form.binding):
        lines += ["", "[binding]", *_lines(bound)]
    for ask in form.asks:
        lines += ["", "[[ask]]", *_lines(write_ask(ask))]
    return "\n".join(lines) + "\n"


def _lines(said: Mapping[str, object]) -> Iterator[str]:
    return (f"{key} = {_toml(value)}" for key, value in said.items() if value is not None)


def _toml(value: object) -> str:
    """Write a value of TOML; its basic strings are those of JSON, but for one letter."""
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {_toml(each)}" for key, each in value.items()) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_toml(each) for each in value) + "]"
    if isinstance(value, date):
        return value.isoformat()
    text = value if isinstance(value, bool | int) else str(value)
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")

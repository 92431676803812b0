"""Turns the declaration of a form that is like another one into a whole declaration."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dossier.compose.forms.broken import FormBrokenError
from dossier.compose.forms.declaration import parse, read_tables, write_declaration

_LIKE = "like"  # names the form that a declaration follows in all that it does not say
_ITS_OWN = {"id", "about", "binding"}  # what no form has from another


def completed(form_id: str, said: Mapping[str, str]) -> tuple[str, str]:
    """Give the whole declaration of a form among `said`, and the form that it is like.

    A form follows one that follows no other; raise FormBrokenError where there is none such.
    """
    if _LIKE not in said[form_id]:
        return said[form_id], ""  # most forms: no need to read them twice
    tables = parse(said[form_id], form_id)
    like = str(tables.pop(_LIKE, ""))
    if not like:
        return said[form_id], ""
    base: dict[str, Any] = parse(said[like], like) if like in said else {_LIKE: like}
    if _LIKE in base:
        raise FormBrokenError(form=form_id, why=f"{_LIKE} = {like}")
    followed = {key: value for key, value in base.items() if key not in _ITS_OWN}
    return write_declaration(read_tables(followed | tables, form_id)), like

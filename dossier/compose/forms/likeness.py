"""Turns the declaration of a form that is like another one into a whole declaration."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from dossier.compose.forms.broken import FormBrokenError
from dossier.compose.forms.declaration import parse, read_tables, write_declaration

_LIKE = "like"  # names the form that a declaration follows in all that it does not say
_ITS_OWN = {"id", "about", "binding"}  # what no form has from another


def completed(form_id: str, said: Mapping[str, str]) -> tuple[str, str]:
    """Give the whole declaration of a form among `said`, and the form that it is like.

    A form follows one that follows no other; raise FormBrokenError where there is none such.
    """
    own = said[form_id]
    if _LIKE not in own:
        return own, ""  # most forms: no need to read them twice
    like = _followed(form_id, own)
    return (_joined(form_id, own, like, said.get(like, "")), like) if like else (own, "")


@lru_cache(maxsize=256)  # the shelf is laid out anew for each store, and its forms stay the same
def _followed(form_id: str, own: str) -> str:
    return str(parse(own, form_id).get(_LIKE, ""))


@lru_cache(maxsize=256)
def _joined(form_id: str, own: str, like: str, base: str) -> str:
    followed = parse(base, like) if base else {_LIKE: like}
    if _LIKE in followed:
        raise FormBrokenError(form=form_id, why=f"{_LIKE} = {like}")
    whole = {key: value for key, value in followed.items() if key not in _ITS_OWN}
    whole |= parse(own, form_id)
    del whole[_LIKE]
    return write_declaration(read_tables(whole, form_id))

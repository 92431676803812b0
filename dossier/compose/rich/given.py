"""Reads dressed values out of a file of values: `{"@picture": "chu-ky.png", "width": 30}`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from dossier.compose.rich.picture import size_of
from dossier.compose.values import (
    Dressed,
    Listing,
    Picture,
    Rich,
    RichParagraphs,
    Run,
    Subdocument,
)
from dossier.errors import UsageError
from dossier.guard.gate import check_package, read_bytes

_SIGN = "@"
_LARGEST = 2_000  # millimetres or points, far beyond any page
_LINKS = ("http://", "https://", "mailto:")
_SCRIPTS = ("", "superscript", "subscript")
_RUN = {field.name: type(field.default) for field in fields(Run) if field.name != "text"}


class ValueBrokenError(UsageError):
    """A dressed value of a file of values cannot be understood."""

    code = "compose.value_broken"


def read_dressed(found: object, folder: Path) -> Any:
    """Put dressed values in the place of what describes them; files are looked for in a folder."""
    if isinstance(found, list):
        return [read_dressed(each, folder) for each in found]
    if not isinstance(found, dict):
        return found
    signs = [key for key in found if key.startswith(_SIGN)]
    if not signs:
        return {key: read_dressed(value, folder) for key, value in found.items()}
    sign = signs[0]
    if sign not in _READERS or len(signs) > 1:
        raise ValueBrokenError(what=sign)
    more = {key: value for key, value in found.items() if key != sign}
    try:
        return _READERS[sign](found[sign], more, folder)
    except (TypeError, ValueError, LookupError, AttributeError) as error:
        raise ValueBrokenError(what=sign) from error


def _picture(name: str, more: Mapping[str, Any], folder: Path) -> Dressed:
    content = read_bytes(_path(name, folder))
    size_of(content)  # which refuses what is no picture
    _only(more, {"width": float, "height": float, "alt": str, "link": str})
    _check_link(more.get("link", ""))
    return Picture(content, **more)


def _document(name: str, more: Mapping[str, Any], folder: Path) -> Dressed:
    _only(more, {})
    content = read_bytes(_path(name, folder))
    check_package(content, "docx")
    return Subdocument(content)


def _rich(runs: list[Any], more: Mapping[str, Any], _folder: Path) -> Dressed:
    _only(more, {"style": str})
    return Rich(tuple(map(_run, runs)), **more)


def _paragraphs(items: list[Any], more: Mapping[str, Any], folder: Path) -> Dressed:
    _only(more, {})
    read = (
        _rich(item["runs"], {key: item[key] for key in item if key != "runs"}, folder)
        if isinstance(item, dict)
        else Rich((Run(_text(item)),))
        for item in items
    )
    return RichParagraphs(tuple(each for each in read if isinstance(each, Rich)))


def _listing(text: str, more: Mapping[str, Any], _folder: Path) -> Dressed:
    _only(more, {})
    return Listing(_text(text))


def _run(said: object) -> Run:
    if isinstance(said, str):
        return Run(said)
    if not isinstance(said, dict):
        raise TypeError(said)
    more = {key: value for key, value in said.items() if key != "text"}
    _only(more, _RUN)
    _check_link(more.get("link", ""))
    if more.get("script", "") not in _SCRIPTS:
        raise ValueBrokenError(what="script")
    return Run(_text(said.get("text", "")), **more)


def _path(name: str, folder: Path) -> Path:
    """Find a file beside the values; whoever wrote them has no say about other folders."""
    path = (folder / _text(name)).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise ValueBrokenError(what=name)
    return path


def _only(said: Mapping[str, Any], known: Mapping[str, type]) -> None:
    """Refuse what a value does not know, and what is of another type than it should be."""
    for key, value in said.items():
        kinds = (int, float) if known.get(key) in {int, float} else (known.get(key, type(None)),)
        if key not in known or not isinstance(value, kinds) or _is_out_of_range(value):
            raise ValueBrokenError(what=key)


def _is_out_of_range(value: object) -> bool:
    return isinstance(value, int | float) and not 0 <= value <= _LARGEST


def _check_link(address: str) -> None:
    if address and not (address.startswith(_LINKS) and address.isprintable()):
        raise ValueBrokenError(what=address)


def _text(said: object) -> str:
    if not isinstance(said, str):
        raise TypeError(said)
    return said


_READERS: Mapping[str, Callable[[Any, Mapping[str, Any], Path], Dressed]] = {
    "@picture": _picture,
    "@document": _document,
    "@rich": _rich,
    "@paragraphs": _paragraphs,
    "@listing": _listing,
}

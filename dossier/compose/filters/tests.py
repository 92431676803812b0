"""The claims that a condition may make about a value: `{% if ds is rong %}`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from jinja2.tests import TESTS as EVERY_TEST

from dossier.compose.filters.reading import is_blank

_EVERY_TEST: Mapping[str, Any] = EVERY_TEST
_SAFE = (
    "defined",
    "undefined",
    "none",
    "string",
    "number",
    "integer",
    "float",
    "true",
    "false",
    "boolean",
    "mapping",
    "sequence",
    "iterable",
    "odd",
    "even",
    "in",
)
TESTS: Mapping[str, Callable[..., bool]] = MappingProxyType(
    {"blank": is_blank, "rong": is_blank, **{name: _EVERY_TEST[name] for name in _SAFE}}
)

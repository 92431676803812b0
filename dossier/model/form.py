"""A form as its form.toml declares it: what it is for, and what it asks of people."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dossier.model.round import Regime
from dossier.model.subject import Whom


class Scope(StrEnum):
    """How often a form is made within a round."""

    ROUND = "round"  # once
    NOMINATION = "nomination"  # once for each nominee of the right kind


class AskKind(StrEnum):
    """What is typed for an ask; its answer is kept as text, whatever the kind."""

    TEXT = "text"  # one line
    PARAGRAPHS = "paragraphs"  # one a line
    NUMBER = "number"
    DATE = "date"  # as far as it is known
    CHOICE = "choice"  # one of some texts
    TABLE = "table"  # a tab between cells, a line break between rows


@dataclass(frozen=True, slots=True)
class AskColumn:
    """A column of an ask's table."""

    id: str
    label: str
    kind: AskKind = AskKind.TEXT  # text, number or date


@dataclass(frozen=True, slots=True)
class Ask:
    """A datum that no other record holds and the form needs."""

    id: str
    label: str
    hint: str = ""
    kind: AskKind = AskKind.TEXT
    required: bool = False
    sample: str = ""
    choices: tuple[str, ...] = ()  # of a choice
    columns: tuple[AskColumn, ...] = ()  # of a table


@dataclass(frozen=True, slots=True)
class Form:
    """One form of the shelf."""

    id: str
    label: str
    regime: Regime
    scope: Scope
    order: int  # place in the dossier
    version: str
    title: str  # how the index names the document
    file_name: str  # stem of the file: ASCII, safe on Windows
    whom: Whom | None = None  # for which kind of nominee
    asks: tuple[Ask, ...] = ()
    requires: tuple[str, ...] = ()  # fields without which it would be returned
    cite: str = ""
    confidence: str = "verified"

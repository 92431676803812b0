"""Every code has a sentence in every language, with the same facts, and every sentence a use."""

from __future__ import annotations

import ast
import string
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from dossier.messages import LANGUAGES, catalogue

ROOT = Path(__file__).parents[2]
SENTENCES = ROOT / "dossier" / "messages"


def names_in(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@cache
def codes_of(language: str) -> dict[str, dict[str, str]]:
    return tomllib.loads((SENTENCES / f"{language}.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Told:
    """What the code says by literal words; trees are let go one by one, they take long to keep."""

    strings: set[str] = field(default_factory=set)
    errors: list[tuple[str, str]] = field(default_factory=list)  # with their file
    tasks: set[str] = field(default_factory=set)


@cache
def told_in(folder: str) -> Told:
    told = Told()
    for path in (ROOT / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                told.strings.add(node.value)
            elif isinstance(node, ast.ClassDef):
                told.errors.extend((path.name, code) for code in class_codes(node))
            elif isinstance(node, ast.With):
                told.tasks.update(kept_by(node))
    return told


def class_codes(node: ast.ClassDef) -> Iterator[str]:
    if not any(isinstance(base, ast.Name) and base.id.endswith("Error") for base in node.bases):
        return
    for line in node.body:
        targets = line.targets if isinstance(line, ast.Assign) else []
        if any(isinstance(target, ast.Name) and target.id == "code" for target in targets):
            value = line.value if isinstance(line, ast.Assign) else None
            if isinstance(value, ast.Constant):
                yield str(value.value)


def kept_by(node: ast.With) -> Iterator[str]:
    """Name the works that end in a commit: they stand in the log and in the menu of steps."""
    if any(calls(node, "commit")):
        yield from (
            str(call.args[1].value)
            for item in node.items
            for call in calls(item, "work")
            if len(call.args) > 1 and isinstance(call.args[1], ast.Constant)
        )


def calls(node: ast.AST, name: str) -> Iterator[ast.Call]:
    for found in ast.walk(node):
        if isinstance(found, ast.Call) and getattr(found.func, "attr", "") == name:
            yield found


def test_both_languages_hold_the_same_codes() -> None:
    assert set(codes_of("vi")) == set(codes_of("en"))


def test_translations_use_the_same_facts() -> None:
    assert [code for code in codes_of("vi") if len(set(facts_by_language(code))) > 1] == []


def facts_by_language(code: str) -> Iterator[frozenset[str]]:
    for language in LANGUAGES:
        row = catalogue(language).sentences[code]
        yield frozenset(names_in(row.what + row.why + row.next))


def test_every_error_has_a_sentence() -> None:
    missing = [
        (where, code) for where, code in told_in("dossier").errors if code not in codes_of("vi")
    ]
    assert missing == []


def test_every_task_that_keeps_something_has_a_name() -> None:
    named = told_in("dossier").tasks
    assert len(named) > 20
    assert [name for name in sorted(named) if f"task.{name}" not in codes_of("vi")] == []


def test_vietnamese_sentences_are_nfc() -> None:
    text = (SENTENCES / "vi.toml").read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)


def test_no_sentence_is_without_a_use() -> None:
    used = told_in("dossier").strings | told_in("ui").strings
    prefixes = tuple(part for part in used if part.endswith("."))
    data = "\n".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "dossier" / "law").rglob("*.toml")
    )
    spare = [
        code
        for code in codes_of("vi")
        if code not in used and not code.startswith(prefixes) and code not in data
    ]
    assert spare == []

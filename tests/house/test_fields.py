"""The registry tells an author of every field what it is, as an officer would."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

import dossier.compose.fields  # noqa: F401 - enters the fields of the program
from dossier.compose.fields import SUBJECTS
from dossier.compose.registry import Column, fields, is_name
from dossier.model.days import PartDate
from dossier.tasks.forms.tagged import ROW
from dossier.words.text import fold

ROOT = Path(__file__).parents[2]
LOOP = re.compile(r"\{%tr for (\w+) in")
# What may well be empty in every row of a sample.
BLANK_COLUMNS = {"ghi_chu", "anh"}
OF_UNITS = {"danh_sach_tap_the", "danh_sach_ho_gia_dinh"}  # which are not born


def columns() -> Iterator[tuple[str, Column]]:
    for name, field in fields().items():
        yield name, field.column
        for part in field.column.columns:
            yield f"{name}.{part.name}", part


EVERY = dict(columns())
LISTS = [name for name, field in fields().items() if field.column.columns]


@pytest.mark.parametrize("name", EVERY)
def test_it_is_described_in_one_sentence(name: str) -> None:
    about = EVERY[name].about
    assert about.endswith(".")
    assert about.count(". ") == 0
    assert about[0].isupper()
    assert 25 <= len(about) <= 200
    assert unicodedata.is_normalized("NFC", about)
    assert not fold(about).startswith(fold(EVERY[name].label))


@pytest.mark.parametrize("name", EVERY)
def test_its_name_can_be_typed_and_its_label_read(name: str) -> None:
    column = EVERY[name]
    assert is_name(column.name)
    assert unicodedata.is_normalized("NFC", column.label)
    assert column.label == column.label.strip() != ""


@pytest.mark.parametrize("name", sorted(fields()))
def test_its_sample_is_of_its_kind_and_not_empty(name: str) -> None:
    column = fields()[name].column
    assert column.sample not in ("", (), None)
    assert is_kind(column, column.sample)


def is_kind(column: Column, value: object) -> bool:
    if column.kind in {"list", "paragraphs"}:
        return isinstance(value, tuple)
    kinds = {"number": int, "date": date | PartDate, "text": str}
    return isinstance(value, kinds[column.kind])


@pytest.mark.parametrize("name", LISTS)
def test_a_list_shows_several_whole_rows(name: str) -> None:
    column = fields()[name].column
    assert isinstance(column.sample, tuple)
    assert 2 <= len(column.sample) <= 5
    for part in column.columns:
        cells = [row[part.name] for row in column.sample]
        assert any(cells) or part.name in BLANK_COLUMNS or name in OF_UNITS
        assert all(cell in ("", None) or is_kind(part, cell) for cell in cells)


def test_no_two_fields_are_called_alike() -> None:
    said = [fold(field.column.label) for field in fields().values()]
    names = [name.replace("_", " ") for name in fields()]
    assert len(set(said)) == len(said)
    clash = {name for name in names if name in said and label_of(name) != name}
    assert clash == set()


def label_of(name: str) -> str:
    """Fold the label of the field that goes by a name."""
    return fold(fields()[name.replace(" ", "_")].column.label)


@pytest.mark.parametrize("name", LISTS)
def test_no_two_columns_of_a_list_are_called_alike(name: str) -> None:
    parts = fields()[name].column.columns
    assert len({fold(part.label) for part in parts}) == len(parts)
    assert len({part.name for part in parts}) == len(parts)


def test_every_field_stands_under_a_subject() -> None:
    assert {field.subject for field in fields().values()} == set(SUBJECTS)


def test_a_column_copied_from_the_list_of_fields_fits_the_loops_of_the_shipped_forms() -> None:
    used: set[str] = set()
    for path in (ROOT / "templates").glob("*/form.docx"):
        with ZipFile(path) as package:
            used |= set(LOOP.findall(package.read("word/document.xml").decode()))
    assert used == {ROW}

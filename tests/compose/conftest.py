"""Word files made on the spot, and the text of those that come out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from typing import Any, TypeAlias

import docx
import pytest

from dossier.compose.declared import Declared, declared_by_values
from dossier.compose.template import Compiled, compile_template, try_compile

Word: TypeAlias = Any  # python-docx's document; it has no types
Make: TypeAlias = Callable[[Callable[[Word], object]], bytes]


@pytest.fixture(scope="session")
def make() -> Make:
    """Make a Word file by a function that writes into a new document."""

    def made(write: Callable[[Word], object]) -> bytes:
        word = docx.Document()
        write(word)
        stream = BytesIO()
        word.save(stream)
        return stream.getvalue()

    return made


@pytest.fixture(scope="session")
def typed(make: Make) -> Callable[[Sequence[str]], bytes]:
    """Make a Word file of plain paragraphs."""
    return lambda lines: make(lambda word: [word.add_paragraph(line) for line in lines])


@pytest.fixture(scope="session")
def read() -> Callable[[bytes], Word]:
    """Open what was made."""
    return lambda data: docx.Document(BytesIO(data))


@pytest.fixture(scope="session")
def lines(read: Callable[[bytes], Word]) -> Callable[[bytes], list[str]]:
    """Give the paragraphs outside of tables."""
    return lambda data: [paragraph.text for paragraph in read(data).paragraphs]


@pytest.fixture(scope="session")
def tables(read: Callable[[bytes], Word]) -> Callable[[bytes], list[list[list[str]]]]:
    """Give the cells of the tables, row by row."""
    return lambda data: [
        [[cell.text for cell in row.cells] for row in table.rows] for table in read(data).tables
    ]


@pytest.fixture(scope="session")
def fill() -> Callable[[bytes, Mapping[str, object]], bytes]:
    """Compile a file for some values, and fill it with them."""
    return lambda data, values: compile_template(data, declared_by_values(values)).fill(values)


@pytest.fixture(scope="session")
def lines_of(
    typed: Callable[[Sequence[str]], bytes],
    fill: Callable[[bytes, Mapping[str, object]], bytes],
    lines: Callable[[bytes], list[str]],
) -> Callable[[Sequence[str], Mapping[str, object]], list[str]]:
    """Fill plain paragraphs with values, and give the paragraphs that come out."""
    return lambda text, values: lines(fill(typed(text), values))


@pytest.fixture(scope="session")
def tried(
    typed: Callable[[Sequence[str]], bytes],
) -> Callable[[Sequence[str], Declared], Compiled]:
    """Try plain paragraphs as a template."""
    return lambda text, declared: try_compile(typed(text), declared)

"""Turns a field into the tag that an author copies, and its sample into text."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.compose.filters.reading import text_of
from dossier.compose.registry import Column

ROW = "r"  # what the loops of the shipped forms call the row at hand
_LENGTH = "ke_"  # begins the names of fields that measure a drawn line


def tag_of(column: Column) -> str:
    r"""Write what prints a field; a list becomes one table row, its cells parted by tabs.

    >>> tag_of(Column("ho_ten")), tag_of(Column("ke_co_quan", kind="number"))
    ('{{ ho_ten }}', 'ke:ke_co_quan')
    >>> tag_of(Column("qua", kind="list", columns=(Column("ten"), Column("gia"))))
    '{%tr for r in qua %}{{ r.ten }}\t{{ r.gia }}{%tr endfor %}'
    """
    if column.kind == "list" and column.columns:
        cells = "\t".join(column_tag(each) for each in column.columns)
        return f"{{%tr for {ROW} in {column.name} %}}{cells}{{%tr endfor %}}"
    if column.name.startswith(_LENGTH):
        return f"ke:{column.name}"
    return f"{{{{ {column.name} }}}}"


def column_tag(column: Column) -> str:
    """Write what prints a column of the row at hand."""
    return f"{{{{ {ROW}.{column.name} }}}}"


def sample_text(column: Column) -> str:
    """Write a sample as it would be printed; a row with semicolons between its cells."""
    sample = column.sample
    if isinstance(sample, tuple | list) and column.columns:
        return "\n".join(_row(row) for row in sample if isinstance(row, Mapping))
    return text_of(sample)


def _row(row: Mapping[str, object]) -> str:
    cells = (text_of(cell).replace("\n", " ") for cell in row.values())
    return "; ".join(cell for cell in cells if cell)

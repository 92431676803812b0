"""Turns a document that was read back into the rows of text that it prints."""

from __future__ import annotations

from collections.abc import Iterator

from dossier.paper.flow import Block, Flow, Para, Run, Table


def rows(flow: Flow) -> tuple[str, ...]:
    """List paragraphs and table cells in order, empty ones left out; page heads are no part."""
    found = (row for section in flow.sections for block in section.blocks for row in _rows(block))
    return tuple(row for row in found if row.strip())


def _rows(block: Block) -> Iterator[str]:
    if isinstance(block, Para):
        yield _text(block)
        return
    for row in block.rows:
        for cell in row.cells:
            yield " ".join(text for part in cell.blocks for text in _cell_rows(part))


def _cell_rows(block: Para | Table) -> Iterator[str]:
    return (row for row in _rows(block) if row.strip())


def _text(para: Para) -> str:
    """Join the runs; a tab or a break parts words."""
    return "".join(part.text if isinstance(part, Run) else " " for part in para.inlines)

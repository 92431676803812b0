"""Reads a document by its letters where its fonts do not tell that they are of an old encoding."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from dossier.collect.word.body import paragraphs_in
from dossier.collect.word.shapes import Block, Box, Document, Paragraph, Span
from dossier.words.guessing import each
from dossier.words.legacy import Encoding, decode


def read_by_letters(document: Document) -> Document | None:
    """Give the document with every paragraph read as its letters tell; None where none is old."""
    lines = [line for block in document.blocks for line in paragraphs_in(block)]
    texts = [line.text for line in lines]
    said = dict(zip(texts, each(texts), strict=True))
    old = {text: one for text, one in said.items() if one and one is not Encoding.UNICODE}
    if not old:
        return None
    return replace(document, blocks=tuple(_block(block, old) for block in document.blocks))


def _block(block: Block, old: Mapping[str, Encoding]) -> Block:
    if isinstance(block, Paragraph):
        return _line(block, old)
    rows = tuple(
        tuple(Box(tuple(_line(line, old) for line in box.paragraphs)) for box in row)
        for row in block.rows
    )
    return replace(block, rows=rows)


def _line(line: Paragraph, old: Mapping[str, Encoding]) -> Paragraph:
    encoding = old.get(line.text)
    if encoding is None:
        return line
    return replace(line, spans=tuple(_span(span, encoding) for span in line.spans))


def _span(span: Span, encoding: Encoding) -> Span:
    if span.encoding is not Encoding.UNICODE:
        return span
    return replace(span, text=decode(span.raw, encoding), encoding=encoding)

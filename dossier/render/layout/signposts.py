"""Turns headings and named places of paragraphs into what leads a reader of the PDF."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.paper.flow import Label, Para, Run, Tab

LONGEST = 200  # letters of a title


@dataclass(frozen=True, slots=True)
class Signpost:
    """The beginning of a paragraph that can be led to: its names, its rank among headings."""

    names: tuple[str, ...]
    level: int  # 0 is no heading
    title: str


def signpost(para: Para) -> Signpost | None:
    """Put up a signpost where a paragraph is a heading or has a name."""
    title = _title(para) if para.style.outline else ""
    if not (title or para.names):
        return None
    return Signpost(para.names, para.style.outline if title else 0, title)


def _title(para: Para) -> str:
    texts = (
        inline.text if isinstance(inline, Run | Label) else " " * isinstance(inline, Tab)
        for inline in para.inlines
    )
    return " ".join("".join(texts).split())[:LONGEST]

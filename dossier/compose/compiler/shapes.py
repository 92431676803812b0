"""Lets fields set the length of rule lines, which Word draws and does not write."""

from __future__ import annotations

from dataclasses import replace

from dossier.compose.language.tags import Draft, Where, put_tag
from dossier.compose.word.ooxml import (
    DRAWING,
    DRAWING_NAME,
    EXTENTS,
    R,
    nearest,
    put_after,
    put_before,
)

_PREFIX = "ke:"


def bind_lengths(draft: Draft) -> None:
    """Give every drawing named `ke:<field>` the width of that field; none where it is 0."""
    for named in list(draft.root.iter(DRAWING_NAME)):
        name = named.get("name", "")
        drawing, run = nearest(named, DRAWING), nearest(named, R)
        if not name.startswith(_PREFIX) or drawing is None or run is None:
            continue
        source, where = name.removeprefix(_PREFIX), Where(draft.part)
        put_before(run, put_tag(draft, f"{{% if {source} %}}", where))
        put_after(run, put_tag(draft, "{% endif %}", where))
        for extent in drawing.iter(*EXTENTS):
            if "cx" in extent.attrib:
                sign = put_tag(draft, f"{{{{ {source} }}}}", where)
                draft.tags[-1] = replace(draft.tags[-1], passes="_emu")
                extent.set("cx", sign)

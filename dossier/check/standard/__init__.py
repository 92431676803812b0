"""Turns a read document and the standard of its regime into findings on all that departs."""

from __future__ import annotations

from types import MappingProxyType

from dossier.check.standard.ink import colors, fonts
from dossier.check.standard.looks import looks, titles
from dossier.check.standard.numbers import numbers
from dossier.check.standard.prose import prose
from dossier.check.standard.reading import TITLES
from dossier.check.standard.recognise import CERTIFICATE, Labels, recognise
from dossier.check.standard.say import said
from dossier.check.standard.sheet import sheets
from dossier.check.standard.strokes import strokes
from dossier.check.standard.walk import Places, tops, walk
from dossier.law.standard import Standard
from dossier.model.finding import Finding
from dossier.paper.flow import Flow

NO_PLACES: Places = MappingProxyType({})
NO_LABELS: Labels = MappingProxyType({})


def standard_findings(
    flow: Flow,
    standard: Standard,
    places: Places = NO_PLACES,
    labels: Labels = NO_LABELS,
    pages: int = 0,
) -> tuple[Finding, ...]:
    """Compare a template, or a filled document, with what its regime asks of paper and looks.

    `places` are those of the bookmarks that the flow was read with; `pages` is 0 where unknown.
    A certificate is compared with nothing; what bears no title of a document stops nothing.
    """
    spots = walk(flow, places)
    names = recognise(spots, standard.components, labels)
    if CERTIFICATE in names.values():
        return ()
    departures = (
        *sheets(flow, standard, tops(flow, places)),
        *fonts(spots, standard),
        *colors(spots, names, standard),
        *titles(spots, names, standard),
        *looks(spots, names, standard),
        *prose(spots, names, standard),
        *numbers(flow, standard, places, pages),
        *strokes(spots, names, standard),
    )
    return said(departures, is_sure=any(name in TITLES for name in names.values()))


__all__ = ["standard_findings"]

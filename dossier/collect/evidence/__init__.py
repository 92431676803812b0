"""Looks into files that prove something: what they are, their pages, their face, their words."""

from dossier.collect.evidence.look import look_at, sort_of
from dossier.collect.evidence.looked import Looked

__all__ = ["Looked", "look_at", "sort_of"]

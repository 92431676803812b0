"""Files and clipboards into sheets of cells, behind the guard and in a child process."""

from dossier.collect.source.opening import read_sheets

__all__ = ["read_sheets"]

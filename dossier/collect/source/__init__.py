"""Turns files of every kind in which units send lists, and pasted tables, into sheets of cells."""

from dossier.collect.source.opening import read_pasted, read_sheets, reader_ahead

__all__ = ["read_pasted", "read_sheets", "reader_ahead"]

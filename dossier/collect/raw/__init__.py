"""Bytes that the guard let pass into bare cells; runs in a child and imports little."""

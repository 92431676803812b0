"""Puts tags where they take effect and writes the source of each part."""

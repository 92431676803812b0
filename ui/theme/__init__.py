"""Colours, spacing and icons by name."""

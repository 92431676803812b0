"""Explanations of an assessment in the words of a letter."""

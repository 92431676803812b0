"""Prints dressed text, pictures and other Word files where a tag asks for them."""

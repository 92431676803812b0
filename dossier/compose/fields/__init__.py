"""The fields that templates may name, subject by subject."""

"""Reads Word files: lists in tables, and whole reports on what someone achieved."""

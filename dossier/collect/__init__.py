"""Outside lists into values; nothing is dropped silently."""

"""A Word file into pages and pages into PDF."""

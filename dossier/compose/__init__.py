"""Values and a Word template into a Word file."""

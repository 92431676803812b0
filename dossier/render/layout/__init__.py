"""Flow values into pages of things at fixed places."""

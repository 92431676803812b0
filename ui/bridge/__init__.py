"""Tasks off the window's thread, changes as signals, values as Qt models."""

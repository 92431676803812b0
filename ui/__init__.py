"""The window: sees only what tasks offer."""

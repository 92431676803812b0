"""Where the passages of a template stand, as its author sees them."""

"""What changed between two templates."""

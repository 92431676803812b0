"""Lists as units send them, made from a seed, each with the truth about what it says."""

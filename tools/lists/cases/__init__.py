"""The ways in which units send lists, a module for each sort of oddity."""

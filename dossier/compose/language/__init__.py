"""What tags may say: the grammar, its names, and the walls within which it runs."""

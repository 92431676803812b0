"""The room of the catalogue: the awards of a day."""

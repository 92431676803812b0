"""The room of the catalogue: awards of a day, forms, fields."""

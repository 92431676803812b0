"""Forms and their declarations: the shelf, asks, bindings, sets that travel."""

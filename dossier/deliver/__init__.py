"""Files into a hand-over: names, order, one PDF, manifest."""

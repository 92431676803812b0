"""How the shipped Word forms are put together: looks, page, parts, papers."""

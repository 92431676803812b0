"""The room of movements: targets, registrations, reviews, exemplars over the years."""

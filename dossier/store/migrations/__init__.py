"""The history of the schema: upgrade only, each step spelling its own small tables."""

"""What a user can ask for: one module a verb, one transaction a task."""

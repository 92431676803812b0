"""What will not work in a template, and telling its author."""

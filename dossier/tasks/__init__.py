"""What people can ask for: each task turns one wish into one transaction and says what changed."""

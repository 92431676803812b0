"""A Word file into flow values, all style resolved."""

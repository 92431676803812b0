"""Uses the whole window at random, to see that nothing breaks and nothing is lost."""

"""One room of the window each; they never see each other."""

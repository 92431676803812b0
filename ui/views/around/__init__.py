"""What stands around the rooms: palette, keys, guide, steps back, work that goes on, first run."""

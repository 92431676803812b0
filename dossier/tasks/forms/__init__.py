"""What an admin does with forms: versions, looking over, comparing, sets."""

"""Rules as dated data, and what was in force on a day."""

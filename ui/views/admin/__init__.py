"""The room of keeping: what was done, taking it back, copies, beginning afresh."""

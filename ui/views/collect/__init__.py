"""The room where lists come in."""

"""Reads whole reports: who they are about, what is told of them, and what they already hold."""

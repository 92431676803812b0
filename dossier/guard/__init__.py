"""Refuses untrusted files before any parser sees them, and parses them in a child process with limits."""

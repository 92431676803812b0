"""Refuses untrusted files before any parser sees them; `guard.child` parses them with limits."""

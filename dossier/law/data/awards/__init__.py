"""One file for each award: who may hold it, who grants it, and its criteria."""

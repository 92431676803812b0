"""Pages into PDF; no geometry is decided here."""

"""The room of findings: what would have the dossier returned."""

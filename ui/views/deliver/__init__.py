"""The room where the dossier is made."""

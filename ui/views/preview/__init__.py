"""The room where documents are read before they are made."""

"""The rooms of people and units: who they are and what their ledgers hold."""

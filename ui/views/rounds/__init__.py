"""The room of award rounds: nominees, the round's own facts, the council."""

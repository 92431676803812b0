"""The room of the law: its catalogue, the local rules, the acts, the base pay."""

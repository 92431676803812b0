"""The commands, family by family: what each is called, what it takes, where its function lives."""

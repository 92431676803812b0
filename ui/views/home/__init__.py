"""The officer's desk: what waits, by when, who is near to an award, and how safe all of it is."""

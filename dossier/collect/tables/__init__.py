"""Finds the lists of a sheet: headings, columns, rows, and what stands around them."""

"""The workbook that a unit fills in: made here, and known again when it comes back."""

"""Vietnamese text: NFC, folding, order of names, dates, numbers and money in words."""

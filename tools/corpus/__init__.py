"""Seeds into Word files that use what offices use, and the rows that LibreOffice prints of them."""

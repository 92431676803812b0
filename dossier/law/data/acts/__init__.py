"""One file for each act: number, dates, wording, and the articles that the tables cite."""

"""Local rules of a ministry, province or office: read, weighed against the law, laid over it."""

"""SQL and nothing else: values kept, versioned, audited."""

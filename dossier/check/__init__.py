"""Values into findings: eligibility, completeness, coherence."""

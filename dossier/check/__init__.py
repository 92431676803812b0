"""Values into findings: eligibility, completeness, coherence."""

from __future__ import annotations

from dossier.check.whole import weigh

__all__ = ["weigh"]

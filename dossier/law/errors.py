"""What stops the law from being read or used: faults in its tables, a day without rules."""

from __future__ import annotations

from dossier.errors import DossierError


class BrokenLawError(DossierError):
    """A table of law is not as it must be: `file` and `reason` say where."""

    code = "law.broken"


class NoRulesError(DossierError):
    """No rule set covers the day."""

    code = "law.no_rules"

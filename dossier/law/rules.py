"""The closed vocabulary: every rule that award files may name, listed by hand."""

from __future__ import annotations

from dossier.law import judged_rules, life_rules, since_rules, unit_rules, year_rules
from dossier.law.registry import RULES

# Importing a module declares its rules; listing the modules keeps a frozen build complete.
SUBJECTS = (year_rules, since_rules, unit_rules, life_rules, judged_rules)

__all__ = ["RULES", "SUBJECTS"]

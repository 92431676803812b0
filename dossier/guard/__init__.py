"""Refuses untrusted files before any parser sees them; `guard.child` parses them with limits."""

from dossier.guard.fields import check_code
from dossier.guard.gate import Kind, check_package
from dossier.guard.trouble import ChildError, GuardError

__all__ = ["ChildError", "GuardError", "Kind", "check_code", "check_package"]

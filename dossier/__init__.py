"""Hồ sơ Khen thưởng: collects achievements and makes nomination dossiers, with no screen and no Qt."""

__version__ = "0.1.0"

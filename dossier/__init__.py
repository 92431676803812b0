"""Hồ sơ Khen thưởng: collects achievements and makes nomination dossiers, without Qt."""

__version__ = "0.1.0"

"""Hồ sơ Khen thưởng: collects achievements and makes nomination dossiers, with no screen and no Qt."""

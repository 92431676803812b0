"""Arguments that several tables of commands take."""

from __future__ import annotations

from pathlib import Path

from dossier.cli.command import Argument
from dossier.cli.usage import day

GROUNDS = ("cong_trang", "dot_xuat", "chuyen_de", "cong_hien", "nien_han", "doi_ngoai")

ROUND = Argument("round")
OUT = Argument("--out", Path, required=True, help="out_folder")
ON = Argument("--on", day)
OUT_PDF = Argument("--out", Path, required=True, help="out_pdf")

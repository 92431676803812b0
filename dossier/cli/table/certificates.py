"""The table of commands that print certificates."""

from __future__ import annotations

from pathlib import Path

from dossier.cli.command import Argument, Command
from dossier.cli.table.arguments import OUT_PDF, ROUND
from dossier.cli.usage import number

_STOCK = Argument("stock")
_PRINTER = Argument("--printer", default="", help="printer")
_CERTIFICATES = (
    ROUND,
    OUT_PDF,
    Argument("--nomination", nargs="*", default=(), help="nominations"),
    Argument("--stock", default="", help="stock"),
    _PRINTER,
    Argument("--despite-findings", switch=True, help="despite"),
)

CERTIFICATES: tuple[Command, ...] = (
    Command(("certificate", "list"), "certificates:show_all", (ROUND,)),
    Command(("certificate", "print"), "certificates:print_out", _CERTIFICATES),
    Command(("certificate", "proof"), "certificates:proof", _CERTIFICATES),
    Command(("certificate", "calibrate"), "certificates:calibrate", (_STOCK, _PRINTER, OUT_PDF)),
    Command(("stock", "list"), "certificates:show_stocks"),
    Command(
        ("stock", "export"),
        "certificates:export_stock",
        (_STOCK, Argument("--out", Path, required=True, help="out_stock")),
    ),
    Command(
        ("stock", "import"),
        "certificates:import_stock",
        (Argument("file", Path, help="stock_file"), Argument("--office", default="")),
    ),
    Command(("printer", "list"), "certificates:show_printers"),
    Command(
        ("printer", "set"),
        "certificates:set_printer",
        (
            Argument("printer"),
            Argument("--offset-x", number, help="offset_x"),
            Argument("--offset-y", number, help="offset_y"),
            Argument("--scale-x", number, help="scale_x"),
            Argument("--scale-y", number, help="scale_y"),
            Argument("--stock", default="", help="measured_stock"),
            Argument("--mark", nargs="*", default=(), help="marks"),
        ),
    ),
)

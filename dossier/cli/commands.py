"""The table of commands: what each is called, what it takes, and where its function lives."""

from __future__ import annotations

from pathlib import Path

from dossier.cli.command import Argument, Command, Needs
from dossier.cli.commands_movements import MOVEMENTS
from dossier.cli.commands_records import RECORDS
from dossier.cli.usage import day, number, votes, year

KINDS = (
    *("people", "units", "ratings", "honours", "initiatives", "achievements", "unit_years"),
    *("nominees", "tenures", "absences", "targets", "troubles"),
)
REGIMES = ("nd30", "party")
PACKETS = ("ho_so", "hop", "cong_van", "quyet_dinh", "minh_chung", "bang", "dien_hinh")
GROUNDS = ("cong_trang", "dot_xuat", "chuyen_de", "cong_hien", "nien_han", "doi_ngoai")

_ROUND = Argument("round")
_OUT = Argument("--out", Path, required=True, help="out_folder")
_ON = Argument("--on", day)
_FORM = Argument("form")
_VERSION = Argument("version")
_STOCK = Argument("stock")
_RECORD = Argument("subject")
_EVIDENCE = Argument("key", help="evidence_key")
_PRINTER = Argument("--printer", default="", help="printer")
_OUT_PDF = Argument("--out", Path, required=True, help="out_pdf")
_CERTIFICATES = (
    _ROUND,
    _OUT_PDF,
    Argument("--nomination", nargs="*", default=(), help="nominations"),
    Argument("--stock", default="", help="stock"),
    _PRINTER,
    Argument("--despite-findings", switch=True, help="despite"),
)

COMMANDS: tuple[Command, ...] = (
    Command(
        ("sample",),
        "sample:sample",
        (_OUT, Argument("--all", switch=True, help="all_packets")),
        Needs.NOTHING,
    ),
    Command(
        ("begin",),
        "beginning:begin_office",
        (
            Argument("--office", required=True, help="own_office"),
            Argument("--superior", default="", help="own_superior"),
            Argument("--symbol", default="", help="own_symbol"),
            Argument("--place", default="", help="own_place"),
            Argument("--head-post", default="", help="own_head_post"),
            Argument("--head-name", default="", help="own_head_name"),
        ),
    ),
    Command(
        ("import",),
        "lists:import_list",
        (
            Argument("files", Path, nargs="+", help="list"),
            Argument("--kind", choices=KINDS),
            Argument("--map", Path),
            Argument("--sender", default=""),
            Argument("--encoding", nargs="*", default=()),
            Argument("--decide", Path),
            Argument("--new-units", switch=True, help="new_units"),
            Argument("--round", help="into_round"),
            Argument("--refused", Path),
            Argument("--dry-run", switch=True, help="dry_run"),
        ),
    ),
    Command(("imports", "list"), "intakes:show_all"),
    Command(("imports", "undo"), "intakes:undo", (Argument("task", int),)),
    Command(("mapping", "list"), "intakes:show_mappings"),
    Command(("mapping", "forget"), "intakes:forget_mapping", (Argument("mapping"),)),
    Command(
        ("fill-in",),
        "fillin:fill_in",
        (
            Argument("kind", choices=KINDS, help="fillin_kind"),
            Argument("out", Path, help="fillin_out"),
            Argument("--unit", default="", help="fillin_unit"),
            Argument("--round", default="", help="fillin_round"),
        ),
    ),
    Command(
        ("awards",),
        "awards:awards",
        (_ON, Argument("--award", default="", help="one_award")),
        Needs.SHELF,
    ),
    Command(("principles",), "catalogues:principles", (_ON,), Needs.SHELF),
    Command(("forms",), "catalogues:forms", (), Needs.SHELF),
    Command(
        ("fields",),
        "catalogues:fields",
        (
            Argument("--find", default="", help="find_field"),
            Argument("--form", default="", help="field_form"),
        ),
        Needs.SHELF,
    ),
    Command(
        ("round", "new"),
        "rounds:new",
        (
            Argument("--name", required=True, help="round_name"),
            Argument("--year", int, required=True),
            Argument("--office", required=True),
            Argument("--received", day),
            Argument("--submitted", day),
            Argument("--number", default="", help="submission_number"),
            Argument("--regime", choices=REGIMES, default="nd30"),
        ),
    ),
    Command(("round", "list"), "rounds:show_all"),
    Command(("round", "show"), "rounds:show", (_ROUND,)),
    Command(
        ("nominate",),
        "rounds:nominate",
        (
            _ROUND,
            Argument("subject"),
            Argument("award"),
            Argument("--ground", choices=GROUNDS, default="cong_trang"),
            Argument("--summary", default=""),
        ),
    ),
    Command(
        ("exclude",), "rounds:exclude", (Argument("nomination"), Argument("--why", required=True))
    ),
    Command(("withdraw",), "rounds:withdraw", (Argument("nomination"),)),
    Command(
        ("answer",),
        "rounds:answer",
        (Argument("owner"), Argument("ask", nargs="?", default=""), Argument("--text")),
    ),
    Command(
        ("vote",),
        "rounds:vote",
        (Argument("nomination"), Argument("votes", votes)),
    ),
    Command(
        ("qualified",),
        "rounds:qualified",
        (_ROUND, Argument("--nominate", switch=True, help="nominate_all")),
    ),
    Command(("grants",), "rounds:granted", (_ROUND,)),
    Command(
        ("grant",),
        "rounds:grant",
        (
            _ROUND,
            Argument("nomination"),
            Argument("--number", default="", help="decision_number"),
            Argument("--date", day, help="decision_date"),
            Argument("--issuer", default=""),
            Argument("--money", default="", help="grant_money"),
            Argument("--certificate", default="", help="grant_certificate"),
            Argument("--handed", day, help="grant_handed"),
            Argument("--refused", default="", help="grant_refused"),
        ),
    ),
    Command(
        ("decide",),
        "rounds:decide",
        (
            _ROUND,
            Argument("nominations", nargs="*"),
            Argument("--number", required=True, help="decision_number"),
            Argument("--date", day, required=True, help="decision_date"),
            Argument("--issuer", required=True),
        ),
    ),
    *MOVEMENTS,
    Command(
        ("check",),
        "dossiers:check",
        (
            _ROUND,
            _ON,
            Argument("--explain", switch=True),
            Argument("--nomination", default="", help="explained"),
        ),
    ),
    Command(("alike",), "alike:show", (_ROUND,)),
    Command(
        ("timeline",),
        "years:timeline",
        (
            Argument("subject", nargs="?", default="", help="subject_years"),
            Argument("--nearing", year),
        ),
    ),
    Command(
        ("make",),
        "dossiers:make",
        (
            _ROUND,
            _OUT,
            Argument("--format", default="docx,pdf"),
            Argument("--jobs", int, default=1),
            _ON,
            Argument("--despite-findings", switch=True, help="despite"),
            Argument("--again", switch=True),
            Argument("--packet", choices=PACKETS, default="ho_so"),
        ),
    ),
    Command(("form", "list"), "forms:show_all"),
    Command(("form", "versions"), "forms:show_versions", (_FORM,)),
    Command(("form", "used"), "forms:show_used", (_ROUND,)),
    Command(
        ("form", "copy"),
        "forms:copy",
        (_FORM, Argument("--version"), Argument("--out", Path, required=True, help="out_docx")),
    ),
    Command(
        ("form", "save"),
        "forms:save",
        (
            _FORM,
            Argument("file", Path, help="template"),
            Argument("--note", required=True),
            Argument("--declaration", Path),
        ),
    ),
    Command(("form", "publish"), "forms:publish", (_VERSION,)),
    Command(("form", "back"), "forms:back", (_VERSION,)),
    Command(("form", "discard"), "forms:discard", (_VERSION,)),
    Command(("form", "withdraw"), "forms:withdraw", (_FORM,)),
    Command(
        ("form", "new"),
        "forms:new",
        (
            Argument("id", nargs="?", default="", help="new_form_id"),
            Argument("--from", required=True, help="from_form"),
            Argument("--label", required=True, help="form_label"),
        ),
    ),
    Command(
        ("form", "bind"),
        "formset:bind",
        (
            _FORM,
            Argument("--award", nargs="*", default=(), help="bound_awards"),
            Argument("--ground", nargs="*", choices=GROUNDS, default=(), help="bound_grounds"),
            Argument("--issuer", nargs="*", default=(), help="bound_issuers"),
            Argument("--since", day),
            Argument("--until", day),
            Argument("--instead-of", default="", help="instead_of"),
            Argument("--note", default=""),
        ),
    ),
    Command(
        ("form", "compare"), "formset:compare", (Argument("editions", nargs="+"),), Needs.NOTHING
    ),
    Command(
        ("form", "export"),
        "formset:export",
        (
            Argument("forms", nargs="*", default=()),
            Argument("--out", Path, required=True, help="out_formset"),
        ),
    ),
    Command(("form", "import"), "formset:take_in", (Argument("file", Path, help="formset"),)),
    Command(("form", "second"), "forms:second", (Argument("state", choices=("on", "off")),)),
    Command(("rules", "show"), "rules:show", (Argument("rules", nargs="?", default=""), _ON)),
    Command(("rules", "check"), "rules:check", (Argument("file", Path, help="rules_file"),)),
    Command(
        ("rules", "set"),
        "rules:keep",
        (
            Argument("file", Path, help="rules_file"),
            Argument("--note", default=""),
            Argument("--of", default="", help="rules_of"),
        ),
    ),
    Command(("rules", "back"), "rules:back", (Argument("edition"),)),
    Command(
        ("rules", "clear"),
        "rules:clear",
        (Argument("rules", nargs="?", default=""), Argument("--note", default="")),
    ),
    Command(("rules", "history"), "rules:history", (Argument("rules", nargs="?", default=""),)),
    Command(
        ("rules", "export"),
        "rules:export",
        (
            Argument("rules", nargs="?", default=""),
            Argument("--out", Path, required=True, help="out_rules"),
        ),
    ),
    Command(
        ("rules", "sample"),
        "rules:sample",
        (Argument("--out", Path, help="out_rules"),),
        Needs.TOOLS,
    ),
    Command(
        ("fill",),
        "engines:fill",
        (
            Argument("template", Path),
            Argument("values", Path, nargs="+"),
            Argument("out", Path, help="out_docx"),
        ),
        Needs.NOTHING,
    ),
    Command(
        ("lint",),
        "lint:lint",
        (
            Argument("templates", Path, nargs="+"),
            Argument("--values", Path, help="values_declared"),
            Argument("--form", help="lint_form"),
            Argument("--comments", Path),
        ),
        Needs.SHELF,
    ),
    Command(
        ("render",),
        "engines:render",
        (Argument("documents", Path, nargs="+"), Argument("out", Path, help="out_pdf")),
        Needs.NOTHING,
    ),
    Command(("certificate", "list"), "certificates:show_all", (_ROUND,)),
    Command(("certificate", "print"), "certificates:print_out", _CERTIFICATES),
    Command(("certificate", "proof"), "certificates:proof", _CERTIFICATES),
    Command(("certificate", "calibrate"), "certificates:calibrate", (_STOCK, _PRINTER, _OUT_PDF)),
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
    *RECORDS,
    Command(
        ("evidence", "add"),
        "evidence:add",
        (
            _RECORD,
            Argument("files", Path, nargs="+", help="evidence_files"),
            Argument("--entry", default="", help="evidence_entry"),
        ),
    ),
    Command(("evidence", "list"), "evidence:show", (_RECORD,)),
    Command(("evidence", "open"), "evidence:open_copy", (_EVIDENCE, _OUT)),
    Command(
        ("evidence", "find"),
        "evidence:find",
        (Argument("words", nargs="+", help="evidence_words"),),
    ),
    Command(("evidence", "remove"), "evidence:remove", (_EVIDENCE,)),
    Command(
        ("history",),
        "keeping:history",
        (
            Argument("--limit", int, default=20),
            Argument("--find", default="", help="history_find"),
            Argument("--who", default="", help="history_who"),
            Argument("--since", day),
            Argument("--until", day),
            Argument("--out", Path, help="history_out"),
        ),
    ),
    Command(("undo",), "keeping:undo", (Argument("task", int),)),
    Command(
        ("backup",), "keeping:backup", (Argument("file", Path, nargs="?", help="backup_file"),)
    ),
    Command(("trash", "list"), "trash:show_all"),
    Command(("trash", "restore"), "trash:restore", (Argument("key", help="trash_key"),)),
    Command(("copies", "list"), "copies:show_all"),
    Command(("copies", "sheet"), "copies:sheet", (_OUT_PDF,)),
    Command(("copies", "look"), "copies:look", (Argument("file", Path, help="copy_file"),)),
    Command(
        ("copies", "folder"),
        "copies:folder",
        (
            Argument("folder", Path, nargs="?", help="copy_folder"),
            Argument("--usual", switch=True, help="copy_usual"),
        ),
    ),
    Command(
        ("restore",),
        "keeping:restore",
        (Argument("file", Path, help="backup_file"),),
        Needs.NOTHING,
    ),
    Command(("verify",), "keeping:verify"),
)

"""The table of commands of forms, local rules and Word templates."""

from __future__ import annotations

from pathlib import Path

from dossier.cli.command import Argument, Command, Needs
from dossier.cli.table.arguments import GROUNDS, ON, ROUND
from dossier.cli.usage import day

_FORM = Argument("form")
_VERSION = Argument("version")

FORMS: tuple[Command, ...] = (
    Command(("form", "list"), "forms:show_all"),
    Command(("form", "versions"), "forms:show_versions", (_FORM,)),
    Command(("form", "used"), "forms:show_used", (ROUND,)),
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
    Command(("rules", "show"), "rules:show", (Argument("rules", nargs="?", default=""), ON)),
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
)

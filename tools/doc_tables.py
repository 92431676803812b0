"""Writes the tables of docs from law book, shelf and registry: `python tools/doc_tables.py`."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Iterable
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from dossier.app import Settings, open_tools  # noqa: E402 - the script runs from any folder
from dossier.compose.filters import described  # noqa: E402 - the same
from dossier.law.rules import RULES  # noqa: E402 - the same
from dossier.law.standard import Fact, Look, Measure, Trait  # noqa: E402 - the same
from dossier.law.standards import Standards  # noqa: E402 - the same
from dossier.law.standing import Standing  # noqa: E402 - the same
from dossier.messages import Between  # noqa: E402 - the same
from dossier.model.finding import Cite  # noqa: E402 - the same
from dossier.tasks.catalogue import fields, forms, meant_for  # noqa: E402 - the same
from dossier.tasks.forms.fieldrows import FieldRow  # noqa: E402 - the same
from dossier.tasks.tools import Tools  # noqa: E402 - the same
from tools.doc_law import awards_page, law_page  # noqa: E402 - the same
from tools.doc_lines import line, page  # noqa: E402 - the same

FIELDS_INTRO = (
    "Chép thẻ vào tệp Word ở chỗ cần in. Nhãn cũng dùng được làm thẻ, ví dụ `{{ Họ và tên }}`,",
    "có dấu hay không dấu. Thẻ bắt đầu bằng `ke:` là tên đặt cho đường kẻ vẽ bằng hình.",
    "Lệnh `python main.py fields --find TỪ` tìm trong danh sách này.",
    "",
    "Trang này do `python tools/doc_tables.py` viết ra.",
)
FIELD_HEAD = ("Thẻ", "Nhãn", "Kiểu", "In gì", "Ví dụ", "Biểu mẫu đang dùng")
PRINCIPLES_INTRO = (
    "Kept by: `rule` the rules of criteria in what they count, `check` the check of a round, "
    "`tables` the law's tables, `people` whoever weighs the dossier. Only verified ones can say no."
)


def principles_page(tools: Tools) -> str:
    """Write the principles that hold for every award, then the kinds of condition."""
    head = ("id", "Nguyên tắc", "Điều khoản", "Từ ngày", "Đến trước ngày", "Độ tin cậy", "Ai giữ")
    rows = (
        (row.id, row.text, _cited(row.cite), *_in_force(row), row.confidence, row.by)
        for row in tools.book.standing
    )
    principles = page("Principles and conditions", PRINCIPLES_INTRO, head, rows)
    words = ("rule", "What it asks", "Needs", "Takes")
    rules = (
        (row.name, (row.weigh.__doc__ or "").split("\n")[0], _terms(row.needs), _terms(row.takes))
        for row in sorted(RULES.values(), key=lambda row: row.name)
    )
    table = [line(words), line(["---"] * len(words)), *(line(cells) for cells in rules)]
    return "\n".join([principles, "## Conditions that criteria may name", "", *table, ""])


def _cited(cite: Cite) -> str:
    return ", ".join(filter(None, (cite.article, cite.label)))


def _in_force(row: Standing) -> tuple[str, str]:
    return f"{row.since:%d/%m/%Y}", f"{row.until:%d/%m/%Y}" if row.until else ""


def _terms(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))


def forms_page(tools: Tools) -> str:
    """Write the shelf in the order of dossiers."""
    rows = (
        (
            row.id,
            row.label,
            row.regime.label,
            row.packet.label,
            tools.words.text(f"cli.scope.{row.scope.value}"),
            meant_for(row),
            row.confidence,
            row.about,
        )
        for row in forms(tools)
    )
    head = ("id", "Biểu mẫu", "Thể thức", "Tập giấy tờ", "Lập", "Dùng cho", "Độ tin cậy", "Ghi chú")
    return page("Forms", "The forms that ship with the program, packet by packet.", head, rows)


def fields_page(tools: Tools) -> str:
    """Write every field that templates may name, subject by subject."""
    lines = ["# Các trường của biểu mẫu", "", *FIELDS_INTRO, ""]
    for subject, rows in groupby(fields(tools), key=lambda row: row.subject):
        group = list(rows)
        lines += [f"## {subject}", "", line(FIELD_HEAD), line(["---"] * len(FIELD_HEAD))]
        lines += [line(field_cells(row, tools)) for row in group]
        for row in (row for row in group if row.columns):
            lines += ["", *columns_lines(row, tools)]
        lines.append("")
    return "\n".join(lines[:-1]) + "\n"


def field_cells(row: FieldRow, tools: Tools) -> tuple[str, ...]:
    """Write the row of one field."""
    kind = tools.words.text(f"field.kind.{row.kind}")
    tag = f"`{row.name}`" if row.columns else f"`{row.tag}`"
    sample = row.sample.split("\n")[0]
    return (tag, row.label, kind, row.about, sample, ", ".join(row.forms))


def columns_lines(row: FieldRow, tools: Tools) -> list[str]:
    """Write the columns of a list, and the table row that prints it."""
    head = ("Cột", "Nhãn", "Kiểu", "In gì", "Ví dụ", "Biểu mẫu dùng cột này")
    return [
        f"### {row.label} (`{row.name}`)",
        "",
        "Một hàng của bảng, mỗi dòng dưới đây vào một ô:",
        "",
        "```",
        *row.tag.split("\t"),
        "```",
        "",
        line(head),
        line(["---"] * len(head)),
        *(line(field_cells(part, tools)) for part in row.columns),
    ]


def standards_page(tools: Tools) -> str:
    """Write what each regime says of paper, margins, numbers and components."""
    standards = tools.book.standards
    rows = (
        (regime, _named(fact, standards), _said(fact), _span(fact), _source(fact), fact.confidence)
        for regime, facts in standards.facts.items()
        for fact in facts
    )
    head = ("Thể thức", "What", "Says", "In force", "Điều khoản", "Độ tin cậy")
    about = "What is asked of the looks of documents; what no row says is not checked."
    return page("Standards", about, head, rows)


def _named(fact: Fact, standards: Standards) -> str:
    return standards.components[fact.id].label if isinstance(fact, Look) else f"`{fact.id}`"


def _said(fact: Fact) -> str:
    if isinstance(fact, Measure):
        about = "about " * fact.is_about
        return about + _between(fact.span) + " (portrait)" * fact.is_upright
    if isinstance(fact, Look):
        return ", ".join(_looks(fact))
    return ", ".join(fact.values) if isinstance(fact, Trait) else ""


def _looks(look: Look) -> Iterable[str]:
    if look.size:
        yield f"{_between(look.size)} pt"
    for name in ("letters", "bold", "italic", "underline", "align"):
        value = getattr(look, name)
        if value is not None:
            yield {True: name, False: f"not {name}"}.get(value, str(value))
    if look.example:
        yield f"“{look.example}”"


def _between(span: Between) -> str:
    ends = dict.fromkeys((span.least, span.most))
    return (
        f"at least {span.least:g}"
        if math.isinf(span.most)
        else "–".join(f"{end:g}" for end in ends)
    )


def _span(fact: Fact) -> str:
    return f"{fact.since:%d/%m/%Y} – {f'{fact.until:%d/%m/%Y}' if fact.until else ''}".rstrip()


def _source(fact: Fact) -> str:
    return ", ".join(part for part in (fact.cite.article, fact.cite.label) if part)


def templates_page(_tools: Tools) -> str:
    """Put the table of filters into the page on templates, between its two signs."""
    kept = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
    before, sign, rest = kept.partition("<!-- bộ lọc")
    about, _, behind = rest.partition("-->")
    _, end, after = behind.partition("<!-- hết bộ lọc -->")
    head = ("Bộ lọc", "Làm gì", "Giá trị", "In ra")
    rows = (
        (f"`{row.call}`", row.about, *_lines(row.example_in, row.example_out))
        for row in described()
    )
    table = "\n".join([line(head), line(["---"] * len(head)), *map(line, rows)])
    return f"{before}{sign}{about}-->\n\n{table}\n\n{end}{after}"


def _lines(*examples: str) -> Iterable[str]:
    return (each.replace("\n", "<br>") for each in examples)


PAGES: dict[str, Callable[[Tools], str]] = {
    "awards.md": awards_page,
    "principles.md": principles_page,
    "law.md": law_page,
    "forms.md": forms_page,
    "fields.md": fields_page,
    "standards.md": standards_page,
    "templates.md": templates_page,
}


def main() -> None:
    """Write every page."""
    tools = open_tools(Settings())
    for name, make in PAGES.items():
        (ROOT / "docs" / name).write_text(make(tools), encoding="utf-8", newline="\n")
        print(name)


if __name__ == "__main__":
    main()

"""Writes the pages on the law book: the catalogue, how sure each award's criteria are, the acts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from dossier.law.acts import Act
from dossier.law.book import BookOnDay, LawBook
from dossier.law.criteria import Criterion
from dossier.law.verdict import weakest
from dossier.model.award import Award
from dossier.model.finding import Cite, Confidence
from dossier.model.form import Form, form_stem
from dossier.model.round import Regime
from dossier.tasks.awardrows import AwardRow, award_rows
from dossier.tasks.catalogue import forms
from dossier.tasks.tools import Tools
from tools.doc_lines import line, page

LATEST = date(2026, 12, 1)  # a day of the newest rule set
AWARD_HEAD = (
    *("id", "Danh hiệu, hình thức", "Loại", "Đối tượng", "Thẩm quyền", "Loại hình", "Hệ số"),
    *("Tiền thưởng ngày 1/12/2026 (đồng)", "Năm báo cáo", "Phiếu", "Giấy tờ", "Điều khoản"),
    "Độ tin cậy",
)
AWARDS_INTRO = (
    "Every title and award form, highest first, as on 1/12/2026. "
    "Shares of votes and years of report are recalled and wait for confirmation."
)
LAW_INTRO = (
    "How many criteria of each award hold under each rule set, and how sure they are: "
    "read in the official text or a copy of it (verified) / seen on secondary pages / recalled. "
    "Only verified ones can say no. The confidence of a rule set caps that of every rule under it."
)
SURE = tuple(Confidence)


def awards_page(tools: Tools) -> str:
    """Write the catalogue of the latest rule set, highest award first."""
    rows = (_award_cells(row) for row in award_rows(tools.book, LATEST))
    return page("Awards", AWARDS_INTRO, AWARD_HEAD, rows)


def law_page(tools: Tools) -> str:
    """Write awards × rule sets × confidence, totals, acts with their spans, forms × regimes."""
    book = tools.book
    days = [book.on(row.since) for row in book.rule_sets]
    head = ("id", "Danh hiệu, hình thức", *(f"Bộ quy tắc {day.rule_set}" for day in days))
    rows = [
        (award.id, award.label, *(_counted(_criteria(award, day), day) for day in days))
        for award in book.awards.values()
    ]
    every = [row for day in days for award in book.awards.values() for row in _criteria(award, day)]
    totals = [_counted(_all(book, day), day) for day in days]
    parts = [
        page("The law book: how sure it is", LAW_INTRO, head, [*rows, ("", "**Total**", *totals)]),
        *_totals(book, {row.id for row in every}),
        *_acts(book),
        *_forms(tools),
    ]
    return "\n".join(parts)


def _criteria(award: Award, day: BookOnDay) -> tuple[Criterion, ...]:
    return tuple(row for whom in award.whom for row in day.criteria(award.id, whom))


def _all(book: LawBook, day: BookOnDay) -> tuple[Criterion, ...]:
    return tuple(row for award in book.awards.values() for row in _criteria(award, day))


def _counted(rows: tuple[Criterion, ...], day: BookOnDay) -> str:
    """Count by confidence under the set: "3 / 0 / 2"."""
    counts = Counter(weakest(row.confidence, day.rules.confidence) for row in rows)
    return " / ".join(str(counts[sure]) for sure in SURE) if rows else "–"


def _totals(book: LawBook, ids: set[str]) -> Iterator[str]:
    awards = Counter(award.confidence for award in book.awards.values())
    rates = Counter(rate.confidence for award in book.awards.values() for rate in award.prizes)
    facts = (
        ("Awards", awards),
        ("Criteria, each span of days by itself", Counter(row.confidence for row in book.criteria)),
        ("Money coefficients", rates),
        ("Principles", Counter(row.confidence for row in book.standing)),
        ("Acts", Counter(act.confidence for act in book.acts.values())),
    )
    head = ("What", *(sure.value for sure in SURE), "all")
    yield f"## Totals ({len(ids)} criteria by name)"
    yield ""
    yield from (line(head), line(["---"] * len(head)))
    for name, counts in facts:
        yield line((name, *(counts[sure] for sure in SURE), sum(counts.values())))
    yield ""


def _acts(book: LawBook) -> Iterator[str]:
    head = ("Văn bản", "Về việc", "Từ ngày", "Đến trước ngày", "Là căn cứ trình", "Độ tin cậy")
    yield f"## Acts, and which of them are in force on {LATEST:%d/%m/%Y}"
    yield ""
    yield from (line(head), line(["---"] * len(head)))
    for act in sorted(book.acts.values(), key=_age):
        label = f"**{act.label}**" if act.holds(LATEST) else act.label
        basis = "có" if act.order else ""
        yield line((label, act.about, _day(act.since), _day(act.until), basis, act.confidence))
    yield ""


def _forms(tools: Tools) -> Iterator[str]:
    """Write forms × regimes: how sure the words of each are, where there is one."""
    papers: dict[str, dict[Regime, Form]] = {}
    for form in forms(tools):
        papers.setdefault(form_stem(form.id), {})[form.regime] = form
    yield "## Forms by regime: how sure their words are (looks are those of the regime)"
    yield ""
    head = ("Biểu mẫu", *(regime.label for regime in Regime))
    yield from (line(head), line(["---"] * len(head)))
    for stem, found in papers.items():
        sure = (found[regime].confidence if regime in found else "–" for regime in Regime)
        yield line((f"{next(iter(found.values())).title} (`{stem}`)", *sure))
    yield ""


def _age(act: Act) -> tuple[str, str, date, str]:
    return act.track.value, act.kind, act.since or date.min, act.id


def _day(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""


def _award_cells(row: AwardRow) -> tuple[object, ...]:
    award = row.award
    ballot = award.ballot
    sign = ">" if ballot.threshold == 50 else "≥"
    votes = f"{sign} {ballot.threshold}%" + ", kín" * ballot.is_secret if ballot.threshold else ""
    years = dict.fromkeys(str(award.years_for(whom)) for whom in award.whom)
    return (
        *(award.id, award.label, award.kind.label),
        ", ".join(whom.label for whom in award.whom),
        award.authority,
        ", ".join(ground.label for ground in award.grounds),
        "; ".join(_rate(award)),
        "; ".join(_paid(row)),
        " / ".join(years),
        votes,
        award.checklist,
        _cited(award.cite),
        award.confidence,
    )


def _rate(award: Award) -> Iterator[str]:
    for rate in (rate for rate in award.prizes if not rate.is_past):
        most = "≤ " if rate.is_ceiling else ""
        yield f"{rate.whom.label} {most}{rate.coefficient} ({rate.confidence})"


def _paid(row: AwardRow) -> Iterator[str]:
    for whom, paid in row.money.items():
        yield f"{whom.label} {paid.amount:,}".replace(",", ".")


def _cited(cite: Cite) -> str:
    return ", ".join(filter(None, (cite.article, cite.label)))

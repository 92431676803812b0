"""What is written for a report: by section, with earlier texts and its length in pages."""

from __future__ import annotations

from dataclasses import replace

from dossier.model.feat import Achievement, Figure
from dossier.model.form import AskKind
from dossier.model.round import Round
from dossier.model.subject import Ref, Whom
from dossier.tasks.answers import save_answers
from dossier.tasks.desk import Desk
from dossier.tasks.narrative import report, report_heads, report_length
from dossier.tasks.records import save_entry
from dossier.tasks.rounds import Nominate, new_round, nominate, show_round

AN = Ref(Whom.PERSON, "an")


def nominated(desk: Desk) -> str:
    rows = show_round(desk, "round").rows
    return next(row.nomination.value.key for row in rows if row.nomination.value.subject == AN)


def test_each_section_brings_the_prompt_of_its_form(desk: Desk) -> None:
    (head,) = report_heads(desk, AN)
    assert (head.nomination, head.year) == (nominated(desk), 2025)
    written = report(desk, head.nomination)
    asked = [part.ask.id for part in written.parts]
    assert asked[:2] == ["nhiem_vu", "thanh_tich"]
    assert all(part.ask.hint and part.ask.kind is AskKind.PARAGRAPHS for part in written.parts[:2])


def test_the_length_follows_the_text(desk: Desk) -> None:
    key = nominated(desk)
    before = report_length(desk, key)
    save_answers(desk, key, {"thanh_tich": "\n".join(["Đã làm xong việc được giao. " * 12] * 40)})
    after = report_length(desk, key)
    assert before is not None
    assert after is not None
    assert after.pages > before.pages >= 1


def test_last_years_text_stands_beside(desk: Desk) -> None:
    earlier = new_round(desk, Round("", "Năm trước", 2024, "office")).value.key
    nominate(desk, Nominate(earlier, AN, "ldtt"))
    old = next(row for row in report_heads(desk, AN) if row.year == 2024)
    save_answers(desk, old.nomination, {"thanh_tich": "Việc của năm 2024."})
    part = next(part for part in report(desk, nominated(desk)).parts if part.ask.id == "thanh_tich")
    assert [former.text for former in part.former] == ["Việc của năm 2024."]
    assert part.former[0].title.startswith("2024: ")
    back = next(part for part in report(desk, old.nomination).parts if part.ask.id == "thanh_tich")
    assert back.former == ()


def test_the_ledger_of_achievements_is_at_hand(desk: Desk) -> None:
    done = Achievement("", AN, 2025, "Tham mưu văn bản", figures=(Figure("Số văn bản", "42"),))
    save_entry(desk, done)
    save_entry(desk, replace(done, year=2026, what="Việc của năm sau", figures=()))
    ledger = report(desk, nominated(desk)).ledger
    assert next((row.title, row.text) for row in ledger) == (
        "2025",
        "Tham mưu văn bản (Số văn bản: 42)",
    )

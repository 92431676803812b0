"""Declares the ledgers whose entries last from one day to another: posts, absences, discipline."""

from __future__ import annotations

from datetime import date
from typing import Any

from dossier.model.days import PartDate
from dossier.model.ledger import (
    Absence,
    AbsenceKind,
    Discipline,
    Penalty,
    Tenure,
    TroubleKind,
)
from dossier.model.subject import Ref
from dossier.tasks.typed import (
    TypedDateError,
    TypedDayError,
    check_span,
    typed_day,
    typed_part_date,
    written_day,
    written_part_date,
)
from ui.bridge.tables import Column
from ui.views.records.entrykind import (
    DECISION,
    EntryKind,
    Texts,
    decision_column,
    decision_of,
    decision_texts,
)
from ui.widgets.editors import Input, Kind

PARTS = "ngày/tháng/năm, tháng/năm hoặc năm"


def tenures() -> EntryKind:
    """Declare the posts held: what dedication and reports rest on."""

    def read(key: str, subject: Ref, texts: Texts) -> Tenure:
        since, until = _parts_of(texts)
        post, unit, grade = (texts[name].strip() for name in ("post", "unit", "grade"))
        return Tenure(key, subject, since, until, post, unit, grade, decision_of(texts))

    return EntryKind(
        "tenure",
        "Quá trình công tác",
        (
            Column("Từ", lambda row: written_part_date(row.since), 90),
            Column("Đến", lambda row: written_part_date(row.until) or "nay", 90),
            Column("Chức vụ", lambda row: row.post, 200),
            Column("Cơ quan, đơn vị", lambda row: row.unit, 220),
            decision_column(),
        ),
        (
            Input("since", "Từ", Kind.DATE, hint=PARTS, required=True),
            Input("until", "Đến", Kind.DATE, hint="Để trống nếu đang giữ chức vụ này"),
            Input("post", "Chức vụ", required=True),
            Input("unit", "Cơ quan, đơn vị", hint="Tên vào thời gian đó"),
            Input("grade", "Nhóm chức vụ", hint="Chỉ cần khi xét quá trình cống hiến"),
            *DECISION,
        ),
        lambda record: record.tenures,
        lambda row: {
            "since": written_part_date(row.since),
            "until": written_part_date(row.until),
            "post": row.post,
            "unit": row.unit,
            "grade": row.grade,
            **decision_texts(row.decision),
        },
        read,
        tab="Quá trình",
    )


def absences() -> EntryKind:
    """Declare the spans of leave, which some criteria leave out of account."""
    reasons = tuple((kind.value, kind.label) for kind in AbsenceKind)

    def read(key: str, subject: Ref, texts: Texts) -> Absence:
        since, until = _days_of(texts)
        kind, note = AbsenceKind(texts["kind"]), texts["note"].strip()
        return Absence(key, subject, kind, since, until, decision_of(texts), note)

    return EntryKind(
        "absence",
        "Thời gian nghỉ",
        (
            *_days(),
            Column("Lý do", lambda row: row.kind.label, 180),
            Column("Ghi chú", lambda row: row.note, 160),
            decision_column(),
        ),
        (
            Input("kind", "Lý do", Kind.CHOICE, choices=reasons),
            Input("since", "Từ ngày", Kind.DATE, hint="ngày/tháng/năm", required=True),
            Input("until", "Đến hết ngày", Kind.DATE, hint="để trống nếu đang nghỉ"),
            *DECISION,
            Input("note", "Ghi chú"),
        ),
        lambda record: record.absences,
        lambda row: {
            "kind": row.kind.value,
            "since": written_day(row.since),
            "until": written_day(row.until),
            "note": row.note,
            **decision_texts(row.decision),
        },
        read,
        tab="Nghỉ",
    )


def disciplines() -> EntryKind:
    """Declare the spans in which commendation waits."""
    troubles = (
        (TroubleKind.DISCIPLINE.value, "Bị kỷ luật"),
        (TroubleKind.REVIEW.value, "Đang xem xét, thanh tra, xác minh"),
    )
    penalties = tuple((penalty.value, penalty.label) for penalty in Penalty)

    def read(key: str, subject: Ref, texts: Texts) -> Discipline:
        since, until = _days_of(texts)
        kind, penalty = TroubleKind(texts["kind"]), Penalty(texts["penalty"])
        decision, note = decision_of(texts), texts["note"].strip()
        return Discipline(key, subject, kind, since, until, penalty, decision, note)

    return EntryKind(
        "discipline",
        "Kỷ luật",
        (
            *_days(),
            Column("Nội dung", lambda row: dict(troubles)[row.kind.value], 230),
            Column("Hình thức", lambda row: row.penalty.label, 120),
            decision_column(),
        ),
        (
            Input("kind", "Nội dung", Kind.CHOICE, choices=troubles),
            Input("penalty", "Hình thức kỷ luật", Kind.CHOICE, choices=penalties),
            Input("since", "Từ ngày", Kind.DATE, hint="ngày/tháng/năm", required=True),
            Input("until", "Hết ngày", Kind.DATE, hint="để trống nếu chưa kết thúc"),
            *DECISION,
            Input("note", "Ghi chú"),
        ),
        lambda record: record.disciplines,
        lambda row: {
            "kind": row.kind.value,
            "penalty": row.penalty.value,
            "since": written_day(row.since),
            "until": written_day(row.until),
            "note": row.note,
            **decision_texts(row.decision),
        },
        read,
    )


def _days() -> tuple[Column[Any], ...]:
    return (
        Column("Từ ngày", lambda row: written_day(row.since), 90),
        Column("Đến ngày", lambda row: written_day(row.until), 90),
    )


def _days_of(texts: Texts) -> tuple[date, date | None]:
    """Read whole days; raise TypedDayError where the first is missing."""
    since, until = typed_day(texts["since"]), typed_day(texts["until"])
    if since is None:
        raise TypedDayError(text=texts["since"])
    check_span(since, until)
    return since, until


def _parts_of(texts: Texts) -> tuple[PartDate, PartDate | None]:
    """Read dates as far as they are known; raise TypedDateError where the first is missing."""
    since, until = typed_part_date(texts["since"]), typed_part_date(texts["until"])
    if since is None:
        raise TypedDateError(text=texts["since"])
    check_span(since, until)
    return since, until

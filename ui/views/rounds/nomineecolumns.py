"""The columns of the table of nominees: verdict, what is missing, papers, votes."""

from __future__ import annotations

from collections.abc import Callable

from dossier.model.finding import Outcome, Weight
from dossier.model.subject import Whom
from dossier.tasks.ballots import Tally
from dossier.tasks.rounds import NomineeRow
from dossier.tasks.weighing import Weighed
from ui.bridge.tables import Column
from ui.theme.tokens import Tone
from ui.widgets.judged import OUTCOMES

VERDICTS = {
    Outcome.MET: "Đủ điều kiện",
    Outcome.UNMET: "Chưa đủ điều kiện",
    Outcome.UNKNOWN: "Thiếu số liệu",
    Outcome.CONFIRM: "Cần kiểm tra",
}


def nominee_columns(
    weighed: Callable[[NomineeRow], Weighed | None], tally: Callable[[NomineeRow], Tally | None]
) -> tuple[Column[NomineeRow], ...]:
    """Declare the columns; what has to be reckoned is asked for row by row when it is shown."""

    def lacking(row: NomineeRow) -> str:
        found = weighed(row)
        return "…" if found is None and not _excluded(row) else lacking_words(found)

    def lacking_color(row: NomineeRow) -> Tone | None:
        found = weighed(row)
        return "stop" if found and found.count(Weight.STOP) else None

    def papers(row: NomineeRow) -> str:
        found = weighed(row)
        return str(len(found.papers)) if found and found.papers else ""

    def papers_tip(row: NomineeRow) -> str:
        found = weighed(row)
        return "\n".join(("Phải kèm:", *found.papers)) if found and found.papers else ""

    def votes(row: NomineeRow) -> str:
        return votes_words(tally(row))

    def votes_color(row: NomineeRow) -> Tone | None:
        found = tally(row)
        return "stop" if found and found.reaches is False else None

    return (
        Column("Cá nhân, tập thể", lambda row: row.name, 140),
        Column("Hình thức đề nghị", lambda row: row.award.label, 135),
        Column("Điều kiện", _verdict, 118, color=_verdict_color),
        Column("Còn thiếu", lacking, 105, color=lacking_color),
        Column("Giấy tờ", papers, 58, tip=papers_tip, right=True),
        Column("Phiếu", votes, 88, color=votes_color),
        Column("Chức vụ, đơn vị", _post, 190),
        Column("Ghi chú", _note, 60),
    )


def lacking_words(found: Weighed | None) -> str:
    """Say how much is to be mended and how much to be asked.

    >>> lacking_words(Weighed())
    'Không'
    """
    if found is None:
        return ""
    parts = [
        f"{count} {word}"
        for count, word in (
            (found.count(Weight.STOP), "phải sửa"),
            (found.count(Weight.ASK), "cần kiểm tra"),
        )
        if count
    ]
    return ", ".join(parts) or "Không"


def votes_words(found: Tally | None) -> str:
    """Say how many of all members voted for it, and how many it needs."""
    if found is None or found.yes is None:
        return ""
    cast = f"{found.yes}/{found.total}" if found.total else str(found.yes)
    return f"{cast} (cần {found.needed})" if found.needed else cast


def _excluded(row: NomineeRow) -> bool:
    return bool(row.nomination.value.excluded)


def _post(row: NomineeRow) -> str:
    if row.nomination.value.subject.whom is not Whom.PERSON:
        return row.unit
    return ", ".join(part for part in (row.post, row.unit) if part)


def _verdict(row: NomineeRow) -> str:
    return VERDICTS[row.outcome] if row.outcome else ""


def _verdict_color(row: NomineeRow) -> Tone | None:
    return OUTCOMES[row.outcome][1] if row.outcome else None


def _note(row: NomineeRow) -> str:
    why = row.nomination.value.excluded
    return f"Không đưa vào đợt: {why}" if why else ""

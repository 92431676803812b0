"""Declares each kind of ledger entry once: what its table shows and what its dialog asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dossier.model.feat import Achievement, Evidence, Figure
from dossier.model.ledger import (
    Ground,
    Honour,
    Initiative,
    Level,
    Rating,
    Reach,
    UnitYear,
)
from dossier.model.subject import Ref
from dossier.tasks.typed import (
    TypedNumberError,
    typed_number,
    written_number,
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
from ui.views.records.spans import absences, disciplines, tenures
from ui.widgets.editors import NO, YES, Input, Kind

FIRST_YEAR, LAST_YEAR = 1900, 2199
CELL, ROW = "\t", "\n"  # of the tables of figures and papers
FIGURE = ("Tên số liệu", "Kết quả", "Chỉ tiêu", "Đơn vị tính")
PAPER = ("Tên văn bản", "Số, ký hiệu")
YEAR = Input("year", "Năm", required=True)


def year_of(texts: Texts) -> int:
    """Read the year of an entry; raise TypedNumberError where there is none."""
    year = typed_number(texts["year"])
    if year is None or not FIRST_YEAR <= year <= LAST_YEAR:
        raise TypedNumberError(text=texts["year"])
    return year


def kinds(awards: Mapping[str, str]) -> tuple[EntryKind, ...]:
    """Declare every ledger; `awards` are the labels of the catalogue by id."""
    return (
        *(ratings(), honours(awards), initiatives(), achievements(), disciplines(), unit_years()),
        *(tenures(), absences()),
    )


def ratings() -> EntryKind:
    """Declare the ledger of annual ratings."""
    levels = tuple((level.value, level.label) for level in Level)

    def read(key: str, subject: Ref, texts: Texts) -> Rating:
        level = Level(texts["level"])
        return Rating(key, subject, year_of(texts), level, decision_of(texts))

    return EntryKind(
        "rating",
        "Xếp loại",
        (_year(), Column("Mức độ hoàn thành", lambda row: row.level.label, 240), decision_column()),
        (YEAR, Input("level", "Mức độ hoàn thành", Kind.CHOICE, choices=levels), *DECISION),
        lambda record: record.ratings,
        lambda row: {
            "year": str(row.year),
            "level": row.level.value,
            **decision_texts(row.decision),
        },
        read,
    )


def honours(awards: Mapping[str, str]) -> EntryKind:
    """Declare the ledger of titles and awards held."""
    grounds = tuple((ground.value, ground.label.capitalize()) for ground in Ground)
    names = tuple(awards.items())

    def read(key: str, subject: Ref, texts: Texts) -> Honour:
        ground, decision = Ground(texts["ground"]), decision_of(texts)
        award, year = texts["award"], year_of(texts)
        return Honour(key, subject, award, year, ground, decision, texts["note"].strip())

    return EntryKind(
        "honour",
        "Danh hiệu, khen thưởng",
        (
            _year(),
            Column("Danh hiệu, hình thức", lambda row: awards.get(row.award, row.award), 260),
            Column("Loại hình", lambda row: row.ground.label, 120),
            decision_column(),
        ),
        (
            YEAR,
            Input("award", "Danh hiệu, hình thức", Kind.CHOICE, choices=names),
            Input("ground", "Loại hình khen thưởng", Kind.CHOICE, choices=grounds),
            *DECISION,
            Input("note", "Ghi chú"),
        ),
        lambda record: record.honours,
        lambda row: {
            "year": str(row.year),
            "award": row.award,
            "ground": row.ground.value,
            "note": row.note,
            **decision_texts(row.decision),
        },
        read,
        tab="Khen thưởng",
    )


def initiatives() -> EntryKind:
    """Declare the ledger of initiatives."""
    reaches = tuple((reach.value, reach.label.capitalize()) for reach in Reach)

    def read(key: str, subject: Ref, texts: Texts) -> Initiative:
        name, reach = texts["name"].strip(), Reach(texts["reach"])
        role, used = texts["role"].strip(), texts["used_for"]
        return Initiative(key, subject, year_of(texts), name, reach, role, decision_of(texts), used)

    return EntryKind(
        "initiative",
        "Sáng kiến",
        (
            _year(),
            Column("Tên sáng kiến, đề tài", lambda row: row.name, 320),
            Column("Phạm vi", lambda row: row.reach.label, 150),
            decision_column(),
        ),
        (
            YEAR,
            Input("name", "Tên sáng kiến, đề tài", required=True),
            Input("reach", "Phạm vi ảnh hưởng", Kind.CHOICE, choices=reaches),
            Input("role", "Vai trò", hint="Chủ nhiệm, đồng tác giả (tỷ lệ đóng góp)"),
            *DECISION,
        ),
        lambda record: record.initiatives,
        lambda row: {
            "year": str(row.year),
            "name": row.name,
            "reach": row.reach.value,
            "role": row.role,
            "used_for": row.used_for,
            **decision_texts(row.decision),
        },
        read,
    )


def achievements() -> EntryKind:
    """Declare what was done, year by year, with tables of figures and of papers."""

    def read(key: str, subject: Ref, texts: Texts) -> Achievement:
        return Achievement(
            key,
            subject,
            year_of(texts),
            texts["what"].strip(),
            texts.get("movement", ""),
            tuple(Figure(*cells) for cells in _rows(texts["figures"], len(FIGURE))),
            _papers(texts),
        )

    def write(row: Achievement) -> dict[str, str]:
        figures = [(f.name, f.result, f.target, f.measure) for f in row.figures]
        papers = [(paper.name, paper.number) for paper in row.evidence]
        return {
            "year": str(row.year),
            "what": row.what,
            "movement": row.movement,
            "figures": _table(figures),
            "evidence": _table(papers),
            "files": _table([(p.name, p.number, p.sha256) for p in row.evidence if p.sha256]),
        }

    return EntryKind(
        "achievement",
        "Thành tích",
        (
            _year(),
            Column("Nội dung", lambda row: row.what, 480),
            Column("Số liệu", lambda row: "; ".join(f"{f.name}: {f.result}" for f in row.figures)),
        ),
        (
            YEAR,
            Input("what", "Nội dung thành tích", Kind.TEXT, required=True),
            Input("figures", "Số liệu", Kind.TABLE, columns=FIGURE),
            Input("evidence", "Minh chứng", Kind.TABLE, columns=PAPER),
        ),
        lambda record: record.achievements,
        write,
        read,
    )


def unit_years() -> EntryKind:
    """Declare a unit's year in figures."""
    counts = ("members", "completed", "advanced", "emulators", "disciplined")
    answers = (("", "Chưa nhập"), (YES, "Có"), (NO, "Không"))

    def read(key: str, subject: Ref, texts: Texts) -> UnitYear:
        numbers = {name: typed_number(texts[name]) for name in counts}
        return UnitYear(
            key,
            subject,
            year_of(texts),
            **numbers,
            block_led=texts["block_led"].strip(),
            block_decision=decision_of(texts),
            united=None if not texts["united"] else texts["united"] == YES,
        )

    def write(row: UnitYear) -> dict[str, str]:
        united = "" if row.united is None else (YES if row.united else NO)
        numbers = {name: written_number(getattr(row, name)) for name in counts}
        texts = {"year": str(row.year), "block_led": row.block_led, "united": united}
        return texts | numbers | decision_texts(row.block_decision)

    return EntryKind(
        "unit_year",
        "Số liệu năm",
        (
            _year(),
            Column("Số người", lambda row: written_number(row.members), 80, right=True),
            Column("Hoàn thành", lambda row: written_number(row.completed), 90, right=True),
            Column("LĐTT", lambda row: written_number(row.advanced), 70, right=True),
            Column("CSTĐ cơ sở", lambda row: written_number(row.emulators), 90, right=True),
            Column("Dẫn đầu cụm, khối", lambda row: row.block_led, 200),
        ),
        (
            YEAR,
            Input("members", "Tổng số cá nhân"),
            Input("completed", "Số cá nhân hoàn thành nhiệm vụ trở lên"),
            Input("advanced", "Số cá nhân đạt Lao động tiên tiến"),
            Input("emulators", "Số cá nhân đạt Chiến sĩ thi đua cơ sở"),
            Input("disciplined", "Số cá nhân bị kỷ luật từ cảnh cáo trở lên"),
            Input("united", "Nội bộ đoàn kết, chấp hành tốt", Kind.CHOICE, choices=answers),
            Input("block_led", "Dẫn đầu cụm, khối thi đua"),
            *DECISION,
        ),
        lambda record: record.years,
        write,
        read,
    )


def _year() -> Column[Any]:
    return Column("Năm", lambda row: str(row.year), 60)


def _table(rows: Sequence[tuple[str, ...]]) -> str:
    return ROW.join(CELL.join(row).rstrip(CELL) for row in rows)


def _rows(text: str, width: int) -> list[list[str]]:
    """Part a table into its rows, each with all its cells; what is too wide joins the last."""
    parted = [[cell.strip() for cell in line.split(CELL, width - 1)] for line in text.splitlines()]
    return [row + [""] * (width - len(row)) for row in parted if any(row)]


def _papers(texts: Texts) -> tuple[Evidence, ...]:
    """Read the papers; one whose name and number stay keeps its file."""
    files = {(name, number): file for name, number, file in _rows(texts.get("files", ""), 3)}
    rows = _rows(texts["evidence"], len(PAPER))
    return tuple(Evidence(name, number, files.get((name, number), "")) for name, number in rows)

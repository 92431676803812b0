"""What an admin changed in a form is told paragraph by paragraph, cell by cell, word by word."""

from __future__ import annotations

import random
from collections.abc import Iterable
from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.compose.compare.differ import How, differences, words_between
from dossier.compose.compare.textblocks import Sort
from dossier.compose.language.tags import Where
from dossier.compose.places.passages import Passage, Step
from dossier.compose.places.survey import survey

Rows = Iterable[Iterable[str]]


def written(texts: Iterable[str | Rows], header: str = "") -> bytes:
    """Write a Word file of paragraphs (texts) and tables (rows of texts)."""
    document = docx.Document()
    for each in texts:
        if isinstance(each, str):
            document.add_paragraph(each)
            continue
        rows = [list(row) for row in each]
        table = document.add_table(len(rows), len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    document.sections[0].header.paragraphs[0].text = header
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def told(old: Iterable[str | Rows], new: Iterable[str | Rows]) -> list[tuple[How, Sort, str, str]]:
    found = differences(survey(written(old)).passages, survey(written(new)).passages)
    return [(each.how, each.sort, each.old, each.new) for each in found]


A, B, C = (
    "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
    "Văn phòng Tỉnh ủy đề nghị khen thưởng {{ so_truong_hop }}.",
    "Danh sách này có {{ so_truong_hop }}./.",
)
TABLE = [["TT", "Họ và tên"], ["{%tr for r in danh_sach %}", ""], ["{{ r.tt }}", "{{ r.ten }}"]]
WIDER = [[*row, more] for row, more in zip(TABLE, ["Ghi chú", "", "{{ r.ghi_chu }}"], strict=True)]


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        pytest.param([A, B], [A, B], [], id="nothing"),
        pytest.param([A, "", B], [A, B, "", ""], [], id="blank paragraphs are but a gap"),
        pytest.param([A], [A, B], [(How.ADDED, Sort.PARAGRAPH, "", B)], id="a paragraph more"),
        pytest.param([A, B], [B], [(How.REMOVED, Sort.PARAGRAPH, A, "")], id="one less"),
        pytest.param(
            [A, B],
            [A, B.replace("đề nghị", "kính đề nghị")],
            [(How.CHANGED, Sort.PARAGRAPH, B, B.replace("đề nghị", "kính đề nghị"))],
            id="a word more",
        ),
        pytest.param(
            [A, B, C], [B, C, A], [(How.MOVED, Sort.PARAGRAPH, A, A)], id="a paragraph moved"
        ),
        pytest.param(
            [A, B, C],
            [B, C, A.replace("15", "16")],
            [(How.MOVED, Sort.PARAGRAPH, A, A.replace("15", "16"))],
            id="moved and changed a little",
        ),
        pytest.param(
            [A],
            ["Kính gửi: {{ kinh_gui }}"],
            [
                (How.REMOVED, Sort.PARAGRAPH, A, ""),
                (How.ADDED, Sort.PARAGRAPH, "", "Kính gửi: {{ kinh_gui }}"),
            ],
            id="another text altogether is not called a change",
        ),
        pytest.param(
            [TABLE],
            [TABLE[:2]],
            [(How.REMOVED, Sort.ROW, "{{ r.tt }} | {{ r.ten }}", "")],
            id="a row",
        ),
        pytest.param(
            [TABLE],
            [[["TT", "Họ, tên"], *TABLE[1:]]],
            [(How.CHANGED, Sort.CELL, "Họ và tên", "Họ, tên")],
            id="a cell",
        ),
        pytest.param(
            [A, TABLE, B],
            [A, WIDER, B],
            [(How.ADDED, Sort.COLUMN, "", "Ghi chú | {{ r.ghi_chu }}")],
            id="a column more",
        ),
        pytest.param(
            [WIDER],
            [TABLE],
            [(How.REMOVED, Sort.COLUMN, "Ghi chú | {{ r.ghi_chu }}", "")],
            id="a column less",
        ),
    ],
)
def test_a_change_is_called_what_it_is(
    old: list[str | Rows], new: list[str | Rows], wanted: list[tuple[How, Sort, str, str]]
) -> None:
    assert told(old, new) == wanted


def test_a_column_between_others_leaves_the_others_alone() -> None:
    between = [
        [row[0], more, row[1]] for row, more in zip(TABLE, ["Mã", "", "{{ r.ma }}"], strict=True)
    ]
    (found,) = differences(survey(written([TABLE])).passages, survey(written([between])).passages)
    assert (found.how, found.sort, found.new) == (How.ADDED, Sort.COLUMN, "Mã | {{ r.ma }}")
    assert found.after is not None
    assert found.after.where.column == 2


def test_a_change_in_the_header_is_found() -> None:
    old, new = (survey(written([A], header)).passages for header in ("Trang 1", "Trang 2"))
    (found,) = differences(old, new)
    assert found.after is not None
    assert "header" in found.after.where.part


def test_words_are_compared_whole_and_a_tag_is_one_word() -> None:
    spans = words_between("cho 02 tập thể, {{ ho_ten }}", "cho 03 tập thể, {{ ho_va_ten }}")
    assert [(span.text, span.how) for span in spans] == [
        ("cho ", None),
        ("02", How.REMOVED),
        ("03", How.ADDED),
        (" tập thể, ", None),
        ("{{ ho_ten }}", How.REMOVED),
        ("{{ ho_va_ten }}", How.ADDED),
    ]


@given(st.text(), st.text())
def test_spans_put_together_give_both_texts(old: str, new: str) -> None:
    spans = words_between(old, new)
    assert "".join(span.text for span in spans if span.how is not How.ADDED) == old
    assert "".join(span.text for span in spans if span.how is not How.REMOVED) == new


WORDS = ["đề nghị", "khen thưởng", "{{ ho_ten }}", "tập thể", "cá nhân", "năm", "2025", "Gia Lai"]


def passages(texts: Iterable[str]) -> list[Passage]:
    return [
        Passage(Where("word/document.xml", number), (Step("paragraph", number),), text)
        for number, text in enumerate(texts, start=1)
    ]


@settings(deadline=None)
@given(st.randoms(use_true_random=False))
def test_every_text_of_both_is_accounted_for(dice: random.Random) -> None:
    texts = [" ".join(dice.choices(WORDS, k=dice.randint(1, 12))) for _ in range(12)]
    changed = [text for text in texts if dice.random() < 0.8]
    if dice.random() < 0.3:
        dice.shuffle(changed)
    found = differences(passages(texts), passages(changed))
    gone = [each.before for each in found if each.how is How.REMOVED]
    come = [each.after for each in found if each.how is How.ADDED]
    assert len(texts) - len(gone) == len(changed) - len(come)
    assert differences(passages(changed), passages(changed)) == ()


def test_texts_that_repeat_themselves_without_end_come_to_an_end() -> None:
    one, other = (" ".join(str(at % step) for at in range(20_000)) for step in (7, 5))
    assert "".join(span.text for span in words_between(one, other) if span.how is None)
    changed = [*["x"] * 9_000, "y", *["x"] * 9_000]
    (found,) = differences(passages(["x"] * 18_000), passages(changed))
    assert (found.how, found.new) == (How.ADDED, "y")
    assert len(differences(passages(["x", "y"] * 3_000), passages(["y", "x", "x"] * 2_000))) < 9_000


def test_a_thousand_rows_that_all_changed_come_to_an_end() -> None:
    old, new = ([f"{word} {number}" for number in range(1000)] for word in ("Một", "Hai"))
    assert len(differences(passages(old), passages(new))) == 2000

"""Attached files go and come back with what they prove; remembered columns go with their sender."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dossier.model.attachment import Attachment, AttachmentKind
from dossier.model.layout import Layout
from dossier.model.ledger import Honour, Initiative
from dossier.model.subject import Person, Unit
from dossier.store import DanglingError, Store, UndoError, Work
from tests.store.specimens import BASE, OFFICE

AN = Person("q", "Trần Thị B", unit="u")
HONOUR = Honour("h", AN.ref, "bk_bt", 2024)
PAPER = b"%PDF-1.7 a decision"
ROOM = Unit("v", "Phòng Tổng hợp", superior="u")
LAYOUT = Layout("l", "v", "stt|ho va ten", "people", (("STT", ""), ("Họ và tên", "name")), 1)


def attached(work: Work, entry: str = "h") -> Attachment:
    sha256 = work.keep(PAPER)
    name = "Quyết định 12.pdf"
    day = date(2026, 1, 5)
    return Attachment("t", AN.ref, entry, name, sha256, AttachmentKind.PDF, 2, day)


@pytest.fixture
def filled(store: Store) -> Store:
    with store.work("cán bộ", "fill") as work:
        work.put_many([*BASE, AN, HONOUR, ROOM, LAYOUT])
        work.commit()
    with store.work("cán bộ", "evidence.add") as work:
        work.put(attached(work), seen=None)
        work.commit()
    return store


def names(store: Store) -> list[str]:
    with store.work("cán bộ", "read") as work:
        return [row.name for row in work.all(Attachment)]


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        pytest.param(Honour, "h", id="with its entry"),
        pytest.param(Person, "q", id="with its subject"),
        pytest.param(Attachment, "t", id="by itself"),
    ],
)
def test_an_attachment_goes_and_comes_back(filled: Store, kind: type[object], key: str) -> None:
    with filled.work("cán bộ", "drop") as work:
        work.drop(kind, key)
        task = work.commit().task
    assert names(filled) == []
    filled.undo(task, "cán bộ")
    assert names(filled) == ["Quyết định 12.pdf"]
    with filled.work("cán bộ", "read") as work:
        assert work.content(work.get(Attachment, "t").value.sha256) == PAPER
    assert filled.verify().is_sound


def test_an_entry_to_which_a_file_was_attached_is_not_undone(filled: Store) -> None:
    with pytest.raises(UndoError):
        filled.undo(1, "cán bộ")


@pytest.mark.parametrize("wrong", [{"entry": "nowhere"}, {"sha256": "0" * 64}], ids=str)
def test_an_attachment_points_at_something(filled: Store, wrong: dict[str, str]) -> None:
    with filled.work("cán bộ", "edit") as work:
        saved = work.get(Attachment, "t")
        work.put(replace(saved.value, **wrong), seen=saved.version)  # type: ignore[arg-type]
        with pytest.raises(DanglingError):
            work.commit()


def test_an_attachment_may_prove_any_entry_of_the_ledgers(filled: Store) -> None:
    with filled.work("cán bộ", "edit") as work:
        work.put(Initiative("i", AN.ref, 2024, "Sổ tay"), seen=None)
        work.put(replace(attached(work, "i"), key="t2"), seen=None)
        work.put(replace(attached(work, ""), key="t3"), seen=None)
        work.commit()
    assert len(names(filled)) == 3


def test_remembered_columns_come_back_as_they_were_and_go_with_their_sender(
    filled: Store,
) -> None:
    with filled.work("cán bộ", "drop") as work:
        assert work.all(Layout, sender="v") == (LAYOUT,)
        work.drop(Unit, "v")
        work.commit()
    with filled.work("cán bộ", "read") as work:
        assert work.all(Layout) == ()
        assert work.get(Unit, OFFICE.key).value == OFFICE

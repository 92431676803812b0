"""Each finding about a round leads to the field of its room that mends it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from dossier.model.finding import Place
from tests.ui.waiting import settle
from ui.bridge.context import Context
from ui.views.rounds.view import RoundsView

# Kind and field of a place, as findings and the room of the day name them; what has the focus then.
LEADS = (
    ("round", "", "Các đề nghị"),
    ("round", "received", "Ngày nhận hồ sơ để thẩm định"),
    ("round", "submitted", "Ngày tờ trình"),
    ("round", "due", "Hạn nộp hồ sơ lên cấp trên"),
    ("round", "so_bo", "Số bộ hồ sơ"),
    ("round", "returns", "Lý do trả lại"),
    ("nomination", "", "Các đề nghị"),
    ("nomination", "summary", "Tóm tắt thành tích"),
    ("nomination", "vote", "Số phiếu của từng đề nghị"),
    ("nomination", "opinions", "Ý kiến bằng văn bản"),
    ("nomination", "grant", "Kết quả khen thưởng"),
    ("vote", "", "Số phiếu của từng đề nghị"),
    ("council", "", "Ngày họp"),
    ("council", "day", "Ngày họp"),
    ("council", "issued", "Số phiếu phát ra"),
    ("council", "members", "Thành viên Hội đồng"),
)


def test_every_place_of_a_round_has_its_field(
    rounds_room: RoundsView, context: Context, qtbot: QtBot
) -> None:
    view = rounds_room.state.view
    assert view is not None
    keys = {"round": view.round.value.key, "nomination": view.rows[0].nomination.value.key}
    led = []
    for kind, field, _name in LEADS:
        rounds_room.show_place(Place(kind, keys.get(kind, ""), field))
        settle(context, qtbot)
        led.append((kind, field, rounds_room.focusWidget().accessibleName()))
    assert led == list(LEADS)

"""Every deed says whether it can be done, and where not, why."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from dossier.model.shelf import Stage, Version
from ui.views.forms.deeds import (
    BUTTONS,
    CLEAN,
    DEEDS,
    GROUPS,
    IN_FORCE,
    LOOKING,
    NEVER_IN_FORCE,
    NO_COPY,
    NO_DRAFT,
    NO_FORM,
    NO_OTHER,
    NO_VERSION,
    NONE_PUBLISHED,
    NOT_DRAFT,
    NOTHING_NEW,
    OWN_WISH,
    SAVE_FIRST,
    STOPS,
    Situation,
    next_step,
)

DAY = datetime(2026, 5, 20, 9, tzinfo=UTC)
DRAFT = Version("v2", "to_trinh_nd30", 2, "sum", "", "Thêm cột", "Nguyễn Văn A", DAY)
FORCE = replace(DRAFT, key="v1", number=1, stage=Stage.PUBLISHED, published_at=DAY)
OLD = replace(FORCE, key="v0", number=0, stage=Stage.RETIRED)
WAITING = replace(DRAFT, stage=Stage.WAITING, asked_by="Nguyễn Văn A")
SHIPPED = Situation("to_trinh_nd30", who="Nguyễn Văn A")
EDITED = replace(SHIPPED, is_edited=True, has_copy=True)
READY = replace(SHIPPED, newest=DRAFT, stops=0)


def why_not(name: str, now: Situation) -> str:
    return next(deed.why_not(now) for deed in DEEDS if deed.name == name)


@pytest.mark.parametrize(
    ("name", "now", "reason"),
    [
        pytest.param("open", Situation(), NO_FORM, id="no form to open"),
        pytest.param("open", SHIPPED, "", id="a form is opened"),
        pytest.param("choose", Situation(), NO_FORM, id="no form to choose a file for"),
        pytest.param("save", SHIPPED, NOTHING_NEW, id="nothing edited to save"),
        pytest.param("save", EDITED, "", id="what is edited is saved, faults or not"),
        pytest.param("publish", SHIPPED, NO_DRAFT, id="no draft to publish"),
        pytest.param("publish", replace(READY, is_edited=True), SAVE_FIRST, id="save first"),
        pytest.param("publish", replace(READY, stops=None), LOOKING, id="not looked over yet"),
        pytest.param("publish", replace(READY, stops=2), STOPS.format(count=2), id="faults"),
        pytest.param("publish", READY, "", id="a clean draft is published"),
        pytest.param(
            "publish",
            replace(READY, newest=WAITING, needs_second=True),
            OWN_WISH,
            id="one's own wish waits for another",
        ),
        pytest.param(
            "publish",
            replace(READY, newest=WAITING, needs_second=True, who="Trần Thị B"),
            "",
            id="a second person publishes",
        ),
        pytest.param("put_away", SHIPPED, NO_COPY, id="no copy to give up"),
        pytest.param("put_away", EDITED, "", id="a copy is given up"),
        pytest.param("back", SHIPPED, NO_VERSION, id="no version chosen"),
        pytest.param("back", replace(READY, chosen=FORCE), IN_FORCE, id="in force already"),
        pytest.param("back", replace(READY, chosen=DRAFT), NEVER_IN_FORCE, id="never in force"),
        pytest.param("back", replace(READY, chosen=OLD), "", id="an old version comes back"),
        pytest.param("discard", SHIPPED, NOT_DRAFT, id="no draft to drop"),
        pytest.param("discard", READY, "", id="a draft is dropped"),
        pytest.param("withdraw", SHIPPED, NONE_PUBLISHED, id="nothing to withdraw"),
        pytest.param("withdraw", replace(READY, published=FORCE), "", id="a version is withdrawn"),
        pytest.param("compare", SHIPPED, NO_OTHER, id="nothing to compare with"),
        pytest.param("compare", READY, "", id="a draft is compared"),
        pytest.param("comment", SHIPPED, CLEAN, id="nothing to comment on"),
        pytest.param("comment", replace(SHIPPED, problems=3), "", id="problems are commented"),
        pytest.param("export", Situation(), "", id="sets go out at any time"),
        pytest.param("import", Situation(), "", id="sets come in at any time"),
    ],
)
def test_a_deed_says_why_it_cannot_be_done(name: str, now: Situation, reason: str) -> None:
    assert why_not(name, now) == reason


def test_every_deed_stands_on_a_button_or_in_the_menu_once() -> None:
    placed = [*BUTTONS, *(name for group in GROUPS for name in group)]
    assert sorted(placed) == sorted(deed.name for deed in DEEDS)


def test_no_two_deeds_share_their_keys() -> None:
    keys = [deed.keys for deed in DEEDS if deed.keys]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    ("now", "says"),
    [
        pytest.param(Situation(), "chọn một biểu mẫu", id="no form"),
        pytest.param(SHIPPED, "Mở bằng Word", id="as shipped"),
        pytest.param(EDITED, "tự soát lại", id="edited"),
        pytest.param(replace(EDITED, stops=1), "lỗi phải sửa", id="edited with faults"),
        pytest.param(READY, "Bản 2 là bản nháp", id="a draft"),
        pytest.param(replace(READY, newest=WAITING), "người thứ hai", id="waiting"),
        pytest.param(replace(READY, newest=FORCE), "Mở bằng Word", id="published"),
    ],
)
def test_the_next_step_is_told(now: Situation, says: str) -> None:
    assert says in next_step(now)

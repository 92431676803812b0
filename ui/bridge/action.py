"""What can be done in a room, declared once for buttons, keys, palette and table of keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QStackedWidget, QTabWidget, QWidget
from shiboken6 import Shiboken

from ui.widgets.parts import SIGN


def always() -> bool:
    """Answer for what can be done at any time."""
    return True


@dataclass(frozen=True, slots=True, eq=False)
class Action:
    """One thing to do: its name in code, the officer's words for it, and how it is done."""

    name: str
    label: str
    run: Callable[[], object]
    keys: str = ""  # as Qt writes them, "Ctrl+N"
    tip: str = ""  # what it is good for, where the label does not say it all
    enabled: Callable[[], bool] = always
    icon: str = ""  # of ui/theme/icons
    has_keys: bool = False  # something else answers to the keys already, as a button does


def of_buttons(room: QWidget) -> tuple[Action, ...]:
    """Read the actions that the buttons and menus of a room declare, also on tabs behind."""
    buttons = (_of_button(made, room) for made in room.findChildren(QPushButton))
    others = (_of_menu(made) for made in room.findChildren(QAction))
    found: dict[str, Action] = {}
    for action in (*buttons, *others):
        if any(sign.isalpha() for sign in action.label):
            found.setdefault(action.label, action)
    return tuple(found.values())


def _of_button(made: QPushButton, room: QWidget) -> Action:
    run, enabled = partial(press, made), partial(_can_be_pressed, made, room)
    return _declared(made, run, enabled)


def _of_menu(made: QAction) -> Action:
    return _declared(made, made.trigger, made.isEnabled)


def _declared(
    made: QPushButton | QAction, run: Callable[[], object], enabled: Callable[[], bool]
) -> Action:
    label = made.text().rstrip("…").strip()
    icon = str(made.property(SIGN) or "")
    keys = made.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
    return Action(label, label, run, keys, made.toolTip(), enabled, icon, has_keys=True)


def press(made: QPushButton) -> None:
    """Bring the tab of a button to the front and press it."""
    reveal(made)
    made.click()


def reveal(part: QWidget) -> None:
    """Turn every set of tabs around a part to the page on which it stands."""
    page, above = part, part.parentWidget()
    while above is not None:
        if isinstance(above, QTabWidget):
            above.setCurrentWidget(page)
        if not isinstance(above, QStackedWidget):
            page = above
        above = above.parentWidget()


def _can_be_pressed(made: QPushButton, room: QWidget) -> bool:
    """Tell whether a button waits for a press, at most behind another tab; some are made anew."""
    if not Shiboken.isValid(made):
        return False
    return made.isEnabled() and not any(part.isHidden() for part in _up_to(made, room))


def _up_to(part: QWidget, room: QWidget) -> Iterator[QWidget]:
    """Walk from a part up to its room; pages of tabs are left out: all but one are hidden."""
    here: QWidget | None = part
    while here is not None and here is not room:
        above = here.parentWidget()
        is_page = isinstance(above, QStackedWidget) and isinstance(above.parent(), QTabWidget)
        if not is_page:
            yield here
        here = above

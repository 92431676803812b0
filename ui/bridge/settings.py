"""What the window remembers on this computer, each with its name and type, in this one place."""

from __future__ import annotations

from typing import Any, Generic, Self, TypeVar, overload

from PySide6.QtCore import QByteArray, QSettings

T = TypeVar("T")


class Kept(Generic[T]):
    """One thing to remember; what was never kept, or is of another type, is as usual."""

    def __init__(self, name: str, usual: T) -> None:
        self._name = name
        self._usual = usual

    @overload
    def __get__(self, owner: None, kind: type[Settings]) -> Self: ...
    @overload
    def __get__(self, owner: Settings, kind: type[Settings]) -> T: ...
    def __get__(self, owner: Settings | None, kind: type[Settings]) -> Self | T:
        """Read it."""
        if owner is None:
            return self
        found = owner.read(self._name, self._usual)
        return found if isinstance(found, type(self._usual)) else self._usual

    def __set__(self, owner: Settings, value: T) -> None:
        """Keep it."""
        owner.write(self._name, value)


class Settings:
    """Reads and keeps the choices of the window; without a file it forgets them with itself."""

    place = Kept("window/place", QByteArray())  # of the window on the screen
    room = Kept("window/room", "")  # in front when the window was closed
    round = Kept("window/round", "")  # at hand then
    news = Kept("window/news", "")  # to be said when the window is there again
    news_mood = Kept("window/news_mood", "good")  # as ui.widgets.parts.Notice has them
    account = Kept("window/account", "")  # that signed in last
    folded = Kept("window/folded", False)  # the navigation, to its icons  # noqa: FBT003
    look = Kept("window/look", "system")  # one of ui.theme.style.Look
    people_columns = Kept("lists/people", "")  # as ui.bridge.header writes them
    units_columns = Kept("lists/units", "")
    unit_tree = Kept("lists/tree", False)  # whether it stands above the lists  # noqa: FBT003
    people_open = Kept("records/people", "")  # as ui.views.records.opened writes them
    units_open = Kept("records/units", "")
    nominees_split = Kept("rounds/nominees", QByteArray())  # between the list and its details
    nominees_folded = Kept("rounds/folded", False)  # the details  # noqa: FBT003
    qualified_split = Kept("rounds/qualified", QByteArray())
    points_split = Kept("rounds/points", QByteArray())  # between findings and the one at hand
    printed = Kept("print/pages", "")  # as ui.views.deliver.printstate writes them

    def __init__(self, file: QSettings | None = None) -> None:
        self._file = file
        self._held: dict[str, Any] = {}

    def read(self, name: str, usual: object) -> object:
        """Read a value of the type of the usual one."""
        if self._file is None:
            return self._held.get(name, usual)
        return self._file.value(name, usual, type(usual))

    def write(self, name: str, value: object) -> None:
        """Keep a value."""
        if self._file is None:
            self._held[name] = value
        else:
            self._file.setValue(name, value)

"""Opens the store and furnishes the shell with its rooms and all that is heavy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject

from dossier.app import App, open_app, usual_settings
from dossier.errors import DossierError
from dossier.model.change import Changes
from dossier.model.finding import Place
from dossier.tasks.places import home_of
from dossier.tasks.rounds import list_rounds
from dossier.tasks.sample import build_sample, is_empty
from ui.bridge.context import Context
from ui.bridge.jobs import Handle, Jobs
from ui.bridge.trouble import watch
from ui.bridge.view import View
from ui.shell import Shell
from ui.views.admin.view import AdminView
from ui.views.certificates.view import CertificatesView
from ui.views.check.view import CheckView
from ui.views.collect.view import CollectView
from ui.views.deliver.view import DeliverView
from ui.views.forms.view import FormsView
from ui.views.law.view import LawView
from ui.views.preview.view import PreviewView
from ui.views.records.view import PeopleView, UnitsView
from ui.views.rounds.view import RoundsView


@dataclass(frozen=True, slots=True)
class Room:
    """One entry of the navigation, and what kinds of places are mended there."""

    name: str
    label: str
    make: Callable[[Context], View]
    places: frozenset[str] = frozenset()


ROUND_PLACES = frozenset({"round", "nomination", "council", "vote", "answer", "document"})
ROOMS: tuple[Room, ...] = (
    Room("rounds", "Đợt khen thưởng", RoundsView, ROUND_PLACES),
    Room("collect", "Nhập danh sách", CollectView),
    Room("people", "Cá nhân", PeopleView, frozenset({"person"})),
    Room("units", "Tập thể, hộ gia đình", UnitsView, frozenset({"unit", "household"})),
    Room("check", "Kiểm tra", CheckView),
    Room("preview", "Xem trước", PreviewView),
    Room("deliver", "Lập hồ sơ", DeliverView),
    Room("certificates", "In bằng khen", CertificatesView, frozenset({"stock"})),
    Room("forms", "Biểu mẫu", FormsView, frozenset({"form"})),
    Room("law", "Luật, danh mục, quy chế", LawView, frozenset({"local"})),
    Room("admin", "Quản trị", AdminView),
)


def furnish(shell: Shell, jobs: Jobs, store: str) -> Furnisher:
    """Open the store behind the window, then bring in the rooms."""
    watch()
    furnisher = Furnisher(shell, jobs)
    furnisher.open(store)
    return furnisher


def open_store(store: str) -> tuple[App, str]:
    """Open the application; an empty store starts with the sample. The key is a round's."""
    app = open_app(usual_settings(store))
    if is_empty(app.desk):
        return app, build_sample(app.desk)
    rounds = list_rounds(app.desk)
    return app, rounds[0].key if rounds else ""


class Furnisher(QObject):
    """Joins shell, context and rooms, and takes the user from one to another."""

    def __init__(self, shell: Shell, jobs: Jobs) -> None:
        super().__init__(shell)
        self._shell = shell
        self._jobs = jobs
        self._views: dict[str, View] = {}
        self._app: App | None = None

    def open(self, store: str) -> None:
        """Open the store off the window's thread."""

        def task(_handle: Handle) -> tuple[App, str]:
            return open_store(store)

        self._jobs.run(task, then=self._bring_in, failed=self._refuse)

    def _bring_in(self, opened: tuple[App, str]) -> None:
        app, key = opened
        context = Context(app, self._jobs, self)
        self._app = app
        context.take_round(key)
        for room in ROOMS:
            view = room.make(context)
            self._views[room.name] = view
            self._shell.add_room(room.name, room.label, view)
        context.wanted.connect(self._go_to)
        context.opened.connect(self._shell.go)
        self._shell.entered.connect(self._enter)
        self._shell.closing.connect(self._leave)
        self._jobs.changed.connect(self._tell_saved)
        self._shell.show_place(self._shell.tr("Dữ liệu: {place}").format(place=app.place))
        self._shell.go(ROOMS[0].name)

    def _enter(self, name: str) -> None:
        self._views[name].entered()

    def _go_to(self, wanted: Place) -> None:
        place = home_of(self._app.desk, wanted) if self._app else wanted
        for room in ROOMS:
            if place.kind in room.places:
                self._shell.go(room.name)
                self._views[room.name].show_place(place)
                return

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, DossierError):
            raise error
        self._shell.say(error.code)

    def _tell_saved(self, _changes: Changes) -> None:
        self._shell.say(self._shell.tr("Đã lưu lúc {time:%H:%M}").format(time=self._now()))

    def _now(self) -> datetime:
        return self._app.desk.clock() if self._app else datetime.now().astimezone()

    def _leave(self) -> None:
        for view in self._views.values():
            view.release()
        self._jobs.forget()
        self._jobs.wait()
        if self._app is not None:
            self._app.close()

"""Opens the store and furnishes the shell with its rooms and all that is heavy."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject

from dossier.app import App, default_store, open_app, restore_store, usual_settings, words_of
from dossier.errors import DossierError
from dossier.model.account import Account
from dossier.model.change import Changes
from dossier.model.finding import Place
from dossier.tasks.accounts import accounts
from dossier.tasks.keeping import CopyFile, copies_beside
from dossier.tasks.listing import prepare_lists
from dossier.tasks.places import home_of
from dossier.tasks.rounds import list_rounds
from dossier.tasks.sample import is_empty
from ui.around import Around
from ui.bridge.context import Context
from ui.bridge.copier import Copier
from ui.bridge.jobs import Handle, Jobs
from ui.bridge.trouble import watch
from ui.bridge.view import View
from ui.shell import Entry, Shell
from ui.views.admin.view import AdminView
from ui.views.around.leaving import Leaving
from ui.views.around.refused import Refused
from ui.views.around.signin import SignIn
from ui.views.around.signinstate import SignInState
from ui.views.around.welcome import Welcome
from ui.views.certificates.view import CertificatesView
from ui.views.check.view import CheckView
from ui.views.collect.view import CollectView
from ui.views.deliver.view import DeliverView
from ui.views.forms.view import FormsView
from ui.views.home.view import HomeView
from ui.views.law.view import LawView
from ui.views.movements.view import MovementsView
from ui.views.preview.view import PreviewView
from ui.views.records.view import PeopleView, UnitsView
from ui.views.rounds.view import RoundsView


@dataclass(frozen=True, slots=True)
class Room:
    """One entry of the navigation, and what kinds of places are mended there."""

    name: str
    label: str
    make: Callable[[Context], View]
    group: str
    places: frozenset[str] = frozenset()


ROUND_PLACES = frozenset({"round", "nomination", "council", "vote", "answer", "document"})
MOVEMENT_PLACES = frozenset({"movement", "target", "registration", "review"})
DAY, ROUND, RECORDS, GROUND = "", "Làm hồ sơ", "Dữ liệu", "Quy định, quản trị"
ROOMS: tuple[Room, ...] = (
    Room("home", "Bàn làm việc", HomeView, DAY),
    Room("rounds", "Đợt khen thưởng", RoundsView, ROUND, ROUND_PLACES),
    Room("check", "Kiểm tra", CheckView, ROUND),
    Room("preview", "Xem trước", PreviewView, ROUND, frozenset({"paper"})),
    Room("deliver", "Lập hồ sơ", DeliverView, ROUND),
    Room("certificates", "In bằng khen", CertificatesView, ROUND, frozenset({"stock"})),
    Room("collect", "Nhập danh sách", CollectView, RECORDS),
    Room("people", "Cá nhân", PeopleView, RECORDS, frozenset({"person"})),
    Room("units", "Tập thể, hộ gia đình", UnitsView, RECORDS, frozenset({"unit", "household"})),
    Room("movements", "Phong trào", MovementsView, RECORDS, MOVEMENT_PLACES),
    Room("forms", "Biểu mẫu", FormsView, GROUND, frozenset({"form"})),
    Room("law", "Luật và quy chế", LawView, GROUND, frozenset({"local"})),
    Room("admin", "Quản trị", AdminView, GROUND, frozenset({"account"})),
)


@dataclass(frozen=True, slots=True)
class Opened:
    """The application, whether its store is empty, the keys of its rounds, who may sign in."""

    app: App
    is_empty: bool
    rounds: tuple[str, ...]
    accounts: tuple[Account, ...] = ()


def furnish(shell: Shell, jobs: Jobs, store: str) -> Furnisher:
    """Open the store behind the window, then bring in the rooms."""
    watch()
    furnisher = Furnisher(shell, jobs, store)
    furnisher.open()
    return furnisher


def open_store(store: str) -> Opened:
    """Open the application and look what there is."""
    app = open_app(usual_settings(store))
    rounds = tuple(row.key for row in list_rounds(app.desk))
    known = tuple(account for account in accounts(app.desk) if account.is_open)
    return Opened(app, is_empty(app.desk), rounds, known)


def copies_of(store: str) -> tuple[CopyFile, ...]:
    """List the copies of records that cannot be opened; of those on a server there are none."""
    if "://" in store:
        return ()
    return copies_beside(Path(store).absolute() if store else default_store())


class Furnisher(QObject):
    """Joins shell, context and rooms, and takes the user from one to another."""

    def __init__(self, shell: Shell, jobs: Jobs, store: str) -> None:
        super().__init__(shell)
        self._shell = shell
        self._jobs = jobs
        self._store = store
        self._app: App | None = None  # whose store is open, be somebody signed in or not
        self._context: Context | None = None
        self._front: View | None = None
        self._leaving: Leaving | None = None
        self._copy: Path | None = None  # to take the place of the records when the window is closed
        shell.closing.connect(self._leave)

    @property
    def context(self) -> Context:
        """What the rooms share; there is none before the records are open."""
        assert self._context is not None
        return self._context

    def open(self) -> None:
        """Open the store off the window's thread."""

        def task(_handle: Handle) -> Opened:
            return open_store(self._store)

        self._jobs.run(task, then=self._bring_in, failed=self._refuse)

    def come_back(self) -> None:
        """Bring the window to the front, also one that waits out of sight for its work to end."""
        if self._leaving is not None:
            self._leaving.come_back()

    def _bring_in(self, opened: Opened) -> None:
        self._app = opened.app
        if opened.accounts:
            self._ask_who(opened)
        else:
            self._begin(opened)

    def _ask_who(self, opened: Opened) -> None:
        """Ask for name and password in the place of the rooms."""
        state = SignInState(opened.app, self._jobs, self)
        page = SignIn(state, opened.accounts, self._shell.settings, partial(_said, opened.app))
        state.signed.connect(lambda app: self._begin(replace(opened, app=app)))
        self._shell.show_page(page)
        page.entered()

    def _begin(self, opened: Opened) -> None:
        self._context = Context(opened.app, self._jobs, self, self._shell.settings)
        self._shell.show_place(self._shell.tr("Dữ liệu: {place}").format(place=opened.app.place))
        if opened.is_empty:
            self._welcome(partial(self._furnish, self._context))
            return
        last = self._shell.settings.round
        known = (last,) if last in opened.rounds else opened.rounds
        self._furnish(self._context, next(iter(known), ""), self._shell.settings.room)

    def _welcome(self, then: Callable[[str], None]) -> None:
        """Ask the questions of the first run in the place of the rooms."""
        if self._front is not None:
            self._front.left()
        if self._context is not None:
            page = Welcome(self._context)
            page.begun.connect(then)
            self._shell.show_page(page)
            page.entered()

    def _furnish(self, context: Context, round_key: str, room: str = "") -> None:
        context.take_round(round_key)
        for each in ROOMS:
            make = partial(each.make, context)
            self._shell.add_room(Entry(each.name, each.label, make, each.group))
        around = Around(self._shell, context, {each.name: each.label for each in ROOMS})
        around.wanted.connect(self._go_to)
        self._leaving = around.leaving
        self._leaving.returned.connect(self._stay)
        context.wanted.connect(self._go_to)
        around.asked.connect(partial(self._welcome, self._come_in))
        context.opened.connect(self._shell.go)
        context.changed.connect(self._hear)
        context.doings.moved.connect(self._see)
        context.restoring.connect(self._restore)
        context.signing_out.connect(self._sign_out)
        Copier(context, self).failed.connect(around.tell_trouble)
        self._shell.entered.connect(self._enter)
        is_known = room in self._shell.names and not self._shell.settings.news
        self._shell.go(room if is_known else ROOMS[0].name)
        self._jobs.run(lambda _handle: prepare_lists(context.app.desk))

    def _enter(self, name: str) -> None:
        before, self._front = self._front, self._view(name)
        if before is not None and before is not self._front:
            before.left()
        self._front.entered()

    def _view(self, name: str) -> View:
        return cast("View", self._shell.room(name))

    def _go_to(self, wanted: Place) -> None:
        place = home_of(self._context.app.desk, wanted) if self._context else wanted
        for room in ROOMS:
            if place.kind in room.places:
                self._shell.go(room.name)
                self._view(room.name).show_place(place)
                return

    def _refuse(self, error: Exception) -> None:
        """Say why the store cannot be opened, where the rooms would be; one may try again."""
        if not isinstance(error, DossierError):
            raise error
        page = Refused(str(words_of(error)), copies_of(self._store))
        page.again.connect(self.open)
        page.restoring.connect(self._restore_unopened)
        self._shell.show_page(page)

    def _hear(self, changes: Changes) -> None:
        """Say when something was kept; ask the first questions where the sample was thrown away."""
        if self._context is None:
            return
        now = self._context.app.desk.clock()
        self._shell.say(self._shell.tr("Đã lưu {time:%H:%M}").format(time=now))
        if changes.name == "sample.drop":
            desk = self._context.app.desk
            self._jobs.run(lambda _handle: is_empty(desk), then=self._begin_anew)

    def _begin_anew(self, empty: bool) -> None:  # noqa: FBT001 - a job's answer
        if empty:
            self._welcome(self._come_in)
        elif self._front is not None:
            self._front.refresh()

    def _see(self, _label: str, _is_back: bool) -> None:  # noqa: FBT001 - as the signal has it
        """Bring the rooms back where a step was taken back while the questions are asked."""
        if not self._shell.current:
            self._come_in("")

    def _come_in(self, round_key: str) -> None:
        """Bring the rooms back after the questions."""
        if self._context is not None and round_key:
            self._context.take_round(round_key)
        self._shell.go(ROOMS[0].name)

    def _leave(self) -> None:
        """Let rooms keep what is open, end the work, and remember where one was."""
        if self._front is not None:
            self._front.left()
        if self._context is not None:
            self._context.closing.emit()
        for room in self._shell.rooms:
            cast("View", room).release()
        self._jobs.forget()
        self._jobs.wait()
        if self._context is not None:
            self._shell.settings.room = self._shell.current
            self._shell.settings.round = self._context.round
        if self._app is not None:
            self._app.close()
            if self._copy is not None:
                self._put_back(self._app, self._copy)

    def _restore(self, copy: Path) -> None:
        """Close the window, put a copy in the place of the records, and open it again."""
        self._copy = copy
        self._close()

    def _sign_out(self) -> None:
        """Close the window and open it again where somebody else signs in."""
        self._shell.begins_anew = True
        self._close()

    def _close(self) -> None:
        has_closed = self._shell.close()
        is_waiting = self._leaving is not None and self._leaving.is_waiting
        if not has_closed and not is_waiting:
            self._stay()

    def _stay(self) -> None:
        """Leave the records as they are: the officer goes on with them."""
        self._copy = None
        self._shell.begins_anew = False

    def _put_back(self, app: App, copy: Path) -> None:
        mood = "good"
        try:
            aside = restore_store(usual_settings(self._store), copy)
            said = app.say("window.restored", {"file": copy.name, "aside": aside or ""})
        except DossierError as error:
            said, mood = words_of(error), "stop"
        self._shell.settings.news, self._shell.settings.news_mood = str(said), mood
        self._shell.begins_anew = True

    def _restore_unopened(self, copy: Path) -> None:
        """Put a copy in the place of records that cannot be opened, then open them."""

        def task(_handle: Handle) -> Path | None:
            return restore_store(usual_settings(self._store), copy)

        self._jobs.run(task, then=lambda _aside: self.open(), failed=self._refuse)


def _said(app: App, error: Exception) -> str:
    return str(app.say(error if isinstance(error, DossierError) else DossierError()))

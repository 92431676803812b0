"""Turns settings into a working application: the one place where the parts meet."""

from __future__ import annotations

import getpass
import os
import sys
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import platformdirs

from dossier.errors import DossierError
from dossier.fonts.folders import font_folders
from dossier.messages import Sentence, catalogue
from dossier.model.finding import Finding
from dossier.store import Store, open_store, restore
from dossier.tasks import accounts
from dossier.tasks.desk import Desk
from dossier.tasks.rights import guard
from dossier.tasks.tools import SHIPPED_FORMS, Tools, load_tools


@dataclass(frozen=True, slots=True)
class Settings:
    """What an opened application depends on; tests hand in their own clock and keys."""

    store: str | Path = ""  # a path or a URL; empty for the user's data folder
    language: str = "vi"
    who: str = ""  # empty for the name that the system knows; accounts of the store go before it
    forms: Path = SHIPPED_FORMS
    fonts: tuple[Path, ...] = ()  # folders to look in beside the shipped ones
    clock: Callable[[], datetime] = lambda: datetime.now().astimezone()
    keys: Callable[[], str] = lambda: uuid.uuid4().hex


@dataclass(frozen=True, slots=True)
class App:
    """An opened application: its desk, its words, and the duty to close it."""

    desk: Desk

    def say(
        self, said: Finding | DossierError | str, params: Mapping[str, object] | None = None
    ) -> Sentence:
        """Give the sentence of a finding, an error, or a code with its facts."""
        if isinstance(said, str):
            return self.desk.words.say(said, params)
        return self.desk.words.say(said.code, dict(said.params))

    @property
    def place(self) -> str:
        """Where the records lie, for people to read."""
        return self.desk.store.place.name

    def close(self) -> None:
        """Let go of the store and of the child process."""
        self.desk.apart.close()
        self.desk.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def usual_settings(store: str | Path = "", language: str = "vi") -> Settings:
    """Set up the program as people run it: with the fonts of their machine."""
    return Settings(store, language, fonts=font_folders())


def open_app(settings: Settings) -> App:
    """Load law, forms and fonts, open the store, and lay the desk."""
    tools = open_tools(settings)
    desk = Desk(
        book=tools.book,
        shelf=tools.shelf,
        fonts=tools.fonts,
        words=tools.words,
        stocks=tools.stocks,
        store=_store(settings),
        clock=settings.clock,
        keys=settings.keys,
        who="",
    )
    return App(desk if accounts.has_accounts(desk) else replace(desk, who=_who(settings)))


def sign_in(app: App, name: str, password: str) -> App:
    """Give the application to whoever knows the password of an account; WrongPasswordError."""
    return App(accounts.sign_in(app.desk, name, password))


def as_owner(app: App, settings: Settings) -> App:
    """Give the application to whoever sits at this computer, to reset an account."""
    return App(replace(app.desk, who=_who(settings)))


def open_tools(settings: Settings) -> Tools:
    """Load everything that needs no store."""
    return load_tools(settings.language, settings.forms, settings.fonts)


def words_of(error: DossierError, language: str = "vi") -> Sentence:
    """Say what went wrong before there is an application, as where its store cannot be opened."""
    return catalogue(language).say(error.code, dict(error.params))


def restore_store(settings: Settings, backup: Path) -> Path | None:
    """Put a backup in the place of the closed store; return where the former one was laid."""
    return restore(settings.store or default_store(), backup, now=settings.clock())


def default_store() -> Path:
    """Name the store in the user's own data folder."""
    return Path(platformdirs.user_data_dir("ho-so-khen-thuong", appauthor=False)) / "ho-so.sqlite"


def _store(settings: Settings) -> Store:
    return open_store(
        settings.store or default_store(), clock=settings.clock, keys=settings.keys, guard=guard
    )


def _who(settings: Settings) -> str:
    return settings.who or _system_name()


def _system_name() -> str:
    """Ask the system who this is: what stands in the environment could be anybody's name."""
    try:
        if sys.platform == "win32":
            return os.getlogin()
        import pwd  # noqa: PLC0415 - there is none on Windows

        return pwd.getpwuid(os.geteuid()).pw_name
    except (KeyError, OSError):  # an account without a name, as in some containers
        return getpass.getuser()

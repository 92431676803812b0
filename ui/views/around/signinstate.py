"""What the page of signing in does: tries passwords, and waits after wrong ones."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from dossier.app import App, sign_in
from ui.bridge.jobs import Handle, Jobs

FREE = 3  # wrong passwords before one has to wait
LONGEST = 60  # seconds of waiting, at most


class SignInState(QObject):
    """Tries names and passwords; each wrong one beyond the third doubles the time to wait.

    Signals: signed(App) with the application of whoever signed in; failed(error) for a wrong
    password; waits(seconds) while nothing can be tried, down to 0.
    """

    signed = Signal(object)
    failed = Signal(object)
    waits = Signal(int)

    def __init__(
        self, app: App, jobs: Jobs, parent: QObject | None = None, *, second: int = 1000
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._jobs = jobs
        self._wrong = 0
        self._left = 0
        self._tick = QTimer(self, interval=second)
        self._tick.timeout.connect(self._count_down)

    def try_password(self, name: str, password: str) -> None:
        """Try once, unless one has to wait."""
        if self._left:
            return

        def task(_handle: Handle) -> App:
            return sign_in(self._app, name, password)

        self._jobs.run(task, then=self.signed.emit, failed=self._fail)

    def _fail(self, error: Exception) -> None:
        self._wrong += 1
        self.failed.emit(error)
        if self._wrong >= FREE:
            self._left = min(2 ** (self._wrong - FREE + 1), LONGEST)
            self._tick.start()
            self.waits.emit(self._left)

    def _count_down(self) -> None:
        self._left -= 1
        if not self._left:
            self._tick.stop()
        self.waits.emit(self._left)

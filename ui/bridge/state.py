"""The base of what rooms show: tasks behind the window, and of their answers the last one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from ui.bridge.context import Context


class State(QObject):
    """What a room or a part of it shows, without a widget.

    Signals: failed(error) with whatever a task could not do.
    """

    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._desk = context.app.desk
        self._jobs = context.jobs
        self._asked: Counter[str] = Counter()

    def _run(
        self,
        task: Callable[[], Any],
        then: Callable[[Any], Any],
        failed: Callable[[Exception], Any] | None = None,
        *,
        question: str = "",
    ) -> None:
        """Do a task behind the window.

        A question that is asked anew is answered once: tasks run beside each other, and what was
        asked first may be answered last, of a record or round that is no longer at hand.
        """
        self._asked[question] += bool(question)
        hear = partial(self._hear, question, self._asked[question])
        refuse = failed or self.failed.emit
        self._jobs.run(lambda _handle: task(), partial(hear, then), partial(hear, refuse))

    def _drop(self, question: str) -> None:
        """Want no answer any more to a question that was asked."""
        self._asked[question] += 1

    def _hear(self, question: str, number: int, then: Callable[[Any], Any], answer: object) -> None:
        if number == self._asked[question]:
            then(answer)

"""Lets a second start of the program call the window that is open already, instead of another."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 1_000  # milliseconds


def ring(name: str) -> bool:
    """Call the window that answers to a name; whether there is one."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    answered = socket.waitForConnected(PATIENCE)
    socket.abort()
    return answered


class Doorbell(QObject):
    """Answers to a name for as long as the window is there; only the same user can call."""

    def __init__(self, name: str, answer: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._answer = answer
        QLocalServer.removeServer(name)  # of a program that was ended hard
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._open)
        self._server.listen(name)

    def _open(self) -> None:
        caller = self._server.nextPendingConnection()
        caller.disconnected.connect(caller.deleteLater)
        self._answer()

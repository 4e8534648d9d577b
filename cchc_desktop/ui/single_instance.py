"""One window per store: a second start brings the first window to the front and ends.

The message goes over a local socket (a named pipe on Windows), never over the network. The store
itself is locked as well, so this is courtesy, not protection.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

_WAIT_MS = 500
_ATTEMPTS, _PAUSE = 20, 0.1  # seconds
_LISTEN_AFTER_MS = 200


def call_first_window(store: Path) -> bool:
    """Ask the window that has the store open to come to the front; False if there is none.

    It may have been started a moment ago and not listen yet, so it is asked for a while.
    """
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    for _ in range(_ATTEMPTS):
        socket.connectToServer(_name(store))
        if socket.waitForConnected(_WAIT_MS):
            break
        time.sleep(_PAUSE)
    else:
        return False
    _let_it_come_to_the_front()
    socket.write(b"show\n")
    socket.waitForBytesWritten(_WAIT_MS)
    socket.waitForReadyRead(_WAIT_MS)
    socket.disconnectFromServer()
    return True


def answer_later_windows(store: Path, come_to_front: Callable[[], None],
                         parent: QObject) -> None:
    """Be the first window: come to the front whenever a later start asks for it.

    Begins to listen a moment later, when the window is there to be looked at.
    """
    QTimer.singleShot(_LISTEN_AFTER_MS, parent, lambda: _listen(store, come_to_front, parent))


def _listen(store: Path, come_to_front: Callable[[], None], parent: QObject) -> None:
    from PySide6.QtNetwork import QLocalServer

    server = QLocalServer(parent)
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
    QLocalServer.removeServer(_name(store))
    server.listen(_name(store))

    def answer() -> None:
        connection = server.nextPendingConnection()
        connection.write(b"ok\n")
        connection.flush()
        connection.disconnected.connect(connection.deleteLater)
        come_to_front()

    server.newConnection.connect(answer)


def _name(store: Path) -> str:
    import hashlib

    return "cchc-" + hashlib.sha256(str(store.absolute()).encode()).hexdigest()[:24]


def _let_it_come_to_the_front() -> None:
    """Windows lets another process come to the front only if this one allows it."""
    if sys.platform == "win32":
        import ctypes

        any_process = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)

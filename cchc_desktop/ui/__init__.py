"""The window: the only room that knows Qt.

Once PySide6 is there, every import of Python code reads the source of the module, to see whether it
asks for one of PySide6's `__feature__`s. None of ours does. PySide6 keeps the import that does all
the rest; it is put back before the first module of the room is loaded.
"""

import builtins

import PySide6.QtCore  # noqa: F401  # puts its own imports in place

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)

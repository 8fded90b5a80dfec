"""How long work tells how far it is."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with (done, total); may raise Cancelled. A total of 0 means: not known yet."""


def silent(done: int, total: int) -> None:
    """Tell nobody."""

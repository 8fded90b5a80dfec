"""Work that makes very many small things and no circles, without the collector looking for circles."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unhindered() -> Iterator[None]:
    """Pause the collector of circles: among thousands of rows it takes up to half of the time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()

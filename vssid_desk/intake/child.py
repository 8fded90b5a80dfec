"""The reading child: one request on standard input, frames of marshalled data on standard output.

Started by `reader`; imports intake and domain alone. Limits are set before the file is opened,
and the fast reader is at work while the rest of the program is loaded.
"""

import gc
import os
import sys
from pathlib import Path
from typing import BinaryIO

from vssid_desk import dumps
from vssid_desk.intake.formats.early import begun
from vssid_desk.intake.frames import receive
from vssid_desk.intake.limits import limit_this_process


def work(source: BinaryIO, target: BinaryIO) -> None:
    """Read the one list that is asked for."""
    dumps.forbid()
    asked = receive(source)
    if asked is None:
        return
    wish = asked[1]
    limit_this_process(wish["memory"], wish["seconds"])
    early = None if wish["careful"] else begun(Path(wish["file"]))
    from vssid_desk.intake.answer import answer  # noqa: PLC0415 - start-up

    answer(wish, target, early)


def main() -> None:
    """Serve the parent that started this process."""
    gc.disable()  # rows hold no circles, and this process lives for one list
    sys.stdin, sys.stdout = None, None
    with open(0, "rb") as source, open(1, "wb") as target:
        work(source, target)
        target.flush()
    os._exit(0)  # all is said; taking a long list apart would only cost time


if __name__ == "__main__":
    main()

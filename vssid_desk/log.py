"""The log file: operations, numbers of lists and cases, durations; never a person.

Lines must not name anybody in the first place.  As a second guard runs of digits long enough
for an identity number are masked, and of a fault only its kind and the places in the code
are written, because its message may quote a value.
"""

import logging
import re
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

NAME = "vssid_desk"
FILE_NAME = "vssid-desk.log"
SIZE, GENERATIONS = 1_000_000, 4
MASK = "•••"

# Nine digits or more, also with single spaces or dots in between.
_NUMBER = re.compile(r"\d(?:[ .\u00a0]?\d){8,}")

_Fault = (
    tuple[type[BaseException], BaseException, TracebackType | None]
    | tuple[None, None, None]
)


def mask(text: str) -> str:
    """Return the text with every run of nine digits or more replaced."""
    return _NUMBER.sub(MASK, text)


class MaskingFormatter(logging.Formatter):
    """Write lines that cannot carry an identity number."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's name
        """Mask the message before it is put into the line."""
        record.message = mask(record.message)
        return super().formatMessage(record)

    def formatException(self, ei: _Fault) -> str:  # noqa: N802 - logging's name
        """Return the kind of a fault and its places, without message and source lines."""
        kind, _, places = ei
        frames = traceback.extract_tb(places)
        lines = [f"  {Path(f.filename).name}:{f.lineno} {f.name}" for f in frames]
        return "\n".join([kind.__name__ if kind else "", *lines])


def start(folder: Path) -> Path | None:
    """Begin to log into a folder; return the file, or None when it cannot be written.

    A machine on which no log can be kept still does the whole job.
    """
    stop()
    file = folder / FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            file, maxBytes=SIZE, backupCount=GENERATIONS, encoding="utf-8"
        )
    except OSError:
        return None
    handler.setFormatter(MaskingFormatter("%(asctime)s %(levelname)s %(message)s"))
    logger = logging.getLogger(NAME)
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    return file


def stop() -> None:
    """End logging and close the file."""
    logger = logging.getLogger(NAME)
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
    logger.propagate = True

"""What is asked of a reading, and where it goes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from vssid_desk.intake.formats.calamine import XlsxReader
from vssid_desk.intake.reading import Known


@dataclass(slots=True)
class Request:
    """What is asked of the reader; `known_alone` wants no empty fields, `begun` has begun with the file."""

    file: Path
    today: date
    password: str | None = None
    mapping: Mapping[str, Any] = field(default_factory=dict)
    careful: bool = False
    remembered: Sequence[Known] = ()
    known_alone: bool = False
    begun: XlsxReader | None = None


@dataclass(slots=True)
class Sink:
    """Where the reading goes: which list it is, people in batches, rows done of rows in all."""

    begin: Callable[[dict[str, Any]], None]
    people: Callable[[list[dict[str, Any]]], None]
    progress: Callable[[int, int], None]

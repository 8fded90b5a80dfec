"""The answer of the reading child: the people of one list, batch by batch, or why there are none."""

import traceback
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from vssid_desk.domain.handling.shapes import Shapes
from vssid_desk.domain.people.newcomer import as_delivered, newcomers
from vssid_desk.errors import UserError
from vssid_desk.intake.formats.calamine import XlsxReader
from vssid_desk.intake.frames import send
from vssid_desk.intake.listing import ListReading
from vssid_desk.intake.refusal import NobodyFound, PasswordNeeded, Unreadable
from vssid_desk.intake.request import Request, Sink

People = list[dict[str, Any]]


def answer(wish: Mapping[str, Any], target: BinaryIO, begun: XlsxReader | None) -> None:
    """Read the list that is asked for; `begun` has begun with it."""
    request = Request(
        Path(wish["file"]),
        date.fromisoformat(wish["today"]),
        wish["password"],
        wish["mapping"],
        wish["careful"],
        wish["remembered"],
        known_alone=bool(wish["ready"]),
        begun=begun,
    )
    made = _maker(wish["ready"], request.today)
    sink = Sink(
        lambda beginning: send(target, "begin", beginning),
        lambda people: send(target, "people", made(people)),
        lambda done, total: send(target, "progress", (done, total)),
    )
    try:
        send(target, "end", ListReading(request, sink).read())
    except PasswordNeeded as refused:
        send(target, "password", str(refused))
    except Unreadable as refused:
        send(target, "unreadable", str(refused))
    except NobodyFound as refused:
        send(target, "nobody", (str(refused), refused.sample))
    except UserError as refused:
        send(target, "refused", str(refused))
    except MemoryError:
        send(target, "memory", "")
    except Exception as fault:  # noqa: BLE001 - told to the parent
        send(target, "fault", place_of(fault))


def _maker(
    ready: Mapping[str, Any] | None, today: date
) -> Callable[[People], list[Any]]:
    """Return what makes people ready for the store, or leaves them as they are."""
    if not ready:
        return lambda people: people
    shapes = Shapes(today, ready["email_domain"], frozenset(ready["groups"]))

    def made(people: People) -> list[Any]:
        delivered = list(map(as_delivered, people))
        return newcomers(delivered, map(shapes.number, delivered))

    return made


def place_of(fault: Exception) -> str:
    """Return where the program went wrong, and nothing of what it was reading."""
    last = traceback.extract_tb(fault.__traceback__)[-1]
    return f"{type(fault).__name__}, {Path(last.filename).name} {last.lineno}"

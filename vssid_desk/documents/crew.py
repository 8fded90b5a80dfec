"""PDFs drawn on several cores: here, and in processes that get filled forms and send PDFs back."""

import multiprocessing
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection, wait
from typing import Any

from vssid_desk.documents.fill import FilledBlock, FilledForm
from vssid_desk.documents.pdf import write_pdf
from vssid_desk.domain.forms.version import FormVersion
from vssid_desk.errors import UserError

_AT_ONCE = 16  # PDFs in one message
_BETWEEN = 2  # PDFs drawn here before looking whether a process is done
_WORTH_IT = 48  # fewer are drawn here: a process takes longer to start
_GONE = "a drawing process ended by itself"


@dataclass(frozen=True, slots=True)
class Order:
    """One PDF to draw, known by its key."""

    key: int
    forms: Sequence[FilledForm]

    def pdf(self) -> bytes:
        """Return the PDF."""
        return write_pdf(self.forms, title=self.forms[0].title)


class Crew:
    """Drawing processes beside this one; they end with their pipe, also when this one is killed."""

    def __init__(self, cores: int) -> None:
        self._cores = cores
        self._ends: list[Connection] = []
        self._processes: list[Any] = []
        self._known: list[set[int]] = []  # versions each process has

    def __enter__(self) -> "Crew":
        """Return itself."""
        return self

    def __exit__(self, *_fault: object) -> None:
        """End the processes."""
        for end in self._ends:
            end.close()
        for process in self._processes:
            process.join()

    def draw(self, orders: Sequence[Order]) -> Iterator[tuple[int, bytes]]:
        """Return each PDF with its key, in no order; raise UserError as write_pdf does.

        With one core, or for few, they are drawn here. The processes start when first needed.
        """
        if self._cores < 2 or len(orders) < _WORTH_IT:
            yield from ((order.key, order.pdf()) for order in orders)
            return
        if not self._ends:
            self._start()
        yield from self._shared(iter(orders))

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        for _ in range(self._cores - 1):  # this process draws too
            ours, theirs = context.Pipe()
            process = context.Process(target=serve, args=(theirs,), daemon=True)
            process.start()
            theirs.close()
            self._ends.append(ours)
            self._processes.append(process)
            self._known.append(set())

    def _shared(self, rest: Iterator[Order]) -> Iterator[tuple[int, bytes]]:
        """Hand out orders and draw too; a process has one message at a time, so no pipe gets full."""
        busy = {end: n for n, end in enumerate(self._ends) if self._hand(n, rest)}
        while busy:
            own = list(islice(rest, _BETWEEN))
            yield from ((order.key, order.pdf()) for order in own)
            ready = wait(busy, timeout=0 if own else None)
            for end in [one for one in busy if one in ready]:
                drawn = _received(end)
                if not self._hand(busy[end], rest):
                    del busy[end]
                yield from drawn

    def _hand(self, number: int, rest: Iterator[Order]) -> bool:
        part = list(islice(rest, _AT_ONCE))
        if part:
            used = {id(form.version): form.version for o in part for form in o.forms}
            new = [v for key, v in used.items() if key not in self._known[number]]
            self._known[number].update(used)
            self._ends[number].send(
                ([(id(v), v) for v in new], list(map(_packed, part)))
            )
        return bool(part)


def _received(end: Connection) -> list[tuple[int, bytes]]:
    try:
        drawn, fault = end.recv()
    except (EOFError, OSError) as gone:
        raise RuntimeError(_GONE) from gone
    if fault is not None:
        raise fault
    return list(drawn)


def _packed(order: Order) -> tuple[int, list[Any]]:
    """Return an order whose blocks are numbers: their version has gone ahead."""
    return order.key, [
        (
            id(form.version),
            form.title,
            form.bookmark,
            _blocks(form),
            form.about,
            form.marks,
            form.page_marks,
            form.watermark,
        )
        for form in order.forms
    ]


def _blocks(form: FilledForm) -> list[Any]:
    places = {id(block): at for at, block in enumerate(form.version.blocks)}
    return [(places[id(one.block)], one.texts, one.rows) for one in form.blocks]


def _unpacked(packed: tuple[int, list[Any]], known: dict[int, FormVersion]) -> Order:
    key, forms = packed
    return Order(
        key,
        [
            FilledForm(
                known[version],
                title,
                bookmark,
                tuple(
                    FilledBlock(known[version].blocks[at], texts, rows)
                    for at, texts, rows in blocks
                ),
                about,
                *marks,
            )
            for version, title, bookmark, blocks, about, *marks in forms
        ],
    )


def serve(end: Connection) -> None:
    """Draw what comes down the pipe until it closes; runs in the child."""
    known: dict[int, FormVersion] = {}
    with suppress(EOFError, OSError):
        while True:
            versions, packed = end.recv()
            known.update(versions)
            end.send(_drawn([_unpacked(one, known) for one in packed]))


def _drawn(orders: Sequence[Order]) -> tuple[list[tuple[int, bytes]], UserError | None]:
    try:
        return [(order.key, order.pdf()) for order in orders], None
    except UserError as fault:
        return [], fault

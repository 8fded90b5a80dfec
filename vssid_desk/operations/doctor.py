"""Look the computer over: fonts, rights, room, clock, printers, the health of stores."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from vssid_desk import __version__, resources, settings
from vssid_desk.documents import typeface
from vssid_desk.domain.forms.book import FormBook
from vssid_desk.domain.keeping import machine
from vssid_desk.domain.keeping.machine import ClockFacts, Note, StoreFacts, Versions
from vssid_desk.domain.values.text import VIETNAMESE_LETTERS
from vssid_desk.errors import UserError
from vssid_desk.machine import places, system
from vssid_desk.machine.printers import printers
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import database, health

STYLES = ("", "b", "i", "bi")
SCREEN_FACES = ("OpenSans-Regular", "OpenSans-Semibold")


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkup:
    """What was found, by fixed numbers, and the sentence to read out first."""

    summary: str
    notes: Sequence[Note]

    @property
    def is_good(self) -> bool:
        """Tell whether nothing is broken; what is only to be watched does not count."""
        return all(note.state is not machine.State.BAD for note in self.notes)


def doctor(
    stores: Sequence[Path] = (),
    work: Workspace | None = None,
    *,
    now: datetime | None = None,
) -> Checkup:
    """Look the computer over; writes nothing but files that are gone at once.

    `stores` are looked at from outside, without a password; an open `work` from inside too.
    """
    folders = _folders(stores, work)
    moment = now or datetime.now().astimezone()
    notes = [
        machine.versions_note(_versions()),
        machine.fonts_note(_lacking_faces()),
        machine.rights_note(folders),
        machine.room_note(folders),
        machine.clock_note(ClockFacts(now=moment, not_before=_last_day(work))),
        machine.printer_note(printers()),
        *machine.store_notes(_store_facts(stores, work)),
    ]
    return Checkup(summary=machine.summary(notes), notes=notes)


def _folders(stores: Sequence[Path], work: Workspace | None) -> list[machine.Place]:
    known = {
        "thư mục của chương trình": settings.user_folder(),
        "thư mục tạm": Path(tempfile.gettempdir()),
    }
    if output := settings.load().output_folder:
        known["thư mục xuất tệp"] = Path(output)
    for file in _files(stores, work):
        known[f"nơi để sổ {file.stem}"] = file.parent
    return [places.place(name, folder) for name, folder in known.items()]


def _files(stores: Sequence[Path], work: Workspace | None) -> list[Path]:
    own = work.store.file if work is not None else None
    return list(dict.fromkeys([own, *stores] if own is not None else stores))


def _versions() -> Versions:
    store = database.in_memory()
    try:
        engine = health.engine(store)
    finally:
        store.close()
    return Versions(
        program=__version__,
        system=system.name(),
        python=system.python(),
        database=engine,
        bits=system.bits(),
    )


def _lacking_faces() -> list[str]:
    """Return the names of shipped faces that are not there or lack a letter."""
    lacking = []
    for style in STYLES:
        try:
            if not typeface.letters(style).issuperset(VIETNAMESE_LETTERS):
                lacking.append(f"Tinos {style}".strip())
        except (UserError, OSError):
            lacking.append(f"Tinos {style}".strip())
    for name in SCREEN_FACES:
        try:
            resources.font_file(name)
        except UserError:
            lacking.append(name)
    return lacking


def _last_day(work: Workspace | None) -> str:
    """Return the latest day that is certainly past: a form's day of comparison, an operation."""
    book = work.forms if work is not None else FormBook.of(resources.load_forms())
    days = [one.compared_on for all_ in book.versions.values() for one in all_]
    if work is not None:
        days.append(health.last_written(work.store))
    return max(str(day)[:10] for day in days)


def _store_facts(stores: Sequence[Path], work: Workspace | None) -> list[StoreFacts]:
    facts = []
    own = work.store.file if work is not None else None
    for file in _files(stores, work):
        faults = health.faults_outside(file)
        if work is not None and file == own:
            faults += health.faults_inside(work.store)
        facts.append(StoreFacts(name=file.stem, opened=file == own, faults=faults))
    return facts

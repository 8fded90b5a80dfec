"""All papers of a campaign or of some people, collated: one file, or one a person; goes on when stopped."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from vssid_desk import __version__
from vssid_desk.documents.cover import Cover, Leaf
from vssid_desk.documents.crew import Crew, Order
from vssid_desk.documents.fill import FilledForm
from vssid_desk.domain.keeping.file_names import group_folder, person_stem
from vssid_desk.domain.values.dates import show
from vssid_desk.domain.work.progress import Progress, silent
from vssid_desk.operations.collating import Collation, Sheaf
from vssid_desk.operations.exports import demand_export, note_exports, save_in_clear
from vssid_desk.operations.fill_forms import file_stem
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import remembered
from vssid_desk.store.office import units

ONE_FILE, A_FILE_EACH = "one_file", "file_each"
WAYS: Mapping[str, str] = {
    ONE_FILE: "Một tệp cho tất cả, có mục lục",
    A_FILE_EACH: "Mỗi người một tệp",
}
INDEX = "00-muc-luc.pdf"
WHOLE = "giay-to.pdf"
_PART = 128  # people whose files are noted, written and remembered together
_CORES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchWish:
    """How a batch is made: which forms (none: all needed), signed when, in which way (WAYS)."""

    codes: tuple[str, ...] = ()
    signed_on: date | None = None
    way: str = ONE_FILE
    duplex: bool = True
    why: str = "in giấy tờ cả lô"


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchResult:
    """What a batch left: its index or its one file, how many files are new, how many stood already."""

    file: Path
    made: int
    kept: int


def print_batch(
    work: Workspace,
    case_ids: Sequence[int],
    *,
    folder: Path,
    wish: BatchWish | None = None,
    progress: Progress = silent,
) -> BatchResult:
    """Write all papers these people need into a folder, by thôn or class, with an index.

    One file is written whole or not at all. With a file each, what was written before the batch
    was stopped is kept: the same wish into the same folder draws only what is missing or has
    changed since. Files are in clear and noted before they are written. Raises UserError when
    nobody needs a form or the folder cannot be written.
    """
    demand_export(work)
    wish = wish or BatchWish()
    collation = Collation(work, case_ids, wish.codes, wish.signed_on or work.today)
    if wish.way == ONE_FILE:
        return _one_file(work, collation, folder, wish, progress)
    return _file_each(work, collation, folder, wish, progress)


def _one_file(
    work: Workspace,
    collation: Collation,
    folder: Path,
    wish: BatchWish,
    progress: Progress,
) -> BatchResult:
    from vssid_desk.documents.collated import collated  # noqa: PLC0415 - reportlab starts slowly

    cover = _cover(work, collation, "Trang")
    data = collated(cover, _told(collation, progress), duplex=wish.duplex)
    _note(work, collation.sheaves, [folder / WHOLE], wish.why)
    return BatchResult(file=save_in_clear(folder, WHOLE, data), made=1, kept=0)


def _told(collation: Collation, progress: Progress) -> Iterator[list[FilledForm]]:
    for done, forms in enumerate(collation.all_filled()):
        progress(done, len(collation.sheaves))
        yield forms
    progress(len(collation.sheaves), len(collation.sheaves))


def _file_each(
    work: Workspace,
    collation: Collation,
    folder: Path,
    wish: BatchWish,
    progress: Progress,
) -> BatchResult:
    from vssid_desk.documents.collated import index_alone  # noqa: PLC0415 - reportlab starts slowly

    names = [_name(sheaf) for sheaf in collation.sheaves]
    cover = _cover(work, collation, "Tệp")
    _note(work, (), [folder / INDEX], wish.why)
    index = save_in_clear(
        folder, INDEX, index_alone(cover, [Path(n).stem for n in names])
    )
    memory = _Memory(work, folder)
    pairs = list(zip(collation.sheaves, names, strict=True))
    made = 0
    with Crew(min(_CORES, os.cpu_count() or 1)) as crew:
        writer = _Writer(work, collation, memory, crew, wish.why)
        for start in range(0, len(pairs), _PART):
            progress(start, len(pairs))
            made += writer.write(pairs[start : start + _PART])
    progress(len(pairs), len(pairs))
    return BatchResult(file=index, made=made, kept=len(names) - made)


class _Memory:
    """What each file of a folder was made of, kept in the store, where nobody else reads it."""

    def __init__(self, work: Workspace, folder: Path) -> None:
        self.folder, self._work = folder, work
        place = sha256(str(folder.resolve()).encode()).hexdigest()[:16]
        self._name = f"batch {place}"
        self._known = remembered.get(work.store, self._name)
        self._versions: dict[int, str] = {}

    def fingerprint(self, forms: Sequence[FilledForm]) -> str:
        """Return what tells forms with these texts in these versions from all others."""
        told = sha256(__version__.encode())
        for form in forms:
            key = id(form.version)
            if key not in self._versions:
                self._versions[key] = sha256(repr(form.version).encode()).hexdigest()
            told.update(self._versions[key].encode())
            told.update("\0".join((form.title, *form.texts())).encode())
            told.update(form.marks.get(form.about, "").encode())
            told.update("".join(form.page_marks).encode())
        return told.hexdigest()[:24]

    def has(self, name: str, made_of: str) -> bool:
        """Tell whether a file lies there that was made of just this."""
        return self._known.get(_key(name)) == made_of and (self.folder / name).is_file()

    def keep(self, new: Mapping[str, str]) -> None:
        """Remember files just written."""
        if new:
            self._known |= {_key(name): made_of for name, made_of in new.items()}
            remembered.put(self._work.store, self._name, self._known)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the files of sheaves that are missing or were made of something else."""

    work: Workspace
    collation: Collation
    memory: _Memory
    crew: Crew
    why: str

    def write(self, part: Sequence[tuple[Sheaf, str]]) -> int:
        """Write what is wanted of these; return how many files are new."""
        orders: list[Order] = []
        new: dict[str, str] = {}
        for at, (sheaf, name) in enumerate(part):
            forms = self.collation.filled(sheaf)
            made_of = self.memory.fingerprint(forms)
            if not self.memory.has(name, made_of):
                orders.append(Order(at, forms))
                new[name] = made_of
        folder = self.memory.folder
        sheaves = [part[one.key][0] for one in orders]
        _note(self.work, sheaves, [folder / name for name in new], self.why)
        for at, data in self.crew.draw(orders):
            place = folder / part[at][1]
            save_in_clear(place.parent, place.name, data)
        self.memory.keep(new)
        return len(orders)


def _key(name: str) -> str:
    return sha256(name.encode()).hexdigest()[:16]


def _name(sheaf: Sheaf) -> str:
    if not sheaf.case_id:
        return f"{file_stem(sheaf.parts[0][0].code)}.pdf"
    folder = group_folder(sheaf.leaf.group)
    stem = person_stem(sheaf.leaf.name, sheaf.case_id)
    return f"{folder}/{stem}.pdf" if folder else f"{stem}.pdf"


def _cover(work: Workspace, collation: Collation, place: str) -> Cover:
    people = sum(bool(sheaf.case_id) for sheaf in collation.sheaves)
    leaves: list[Leaf] = [sheaf.leaf for sheaf in collation.sheaves]
    line = f"Lập ngày {show(work.today.isoformat())}. {people} người có giấy tờ riêng."
    title = f"Mục lục giấy tờ: {collation.campaign.name}"
    return Cover(title, line, leaves, place, units.get(work.store).watermark)


def _note(
    work: Workspace, sheaves: Sequence[Sheaf], files: Sequence[Path], why: str
) -> None:
    people = {p.case.id for s in sheaves for _, subject in s.parts for p in subject}
    text = f"Xuất {len(files)} tệp giấy tờ cả lô"
    if people:
        text = f"{text} cho {len(people)} người"
    note_exports(
        work, files, name="print_batch", text=text, people=len(people), why=why
    )

"""Generations: backups the program makes by itself, kept by age, opened as a drill."""

import re
import shutil
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from vssid_desk.domain.keeping.generations import kept
from vssid_desk.errors import UserError
from vssid_desk.store import database, upgrading
from vssid_desk.store.backups import copying
from vssid_desk.store.backups.pool import FOLDER, Pool
from vssid_desk.store.database import Store
from vssid_desk.store.journal import journal
from vssid_desk.store.keys import slots
from vssid_desk.store.settling import settle, settle_names

_PREFIX, _TIME = "ban-", "%Y%m%dT%H%M%SZ"
_CONTENTS = ".anh"  # after a generation's name: the names of its pictures, one a line
_NAME = re.compile(r"ban-(\d{8}T\d{6}Z)-(\d+)-([0-9a-f]*)(?:\.[^.]+)?")
# Endings of what lies beside a generation, or of what a power cut left half written.
_SIDE = (_CONTENTS, ".keys", ".bak", ".part", ".new")
_LEFT_OVER = 24 * 3600  # seconds; younger pieces may belong to a backup being made


_NOT_WRITTEN = (
    "Không ghi được bản sao lưu tự động: ổ đĩa đầy hoặc không ghi được. "
    "Dữ liệu trong sổ không sao; hãy dọn ổ đĩa rồi sao lưu lại."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Generation:
    """One backup: `last` and `hash` are of the last operation in it, `at` is UTC."""

    file: Path
    at: datetime
    last: int
    hash: str

    @property
    def size(self) -> int:
        """The bytes of its database; pictures are shared."""
        return self.file.stat().st_size


def folder_of(file: Path) -> Path:
    """Return the folder beside a store that keeps its generations."""
    return upgrading.folder_of(file)


def all_(folder: Path) -> list[Generation]:
    """Return the generations in a folder, the newest work first."""
    found = [one for file in folder.glob(f"{_PREFIX}*") if (one := _read_name(file))]
    return sorted(found, key=lambda one: (one.last, one.at), reverse=True)


def _read_name(file: Path) -> Generation | None:
    told = _NAME.fullmatch(file.name)
    if told is None or file.suffix in _SIDE:
        return None
    at = datetime.strptime(told[1], _TIME).replace(tzinfo=UTC)
    return Generation(file=file, at=at, last=int(told[2]), hash=told[3])


def is_current(store: Store, folder: Path) -> bool:
    """Tell whether the newest generation holds everything done in the store."""
    found, last = all_(folder), _last(store)
    return bool(found) and (found[0].last, found[0].hash) == last


def _last(store: Store) -> tuple[int, str]:
    row = store.row("SELECT id, hash FROM operations ORDER BY id DESC LIMIT 1")
    return (int(row[0]), str(row[1])[:16]) if row else (0, "")


def make(store: Store, folder: Path, now: datetime) -> Generation:
    """Write a generation; it has its name only when everything of it is on the disk."""
    if store.file is None:
        message = "a store in memory has no backup"
        raise RuntimeError(message)
    fresh = folder / f"dang-ghi{store.file.suffix}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        fresh.unlink(missing_ok=True)
        pool = Pool(folder, store.key)
        last, hash_, contents = _written(store, fresh, pool)
        told = f"{now.astimezone(UTC):{_TIME}}-{last:09d}-{hash_[:16]}"
        target = folder / f"{_PREFIX}{told}{store.file.suffix}"
        _list_contents(target, pool, contents)
        slots.write(target, slots.read(store.file))
        settle(fresh, target)
    except OSError as error:
        raise UserError(_NOT_WRITTEN) from error
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
    made = _read_name(target)
    assert made is not None  # noqa: S101 - the name was put together here
    return made


def _written(store: Store, fresh: Path, pool: Pool) -> tuple[int, str, list[str]]:
    try:
        return copying.write_copy(store, fresh, pool)
    except UserError as error:
        raise UserError(_NOT_WRITTEN) from error


def copy_to(generation: Generation, folder: Path) -> None:
    """Copy a generation with its keys and pictures to another folder; raise OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    source, target = generation.file, folder / generation.file.name
    (folder / FOLDER).mkdir(exist_ok=True)
    for name in contents_of(generation):
        picture = folder / FOLDER / name
        if not picture.is_file():
            _copy(source.parent / FOLDER / name, picture)
    _copy(_beside(source, _CONTENTS), _beside(target, _CONTENTS))
    slots.write(target, slots.read(source))
    _copy(source, target)


def _copy(source: Path, target: Path) -> None:
    fresh = _beside(target, ".part")
    shutil.copyfile(source, fresh)
    settle(fresh, target)


def list_contents(generation: Generation, pool: Pool, contents: list[str]) -> None:
    """Write down which contents belong to a generation from now on."""
    _list_contents(generation.file, pool, contents)


def _list_contents(file: Path, pool: Pool, contents: list[str]) -> None:
    names = "".join(f"{pool.name(sha256)}\n" for sha256 in contents)
    fresh = _beside(file, f"{_CONTENTS}.part")
    fresh.write_text(names, encoding="ascii")
    settle(fresh, _beside(file, _CONTENTS))
    if pool.folder.is_dir():
        settle_names(pool.folder)


def contents_of(generation: Generation) -> list[str]:
    """Return the names in the pool of what belongs to a generation."""
    listed = _beside(generation.file, _CONTENTS)
    return listed.read_text(encoding="ascii").split() if listed.is_file() else []


def prune(folder: Path, most_bytes: int) -> None:
    """Remove what is not kept by age, then the oldest until the rest fits."""
    found = all_(folder)
    stays = kept([one.at for one in found])
    for one in found:
        if one.at not in stays:
            remove(one)
    for one in reversed(all_(folder)[2:]):
        if _size_of(folder) <= most_bytes:
            break
        remove(one)
    _drop_left_over(folder)
    drop_pictures(folder)


def remove(generation: Generation) -> None:
    """Remove a generation; its pictures go with the next pruning."""
    file = generation.file
    keys = slots.keys_file(file)
    for part in (file, _beside(file, _CONTENTS), keys, slots.copy_of(keys)):
        part.unlink(missing_ok=True)


def _drop_left_over(folder: Path) -> None:
    """Remove the pieces of backups that a power cut left without their database."""
    whole = tuple(one.file.name for one in all_(folder))
    for piece in (*folder.glob(f"{_PREFIX}*"), *folder.glob("*.part")):
        old = time.time() - piece.stat().st_mtime > _LEFT_OVER
        if old and not piece.name.startswith(whole):
            piece.unlink(missing_ok=True)


def drop_pictures(folder: Path) -> None:
    """Remove the pictures that no backup of a folder needs."""
    needed = {name for one in all_(folder) for name in contents_of(one)}
    for picture in (folder / FOLDER).glob("*"):
        if picture.name not in needed:
            picture.unlink(missing_ok=True)


def _size_of(folder: Path) -> int:
    return sum(part.stat().st_size for part in folder.rglob("*") if part.is_file())


def drill(store: Store, generation: Generation) -> tuple[int, list[str]]:
    """Open a generation as a restore would; return how many people it holds, and faults."""
    slots.read(generation.file)
    copy = database.open_store(generation.file, store.key, read_only=True)
    try:
        people = int(copy.value("SELECT count(*) FROM cases"))
        return people, [
            *(
                str(row[0])
                for row in copy.rows("PRAGMA integrity_check")
                if row[0] != "ok"
            ),
            *journal.verify(copy),
            *_lost_pictures(copy, Pool(generation.file.parent, store.key)),
            *_other_history(store, generation),
        ]
    finally:
        copy.close()


def _lost_pictures(copy: Store, pool: Pool) -> list[str]:
    lost = [
        row[0]
        for row in copy.rows("SELECT sha256 FROM contents")
        if pool.get(row[0]) is None
    ]
    return [f"Bản sao lưu thiếu {len(lost)} ảnh hoặc tệp kèm theo."] if lost else []


def _other_history(store: Store, generation: Generation) -> list[str]:
    hash_ = store.value("SELECT hash FROM operations WHERE id = ?", (generation.last,))
    if str(hash_ or "")[:16] == generation.hash:
        return []
    return [
        (
            f"Nhật ký của sổ không còn thao tác số {generation.last} như trong bản sao lưu "
            f"{generation.at.astimezone():%d/%m/%Y %H:%M}. Nhật ký đã bị cắt hoặc làm lại."
        )
    ]


def cut_history(store: Store) -> list[str]:
    """Return a sentence for each backup whose last operation the store has no longer."""
    if store.file is None:
        return []
    return [
        told
        for one in all_(folder_of(store.file))
        for told in _other_history(store, one)
    ]


def _beside(file: Path, ending: str) -> Path:
    return file.with_name(file.name + ending)

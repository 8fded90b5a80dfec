"""Backups the program makes by itself: at open, at close, while working; and their drill."""

from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from vssid_desk.domain.keeping.generations import DRILL_AFTER, BackupSettings, nag
from vssid_desk.errors import UserError
from vssid_desk.operations.forget_backups import finish_in_backups
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import remembered
from vssid_desk.store.backups import generations
from vssid_desk.store.backups.generations import Generation
from vssid_desk.store.journal import journal

__all__ = [
    "BackupSettings",
    "BackupState",
    "Drill",
    "Generation",
    "change_backup_settings",
    "drill",
    "keep_generation",
    "state",
]
_SETTINGS, _SECOND, _DRILL = "backup_settings", "second_place", "drill"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drill:
    """What opening a backup as a drill found; `at` is ISO in UTC, no faults is good."""

    at: str
    backup_at: str
    person_count: int
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupState:
    """What there is of backups; `nag` says that the second place waits for one, or ""."""

    generations: tuple[Generation, ...]
    settings: BackupSettings
    second_at: datetime | None
    drill: Drill | None
    nag: str


def keep_generation(work: Workspace, *, now: datetime | None = None) -> BackupState:
    """Back up what is new, here and at the second place; once a week open one as a drill.

    Raises UserError when this computer's own folder cannot be written. A second place that
    is not there is no fault: the state tells since when.
    """
    moment = now or datetime.now(UTC)
    folder, settings = _folder(work), _settings(work)
    finish_in_backups(work, settings.second_folder)
    if not generations.is_current(work.store, folder):
        generations.make(work.store, folder, moment)
        generations.prune(folder, settings.most_megabytes * 1024 * 1024)
    _copy_to_second(work, settings, moment)
    known = _last_drill(work)
    if known is None or abs(moment - datetime.fromisoformat(known.at)) > DRILL_AFTER:
        drill(work, now=moment)
    return state(work, now=moment)


def drill(work: Workspace, *, now: datetime | None = None) -> Drill:
    """Open the newest backup by itself and compare it with what it should hold."""
    found = generations.all_(_folder(work))
    if not found:
        raise UserError(
            "Chưa có bản sao lưu nào để mở thử. Sao lưu một lần rồi làm lại."
        )
    try:
        people, faults = generations.drill(work.store, found[0])
    except UserError as error:
        people, faults = 0, [str(error)]
    result = Drill(
        at=(now or datetime.now(UTC)).isoformat(timespec="seconds"),
        backup_at=found[0].at.isoformat(timespec="seconds"),
        person_count=people,
        faults=tuple(faults),
    )
    remembered.put(work.store, _DRILL, asdict(result))
    return result


def state(work: Workspace, *, now: datetime | None = None) -> BackupState:
    """Return what there is of backups."""
    settings, second = _settings(work), _second_at(work)
    return BackupState(
        generations=tuple(generations.all_(_folder(work))),
        settings=settings,
        second_at=second,
        drill=_last_drill(work),
        nag=nag(settings, second, _made_at(work), now or datetime.now(UTC)),
    )


def change_backup_settings(work: Workspace, settings: BackupSettings) -> None:
    """Keep where the second copy goes and how much room backups take; raise UserError."""
    second = Path(settings.second_folder) if settings.second_folder else None
    if second is not None and not second.is_dir():
        raise UserError(
            f"Không thấy thư mục “{second.name}” của nơi sao lưu thứ hai. Cắm USB rồi chọn lại."
        )
    if settings.most_megabytes < 100:
        raise UserError("Chỗ cho bản sao lưu ít quá. Để ít nhất 100 MB.")
    journal.demand(work.store, "backup_settings")
    if settings.second_folder != _settings(work).second_folder:
        remembered.put(work.store, _SECOND, {})
    remembered.put(work.store, _SETTINGS, asdict(settings))


def _copy_to_second(
    work: Workspace, settings: BackupSettings, moment: datetime
) -> None:
    found, second = generations.all_(_folder(work)), Path(settings.second_folder)
    if not settings.second_folder or not second.is_dir() or not found:
        return
    folder = second / _folder(work).name
    try:
        if not (folder / found[0].file.name).exists():
            generations.copy_to(found[0], folder)
            generations.prune(folder, settings.most_megabytes * 1024 * 1024)
    except (OSError, UserError):
        return  # full, or pulled out in the middle: the nag tells when it lasts
    remembered.put(work.store, _SECOND, {"at": moment.isoformat(timespec="seconds")})


def _folder(work: Workspace) -> Path:
    if work.store.file is None:
        raise UserError("Sổ trong bộ nhớ không có bản sao lưu.")
    return generations.folder_of(work.store.file)


def _settings(work: Workspace) -> BackupSettings:
    found = remembered.get(work.store, _SETTINGS)
    standard = BackupSettings()
    return replace(
        standard, **{key: found[key] for key in asdict(standard) if key in found}
    )


def _second_at(work: Workspace) -> datetime | None:
    at = remembered.get(work.store, _SECOND).get("at")
    return datetime.fromisoformat(at) if at else None


def _made_at(work: Workspace) -> datetime:
    first = journal.began_at(work.store)
    return datetime.fromisoformat(first) if first else datetime.now(UTC)


def _last_drill(work: Workspace) -> Drill | None:
    found = remembered.get(work.store, _DRILL)
    return Drill(**{**found, "faults": tuple(found["faults"])}) if found else None

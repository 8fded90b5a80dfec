"""What the user prefers, and where the user's own files live."""

import json
import os
import sys
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from vssid_desk.errors import UserError

FILE_NAME = "preferences.json"
RECENT_STORES = 8  # how many stores the unlock screen offers
# A file of this name beside the program keeps everything there: on a stick, say.
PORTABLE_MARK = "chay-tu-usb.txt"
PORTABLE_FOLDER = "du-lieu"
TEXT_SCALES = (100, 115, 125, 150, 175, 200)  # per cent
THEMES = ("system", "light", "dark")


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What belongs to the user and not to the store; nothing of it prints on a paper."""

    recent_stores: tuple[str, ...] = ()  # newest first
    output_folder: str = ""
    text_scale: int = 100  # one of TEXT_SCALES
    theme: str = "system"  # one of THEMES
    idle_lock_minutes: int = 4  # 0: never
    window_frame: str = ""  # where the window stood, as Qt writes it, in hex digits


def portable_folder() -> Path | None:
    """Return the folder of a program that carries its data along, None for an installed one.

    Only a frozen program can be carried; the mark lies beside its starter.
    """
    if not getattr(sys, "frozen", False):
        return None
    home = Path(sys.executable).resolve().parent
    return home / PORTABLE_FOLDER if (home / PORTABLE_MARK).exists() else None


def user_folder() -> Path:
    """Return the folder of the user's own files: preferences and log."""
    carried = portable_folder()
    if carried is not None:
        return carried
    home = Path.home()
    if sys.platform == "win32":
        return (
            Path(os.environ.get("APPDATA") or home / "AppData/Roaming") / "VssID Desk"
        )
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local/share") / "vssid-desk"


def own_forms_folder() -> Path:
    """Return the folder of forms the user changed; it need not exist."""
    return user_folder() / "bieu-mau"


def own_adapters_folder() -> Path:
    """Return the folder of import layouts the user changed; it need not exist."""
    return user_folder() / "chuyen-doi"


def clinics_file() -> Path:
    """Return the file of clinics the user brought in; it need not exist."""
    return user_folder() / "co-so-kcb.tsv"


def load(folder: Path | None = None) -> Preferences:
    """Read the preferences; what is unknown, damaged or of another type takes the default."""
    file = (folder or user_folder()) / FILE_NAME
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    if not isinstance(found, dict):
        return Preferences()
    return _rooted(_of(found), file.parent)


def _rooted(read: Preferences, folder: Path) -> Preferences:
    """Find stores that were noted relative to the folder: a stick changes its letter."""
    if portable_folder() is None:
        return read
    stores = tuple(str(folder / name) for name in read.recent_stores)
    return replace(read, recent_stores=stores)


def _of(found: dict[str, Any]) -> Preferences:
    if isinstance(stores := found.get("recent_stores"), list):
        found = {**found, "recent_stores": tuple(map(str, stores))}
    known = {
        item.name: found[item.name]
        for item in fields(Preferences)
        if item.name in found and _fits(found[item.name], item.default)
    }
    return _sensible(Preferences(**known))


def _fits(value: object, default: object) -> bool:
    return type(value) is type(default)


def _sensible(read: Preferences) -> Preferences:
    standard = Preferences()
    scale, theme = read.text_scale, read.theme
    return replace(
        read,
        text_scale=scale if scale in TEXT_SCALES else standard.text_scale,
        theme=theme if theme in THEMES else standard.theme,
        idle_lock_minutes=max(read.idle_lock_minutes, 0),
    )


def save(preferences: Preferences, folder: Path | None = None) -> None:
    """Write the preferences, whole or not at all."""
    file = (folder or user_folder()) / FILE_NAME
    fresh = file.with_suffix(".new")
    if portable_folder() is not None:
        preferences = _carried(preferences, file.parent)
    text = json.dumps(asdict(preferences), ensure_ascii=False, indent=2)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(file)
    except OSError as error:
        raise UserError(
            f"Không ghi được tuỳ chọn vào “{file}”. "
            "Kiểm tra quyền ghi và chỗ trống của ổ đĩa."
        ) from error


def _carried(preferences: Preferences, folder: Path) -> Preferences:
    """Note stores that lie within the folder by their way from it."""
    place = folder.resolve()
    stores = (Path(name) for name in preferences.recent_stores)
    noted = tuple(
        str(store.relative_to(place) if store.is_relative_to(place) else store)
        for store in stores
    )
    return replace(preferences, recent_stores=noted)


def with_recent_store(preferences: Preferences, store: Path) -> Preferences:
    """Put a store first among the recent ones."""
    name = str(store.resolve())
    others = [other for other in preferences.recent_stores if other != name]
    return replace(preferences, recent_stores=(name, *others)[:RECENT_STORES])

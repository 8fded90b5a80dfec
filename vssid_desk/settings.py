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
TEXT_SCALES = (100, 115, 125, 150, 175, 200)  # per cent
THEMES = ("system", "light", "dark")


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What belongs to the user and not to the store; nothing of it prints on a paper."""

    recent_stores: tuple[str, ...] = ()  # newest first
    output_folder: str = ""
    text_scale: int = 100  # one of TEXT_SCALES
    theme: str = "system"  # one of THEMES
    idle_lock_minutes: int = 10  # 0: never


def user_folder() -> Path:
    """Return the folder of the user's own files: preferences and log."""
    home = Path.home()
    if sys.platform == "win32":
        return (
            Path(os.environ.get("APPDATA") or home / "AppData/Roaming") / "VssID Desk"
        )
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local/share") / "vssid-desk"


def load(folder: Path | None = None) -> Preferences:
    """Read the preferences; what is unknown, damaged or of another type takes the default."""
    file = (folder or user_folder()) / FILE_NAME
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    return _of(found) if isinstance(found, dict) else Preferences()


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


def with_recent_store(preferences: Preferences, store: Path) -> Preferences:
    """Put a store first among the recent ones."""
    name = str(store.resolve())
    others = [other for other in preferences.recent_stores if other != name]
    return replace(preferences, recent_stores=(name, *others)[:RECENT_STORES])

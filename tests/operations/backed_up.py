"""A store with thirty people to back up, and what changes in it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image

from tests.store.made import PASSWORD, import_people, people
from vssid_desk.domain.campaign import Unit
from vssid_desk.operations.correct import correct
from vssid_desk.operations.workspace import Workspace, create_workspace

NOW = datetime(2026, 11, 26, 8, 0, tzinfo=UTC)


def opened(tmp_path: Path) -> Iterator[Workspace]:
    made, _ = create_workspace(tmp_path / "xa.vssid", PASSWORD, Unit(name="Xã An Hoà"))
    import_people(made.store, people(30))
    yield made
    made.close()


def picture(folder: Path, colour: str = "white") -> Path:
    file = folder / f"{colour}.png"
    Image.effect_noise((200, 120), 60).convert("RGB").save(file)
    return file


def edit(work: Workspace, number: int) -> None:
    correct(work, 1, {"phone": f"09{number:08d}"}, {})


def folder(work: Workspace) -> Path:
    return (work.store.file or Path()).with_name("xa.vssid.sao-luu")

"""One mishap in a process of its own: what was told, and what is in the store afterwards.

    python -m tests.mishaps.child NAME FOLDER

Prints JSON: kind and text of what was raised, and what is wrong with the store afterwards.
Needs no special right: limits, other users and broken descriptors are had by everyone.
"""

import json
import os
import resource
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.killing.ready import PASSWORD, READY
from tests.killing.yard import made
from tests.store.made import import_people, people
from tests.store.released import STORES, password_of
from vssid_desk import resources
from vssid_desk.operations import browse, generations, history, submit
from vssid_desk.operations.correct import correct
from vssid_desk.operations.fill_forms import fill_forms
from vssid_desk.operations.import_list import import_list
from vssid_desk.operations.workspace import Workspace, open_workspace, unlock

NOBODY = 65534


def room(work: Workspace, more: int) -> None:
    """Let no file grow by more than so many bytes, as a disk that is nearly full."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    largest = max(part.stat().st_size for part in home(work).rglob("*"))
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest + more, largest + more))


def home(work: Workspace) -> Path:
    """Return the folder of the store."""
    return (work.store.file or Path()).parent


def full_import(work: Workspace) -> None:
    room(work, 100_000)
    import_people(work.store, people(3000, seed=5))


def full_edit(work: Workspace) -> None:
    room(work, 0)
    for number in range(3000):
        correct(work, 1, {"note": f"{number:05d}" * 20}, {})


def full_pack(work: Workspace) -> None:
    out = home(work) / "goi"
    out.mkdir()
    resource_only(8_000)
    submit.submit(work, READY, folder=out, password=PASSWORD)


def full_export(work: Workspace) -> None:
    resource_only(4_000)
    fill_forms(work, list(READY), folder=home(work) / "ra")


def full_backup(work: Workspace) -> None:
    resource_only(50_000)
    generations.keep_generation(work)


def full_copy(work: Workspace) -> None:
    """Upgrade where not even the copy that comes first has room."""
    _upgrade(work, share=2)


def full_upgrade(work: Workspace) -> None:
    """Upgrade where the copy has room, the steps have not."""
    _upgrade(work, share=1)


def _upgrade(work: Workspace, share: int) -> None:
    folder = home(work) / "cu"
    folder.mkdir()
    for part in STORES.glob("0.1.0.vssid*"):
        shutil.copy(part, folder / part.name)
    file = folder / "0.1.0.vssid"
    key = unlock(file, password=password_of(file))
    resource_only(file.stat().st_size // share)
    open_workspace(file, key=key)


def resource_only(size: int) -> None:
    """Let no file be larger than so many bytes."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def read_only(work: Workspace) -> None:
    """Try to write where the folder belongs to somebody else."""
    file, key = work.store.file or Path(), work.store.key
    work.close()
    for part in (file.parent, *file.parent.rglob("*")):
        part.chmod(0o555 if part.is_dir() else 0o444)
    if os.getuid() == 0:
        os.setuid(NOBODY)
    other = open_workspace(file, key=key)
    correct(other, 1, {"note": "x"}, {})


def gone(work: Workspace) -> None:
    """Lose the drive in the middle: every descriptor of the store answers no more."""
    name = str(work.store.file)
    broken = os.open("/", os.O_RDONLY)
    for entry in Path("/proc/self/fd").iterdir():
        try:
            if str(entry.readlink()).startswith(name):
                os.dup2(broken, int(entry.name))
        except OSError:
            continue
    for case_id in range(1, 13):
        correct(work, case_id, {"note": "mất ổ"}, {})


def locked(work: Workspace) -> None:
    """Try to write while another program holds the store."""
    file = work.store.file or Path()
    other = open_workspace(file, key=work.store.key)
    other.store.write("BEGIN IMMEDIATE")
    work.store.write("PRAGMA busy_timeout = 200")
    correct(work, 1, {"note": "bị giữ"}, {})


def keys_gone(work: Workspace) -> None:
    """Open a store whose keys were not copied with it."""
    file = work.store.file or Path()
    work.close()
    for part in file.parent.glob("*.keys*"):
        part.rename(part.with_name(f"giau-{part.name}"))
    try:
        open_workspace(file, password="mat-khau-thu-nghiem")
    finally:
        for part in file.parent.glob("giau-*"):
            part.rename(part.with_name(part.name.removeprefix("giau-")))


def not_there(work: Workspace) -> None:
    """Import a list from a drive that is not there any more."""
    campaign = browse.newest_campaign(work)
    import_list(work, Path("/khong/co/o-mang/ds.xlsx"), campaign_id=campaign.id)


def torn(work: Workspace) -> None:
    """Import half a workbook, as a copy that was interrupted leaves it."""
    campaign = browse.newest_campaign(work)
    whole = resources.sample("mau-02-xa-cam-giang.xlsx").read_bytes()
    half = home(work) / "nua.xlsx"
    half.write_bytes(whole[: len(whole) // 2])
    import_list(work, half, campaign_id=campaign.id)


MISHAPS: dict[str, Callable[[Workspace], None]] = {
    act.__name__: act
    for act in (
        full_import,
        full_edit,
        full_pack,
        full_export,
        full_backup,
        full_copy,
        full_upgrade,
        read_only,
        gone,
        locked,
        keys_gone,
        not_there,
        torn,
    )
}


def main() -> None:
    """Prepare, let it happen, look at the store from another process."""
    name, folder = sys.argv[1], Path(sys.argv[2])
    file, key = made(folder / "o")
    scratch = Path(tempfile.gettempdir())
    for parent in (folder, *folder.parents):
        if parent.is_relative_to(scratch) and parent != scratch:
            parent.chmod(0o755)  # so that another user gets as far as the store
    child = os.fork()
    if child == 0:
        told = happen(name, file, key)
        os.write(1, json.dumps(told).encode() + b"\n")
        os._exit(0)
    os.waitpid(child, 0)
    for part in (file.parent, *file.parent.rglob("*")):
        part.chmod(0o755 if part.is_dir() else 0o644)
    os.write(1, json.dumps(afterwards(file, key)).encode() + b"\n")


def happen(name: str, file: Path, key: bytes) -> dict[str, str]:
    """Return the kind and the text of what is raised."""
    work = open_workspace(file, key=key)
    try:
        MISHAPS[name](work)
    except BaseException as error:  # noqa: BLE001 - whatever it is, the test wants to see it
        kinds = [kind.__name__ for kind in type(error).__mro__]
        return {
            "kind": "UserError" if "UserError" in kinds else kinds[0],
            "text": str(error),
        }
    return {"kind": "", "text": ""}


def afterwards(file: Path, key: bytes) -> dict[str, object]:
    """Return what is wrong with the store, how many people it holds and what else is there."""
    work = open_workspace(file, key=key)
    wrong = [
        row[0] for row in work.store.rows("PRAGMA integrity_check") if row[0] != "ok"
    ]
    wrong += history.verify(work)
    return {
        "wrong": wrong,
        "people": work.store.value("SELECT count(*) FROM cases"),
        "zips": [part.name for part in file.parent.rglob("*.zip")],
        "backups": len(generations.state(work).generations),
    }


if __name__ == "__main__":
    main()

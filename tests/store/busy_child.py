"""A process that works on a store until it is killed; it says what is safely stored.

Every line it prints is a promise: the edit or import named there must be found afterwards.
"""

import sys
from pathlib import Path
from random import Random

from tests.store.made import assess_again, declare, import_people, people
from vssid_desk.domain.case import Evidence
from vssid_desk.store import attachments, cases, database
from vssid_desk.store.backups import backup
from vssid_desk.store.database import Store
from vssid_desk.store.journal import journal


def main() -> None:
    """Work for ever: file, key in hexadecimal, seed."""
    file, key, seed = Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), int(sys.argv[3])
    store = database.open_store(file, key)
    rng = Random(seed)
    number = 0
    _say("ready")
    while True:
        number += 1
        rng.choice((_import, _edit, _edit, _edit, _undo, _attach, _back_up))(
            store, rng, f"{seed}-{number}"
        )


def _say(promise: str) -> None:
    sys.stdout.write(promise + "\n")
    sys.stdout.flush()


def _import(store: Store, rng: Random, mark: str) -> None:
    import_people(
        store, people(rng.randint(50, 800), seed=number_of(mark)), file_name=mark
    )
    _say(f"list {mark}")


def _edit(store: Store, rng: Random, mark: str) -> None:
    case_id = rng.choice((1, 2, 3))
    declare(store, case_id, note=mark)
    _say(f"note {case_id} {mark}")


def _undo(store: Store, rng: Random, mark: str) -> None:
    # Only imports of this run are taken back; notes are promised for good.
    last = journal.next_undo(store)
    if last is not None and last.name == "import_list" and last.text.endswith("-u"):
        journal.undo(store)
        journal.redo(store, lambda done: assess_again(store, done))
        journal.undo(store)
        _say(f"undone {last.text.split()[-1]}")
    else:
        import_people(store, people(400, seed=number_of(mark)), file_name=f"{mark}-u")


def _attach(store: Store, rng: Random, mark: str) -> None:
    paper = Evidence(kind="other", medium="picture", seen_on="2026-11-20", title=mark)
    with journal.operation(store, "attach", "Thêm ảnh"):
        attachments.add(
            store, 1, paper, attachments.Picture(rng.randbytes(60_000), "image/jpeg")
        )
    _say(f"paper {mark}")


def _back_up(store: Store, rng: Random, mark: str) -> None:
    cases.get(store, 1)
    assert store.file is not None
    backup.back_up(store, store.file.with_name(f"{mark}.vssid"))


def number_of(mark: str) -> int:
    """Return a seed for a mark, so that no two imports bring the same people."""
    return int(mark.replace("-", ""))


if __name__ == "__main__":
    main()

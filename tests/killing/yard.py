"""A process that forks the program, kills it at a random instant, looks, and begins again.

    python -m tests.killing.yard FOLDER KILLS SEED SECONDS

Forking spares the start of the interpreter, so that hundreds of kills take a minute.
Prints JSON: kills, how many promises were heard of each kind, faults.
"""

import json
import os
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

from PIL import Image

from tests.killing import checks, office_work as office, work as doing
from tests.killing.ready import PICTURE, READY, make_ready
from tests.store.made import import_people, people
from vssid_desk import resources
from vssid_desk.domain.campaign import Unit
from vssid_desk.operations.set_up import add_campaign
from vssid_desk.operations.workspace import create_workspace, open_workspace, unlock
from vssid_desk.store.keys import wrapping

# What is done, how often, and how long it is let do it at most before the kill.
WORK: tuple[tuple[Callable[..., None], int, float], ...] = (
    (doing.edit, 6, 0.15),
    (doing.bring, 3, 0.25),
    (doing.undo_and_redo, 3, 0.4),
    (doing.add_picture, 2, 0.15),
    (doing.back_up, 3, 0.3),
    (doing.upgrade, 1, 0.3),
    (doing.pack, 1, 1.2),
    (doing.bring_file, 1, 1.5),
    (doing.forget_one, 2, 0.8),
    (doing.log_things, 2, 0.3),
    (doing.bring_back, 1, 0.4),
    (office.let_in, 3, 0.3),
    (office.drill, 1, 2.0),
    (office.take_answer, 2, 0.4),
    (office.bring_folder, 1, 3.0),
    (office.file_for_all, 2, 0.3),
    (office.print_marked, 1, 0.8),
    (office.answer_for_data, 2, 0.3),
)
OWNERS = "mat-khau-thu-nghiem"
HARDLY_ANY = 64  # KiB; what the real cost of a password is, tests/store/keys asks


def main() -> None:
    """Kill so often, or until the time is over."""
    folder, kills, seed = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    until = time.monotonic() + float(sys.argv[4])
    os.environ["OLD_KEY"] = unlock(
        doing.STORES / "0.1.0.vssid", password="mat-khau-ban-0.1.0"
    ).hex()
    wrapping._MEMORY_KIB, wrapping._PASSES = HARDLY_ANY, 1
    rng, heard = Random(seed), Counter[str]()
    found: list[str] = []
    done = 0
    while done < kills and time.monotonic() < until:
        file, key = made(folder / f"so-{done}", marks=True)
        for _ in range(min(20, kills - done)):
            done += 1
            promised = killed(file, key, rng, f"{seed}{done:04d}")
            heard.update(promise.split(" ")[0] for promise in promised)
            found += [
                f"kill {done}: {told}" for told in checks.faults(file, OWNERS, promised)
            ]
            if time.monotonic() > until:
                break
    print(json.dumps({"kills": done, "heard": heard, "faults": found[:20]}))  # noqa: T201 - its result


def made(folder: Path, *, marks: bool = False) -> tuple[Path, bytes]:
    """Make a store with people, some of them ready to be packed."""
    folder.mkdir(parents=True)
    work, _ = create_workspace(
        folder / "so.vssid", OWNERS, Unit(name="Xã An Hoà", code="AH1")
    )
    campaign = resources.starting_campaign("commune")
    add_campaign(work, replace(campaign, name="Đợt thử", form_marks=marks))
    import_people(work.store, people(12), file_name="dau.xlsx")
    for case_id in READY:
        make_ready(work, case_id)
    key = bytes(work.store.key)
    work.close()
    noise = Image.effect_noise((300, 200), 80).convert("RGB")
    noise.save(folder / PICTURE)
    return folder / "so.vssid", key


def killed(file: Path, key: bytes, rng: Random, mark: str) -> list[str]:
    """Let the program work, kill it, return what it had promised."""
    weights = [often for _, often, _ in WORK]
    act, _, longest = rng.choices(WORK, weights)[0]
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reads)
        _work(file, key, Random(mark), act, (mark, writes))
    os.close(writes)
    with os.fdopen(reads, encoding="utf-8") as heard:
        assert heard.readline() == "ready\n"
        time.sleep(rng.uniform(0, longest))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return [line.rstrip("\n") for line in heard if line.endswith("\n")]


def _work(
    file: Path,
    key: bytes,
    rng: Random,
    act: Callable[..., None],
    told: tuple[str, int],
) -> None:
    mark, writes = told

    def say(promise: str) -> None:
        os.write(writes, f"{promise}\n".encode())

    try:
        work = open_workspace(file, key=key)
        say("ready")
        for turn in range(1000):
            act(work, rng, f"{mark}-{turn + 1}", say)
            doing.edit(work, rng, f"{mark}-{turn + 1}", say)
    except BaseException as error:  # noqa: BLE001 - it must not go on as the parent does
        say(f"failed {type(error).__name__} {error}")
    os._exit(1)


if __name__ == "__main__":
    main()

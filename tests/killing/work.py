"""What the program does until it is killed; every promise it makes must be found afterwards."""

import os
import shutil
from pathlib import Path
from random import Random

from tests.killing.ready import PASSWORD, PEOPLE, PICTURE, READY, Say, number
from tests.store.made import import_people, people
from vssid_desk import resources
from vssid_desk.domain.work.complaints import Complaint
from vssid_desk.operations import (
    attach,
    browse,
    complaints,
    forget,
    generations,
    history,
    phone_round,
    requests,
    submit,
)
from vssid_desk.operations.back_up import back_up as copy_to, restore
from vssid_desk.operations.correct import correct
from vssid_desk.operations.import_list import import_list
from vssid_desk.operations.workspace import Workspace, open_workspace
from vssid_desk.store.packages import answered

STORES = Path(__file__).parents[1] / "stores"


def edit(work: Workspace, rng: Random, mark: str, say: Say) -> None:
    """Note something of a person, and be there."""
    case_id = rng.choice(PEOPLE)
    browse.remember_place(work, "case", case_id)
    say(f"place {case_id}")
    correct(work, case_id, {"note": mark}, {})
    say(f"note {case_id} {mark}")


def bring(work: Workspace, rng: Random, mark: str, say: Say) -> None:
    """Bring many people at once, straight into the store."""
    import_people(
        work.store, people(rng.randint(20, 300), seed=number(mark)), file_name=mark
    )
    say(f"list {mark}")


def bring_file(work: Workspace, rng: Random, mark: str, say: Say) -> None:
    """Import a real workbook, read by the reading child."""
    campaign = browse.newest_campaign(work)
    file = resources.sample("mau-02-xa-cam-giang.xlsx")
    import_list(work, file, campaign_id=campaign.id, title=mark, again=True)
    say(f"titled {mark}")


def undo_and_redo(work: Workspace, rng: Random, mark: str, say: Say) -> None:
    """Take a list of this mark back, bring it, take it back."""
    import_people(
        work.store, people(rng.randint(20, 200), seed=number(mark)), file_name=mark
    )
    history.undo(work)
    history.redo(work)
    say(f"list {mark}")
    history.undo(work)
    say(f"undone {mark}")


def add_picture(work: Workspace, rng: Random, mark: str, say: Say) -> None:
    """Attach a picture to a person."""
    file = (work.store.file or Path()).with_name(PICTURE)
    case_id = rng.choice(PEOPLE)
    attach.attach(work, case_id, "other", file=file)
    say(f"paper {case_id}")


def pack(work: Workspace, rng: Random, mark: str, say: Say) -> None:
    """Pack who is ready and take the package back."""
    folder = (work.store.file or Path()).with_name("goi")
    folder.mkdir(exist_ok=True)
    for package in browse.packages(work):  # one that was sent before a kill
        if not package.withdrawn_at and not answered(work.store, package.id):
            submit.withdraw(work, package.id)
    sealed = submit.submit(work, READY, folder=folder, password=PASSWORD)
    say(f"sent {sealed.package_id} {sealed.file}")
    submit.withdraw(work, sealed.package_id or 0)
    say(f"back {sealed.package_id}")


def back_up(work: Workspace, rng: Random, mark: str, say: Say) -> None:
    """Keep a generation of something new."""
    correct(work, 1, {"note": mark}, {})
    say(f"note 1 {mark}")
    kept = generations.keep_generation(work)
    say(f"generation {kept.generations[0].file}")


def upgrade(work: Workspace, rng: Random, mark: str, say: Say) -> None:
    """Bring a store of the first release up to date."""
    folder = (work.store.file or Path()).with_name(f"cu-{mark}")
    folder.mkdir()
    for part in STORES.glob("0.1.0.*"):
        shutil.copy(part, folder / part.name)
    say(f"old {folder}")
    open_workspace(folder / "0.1.0.vssid", key=old_key()).close()
    say(f"upgraded {folder}")


def forget_one(work: Workspace, rng: Random, mark: str, say: Say) -> None:
    """Bring people, erase one of them for good, in the store and in every backup."""
    made = import_people(work.store, people(5, seed=number(mark)), file_name=mark)
    say(f"list {mark}")
    case_id = made[-1].id
    forget.forget_person(work, case_id, confirmed=str(case_id))
    say(f"gone {case_id}")


def log_things(work: Workspace, rng: Random, mark: str, say: Say) -> None:
    """Note a call, a complaint, a request, and let one more user in."""
    case_id = rng.choice(PEOPLE)
    phone_round.record_call(work, case_id, "reached", note=mark)
    say(f"call {case_id} {mark}")
    asked = Complaint(
        kind="complaint", received_on="2026-11-27", text=mark, subject="card"
    )
    complaints.keep_complaint(work, asked)
    say(f"complaint {mark}")
    requests.note_request(work, case_id, "view", note=mark)
    say(f"request {mark}")


def bring_back(work: Workspace, rng: Random, mark: str, say: Say) -> None:
    """Back up into a file and restore that as another store."""
    file = work.store.file or Path()
    copy, back = file.with_name(f"{mark}.bak"), file.with_name(f"{mark}.vssid")
    copy_to(work, copy)
    say(f"copied {copy}")
    restore(copy, back)
    say(f"restored {back}")


def old_key() -> bytes:
    """Return the key of the old store, found once before anybody was killed."""
    return bytes.fromhex(os.environ["OLD_KEY"])

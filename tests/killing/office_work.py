"""What an office does beside the cases until it is killed: users, drills, answers, folders."""

from pathlib import Path
from random import Random

from tests.killing.ready import PASSWORD, PEOPLE, PICTURE, Say, number
from tests.store.made import import_people, people, send
from vssid_desk.domain.keeping.roles import OWNER, Role
from vssid_desk.operations import (
    breach,
    browse,
    generations,
    households,
    requests,
    users,
)
from vssid_desk.operations.attach import attach_to_all
from vssid_desk.operations.correct import correct
from vssid_desk.operations.fill_forms import fill_forms
from vssid_desk.operations.import_folder import import_folder
from vssid_desk.operations.record_response import Outcome, record_response
from vssid_desk.operations.workspace import Workspace

FILES = 3  # in a folder that is brought in
_HEAD = "STT,Họ và tên,Ngày sinh,Giới tính,Số ĐDCN/CCCD,Mã số BHXH\n"


def let_in(work: Workspace, rng: Random, mark: str, say: Say) -> None:
    """Let a user in, make them something else, give another password, take them away."""
    made = users.add_user(work, f"Người {mark}", Role.ENTER, PASSWORD)
    say(f"user {made.id} {PASSWORD} {made.name}")
    users.change_user(work, made, PASSWORD[::-1])
    say(f"user {made.id} {PASSWORD[::-1]} {made.name}")
    for one in users.all_users(work)[:-2]:
        if one.id != OWNER:
            users.remove_user(work, one.id)
            say(f"left {one.id} - {one.name}")


def drill(work: Workspace, rng: Random, mark: str, say: Say) -> None:
    """Keep a generation and open it as a drill."""
    correct(work, 2, {"note": mark}, {})
    say(f"note 2 {mark}")
    generations.keep_generation(work)
    say(f"drilled {generations.drill(work).at}")


def take_answer(work: Workspace, rng: Random, mark: str, say: Say) -> None:
    """Send two people and take in what the agency says of them."""
    made = import_people(work.store, people(2, seed=number(mark)), file_name=mark)
    say(f"list {mark}")
    package_id = send(work.store, *(case.id for case in made), name=mark)
    told = (Outcome(outcome="accepted"), Outcome(outcome="returned", note=mark))
    record_response(
        work, package_id, {case.id: one for case, one in zip(made, told, strict=True)}
    )
    say(f"answered {package_id}")


def bring_folder(work: Workspace, rng: Random, mark: str, say: Say) -> None:
    """Bring in a folder of lists, each an operation of its own."""
    folder = (work.store.file or Path()).with_name(f"ds-{mark}")
    folder.mkdir()
    for at in range(FILES):
        rows = "".join(
            f"{row},Trần Thị Bưởi {mark},02/09/1990,Nữ,{number(mark) % 10**6:06d}{at:03d}{row:03d},\n"
            for row in range(1, 20)
        )
        (folder / f"{mark}-{at}.csv").write_text(_HEAD + rows, encoding="utf-8")
    campaign = browse.newest_campaign(work)
    for one in import_folder(work, [folder], campaign_id=campaign.id):
        say(f"brought {one.file}" if one.list_id else f"failed {one.text}")


def file_for_all(work: Workspace, rng: Random, mark: str, say: Say) -> None:
    """Keep one picture for several people at once, and put them into one household."""
    picture = (work.store.file or Path()).with_name(PICTURE)
    attach_to_all(work, PEOPLE, "other", file=picture, title=mark)
    say(f"shared {mark}")
    households.put_together(work, PEOPLE, mark)
    say(f"household {mark}")


def print_marked(work: Workspace, rng: Random, mark: str, say: Say) -> None:
    """Print a list with marks on pages and lines; a file is there whole or not at all."""
    folder = (work.store.file or Path()).with_name("in")
    chosen = rng.sample(PEOPLE, 2)
    for file in fill_forms(
        work, chosen, ["mau_02"], folder=folder, kinds=["pdf"], why=mark
    ):
        say(f"printed {mark} {file}")


def answer_for_data(work: Workspace, rng: Random, mark: str, say: Say) -> None:
    """Note a request and carry it out; note a breach and report it."""
    asked = requests.note_request(work, rng.choice(PEOPLE), "view", note=mark)
    say(f"request {mark}")
    requests.answer_request(work, asked.request.id)
    requests.finish_request(work, asked.request.id, outcome=mark)
    say(f"finished {mark}")
    found = breach.note_breach(work, {"what": mark})
    breach.mark_breach_notified(work, found.id)
    say(f"notified {mark}")

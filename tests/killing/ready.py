"""What all killed work shares: whose promises are kept, who is ready, how one is made ready."""

from collections.abc import Callable

from vssid_desk.operations import attach
from vssid_desk.operations.correct import correct
from vssid_desk.operations.workspace import Workspace

Say = Callable[[str], None]
PASSWORD = "mat-khau-goi-thu"
PEOPLE = (1, 2, 3)  # whose notes are promised
READY = (4, 5, 6)  # who goes into packages and comes out again
PICTURE = "the.png"


def number(mark: str) -> int:
    """Return a seed for a mark, so that no two imports bring the same people."""
    return int(mark.replace("-", ""))


def make_ready(work: Workspace, case_id: int) -> None:
    """Answer and complete until a person can be packed."""
    view = correct(
        work, case_id, {"full_name": "Trần Văn Sửa", "phone": "0900000000"}, {}
    )
    for _ in range(10):
        asked = view.assessment.question
        if asked is None:
            break
        wanted = {"card_matches_list": "differs", "vssid_account": "complete"}
        answer = wanted.get(asked.fact, asked.options[0].value)
        view = correct(work, case_id, {}, {asked.fact: answer})
    for item in view.assessment.missing:
        if item.what == "evidence":
            attach.attach(work, case_id, item.key.split("|")[0])
        elif item.what == "field":
            correct(work, case_id, {item.key: "Thôn Đoài"}, {})
    attach.attach(work, case_id, "signed_form")

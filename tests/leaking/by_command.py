"""Every command of the command line used with planted people, in a process of its own."""

import sys
from pathlib import Path

from tests.leaking import driven, duties, job, keeping
from tests.leaking.hand import Hand


def run(folder: Path, card_of: dict[str, str]) -> None:
    """Do the whole job, then all that goes with it, and forget in the end."""
    hand = Hand(folder, card_of)
    for part in (
        *(job.begin, job.read, job.settle, job.draw, job.send, job.next_month),
        *(duties.note, duties.answer_for_data),
        *(keeping.look_back, keeping.keep, keeping.upgrade, keeping.forget),
    ):
        part(hand)


if __name__ == "__main__":
    numbers = ("full_name", "birth_date", "sex", "personal_id", "address")
    with driven.noted(Path(sys.argv[1]), "command"):
        run(Path(sys.argv[1]), dict(zip(numbers, sys.argv[2:], strict=True)))

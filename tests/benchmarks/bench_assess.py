"""Assess 100,000 made-up newcomers, against a loop that only makes their cases.

    python -m tests.benchmarks.bench_assess [people]

Then some of them worked on, sent before, named as wrong in the list's own words, or with a
number that only neighbours can settle. Prints processor seconds and their ratio within one run,
and how long one case takes; nothing here is an assertion.
"""

import sys
from dataclasses import replace
from time import process_time

from tests.domain.deciding import context
from tests.people import people
from vssid_desk.domain.case import Case
from vssid_desk.domain.handling.assess import assess
from vssid_desk.domain.people.neighbours import NOBODY_NEAR, Neighbour, Neighbours
from vssid_desk.domain.person import Person

LACKS_NUMBER = 5  # every fifth
CORRECTED = 10  # every tenth: somebody worked on the case, so it is decided for itself
SENT_BEFORE = 20  # every twentieth was sent before and is listed again
SHARED = 50  # every fiftieth has the number of the one before
WORDS = ("", "Sai ngày sinh", "sai NS, GT", "Số CCCD không tồn tại", "Chưa xác thực")


def main(count: int) -> None:
    """Measure once: cases as they arrive, then with some of them worked on."""
    values = [
        one if at % LACKS_NUMBER else {**one, "personal_id": ""}
        for at, one in enumerate(people(count))
    ]
    started = process_time()
    cases = [newcomer(one) for one in values]
    bare = process_time() - started
    print(f"making the cases            {bare:6.2f} s")
    report("assessing newcomers", cases, bare)
    worked_on = [
        case if at % CORRECTED else replace(case, declared=corrected(case.delivered))
        for at, case in enumerate(cases)
    ]
    report("a tenth of them worked on", worked_on, bare)
    mixed, near = everything(worked_on)
    report("sent, told, neighbours too", mixed, bare, near)
    report_one(mixed[:2000], near)


def everything(cases: list[Case]) -> tuple[list[Case], Neighbours]:
    """Give cases words of the list, earlier sendings, shared numbers, and their neighbours."""
    mixed: list[Case] = []
    holders: dict[int, list[Neighbour]] = {}
    for at, case in enumerate(cases, 1):
        made = replace(case, id=at, row_number=at, reason=WORDS[at % len(WORDS)])
        if at % SENT_BEFORE == 0:
            sent = made.delivered.known()
            made = replace(made, times_listed=2, sent_values=sent)
        if at % SHARED == 0 and mixed:
            other = mixed[-1]
            values = {
                **made.delivered.known(),
                "personal_id": other.delivered.personal_id,
            }
            person = Person.of(values)
            made = replace(made, delivered=person, declared=person)
            holders[at] = [beside(other)]
        mixed.append(made)
    crowd = [beside(case) for case in mixed[:40]]
    return mixed, Neighbours(holders, dict.fromkeys(holders, crowd))


def beside(case: Case) -> Neighbour:
    """Return a case as its neighbours see it."""
    one = case.delivered
    return Neighbour(
        case.id,
        case.row_number,
        one.full_name,
        one.birth_date,
        one.sex,
        one.personal_id,
    )


def report(
    what: str, cases: list[Case], bare: float, near: Neighbours = NOBODY_NEAR
) -> None:
    """Print how long assessing takes in a context that knows nobody yet."""
    around = context(required=("email", "address")).beside(near)
    started = process_time()
    for case in cases:
        assess(case, around)
    took = process_time() - started
    print(f"{what:<27} {took:6.2f} s   ratio {took / bare:.2f}")


def report_one(cases: list[Case], near: Neighbours) -> None:
    """Print how long one case takes, the slowest of some, each in a context of its own."""
    slowest = 0.0
    for case in cases:
        around = context(required=("email", "address")).beside(near)
        started = process_time()
        assess(case, around)
        slowest = max(slowest, process_time() - started)
    print(f"one case, the slowest       {slowest * 1000:6.2f} ms")


def newcomer(values: dict[str, str]) -> Case:
    """Return the case that a person of a list becomes."""
    person = Person.of(values)
    return Case(list_code="mau_02", delivered=person, declared=person)


def corrected(person: Person) -> Person:
    """Return a person with another birth date."""
    return Person.of({**person.known(), "birth_date": "1970-03-04"})


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)

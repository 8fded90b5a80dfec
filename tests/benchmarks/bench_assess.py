"""Assess 100,000 made-up newcomers, against a loop that only makes their cases.

    python -m tests.benchmarks.bench_assess [people]

Prints processor seconds of both and their ratio within one run; nothing here is an assertion.
"""

import sys
from dataclasses import replace
from time import process_time

from tests.domain.deciding import context
from tests.people import people
from vssid_desk.domain.assess import assess
from vssid_desk.domain.case import Case
from vssid_desk.domain.person import Person

LACKS_NUMBER = 5  # every fifth
CORRECTED = 10  # every tenth: somebody worked on the case, so it is decided for itself


def main(count: int) -> None:
    """Measure once: cases as they arrive, then with some of them worked on."""
    values = [
        one if at % LACKS_NUMBER else {**one, "personal_id": ""}
        for at, one in enumerate(people(count))
    ]
    started = process_time()
    cases = [newcomer(one) for one in values]
    bare = process_time() - started
    print(f"making the cases          {bare:6.2f} s")
    report("assessing newcomers", cases, bare)
    worked_on = [
        case if at % CORRECTED else replace(case, declared=corrected(case.delivered))
        for at, case in enumerate(cases)
    ]
    report("a tenth of them worked on", worked_on, bare)


def report(what: str, cases: list[Case], bare: float) -> None:
    """Print how long assessing takes in a context that knows nobody yet."""
    around = context(required=("email", "address"))
    started = process_time()
    for case in cases:
        assess(case, around)
    took = process_time() - started
    print(f"{what:<25} {took:6.2f} s   ratio {took / bare:.2f}")


def newcomer(values: dict[str, str]) -> Case:
    """Return the case that a person of a list becomes."""
    person = Person.of(values)
    return Case(list_code="mau_02", delivered=person, declared=person)


def corrected(person: Person) -> Person:
    """Return a person with another birth date."""
    return Person.of({**person.known(), "birth_date": "1970-03-04"})


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)

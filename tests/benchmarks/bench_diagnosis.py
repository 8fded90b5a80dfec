"""Diagnose made-up people with one planted fault each and print how often it is right.

    python -m tests.benchmarks.bench_diagnosis [people] [seed]

Top-1 is the share whose field is named; "wrong" the share of wrong among those called certain.
"""

import sys
from collections import Counter
from collections.abc import Callable
from time import process_time

from tests.domain.planted import KINDS, Planted, population
from vssid_desk.domain.assessment import Diagnosis
from vssid_desk.domain.checks.differences import has_card
from vssid_desk.domain.diagnosis.diagnosis import diagnose

_Told = tuple[Planted, Diagnosis]


def main(count: int, seed: int) -> None:
    """Measure a population of this size."""
    people, near = population(count, seed)
    started = process_time()
    told = [(one, diagnose(one.case, near)) for one in people]
    took = process_time() - started
    report("all", told)
    for kind in KINDS:
        report(kind, [pair for pair in told if pair[0].kind == kind])
    for name, holds in EVIDENCE.items():
        report(name, [pair for pair in told if holds(pair[0])])
    wrong = Counter(
        (one.kind, found.field, found.evidence)
        for one, found in told
        if found.level == "certain" and found.field != one.field
    )
    for (kind, field, evidence), number in wrong.most_common(8):
        print(f"  wrong and certain {number:4}: {kind} → {field}: {evidence}")
    print(f"{took:.2f} s for {len(told)} people")


def report(name: str, told: list[_Told]) -> None:
    """Print one line: people, top-1, levels, wrong among the certain."""
    right = sum(found.field == one.field for one, found in told)
    levels = Counter(found.level for _, found in told)
    sure = [pair for pair in told if pair[1].level == "certain"]
    wrong = sum(found.field != one.field for one, found in sure)
    print(
        f"{name:<28}{len(told):6}  top-1 {share(right, len(told)):6.1%}  certain "
        f"{share(levels['certain'], len(told)):6.1%}  wrong {share(wrong, len(sure)):6.2%}"
    )


def share(part: int, whole: int) -> float:
    """Return a share, 0 of nothing."""
    return part / whole if whole else 0.0


EVIDENCE: dict[str, Callable[[Planted], bool]] = {
    "with a card": lambda one: has_card(one.case.card),
    "two data bases": lambda one: bool(one.case.other.known()),
    "words of the list": lambda one: one.case.reason != "",
    "number and name alone": lambda one: (
        not one.case.reason and not one.case.card.known() and not one.case.other.known()
    ),
}


if __name__ == "__main__":
    main(
        int(sys.argv[1]) if len(sys.argv) > 1 else 10_000,
        int(sys.argv[2]) if len(sys.argv) > 2 else 1,
    )

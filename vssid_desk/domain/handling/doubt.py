"""Whether a number that contradicts the rest of a person is still to be compared with a paper."""

from collections.abc import Iterable

from vssid_desk.domain.assessment import Path
from vssid_desk.domain.checks.structure import CONTRADICTIONS
from vssid_desk.domain.facts.facts import Facts
from vssid_desk.domain.findings import Finding
from vssid_desk.domain.handling.stage import SETTLED_PATHS


def is_doubted(facts: Facts, path: Path | None, found: Iterable[Finding]) -> bool:
    """Tell whether the number contradicts sex or birth and nobody compared it with a paper.

    Such numbers were issued, so nobody need mend it; but "is the identity right?" (procedure.md
    §1, I) is not answered. Where papers go to the agency their own evidence answers it.
    """
    if path is not None and path.key not in SETTLED_PATHS:
        return False
    contradicted = any(item.code in CONTRADICTIONS for item in found)
    return contradicted and facts.get("number_seen") != "as_written"

"""Households: who stands together on a paper about a whole household."""

from collections.abc import Sequence

from vssid_desk.documents.scope import Paper
from vssid_desk.domain.text import fold

HEAD = "00"  # code of the head in resources/reference/relations


def households(papers: Sequence[Paper]) -> list[list[Paper]]:
    """Return papers by household, in the order met, the head of each first.

    The household's code tells it, else its head and address; who names neither stands alone.
    """
    found: dict[object, list[Paper]] = {}
    for paper in papers:
        found.setdefault(_household(paper), []).append(paper)
    return [
        sorted(members, key=lambda one: one.case.declared.relation_to_head != HEAD)
        for members in found.values()
    ]


def _household(paper: Paper) -> object:
    person = paper.case.declared
    if person.household_code:
        return person.household_code
    head = person.household_head
    if person.relation_to_head == HEAD:
        head = head or person.full_name
    address = person.permanent_address or person.contact_address or person.address
    return (fold(head), fold(address)) if head else paper.case.id

"""Households: who stands together on a paper about a whole household."""

from collections.abc import Sequence

from vssid_desk.documents.scope import Paper
from vssid_desk.domain.people.households import (
    HOUSEHOLD,
    head_of,
    household_key,
    is_head,
)
from vssid_desk.domain.values.text import fold


def households(papers: Sequence[Paper]) -> list[list[Paper]]:
    """Return papers by household, in the order met, the head of each first.

    The household's code tells it, else its head and address; who names neither stands alone.
    """
    found: dict[object, list[Paper]] = {}
    for paper in papers:
        found.setdefault(_household(paper), []).append(paper)
    return [_head_first(members) for members in found.values()]


def _head_first(members: Sequence[Paper]) -> list[Paper]:
    head = head_of([one.case for one in members])
    return sorted(members, key=lambda one: one.case is not head)


def _household(paper: Paper) -> object:
    person = paper.case.declared
    known = household_key(paper.case)
    if known or paper.case.answers.get(HOUSEHOLD):
        return known or paper.case.id
    head = person.household_head
    if is_head(person):
        head = head or person.full_name
    address = person.permanent_address or person.contact_address or person.address
    return (fold(head), fold(address)) if head else paper.case.id

"""Households: who lives together, so that one visit settles several people.

A household is known by its code, else by its head and address (cells merged down over its rows
were filled in by the reading); the officer may say otherwise, which is kept as an answer.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vssid_desk.domain.case import Case
from vssid_desk.domain.person import Person
from vssid_desk.domain.values.text import compare_key, fold

# How lists write the head: the code of resources/reference/relations, its digits, its words.
_HEADS = frozenset({"00", "0", "chu ho", "la chu ho", "ban than"})
_PLACES = ("permanent_address", "contact_address", "address", "department")
HOUSEHOLD, IS_HEAD = "household", "is_household_head"  # answers of the officer
ALONE = "alone"  # the answer that somebody belongs to no household


@dataclass(frozen=True, slots=True, kw_only=True)
class Household:
    """One household of the store: its key, its head's name, how many people, how many open."""

    key: str
    head: str
    people: int
    open_people: int


def is_head(person: Person) -> bool:
    """Tell whether the relation to the head says that somebody is the head."""
    return _heads(person.relation_to_head)


def _heads(relation: str) -> bool:
    return fold(relation) in _HEADS


def household_key(case: Case) -> str:
    """Return the key that people of one household share, "" for nobody else's."""
    said = case.answers.get(HOUSEHOLD, "")
    if said:
        return "" if said == ALONE else said
    return household_of(vars(case.declared))


def household_of(known: Mapping[str, str]) -> str:
    """Return the key by the values of the known fields of a person alone."""
    of = known.get
    if code := of("household_code"):
        return code
    head = of("household_head")
    if not head and _heads(of("relation_to_head", "")):
        head = of("full_name")
    places = map(of, _PLACES)
    place = next(filter(None, places), "") if head else ""
    return f"{fold(head)}, {fold(place)}" if head and place else ""


def head_of(members: Sequence[Case]) -> Case | None:
    """Return the one head: whom the officer named, else by relation, else by the head's name."""
    named = [one for one in members if one.answers.get(IS_HEAD) == "yes"]
    related = [one for one in members if is_head(one.declared)]
    called = [one for one in members if _bears_the_heads_name(one)]
    return next(iter([*named, *related, *called]), None)


def _bears_the_heads_name(case: Case) -> bool:
    head = case.declared.household_head
    return bool(head) and compare_key(head) == compare_key(case.declared.full_name)

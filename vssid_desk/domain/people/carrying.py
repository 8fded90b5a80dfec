"""Unfinished work of an earlier case goes on in the case of the newer list."""

from dataclasses import replace

from vssid_desk.domain.case import Case
from vssid_desk.domain.checks.differences import has_card
from vssid_desk.domain.people.comparison import changed_fields
from vssid_desk.domain.person import FIELDS, Person

# Said of the list as it was: asked again when the agency's values changed.
_OF_THE_LIST = frozenset(
    {"card_matches_list", "told_and_signed", "own_data", "number_seen"}
)
# Said of one answer of the agency to one paper; it goes on while that paper is the last one.
_OF_THE_PAPER = frozenset({"return_settled"})


def carried(new: Case, earlier: Case) -> Case:
    """Return the new case with what was declared, answered and scanned for the earlier one.

    What stands in the new case already stays; a correction that the agency took over is none
    any more. Papers are carried by the store.
    """
    corrections = {
        key: value
        for key, value in _corrections(earlier).items()
        if getattr(new.declared, key) == getattr(new.delivered, key)
    }
    declared = {**new.declared.as_dict(), **corrections}
    takes_card = has_card(earlier.card) and not has_card(new.card)
    return replace(
        new,
        declared=Person.of(declared) if corrections else new.declared,
        answers={**_answers(new, earlier), **new.answers},
        card=earlier.card if takes_card else new.card,
        card_read_at=earlier.card_read_at if takes_card else new.card_read_at,
    )


def given_back(new: Case, earlier: Case) -> Case:
    """Return the new case without what it has only from the earlier one: they are two people."""
    took = _corrections(earlier)
    declared = {
        key: getattr(new.delivered, key)
        if key in took and getattr(new.declared, key) == took[key]
        else getattr(new.declared, key)
        for key in FIELDS
    }
    own = new.card != earlier.card
    return replace(
        new,
        declared=Person.of(declared),
        answers={
            key: value
            for key, value in new.answers.items()
            if earlier.answers.get(key) != value
        },
        card=new.card if own else Person(),
        card_read_at=new.card_read_at if own else "",
    )


def is_worked_on(case: Case) -> bool:
    """Tell whether there is anything to carry over."""
    return bool(
        case.answers
        or case.evidence
        or has_card(case.card)
        or case.declared != case.delivered
    )


def _corrections(case: Case) -> dict[str, str]:
    return {
        key: value
        for key in FIELDS
        if (value := getattr(case.declared, key)) != getattr(case.delivered, key)
    }


def _answers(new: Case, earlier: Case) -> dict[str, str]:
    changed = changed_fields(earlier.delivered, new.delivered)
    stale = _OF_THE_LIST if changed else frozenset()
    if earlier.outcome != "returned":
        stale |= _OF_THE_PAPER
    return {key: value for key, value in earlier.answers.items() if key not in stale}

"""Values about a household as a whole: who its head is, and the head's number."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from vssid_desk.documents.scope import Scope
from vssid_desk.domain.case import Case
from vssid_desk.domain.people.households import head_of
from vssid_desk.domain.values.text import compare_key


def _head(scope: Scope) -> Case | None:
    return head_of([paper.case for paper in scope.papers])


def _name(scope: Scope) -> str:
    """Return the head of the household, who leaves the name out where it is their own."""
    head = _head(scope)
    own = head.declared.full_name if head else ""
    return scope.case.declared.household_head or own


def _number(scope: Scope) -> str:
    """Return the number told of the head, else that of the head's own row (forms.md 1.4.2).

    Where the list names another head than the row, nobody's number stands beside that name.
    """
    said, head = scope.case.declared.household_head_id, _head(scope)
    if said or head is None:
        return said
    own = head.declared
    same = compare_key(own.full_name) == compare_key(_name(scope))
    return own.personal_id if same else ""


HOUSEHOLD_VALUES: Mapping[str, Callable[[Scope], str]] = MappingProxyType(
    {"case.household_head": _name, "case.household_head_id": _number}
)

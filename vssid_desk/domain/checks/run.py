"""Run every table of checks on one person."""

from collections.abc import Iterable
from datetime import date
from operator import attrgetter

from vssid_desk.domain.checks.check import Check, Surroundings
from vssid_desk.domain.checks.contact import CONTACT_CHECKS
from vssid_desk.domain.checks.numbers import NUMBER_CHECKS
from vssid_desk.domain.checks.particulars import PARTICULAR_CHECKS
from vssid_desk.domain.checks.sound import GLANCED, is_sound
from vssid_desk.domain.checks.structure import STRUCTURE_CHECKS
from vssid_desk.domain.findings import Finding
from vssid_desk.domain.person import Person
from vssid_desk.domain.reference.tables import Reference

CHECKS: tuple[Check, ...] = (
    *PARTICULAR_CHECKS,
    *NUMBER_CHECKS,
    *STRUCTURE_CHECKS,
    *CONTACT_CHECKS,
)
CODES = frozenset(check.code for check in CHECKS)


def _by_field(checks: Iterable[Check]) -> dict[str, tuple[Check, ...]]:
    fields: dict[str, list[Check]] = {}
    for check in checks:
        fields.setdefault(check.field, []).append(check)
    return {field: tuple(items) for field, items in fields.items()}


_OF_VALUES = _by_field(check for check in CHECKS if not check.of_empty)
_OF_EMPTY = tuple(check for check in CHECKS if check.of_empty)
UNGLANCED = frozenset(_OF_VALUES) - GLANCED
_values_of = attrgetter(*_OF_VALUES)
_TABLES = tuple(_OF_VALUES.values())


def findings(
    person: Person,
    *,
    on: date,
    reference: Reference,
    email_domain: str = "",
    form_fields: frozenset[str] = frozenset(),
) -> list[Finding]:
    """Return what is wrong or worth a look, in the order of the tables.

    `form_fields` are those of the forms in use: a guardian is asked for only where one prints.
    """
    if UNGLANCED.isdisjoint(vars(person)) and is_sound(
        vars(person), on, reference.group_letters, email_domain
    ):
        return []
    around = Surroundings(
        on=on, reference=reference, email_domain=email_domain, form_fields=form_fields
    )
    return by_tables(person, around)


def by_tables(person: Person, around: Surroundings) -> list[Finding]:
    """Return the same by asking every check that concerns the person."""
    failed = [
        check
        for value, checks in zip(_values_of(person), _TABLES, strict=True)
        if value
        for check in checks
        if check.fails(person, around)
    ]
    failed += [check for check in _OF_EMPTY if check.fails(person, around)]
    return [check.finding(person, around) for check in failed]

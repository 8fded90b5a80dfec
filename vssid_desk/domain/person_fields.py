"""What a field of a person is declared with: its kind, its label, its section."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What a field holds; editors, cleaning and printing follow from it."""

    NAME = "name"
    DATE = "date"  # "1990-02-09", "1990-02" or "1990"
    MONTH = "month"  # "2026-11"
    SEX = "sex"  # "male", "female"
    PERSONAL_ID = "personal_id"
    LEGACY_ID = "legacy_id"
    PASSPORT = "passport"
    SOCIAL_INSURANCE_CODE = "social_insurance_code"
    HEALTH_CARD_CODE = "health_card_code"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    ETHNICITY = "ethnicity"  # code of resources/reference/ethnicities
    NATIONALITY = "nationality"  # code of resources/reference/countries
    RELATION = "relation"  # code of resources/reference/relations
    CHANNEL = "channel"  # "vssid", "email", "paper"
    # "employee", "health_only", "household", "voluntary", "voluntary_accident"
    INSURED_AS = "insured_as"
    GROUP = "group"  # code of resources/reference/groups
    YES_NO = "yes_no"  # "yes", "no"
    NUMBER = "number"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class PersonField:
    """What is declared of a field: its key, its Vietnamese label, its kind, its section."""

    key: str
    label: str
    kind: Kind
    section: str


def field_(label: str, kind: Kind = Kind.TEXT, section: str = "") -> Any:
    """Declare one field of Person; unknown is the empty text."""
    return field(
        default="", metadata={"label": label, "kind": kind, "section": section}
    )

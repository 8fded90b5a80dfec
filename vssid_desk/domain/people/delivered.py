"""The column `delivered` of a case: what is known, as JSON, by the numbers of the fields.

Names of fields would be half of what a long list takes in the file. Rows that were written by
names, and fields that have no number yet, are read as they are.
"""

import json
from collections.abc import Mapping
from json.encoder import encode_basestring
from typing import NamedTuple, Self

from vssid_desk.domain.person import Person

# Stored rows go by these places: append only.
_FIELDS = [
    "full_name",
    "birth_date",
    "sex",
    "personal_id",
    "legacy_id",
    "passport_number",
    "social_insurance_code",
    "health_card_code",
    "address",
    "ethnicity",
    "nationality",
    "group_code",
    "insured_as",
    "department",
    "phone",
    "email",
    "vssid_account",
    "registered_on",
    "result_channel",
    "contact_address",
    "contact_commune",
    "contact_district",
    "contact_province",
    "permanent_address",
    "permanent_hamlet",
    "permanent_commune",
    "permanent_district",
    "permanent_province",
    "birth_registration_commune",
    "birth_registration_district",
    "birth_registration_province",
    "guardian_name",
    "guardian_phone",
    "household_code",
    "household_head",
    "household_head_id",
    "household_book_number",
    "relation_to_head",
    "primary_clinic",
    "primary_clinic_code",
    "note",
]
_NUMBERS = {key: str(number) for number, key in enumerate(_FIELDS)}
_NAMES = {number: key for key, number in _NUMBERS.items()}


class _Beginnings(dict[str, str]):
    """How each field begins in the column; one without a number begins with its name."""

    def __missing__(self, key: str) -> str:
        return f'"{key}":'


_BEGINNINGS = _Beginnings({key: f'"{number}":' for key, number in _NUMBERS.items()})


def packed(values: Mapping[str, str]) -> str:
    """Return the column for the values of known fields, "" for none."""
    told = [
        _BEGINNINGS[key] + encode_basestring(value)
        for key, value in values.items()
        if value
    ]
    return f"{{{','.join(told)}}}" if told else ""


def unpacked(text: str) -> dict[str, str]:
    """Return the values by field, {} for an empty column."""
    found: dict[str, str] = json.loads(text) if text else {}
    return {_NAMES.get(key, key): value for key, value in found.items()}


class Delivered(NamedTuple):
    """What an agency says of somebody: as the column has it, and as a person."""

    text: str
    person: Person

    @classmethod
    def of(cls, text: str) -> Self:
        """Return what a column says."""
        return cls(text, Person.of(unpacked(text)))


def keys_of(field: str) -> tuple[str, ...]:
    """Return the keys by which SQL finds a field in the column."""
    return (field, _NUMBERS[field]) if field in _NUMBERS else (field,)

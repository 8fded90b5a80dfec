"""Which group a case belongs to, and as what the person is insured: who handles it follows."""

from vssid_desk.domain.case import Case
from vssid_desk.domain.reference.tables import Reference

_BY_PROFILE = {"school": "pupil", "employer": "employee"}
_INSURED_BY_GROUP = {
    "employee": "employee",
    "household": "household",
    "voluntary": "voluntary",
}


class Groups:
    """Finds group keys for the cases of one unit, and remembers headings it has read."""

    def __init__(self, reference: Reference, profile: str) -> None:
        self._reference = reference
        self._by_profile = _BY_PROFILE.get(profile, "")
        self._known: dict[str, str] = {"": ""}

    def key_of(self, case: Case) -> str:
        """Return the group key: from the column, the card's letters, the group row, the profile.

        Keys are those of resources/reference/group_keys; "" when nothing tells.
        """
        person = case.declared
        card = person.health_card_code
        return (
            self._read(person.group_code)
            or self._read(card[:2] if len(card) == 15 else "")
            or self._read(case.group)
            or self._by_profile
        )

    def _read(self, text: str) -> str:
        key = self._known.get(text)
        if key is None:
            key = self._known[text] = self._reference.group_key(text)
        return key


def insured_as(case: Case, group_key: str) -> str:
    """Return "employee", "health_only", "household" or "voluntary": which forms are used."""
    return case.declared.insured_as or _INSURED_BY_GROUP.get(group_key, "health_only")

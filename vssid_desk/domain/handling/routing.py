"""Who reviews and completes whose list: organs by group, and the police by path (procedure §4).

Names of organs are data with dates: districts and their offices ended on 30 June 2025. What
the campaign says of a group's organ goes before what the table says.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from vssid_desk.domain.campaign import Campaign, Organ
from vssid_desk.domain.reference.tables import Reference

POLICE = "commune_police"
AGENCY = "agency"
# Where the number or the police's own record is in question, the police act (S3 clause 2);
# a code of the Ministry of Defence is changed by the agency itself (S2 clause 3).
_BY_PATH: Mapping[str, str] = MappingProxyType(
    {
        "settle_with_police": POLICE,
        "police_record_wrong": POLICE,
        "apply_for_card": POLICE,
        "change_code": AGENCY,
    }
)
_BY_PROFILE: Mapping[str, str] = MappingProxyType(
    {
        "school": "school",
        "employer": "employer",
        "post_office": "post_office",
        "commune": "commune",
    }
)


def organ_code(
    reference: Reference, group_key: str, path_key: str = "", profile: str = ""
) -> str:
    """Return the code of the organ that acts: by path, else by group, else the unit itself.

    Codes are those of resources/reference/organs; "" when nothing tells.
    """
    row = reference.table("group_keys").row(group_key) if group_key else None
    by_group = row["organ"] if row else _BY_PROFILE.get(profile, "")
    return _BY_PATH.get(path_key, by_group)


def organ_of(
    campaign: Campaign, reference: Reference, code: str, on: str, group_key: str = ""
) -> Organ:
    """Return an organ as it is called on an ISO day, with what the campaign says of it.

    What the campaign says of the group itself goes before what it says of the organ.
    """
    row = reference.table("organs").row(code, on)
    known = (
        Organ(name=row["name"], in_charge=row["in_charge"], hands_to=row["hands_to"])
        if row
        else Organ()
    )
    for key in (code, group_key):
        known = _overlaid(known, campaign.organs.get(key))
    return known


def organ_words(organ: Organ) -> str:
    """Say who works on a list and whom the result goes to; "" for nobody."""
    if not organ.name:
        return ""
    who = ", ".join(filter(None, (organ.in_charge, organ.phone)))
    told = f"{organ.name} ({who})" if who else organ.name
    return f"{told}; kết quả gửi {organ.hands_to}" if organ.hands_to else told


def _overlaid(known: Organ, said: Organ | None) -> Organ:
    if said is None:
        return known
    return replace(
        known,
        name=said.name or known.name,
        in_charge=said.in_charge or known.in_charge,
        phone=said.phone or known.phone,
        hands_to=said.hands_to or known.hands_to,
    )

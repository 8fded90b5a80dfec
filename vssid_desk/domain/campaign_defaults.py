"""What a new campaign starts with for each kind of unit; everything can be edited after."""

from collections.abc import Mapping
from types import MappingProxyType

from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.facts import ASK

# Forms for one person and the covering list, by what the person is insured as (QĐ 366/2026
# and NĐ 188/2025). Offices that still take older forms: change it in the campaign.
PERSON_FORMS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "employee": ("tk1_ts",),
        "health_only": ("health_declaration", "health_list"),
        "household": ("health_declaration", "health_list"),
        "voluntary": ("tk1_ts",),
    }
)

_NOT_MILITARY = {"military": "no"}
_DEFAULTS: Mapping[str, Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        # Relatives of soldiers stand among the budget-paid groups: only these are asked.
        "commune": {"*": _NOT_MILITARY, "budget": {"military": ASK}},
        "school": {"*": _NOT_MILITARY},
        "post_office": {"*": _NOT_MILITARY},
        "employer": {"*": _NOT_MILITARY},
    }
)


def default_campaign(profile: str) -> Campaign:
    """Return a campaign for "commune", "school", "post_office" or "employer", still unnamed."""
    return Campaign(
        channel="e_transaction",
        person_forms=dict(PERSON_FORMS),
        defaults=_DEFAULTS.get(profile, _DEFAULTS["commune"]),
    )

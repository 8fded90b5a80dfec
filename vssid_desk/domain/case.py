"""Case: one person in one list, with what was delivered, declared, answered and shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from vssid_desk.domain.findings import Finding
from vssid_desk.domain.person import NOBODY, Person


class Stage(StrEnum):
    """Where a case stands; always computed, never set by hand."""

    ASKING = "asking"
    WAITING = "waiting"
    CORRECTING = "correcting"
    READY = "ready"
    SENT = "sent"
    CLOSED = "closed"


STAGE_LABELS: Mapping[Stage, str] = MappingProxyType(
    {
        Stage.ASKING: "Cần hỏi",
        Stage.WAITING: "Chờ người tham gia",
        Stage.CORRECTING: "Cần điều chỉnh",
        Stage.READY: "Đủ hồ sơ",
        Stage.SENT: "Đã gửi",
        Stage.CLOSED: "Xong",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A paper that was seen or pictured: kind, medium ("paper" or "picture"), when, sheets.

    Kinds: "citizen_card_copy", "birth_certificate_copy", "police_confirmation",
    "signed_form", "signed_registration", "portrait", "other".
    """

    id: int = 0
    kind: str
    medium: str
    seen_on: str
    sheets: int = 1
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One person in one list. `delivered` is the agency's, `declared` the person's word.

    `card` holds what a scanned card says (known fields only), `other` a second data base's
    columns of the list, `answers` the facts asked of the person by fact key.
    `outcome` is "", "accepted", "returned" or "still_unverified". `sent_values` is what went out
    for this person last, `returned_why` the agency's reason when it took none of it over.

    `met` says how the case stands to the earlier lists of its campaign (comparison.KINDS),
    `met_case_id` whom it is tied to or may be, `link_level` and `link_reason` why.
    `continued_in` is the case of a newer list in which the work on this one goes on.
    """

    id: int = 0
    list_id: int = 0
    list_code: str = "mau_02"
    campaign_id: int = 0
    individual_id: int | None = None
    sheet: str = ""
    row_number: int = 0
    group: str = ""
    reason: str = ""
    raw: Mapping[str, str] = field(default_factory=dict)
    delivered: Person = NOBODY
    declared: Person = NOBODY
    card: Person = NOBODY
    card_read_at: str = ""
    other: Person = NOBODY
    answers: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[Finding, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    package_id: int | None = None
    package_name: str = ""
    outcome: str = ""
    outcome_note: str = ""
    sent_values: Mapping[str, str] = field(default_factory=dict)
    returned_why: str = ""
    times_listed: int = 1
    met: str = ""
    met_case_id: int | None = None
    link_level: str = ""
    link_reason: str = ""
    continued_in: int | None = None

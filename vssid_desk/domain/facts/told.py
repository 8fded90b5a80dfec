"""What the data of a case tell of a fact for certain; "" where they leave it open."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType

from vssid_desk.domain.case import Case
from vssid_desk.domain.checks.differences import (
    CARD_FIELDS,
    LOUD,
    card_differs,
    compare,
    has_card,
)
from vssid_desk.domain.facts.facts import ASK, Facts
from vssid_desk.domain.person import FIELDS, IDENTITY_FIELDS
from vssid_desk.domain.values.ages import age_band, age_on
from vssid_desk.domain.values.text import fold

# Words of somebody who is gone, as clerks write them behind a name or into the remarks.
_GONE = re.compile(
    r"\b(chet|da mat|tu vong|chuyen di|da chuyen|chuyen truong|nghi viec|thoi viec)\b"
)
_TWICE = re.compile(r"\b(trung)\b")
# What an agency verifies; another telephone is no other value.
_CONTACT = frozenset({"phone", "email"})
_VERIFIED = frozenset(IDENTITY_FIELDS) - _CONTACT - {"address"}


def _belongs(facts: Facts) -> str:
    """Leave the fact open when the list itself says that the person is gone."""
    if facts.answer("belongs"):
        return ""
    return ASK if tells_of_leaving(facts.case) else ""


def tells_of_leaving(case: Case) -> bool:
    """Say whether words behind the name, or remarks, tell that somebody is gone."""
    raw = case.raw.get("full_name", "")
    remarks = f"{case.reason} {case.delivered.note}".strip()
    if not raw:
        return bool(remarks) and _tells_of_leaving("", remarks)
    beside = fold(raw).replace(fold(case.delivered.full_name), " ")
    return _tells_of_leaving(beside, remarks)


@lru_cache(maxsize=1024)  # the same few remarks stand on most rows
def _tells_of_leaving(beside: str, remarks: str) -> bool:
    gone = _GONE.search(f"{beside} {fold(remarks)}") or _TWICE.search(beside)
    return gone is not None


def _military(facts: Facts) -> str:
    """Take it as settled where the list has a code: the look-up was not empty."""
    if facts.answer("military"):
        return ""
    return "no" if facts.case.delivered.social_insurance_code else ""


def _declared_before(facts: Facts) -> str:
    """Compare with what was sent: the same values, updated and flagged again.

    What the agency returned it did not take over: that is corrected and sent again (I-2).
    """
    case = facts.case
    if case.returned_why:
        return ""
    if case.outcome == "still_unverified":
        return "no" if _declared_otherwise(facts) else "yes"
    under_way = case.outcome or case.package_id is not None
    if under_way or case.times_listed < 2 or not case.sent_values:
        return ""
    return "no" if _declared_otherwise(facts) else "yes"


def _declared_otherwise(facts: Facts) -> bool:
    """Say whether anything is declared now that the last paper did not say.

    A later list may have fewer columns than the paper had; only what the population database
    is compared by must stand there again.
    """
    sent, declared = facts.case.sent_values, facts.case.declared
    again = any(
        getattr(declared, key) != sent[key] for key in CARD_FIELDS if key in sent
    )
    return again or any(
        item.field in _VERIFIED and item.new != sent.get(item.field)
        for item in facts.disputed
        if sent
    )


def _card_matches_list(facts: Facts) -> str:
    if facts.lacks_number:
        return "no_number"
    if facts.disputed and not _contact_alone(facts):
        return "differs"
    if has_card(facts.case.card):
        return "differs" if card_differs(facts.case) else "equal"
    return ""


def _contact_alone(facts: Facts) -> bool:
    """Say whether nothing but telephone or e-mail differs, of which no card tells.

    It is no reason why the population database does not know somebody: that stays asked.
    """
    contact = all(item.field in _CONTACT for item in facts.disputed)
    return contact and facts.says == "unmatched"


def _number_seen(facts: Facts) -> str:
    """Take a scanned card for the comparison; what is said of a whole group never is one."""
    card, declared = facts.case.card, facts.case.declared
    if has_card(card) and all(
        compare(getattr(declared, key), getattr(card, key), FIELDS[key].kind)
        not in LOUD
        for key in ("personal_id", "birth_date", "sex")
    ):
        return "as_written"
    return facts.answer("number_seen") or ASK


def _id_state(facts: Facts) -> str:
    if facts.has_citizen_card or facts.done_in_app:
        return "has_card"
    if not facts.lacks_number:
        return "" if facts.get("card_matches_list") == "no_card" else "has_card"
    # A number that the police confirmed keeps its own path (I-4) and its own evidence.
    known = facts.case.declared.personal_id and facts.answer("id_state") != "applied"
    return "has_card" if known else ""


def _vssid_account(facts: Facts) -> str:
    if facts.done_in_app or facts.answer("child_registered") == "done":
        return "complete"
    if facts.answer("vssid_account"):
        return ""
    declared = facts.case.declared
    if declared.vssid_account == "no":
        return "none"
    if declared.vssid_account == "yes":
        return "complete" if declared.email else ""
    return "none" if facts.case.list_code == "no_vssid" else ""


def _age_band(facts: Facts) -> str:
    return age_band(facts.case.declared.birth_date, facts.on)


def _holds_card(facts: Facts) -> str:
    """Presume no card under 14, where it is issued only by wish; else ask unless it was seen."""
    if facts.has_citizen_card or facts.answer("card_matches_list") in {
        "equal",
        "differs",
    }:
        return "yes"
    if facts.answer("holds_card"):
        return ""
    if facts.answer("id_state") in {"applied", "never"}:
        return "no"
    age = age_on(facts.case.declared.birth_date, facts.on)
    return "no" if age is not None and age < 14 else ""


def _birth_certificate_seen(facts: Facts) -> str:
    held = any(item.kind == "birth_certificate_copy" for item in facts.case.evidence)
    return "yes" if held else ""


def _id_copy_stored(facts: Facts) -> str:
    held = any(
        item.kind == "citizen_card_copy" and item.medium == "picture"
        for item in facts.case.evidence
    )
    return "yes" if held else ""


def _installed(facts: Facts) -> str:
    return "done" if has_app({"own_data": facts.answer("own_data")}) else ""


def has_app(answers: Mapping[str, str]) -> bool:
    """Tell whether somebody installed VssID; who looked at the own data there did."""
    seen = answers.get("own_data") in {"right", "wrong"}
    return seen or answers.get("installed") == "done"


TOLD: Mapping[str, Callable[[Facts], str]] = MappingProxyType(
    {
        "belongs": _belongs,
        "military": _military,
        "declared_before": _declared_before,
        "card_matches_list": _card_matches_list,
        "number_seen": _number_seen,
        "id_state": _id_state,
        "vssid_account": _vssid_account,
        "age_band": _age_band,
        "holds_card": _holds_card,
        "birth_certificate_seen": _birth_certificate_seen,
        "id_copy_stored": _id_copy_stored,
        "installed": _installed,
    }
)

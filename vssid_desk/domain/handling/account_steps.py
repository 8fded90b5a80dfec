"""What is still asked of an account after its path is known: one question after the other.

None of these holds a case up; each is asked only where it applies, and a campaign that does not
want to know answers it for a whole group ("not_asked" in `defaults`).
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from vssid_desk.domain.facts.facts import Facts

_SETTLED = frozenset({"yes", "done", "right", "wrong", "not_asked"})

_Applies = Callable[[Facts], bool]


def _always(_: Facts) -> bool:
    return True


def _registered(facts: Facts) -> bool:
    return facts.answer("registered_in_app") == "done"


def _kept_on_paper(facts: Facts) -> bool:
    return _registered(facts) and facts.campaign.paper_registration


def _signed(facts: Facts) -> bool:
    held = any(item.kind == "signed_registration" for item in facts.case.evidence)
    return held and facts.campaign.paper_registration


def _to_install(facts: Facts) -> bool:
    return _registered(facts) or facts.case.list_code == "no_vssid"


# By path key: the facts in the order they are asked (procedure.md ).
STEPS: Mapping[str, tuple[tuple[str, _Applies], ...]] = MappingProxyType(
    {
        "register_child": (
            ("parent_account", _always),
            ("birth_certificate_seen", _always),
            ("child_registered", _always),
        ),
        "register_account": (("registered_in_app", _always),),
        "add_email": (("added_email", _always),),
        "report_difference": (("difference_reported", _always),),
        "check_own_data": (
            ("registered_by", lambda f: f.answer("child_registered") == "done"),
            ("sms_received", _registered),
            ("identity_confirmed", _registered),
            ("signed_form_place", _signed),
            ("id_copy_stored", _kept_on_paper),
            ("installed", _to_install),
            ("own_data", _always),
        ),
    }
)


def next_step(path_key: str, facts: Facts) -> str:
    """Return the first fact of an account path that is still to be asked, "" when none is."""
    for fact, applies in STEPS.get(path_key, ()):
        if applies(facts) and not is_settled(fact, facts):
            return fact
    return ""


def is_settled(fact: str, facts: Facts) -> bool:
    """Say whether a step was taken, or need not be asked.

    A place or a person named settles it; "no" for the parent's account does too, because the
    parent's own registration then comes first.
    """
    value = facts.get(fact)
    if fact in {"signed_form_place", "registered_by", "parent_account"}:
        return value not in {"", "not_yet"}
    return value in _SETTLED

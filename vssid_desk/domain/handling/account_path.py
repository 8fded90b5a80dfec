"""The table of account paths: A-1 to A-6, first match wins; A-7 comes on top of it.

The account never holds up the paper of the identity: its open questions are shown after
those of the identity are settled.
"""

from vssid_desk.domain.facts.facts import Facts
from vssid_desk.domain.handling.identity_path import Outcome, Rule, decide

ACCOUNT_RULES: tuple[Rule, ...] = (
    Rule("", "", ("vssid_account",), lambda f: f.get("vssid_account") == "not_asked"),
    Rule(
        "A-6",
        "report_difference",
        (),
        lambda f: f.answer("own_data") == "wrong",
        step="difference_reported",
    ),
    Rule(
        "A-5",
        "check_own_data",
        (),
        lambda f: f.get("vssid_account") == "complete",
        step="own_data",
    ),
    Rule(
        "A-2",
        "add_email",
        (),
        lambda f: f.get("vssid_account") == "no_email",
        step="added_email",
    ),
    Rule(
        "A-1",
        "register_account",
        ("age_band",),
        lambda f: f.get("age_band") == "adult",
        step="registered_in_app",
    ),
    Rule(
        "A-4",
        "register_account",
        ("holds_card",),
        lambda f: f.get("holds_card") == "yes" and f.get("age_band") == "15_17",
        step="registered_in_app",
    ),
    Rule(
        "A-3",
        "register_child",
        (),
        lambda f: f.get("holds_card") == "no",
        step="child_registered",
    ),
    Rule(
        "A-3",
        "register_child",
        ("child_route",),
        lambda f: f.get("child_route") == "parent",
        step="child_registered",
    ),
    Rule("A-4", "register_account", (), lambda _: True, step="registered_in_app"),
)

DISASTER_AREA = Rule(
    "A-7", "use_electronic_card", (), lambda f: f.campaign.disaster_area
)


# The parent's own account comes first (S2 clause 1: "their own approved account").
PARENT_FIRST = Rule(
    "A-1/A-3",
    "register_parent",
    (),
    lambda f: f.get("parent_account") == "no",
    step="parent_account",
)


def account_outcome(facts: Facts) -> Outcome:
    """Return what the table of account paths says of a case."""
    return decide(ACCOUNT_RULES, facts)


def account_open(rule: Rule, facts: Facts) -> bool:
    """Say whether an account path still wants a step that the campaign counts.

    A working account is complete (A-5); looking at one's own data holds nobody up.
    """
    if rule.key == "check_own_data":
        return False
    return facts.answer(rule.step) != "done"

"""The one question a case shows: first what decides, then what tells the next step is done."""

from collections.abc import Sequence

from vssid_desk.domain.assessment import Missing, Question
from vssid_desk.domain.facts.facts import Facts
from vssid_desk.domain.handling.account_steps import next_step
from vssid_desk.domain.handling.identity_path import Outcome, number_only
from vssid_desk.domain.handling.questions import question_of

_TAKEN = frozenset({"yes", "done", "right", "wrong"})


def next_question(
    facts: Facts, identity: Outcome, account: Outcome, *, doubted: bool = False
) -> Question | None:
    """Return the question to show, or None; `doubted` when the number contradicts the rest.

    In this order: the identity's open fact, the doubted number, the step of the identity path
    (the signature on Danh sách Mẫu 01), the account's open fact, the step of the account path.
    On paper paths the account's step is asked only where it would save the paper (I-3A).
    """
    if _on_its_way(facts):
        return None
    fact = identity.ask or ("number_seen" if doubted else _step(identity, facts))
    if not fact and _account_matters(identity, facts):
        fact = account.ask or _account_step(account, facts)
    return question_of(fact, facts.case.list_code) if fact else None


def code_question(facts: Facts, missing: Sequence[Missing]) -> Question | None:
    """Ask what the look-up of the code came to, where a paper lacks it; None elsewhere."""
    lacking = any(item.key == "social_insurance_code" for item in missing)
    if not lacking or _on_its_way(facts):
        return None
    return question_of("code_lookup", facts.case.list_code)


def _on_its_way(facts: Facts) -> bool:
    case = facts.case
    return case.outcome == "accepted" or (
        case.package_id is not None and not case.outcome
    )


def _step(outcome: Outcome, facts: Facts) -> str:
    step = outcome.rule.step if outcome.rule else ""
    return "" if facts.answer(step) in _TAKEN else step


def _account_step(account: Outcome, facts: Facts) -> str:
    return next_step(account.rule.key, facts) if account.rule else ""


def _account_matters(identity: Outcome, facts: Facts) -> bool:
    rule = identity.rule
    if rule is None or rule.key == "confirm":
        return True
    return rule.key == "correct" and number_only(facts)

"""A rule that applies becomes a path as it is shown: reason, level, papers, evidence."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from vssid_desk.domain.assessment import Path
from vssid_desk.domain.checks.differences import has_card
from vssid_desk.domain.facts.facts import Facts
from vssid_desk.domain.facts.reasons import comparison, relisted
from vssid_desk.domain.handling.added_forms import AddedForms, added_forms
from vssid_desk.domain.handling.identity_path import Rule
from vssid_desk.domain.handling.texts import PathText
from vssid_desk.domain.reference.grouping import insured_as
from vssid_desk.domain.values.ages import age_on

# Whose answer words the reason of a path.
_WORDED_BY: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "not_ours": ("belongs",),
        "register_account": ("vssid_account",),
        "register_child": ("parent_account", "child_route"),
    }
)
# A list goes back only to where it came from.
_OWN_LISTS = frozenset({"mau_01", "mau_02"})
NO_MORE: AddedForms = MappingProxyType({})


def path_of(
    rule: Rule, text: PathText, facts: Facts, added: AddedForms = NO_MORE
) -> Path:
    """Return the path of a rule, worded by `text`, for this case.

    `added` are the forms that some need besides those of everybody.
    """
    return _path(
        text,
        _reason(rule, text, facts),
        _level(rule, facts),
        _forms(text, facts, added),
        _evidence(text, facts),
    )


@lru_cache(maxsize=8192)
def _path(
    text: PathText,
    reason: str,
    level: str,
    forms: tuple[str, ...],
    evidence: tuple[str, ...],
) -> Path:
    return Path(
        mark=text.mark,
        key=text.key,
        title=text.title,
        reason=reason,
        level=level,
        basis=text.basis,
        advice=text.advice,
        forms=forms,
        evidence=evidence,
    )


def _reason(rule: Rule, text: PathText, facts: Facts) -> str:
    if rule.key == "correct" and facts.disputed:
        return comparison(facts.case, facts.disputed)
    if rule.key == "settle_with_police" and facts.case.times_listed > 1:
        return f"{text.why} {relisted(facts.case)}."
    for fact in _WORDED_BY.get(rule.key, ()):
        worded = text.why_by_answer.get(facts.get(fact))
        if worded:
            return worded
    return text.why


def _level(rule: Rule, facts: Facts) -> str:
    """Call it sure when a card was read, likely when somebody said so, else unclear."""
    if rule.key == "register_account":
        return "unclear" if facts.get("vssid_account") == "unknown" else "sure"
    if rule.key not in {"correct", "police_record_wrong"} or has_card(facts.case.card):
        return "sure"
    known = facts.disputed or rule.key == "police_record_wrong"
    return "likely" if known else "unclear"


def _forms(text: PathText, facts: Facts, added: AddedForms) -> tuple[str, ...]:
    if text.papers_pending and facts.number_pending:
        return text.papers_pending
    forms = _person_forms(facts, added) if text.person_forms else ()
    code = facts.case.list_code
    own = (form for form in text.papers if form == code or form not in _OWN_LISTS)
    besides = () if text.person_forms else facts.lists_besides
    return (*forms, *own, *besides)


def _person_forms(facts: Facts, added: AddedForms) -> tuple[str, ...]:
    insured = insured_as(facts.case, facts.group_key)
    usual = facts.campaign.person_forms.get(insured, ())
    besides = added_forms(facts.case, facts.campaign, insured, added)
    return tuple(dict.fromkeys((*usual, *besides)))


def _evidence(text: PathText, facts: Facts) -> tuple[str, ...]:
    if text.evidence_child:
        age = age_on(facts.case.declared.birth_date, facts.on)
        if age is not None and age < 14:
            return text.evidence_child
    if facts.campaign.paper_registration:
        return text.evidence + text.paper_registration
    return text.evidence

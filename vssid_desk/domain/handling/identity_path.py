"""The rules of handling: which identity path and which account paths a case takes.

Two tables read from the top, the first rule that applies wins (architecture, "Handling").
Each rule names the facts it needs; the first that nobody has given becomes the question.
Which papers and texts belong to a path is data: forms/handling_paths.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from vssid_desk.domain.facts.facts import Facts
from vssid_desk.domain.reference.list_codes import BY_HAND


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of a table: its mark, the path it leads to, the facts it needs, when it applies.

    `key` "" ends the table without a path. `step` is the fact that tells that the next step
    of the path was taken.
    """

    mark: str
    key: str
    needs: tuple[str, ...]
    applies: Callable[[Facts], bool]
    step: str = ""


class Outcome(NamedTuple):
    """What a table says: the rule that applies, or the fact to ask, and what stays possible."""

    rule: Rule | None = None
    ask: str = ""
    possible: tuple[Rule, ...] = ()


def decide(rules: Sequence[Rule], facts: Facts) -> Outcome:
    """Read a table from the top and return its outcome."""
    for index, rule in enumerate(rules):
        ask = first_unknown(rule, facts) if rule.needs else ""
        if ask:
            return Outcome(ask=ask, possible=_possible(rules[index:], facts))
        if rule.applies(facts):
            return Outcome(rule if rule.key else None)
    return Outcome()


def first_unknown(rule: Rule, facts: Facts) -> str:
    """Return the first fact of a rule that nobody has given, or ""."""
    for need in rule.needs:
        if not facts.get(need):
            return need
    return ""


def _possible(rules: Sequence[Rule], facts: Facts) -> tuple[Rule, ...]:
    """Keep the rules that an answer may still lead to."""
    found = []
    for rule in rules:
        if first_unknown(rule, facts):
            found.append(rule)
        elif rule.applies(facts):
            return (*found, rule) if rule.key else tuple(found)
    return tuple(found)


# Every rule cites procedure.md by its mark.
IDENTITY_RULES: tuple[Rule, ...] = (
    Rule("I-0", "not_ours", ("belongs",), lambda f: f.get("belongs") != "yes"),
    Rule(
        "I-1",
        "confirm",
        (),
        lambda f: f.says == "matched" and not f.disputed,
        step="told_and_signed",
    ),
    # Not of the letters: the employer tells a change of work or wage (forms.md 2.1).
    Rule(
        "D-1",
        "report_change",
        (),
        lambda f: f.says == "silent" and not f.disputed and bool(f.lists_besides),
    ),
    # A list that says nothing of the identity leaves nothing to do about it.
    Rule("", "", (), lambda f: f.says == "silent" and not f.disputed),
    Rule("I-8", "change_code", ("military",), lambda f: f.get("military") == "yes"),
    Rule(
        "I-7",
        "settle_with_police",
        ("declared_before",),
        lambda f: f.get("declared_before") == "yes",
    ),
    Rule(
        "I-6",
        "police_record_wrong",
        ("card_matches_list",),
        lambda f: f.get("card_matches_list") == "equal",
    ),
    Rule(
        "I-4",
        "obtain_personal_id",
        ("id_state",),
        lambda f: f.get("id_state") == "applied",
    ),
    Rule(
        "I-5", "apply_for_card", ("id_state",), lambda f: f.get("id_state") == "never"
    ),
    Rule(
        "I-3A",
        "complete_in_app",
        (),
        lambda f: number_only(f) and f.done_in_app,
    ),
    Rule("I-3B", "correct", (), lambda f: f.lacks_number),
    Rule("I-2", "correct", (), lambda _: True),
)


def number_only(facts: Facts) -> bool:
    """Say whether adding the number is the sole change: the limit of the exemption I-3A.

    Of somebody on no list the agency may have no record that a number could be added to.
    """
    if facts.case.list_code == BY_HAND or not facts.lacks_number:
        return False
    return all(item.field == "personal_id" for item in facts.disputed)

"""Assess a case: the only place that checks and decides, and it always does both."""

from collections.abc import Sequence
from typing import NamedTuple

from vssid_desk.domain.assessment import (
    Assessment,
    Diagnosis,
    Missing,
    Path,
    Question,
)
from vssid_desk.domain.case import Case
from vssid_desk.domain.checks.across_lists import across_lists
from vssid_desk.domain.checks.differences import differences
from vssid_desk.domain.checks.run import CODES, findings
from vssid_desk.domain.diagnosis.diagnosis import diagnose
from vssid_desk.domain.facts.facts import Facts
from vssid_desk.domain.facts.reasons import fault_of, relisted
from vssid_desk.domain.facts.told import TOLD
from vssid_desk.domain.findings import Finding, most_severe_first
from vssid_desk.domain.handling.account_path import (
    DISASTER_AREA,
    PARENT_FIRST,
    account_open,
    account_outcome,
)
from vssid_desk.domain.handling.added_forms import changes_told
from vssid_desk.domain.handling.context import Context
from vssid_desk.domain.handling.doubt import is_doubted
from vssid_desk.domain.handling.due import due_of, last_day, words
from vssid_desk.domain.handling.identity_path import (
    IDENTITY_RULES,
    Outcome,
    Rule,
    decide,
)
from vssid_desk.domain.handling.lacking import lacking
from vssid_desk.domain.handling.next_question import code_question, next_question
from vssid_desk.domain.handling.paths import path_of
from vssid_desk.domain.handling.routing import organ_code
from vssid_desk.domain.handling.stage import Standing, stage_of
from vssid_desk.domain.people.likeness import likeness_of
from vssid_desk.domain.reference.grouping import insured_as

_MOST_KEPT = 20_000  # assessments that one context keeps for cases alike


class _Decision(NamedTuple):
    identity: Outcome
    account: Outcome
    path: Path | None
    account_paths: tuple[Path, ...]


def assess(case: Case, context: Context) -> Assessment:
    """Return everything that is computed from a case; bad data become findings."""
    found = _findings(case, context)
    diagnosis = diagnose(case, context.neighbours)
    group_key = context.groups.key_of(case)
    likeness = likeness_of(case, group_key, found, diagnosis, context.on)
    known = context.decided.get(likeness) if likeness else None
    if known is not None:
        return known
    made = _assess(_facts(case, group_key, context), found, diagnosis, context)
    if likeness and len(context.decided) < _MOST_KEPT:
        context.decided[likeness] = made
    return made


def _assess(
    facts: Facts, found: list[Finding], diagnosis: Diagnosis, context: Context
) -> Assessment:
    decision = _decide(facts, context)
    missing = lacking(facts, context, decision.path, found)
    doubted = is_doubted(facts, decision.path, found)
    due = due_of(context.campaign, facts.group_key)
    last = last_day(due)
    fault, fault_kind = _fault(facts, decision, found)
    return Assessment(
        findings=tuple(found),
        identity=decision.path,
        account=decision.account_paths,
        possible=_possible(decision.identity, context),
        question=_question(facts, decision, missing, doubted=doubted),
        differences=facts.differences,
        missing=tuple(missing),
        stage=stage_of(
            facts.case, _standing(facts, decision, missing, doubted=doubted)
        ),
        group_key=facts.group_key,
        due_on=last.isoformat() if last else "",
        due_words=words(due),
        fault=fault,
        fault_kind=fault_kind,
        organ=_organ(facts, decision, context),
        diagnosis=diagnosis,
    )


def _fault(facts: Facts, decision: _Decision, found: list[Finding]) -> tuple[str, str]:
    """Return the short words for lists; a person sent before and listed again is told so."""
    settles = decision.path is not None and decision.path.key == "settle_with_police"
    again = relisted(facts.case) if settles else ""
    return (
        (again, "different") if again else fault_of(facts.case, facts.disputed, found)
    )


def _organ(facts: Facts, decision: _Decision, context: Context) -> str:
    key = decision.path.key if decision.path else ""
    if facts.number_pending:
        key = "apply_for_card"
    profile = context.unit.profile
    return organ_code(context.reference, facts.group_key, key, profile)


def _question(
    facts: Facts, decision: _Decision, missing: Sequence[Missing], *, doubted: bool
) -> Question | None:
    """Ask nobody twice: the case of the newer list asks."""
    if facts.case.continued_in is not None:
        return None
    asked = next_question(
        facts,
        decision.identity,
        decision.account,
        doubted=doubted,
    )
    return asked or code_question(facts, missing)


def _facts(case: Case, group_key: str, context: Context) -> Facts:
    insured = insured_as(case, group_key)
    return Facts(
        case,
        context.campaign,
        context.on,
        group_key,
        differences(case),
        TOLD,
        changes_told(case, context.campaign, insured, context.added_forms),
    )


def _findings(case: Case, context: Context) -> list[Finding]:
    """Check what is declared; of the reading's notes keep those whose value still stands."""
    found = findings(
        case.declared,
        on=context.on,
        reference=context.reference,
        email_domain=context.campaign.email_domain,
        form_fields=context.form_fields,
    )
    if case.notes:
        notes = [note for note in case.notes if _still_stands(note, case)]
        told = {note.field for note in notes if note.code.endswith(".zeros_lost")}
        found = [
            item
            for item in found
            if item.field not in told or not item.code.endswith(".length")
        ] + notes
    if case.link_level:
        found += across_lists(case)
    return most_severe_first(found) if len(found) > 1 else found


def _still_stands(note: Finding, case: Case) -> bool:
    if note.code in CODES:
        return False
    if note.field == "row":
        return True
    return bool(
        getattr(case.delivered, note.field, "")
        == getattr(case.declared, note.field, "")
    )


def _decide(facts: Facts, context: Context) -> _Decision:
    identity, account = decide(IDENTITY_RULES, facts), account_outcome(facts)
    paths = [_path(account.rule, facts, context)] if account.rule else []
    if account.rule and account.rule.key == "register_child":
        paths = _after_parent(paths, facts, context)
    if DISASTER_AREA.applies(facts):
        paths.append(_path(DISASTER_AREA, facts, context))
    return _Decision(
        identity=identity,
        account=account,
        path=_path(identity.rule, facts, context) if identity.rule else None,
        account_paths=tuple(paths),
    )


def _after_parent(paths: list[Path], facts: Facts, context: Context) -> list[Path]:
    """Put the parent's own account before the child's where the parent has none."""
    if not PARENT_FIRST.applies(facts):
        return paths
    return [_path(PARENT_FIRST, facts, context), *paths]


def _path(rule: Rule, facts: Facts, context: Context) -> Path:
    text = context.rules.path(rule.mark, context.on)
    return path_of(rule, text, facts, context.added_forms)


def _possible(identity: Outcome, context: Context) -> tuple[str, ...]:
    titles = (context.rules.path(r.mark, context.on).title for r in identity.possible)
    return tuple(dict.fromkeys(titles))


def _standing(
    facts: Facts, decision: _Decision, missing: Sequence[Missing], *, doubted: bool
) -> Standing:
    rule = decision.account.rule
    return Standing(
        path=decision.path.key if decision.path else "",
        asks_identity=bool(decision.identity.ask),
        asks_account=bool(decision.account.ask),
        account_open=rule is not None and account_open(rule, facts),
        number_pending=facts.number_pending,
        step_done=facts.answer("told_and_signed") == "yes",
        missing=bool(missing),
        doubted=doubted,
        lists_besides=bool(facts.lists_besides),
    )

"""What a case still lacks on its path before it can go on."""

from collections.abc import Sequence

from vssid_desk.domain.assessment import Missing, Path
from vssid_desk.domain.facts.facts import Facts
from vssid_desk.domain.findings import Finding
from vssid_desk.domain.handling.context import Context
from vssid_desk.domain.handling.missing import (
    missing_errors,
    missing_evidence,
    missing_fields,
    missing_for_paper,
    missing_settling,
)
from vssid_desk.domain.handling.stage import LIST_PATHS, PAPER_PATHS, SETTLED_PATHS
from vssid_desk.domain.person import FIELDS


def lacking(
    facts: Facts, context: Context, path: Path | None, found: Sequence[Finding]
) -> list[Missing]:
    """Return what is missing; errors of the data hold up everybody but who waits for the police."""
    if path is None or path.key in SETTLED_PATHS:
        errors = missing_errors(facts.case, found)
        return errors + _for_lists_besides(facts, context) + _for_registration(facts)
    if path.key in PAPER_PATHS:
        return _for_papers(facts, context, path, found)
    return missing_settling(facts.case) if path.key in LIST_PATHS else []


def _for_papers(
    facts: Facts, context: Context, path: Path, found: Sequence[Finding]
) -> list[Missing]:
    if facts.number_pending:
        return []
    wanted = missing_for_paper(
        facts.case,
        path,
        facts.differences,
        context.campaign,
        context.required_fields,
    )
    return wanted + missing_errors(facts.case, found)


def _for_lists_besides(facts: Facts, context: Context) -> list[Missing]:
    """Ask for what a list needs that tells a change of work or wage, and nothing else."""
    if not facts.lists_besides:
        return []
    wanted = {
        key: None
        for form in facts.lists_besides
        for key in context.required_fields.get(form, ())
        if key in FIELDS
    }
    return missing_fields(facts.case, wanted) + missing_settling(facts.case)


def _for_registration(facts: Facts) -> list[Missing]:
    """Ask for the signed Tờ khai Mẫu 01 (A-4) where the campaign keeps it on paper."""
    registered = facts.answer("registered_in_app") == "done"
    if not registered or not facts.campaign.paper_registration:
        return []
    return missing_evidence(facts.case, ("signed_registration",))

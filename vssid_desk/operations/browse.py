"""Look at what is in the store: lists, cases found, one case with everything about it."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from vssid_desk.domain.assessment import Assessment, Difference
from vssid_desk.domain.campaign import Campaign, Unit
from vssid_desk.domain.case import Case
from vssid_desk.domain.checks.differences import against_card
from vssid_desk.domain.handling.added_forms import added_forms
from vssid_desk.domain.handling.routing import organ_of, organ_words
from vssid_desk.domain.person import FIELDS
from vssid_desk.domain.query import CaseRow, Facet, ListSummary, Query
from vssid_desk.domain.reference.grouping import insured_as
from vssid_desk.domain.reference.working_days import Calendar, days_words
from vssid_desk.errors import UserError
from vssid_desk.operations.assessing import assess_only
from vssid_desk.operations.exports import note_shown
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import (
    assessments,
    cases,
    database,
    lists as list_store,
    packages as package_store,
    remembered,
)
from vssid_desk.store.journal import journal
from vssid_desk.store.journal.journal import Entry
from vssid_desk.store.keys import vault
from vssid_desk.store.office import campaigns as campaign_store, units
from vssid_desk.store.packages import Package
from vssid_desk.store.search import counting, search

# Types that the faces show.
__all__ = ["CaseView", "Entry", "Package"]

ALWAYS_SHOWN = (
    "full_name",
    "birth_date",
    "sex",
    "personal_id",
    "legacy_id",
    "social_insurance_code",
    "address",
    "phone",
    "email",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """One case as the officer works on it.

    `form_fields` are the keys of Person to show, in the order of the path's forms;
    `card_differences` compare what the agency delivered with what the card says.
    `group` and `organ` say in words which group it belongs to and who works on it, `left` how
    long it is until its last day, working days too.
    """

    case: Case
    assessment: Assessment
    card_differences: Mapping[str, Difference]
    form_fields: Sequence[str]
    history: Sequence[Entry]
    group: str = ""
    organ: str = ""
    left: str = ""


def unit(work: Workspace) -> Unit:
    """Return the unit of this store."""
    return units.get(work.store)


def campaigns(work: Workspace) -> list[Campaign]:
    """Return the campaigns, newest first."""
    return campaign_store.all_(work.store)


def lists(work: Workspace) -> list[ListSummary]:
    """Return the imported lists with how far each is."""
    return list_store.all_(work.store)


def packages(work: Workspace) -> list[Package]:
    """Return the packages, newest first."""
    return package_store.all_(work.store)


def find(work: Workspace, query: Query, limit: int | None = None) -> "array[int]":
    """Return the ids of all cases found (or the first `limit`), in the order asked for."""
    return search.ids(work.store, query, limit)


def rows(work: Workspace, case_ids: Sequence[int]) -> list[CaseRow]:
    """Return what a table shows of these cases, in this order."""
    return search.rows(work.store, case_ids)


def stages(work: Workspace, query: Query) -> dict[str, int]:
    """Return how many of the cases found stand at each stage; stages of `query` aside."""
    return counting.counts_by_stage(work.store, query)


def facets(work: Workspace, query: Query, name: str) -> list[Facet]:
    """Return the values of one facet among the cases found, with counts."""
    return counting.facets(work.store, query, name)


def show(work: Workspace, case_id: int) -> CaseView:
    """Return one case with its assessment, comparison and history; UserError if unknown."""
    case = cases.get(work.store, case_id)
    known = assessments.get(work.store, case_id)
    return view_of(work, case, known or assess_only(work, case))


def view_of(work: Workspace, case: Case, assessment: Assessment) -> CaseView:
    """Put together what the officer sees of a case."""
    campaign = campaign_store.get(work.store, case.campaign_id)
    on, key = work.today.isoformat(), assessment.group_key
    organ = organ_of(campaign, work.reference, assessment.organ, on, key)
    return CaseView(
        case=case,
        assessment=assessment,
        card_differences=against_card(case),
        form_fields=_shown_fields(work, campaign, case, assessment),
        history=journal.entries(work.store, case_id=case.id, limit=50),
        group=work.reference.group_label(key) if key else "",
        organ=organ_words(organ),
        left=_left(work, assessment.due_on),
    )


def _left(work: Workspace, due_on: str) -> str:
    if not due_on:
        return ""
    calendar = Calendar.of(work.reference)
    return days_words(date.fromisoformat(due_on), work.today, calendar)


def _shown_fields(
    work: Workspace, campaign: Campaign, case: Case, assessment: Assessment
) -> list[str]:
    wanted, on = list(ALWAYS_SHOWN), work.today.isoformat()
    forms = assessment.identity.forms if assessment.identity else ()
    insured = insured_as(case, assessment.group_key)
    whole = added_forms(case, campaign, insured, work.forms.added_forms(on))
    for code in forms:
        if code in work.forms.codes():
            choice = campaign.form_versions.get(code, "")
            wanted += [
                key
                for key in work.forms.fields(code, on, choice)
                if code in whole or _is_personal(code, key)
            ]
    wanted += campaign.required_fields
    wanted += [item.key for item in assessment.missing if item.key in FIELDS]
    return list(dict.fromkeys(wanted))


def _is_personal(code: str, key: str) -> bool:
    """Covering lists print contribution figures that an identity correction leaves empty."""
    return FIELDS[key].section in {"identity", "contact", "birth"} or not code.endswith(
        ("_list", "_lt", "_ts")
    )


def newest_campaign(work: Workspace) -> Campaign:
    """Return the campaign opened last; raise UserError when there is none."""
    found = campaign_store.all_(work.store)
    if not found:
        raise UserError("Sổ chưa có đợt nào. Mở một đợt trước khi nhập danh sách.")
    return found[0]


def note_reveal(work: Workspace, count: int, why: str = "đối chiếu số") -> None:
    """Note in the journal that full numbers of so many people were shown, and why."""
    text = f"Hiện đủ số của {count} người trong danh sách"
    note_shown(work, name="reveal", text=text, people=count, why=why)


def data_version(work: Workspace) -> int:
    """Return a number that changes when the store was written to from elsewhere."""
    return database.data_version(work.store)


def last_place(work: Workspace) -> tuple[str, int]:
    """Return the tab and the case its user was at last, ("", 0) when nowhere yet."""
    found = remembered.get(work.store, _place_of(work))
    return str(found.get("tab", "")), int(found.get("case", 0))


def remember_place(work: Workspace, tab: str, case_id: int) -> None:
    """Remember where the user is; no history, and nothing of it outside the store."""
    remembered.put(work.store, _place_of(work), {"tab": tab, "case": case_id})


def _place_of(work: Workspace) -> str:
    return f"place-{vault.user_of(work.store.key)}"

"""Assess cases with what the store knows: one context a campaign, results kept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from vssid_desk.domain.assessment import Assessment
from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.case import Case
from vssid_desk.domain.diagnosis.diagnosis import wants_neighbours
from vssid_desk.domain.handling.assess import assess
from vssid_desk.domain.handling.context import Context
from vssid_desk.domain.work.progress import Progress, silent
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import assessments, cases, remembered, upgrading
from vssid_desk.store.office import campaigns, units
from vssid_desk.store.search import neighbours

BATCH = 2_000


@dataclass(slots=True)
class Assessor:
    """Assesses the cases of one campaign and keeps what it finds."""

    work: Workspace
    campaign: Campaign
    context: Context = field(init=False)

    def __post_init__(self) -> None:
        """Gather what assessing needs beside the case itself."""
        self.context = context_for(self.work, self.campaign)

    def assess(self, found: Sequence[Case]) -> list[Assessment]:
        """Assess some cases and keep the results; return them in the same order."""
        return self._keep(found, beside(self.work, self.context, found))

    def assess_tied(self, found: Sequence[Case]) -> list[Assessment]:
        """Do the same while a list streams in, neighbours aside: they are not there yet."""
        return self._keep(found, self.context)

    def _keep(self, found: Sequence[Case], context: Context) -> list[Assessment]:
        results = [assess(case, context) for case in found]
        pairs = list(zip(found, results, strict=True))
        assessments.put_many(self.work.store, pairs)
        return results


def context_for(work: Workspace, campaign: Campaign) -> Context:
    """Return what assessing needs beside the case itself."""
    on = work.today.isoformat()
    # Forms go by the day; what the campaign names goes before.
    forms = {**work.forms.person_forms(on), **campaign.person_forms}
    campaign = replace(campaign, person_forms=forms)
    in_use = {code for codes in campaign.person_forms.values() for code in codes}
    added = work.forms.added_forms(on)
    in_use |= {code for codes in added.values() for code in codes}
    return Context(
        on=work.today,
        campaign=campaign,
        unit=units.get(work.store),
        reference=work.reference,
        rules=work.rules,
        required_fields={
            code: work.forms.required_fields(
                code, on, campaign.form_versions.get(code, "")
            )
            for code in work.forms.codes(on)
        },
        form_fields=frozenset(
            key
            for code in in_use & set(work.forms.codes(on))
            for key in work.forms.fields(code, on, campaign.form_versions.get(code, ""))
        ),
        added_forms=added,
    )


def beside(work: Workspace, context: Context, found: Sequence[Case]) -> Context:
    """Return the context with the neighbours of those cases that neighbours can tell of."""
    wanting = [case for case in found if wants_neighbours(case)]
    if not wanting:
        return context
    return context.beside(neighbours.of(work.store, wanting))


def assess_cases(work: Workspace, found: Sequence[Case]) -> list[Assessment]:
    """Assess cases of any campaigns and keep the results; return them in order."""
    results: dict[int, Assessment] = {}
    for campaign_id in dict.fromkeys(case.campaign_id for case in found):
        own = [case for case in found if case.campaign_id == campaign_id]
        assessor = Assessor(work, campaigns.get(work.store, campaign_id))
        for case, result in zip(own, assessor.assess(own), strict=True):
            results[case.id] = result
    return [results[case.id] for case in found]


def assess_ids(
    work: Workspace, case_ids: Iterable[int], progress: Progress = silent
) -> None:
    """Assess the cases of these ids again, in batches."""
    wanted = list(case_ids)
    for start in range(0, len(wanted), BATCH):
        progress(start, len(wanted))
        assess_cases(work, cases.get_many(work.store, wanted[start : start + BATCH]))
    progress(len(wanted), len(wanted))


def assess_all(
    work: Workspace, *, campaign_id: int | None = None, progress: Progress = silent
) -> None:
    """Assess every case again, or every case of one campaign."""
    assess_ids(work, cases.all_ids(work.store, campaign_id), progress)


def is_stale(work: Workspace) -> bool:
    """Tell whether the store was brought up to date and nobody assessed since."""
    return bool(remembered.get(work.store, upgrading.STALE))


def assess_after_upgrade(work: Workspace) -> None:
    """Assess everybody once after the store was brought up to date."""
    if is_stale(work):
        assess_all(work)
        remembered.forget(work.store, upgrading.STALE)


def assess_only(work: Workspace, case: Case) -> Assessment:
    """Assess one case without keeping anything."""
    campaign = campaigns.get(work.store, case.campaign_id)
    return assess(case, beside(work, context_for(work, campaign), [case]))

"""Whom a hand-out is for: the people on whose paths it is given."""

from collections.abc import Sequence

from vssid_desk.documents.scope import Paper
from vssid_desk.domain.assessment import Path
from vssid_desk.domain.forms.version import FormVersion
from vssid_desk.domain.people.households import household_key


def paths_of(paper: Paper | None) -> list[Path]:
    """Return the paths of a person: that of the identity, then those of the account."""
    if paper is None:
        return []
    found = (paper.assessment.identity, *paper.assessment.account)
    return [path for path in found if path]


def handed_to(version: FormVersion, papers: Sequence[Paper]) -> list[Paper]:
    """Return the people whose paths a hand-out goes with, in the order given.

    One that goes with no path is for everybody, if for households for whoever lives in one.
    """
    if not version.handed_with:
        homes = version.subject == "household"
        return [one for one in papers if not homes or household_key(one.case)]
    wanted = set(version.handed_with)
    return [
        paper
        for paper in papers
        if not wanted.isdisjoint(path.key for path in paths_of(paper))
    ]

"""Fill forms as a campaign wants them: its unit, its day, and the marks it asks for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from vssid_desk.documents.fill import FilledForm, Paper, fill
from vssid_desk.documents.mark_room import with_room
from vssid_desk.documents.pdf import people_on_pages
from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.forms.version import FormVersion
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import form_marks, page_marks
from vssid_desk.store.office import units


def marks_for(
    work: Workspace, campaign: Campaign, code: str, papers: Sequence[Paper]
) -> dict[int, str]:
    """Return the reference of each of these people on a form; {} where none are wanted.

    Looking gives no new ones: a preview shows a mark from the first print on.
    """
    if not campaign.form_marks:
        return {}
    ids = [paper.case.id for paper in papers]
    known = form_marks.known if work.store.read_only else form_marks.give
    return known(work.store, code, ids)


def filler(
    work: Workspace,
    campaign: Campaign,
    code: str,
    papers: Sequence[Paper],
    signed_on: date,
) -> Callable[[FormVersion, Sequence[Paper]], FilledForm]:
    """Return the function that fills a version of this form for some of these people."""
    marks = marks_for(work, campaign, code, papers)
    unit, names = units.get(work.store), work.forms.names()

    def filled(version: FormVersion, subject: Sequence[Paper]) -> FilledForm:
        form = fill(
            version,
            subject,
            unit=unit,
            campaign=campaign,
            reference=work.reference,
            signed_on=signed_on,
            form_names=names,
        )
        return _marked(work, form, marks) if campaign.form_marks else form

    return filled


def _marked(work: Workspace, form: FilledForm, marks: Mapping[int, str]) -> FilledForm:
    """Return a form with the marks of its people and of its pages."""
    if form.version.subject == "case":  # not everybody's marks travel with it
        return replace(form, marks=_only(form.about, marks))
    if form.version.subject == "list":
        form = replace(form, version=_with_room(form.version))
    else:
        marks = _only(form.about, marks)
    people = people_on_pages(form)
    known = page_marks.known if work.store.read_only else page_marks.give
    pages = known(work.store, form.version.code, people)
    return replace(form, marks=marks, page_marks=pages)


@lru_cache(maxsize=64)
def _with_room(version: FormVersion) -> FormVersion:
    return replace(version, page=with_room(version.page))


def _only(case_id: int, marks: Mapping[int, str]) -> Mapping[int, str]:
    return {case_id: marks[case_id]} if case_id in marks else {}

"""Ask the local BHXH office what it accepts: the questions, the sheet, what answers decide."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from vssid_desk import resources
from vssid_desk.documents.fill import FilledForm, fill
from vssid_desk.documents.pdf import write_pdf
from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.handling.office_questions import OfficeQuestion, decided
from vssid_desk.errors import UserError
from vssid_desk.operations.exports import demand_export
from vssid_desk.operations.set_up import change_campaign
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store.office import campaigns, units


def office_questions() -> tuple[OfficeQuestion, ...]:
    """Return the questions, in the order they are asked."""
    data = resources.load_office_questions()
    return tuple(OfficeQuestion.of(item) for item in data["question"])


def keep_office_answers(
    work: Workspace, campaign_id: int, answers: Mapping[str, str]
) -> Campaign:
    """Keep what the officer said by question key, and let it decide the campaign's forms.

    "" takes an answer back but leaves what it decided. Raises UserError for an unknown
    question or an answer that is none of its options.
    """
    questions = office_questions()
    campaign = campaigns.get(work.store, campaign_id)
    _check(questions, answers)
    said = {**campaign.office_answers, **answers}
    by_day = work.forms.person_forms(work.today.isoformat())
    return change_campaign(work, decided(campaign, questions, said, by_day))


def office_sheet(work: Workspace, campaign_id: int) -> FilledForm:
    """Return the sheet to take along: every question with its boxes, those answered ticked."""
    campaign = campaigns.get(work.store, campaign_id)
    version = work.forms.version("office_questions", work.today.isoformat())
    lines = [
        line
        for number, question in enumerate(office_questions(), 1)
        for line in _lines(
            number, question, campaign.office_answers.get(question.key, "")
        )
    ]
    return fill(
        version,
        [],
        unit=units.get(work.store),
        campaign=campaign,
        reference=work.reference,
        signed_on=work.today,
        lines=lines,
    )


def write_office_sheet(work: Workspace, campaign_id: int, file: Path) -> None:
    """Write the sheet as PDF to a file the user chose; raise UserError."""
    demand_export(work)
    form = office_sheet(work, campaign_id)
    try:
        file.write_bytes(write_pdf([form], title=form.title))
    except OSError as fault:
        raise UserError(
            f"Không ghi được phiếu hỏi “{file.name}”. Chọn thư mục khác rồi ghi lại."
        ) from fault


def _lines(number: int, question: OfficeQuestion, said: str) -> list[dict[str, str]]:
    """Return a row an answer; number and question stand in the first alone."""
    if question.options:
        rows = [
            (one.label, "x" if one.value == said else "") for one in question.options
        ]
    else:
        rows = [(said or "………………………………………", "")]
    head = {"number": str(number), "question": question.text}
    return [
        {**(head if not at else {}), "answer": label, "mark": mark}
        for at, (label, mark) in enumerate(rows)
    ]


def _check(questions: Sequence[OfficeQuestion], answers: Mapping[str, str]) -> None:
    by_key = {question.key: question for question in questions}
    for key, value in answers.items():
        question = by_key.get(key)
        if question is None:
            raise UserError(
                f"Không có câu hỏi “{key}”. Các câu hỏi: {', '.join(by_key)}."
            )
        if value and question.options and question.option(value) is None:
            values = ", ".join(option.value for option in question.options)
            raise UserError(f"Câu “{key}” không có ý “{value}”. Các ý: {values}.")

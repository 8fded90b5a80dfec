"""What the office answers decides the campaign's forms; the sheet asks every question."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.documents.reading import pdf_pages, squeezed
from vssid_desk import resources
from vssid_desk.documents.pdf import write_pdf
from vssid_desk.domain.campaign import Unit
from vssid_desk.domain.forms.book import FormBook
from vssid_desk.domain.handling.office_questions import OfficeQuestion, decided
from vssid_desk.errors import UserError
from vssid_desk.operations import browse, history
from vssid_desk.operations.ask_office import (
    keep_office_answers,
    office_questions,
    office_sheet,
    write_office_sheet,
)
from vssid_desk.operations.set_up import add_campaign
from vssid_desk.operations.workspace import Workspace, create_workspace
from vssid_desk.resources import starting_campaign

START = replace(starting_campaign("commune"), name="Đợt 10/2026")


@pytest.fixture
def work(tmp_path: Path) -> Workspace:
    unit = Unit(name="UBND xã mẫu")
    made, _ = create_workspace(
        tmp_path / "so.vssid", "mat-khau-thu", unit, today=date(2026, 11, 20)
    )
    add_campaign(made, START)
    return made


BY_DAY = FormBook.of(resources.load_forms()).person_forms("2026-11-20")


@pytest.mark.parametrize(
    ("answers", "employee", "health", "household"),
    [
        ({}, "tk1_ts", "health_declaration health_list", "health_declaration household_list"),
        ({"form_version": "decree_188"}, "tk1_ts", "health_declaration health_list", "health_declaration household_list"),
        ({"form_version": "decision_490"}, "tk1_ts", "tk1_ts d03_ts", "tk1_ts d03_ts"),
        ({"form_version": "decision_490", "covering_list": "yes"}, "tk1_ts d02_lt", "tk1_ts d03_ts", "tk1_ts d03_ts"),
        ({"form_version": "decree_188", "covering_list": "yes"}, "tk1_ts d02_lt", "health_declaration health_list", "health_declaration household_list"),
        ({"form_version": "decision_490", "covering_list": "health_only"}, "tk1_ts", "tk1_ts d03_ts", "tk1_ts d03_ts"),
        ({"form_version": "decision_490", "covering_list": "no"}, "tk1_ts", "tk1_ts", "tk1_ts"),
        ({"covering_list": "no"}, "tk1_ts", "health_declaration", "health_declaration"),
    ],
)  # fmt: skip
def test_two_answers_together_decide_the_forms(answers, employee, health, household):
    found = decided(START, office_questions(), answers, BY_DAY)
    forms = {**BY_DAY, **found.person_forms}
    assert " ".join(forms["employee"]) == employee
    assert " ".join(forms["health_only"]) == health
    assert " ".join(forms["household"]) == household
    same = [key for key, codes in found.person_forms.items() if codes == BY_DAY[key]]
    assert same == [], "what goes by the day is not kept"


@pytest.mark.parametrize(
    ("key", "value", "attribute", "kept"),
    [
        ("channel", "post", "channel", "post"),
        ("shown_number", "social_insurance_code", "shown_number", "social_insurance_code"),
        ("limits", "six_files", "most_files", "6"),
        ("limits", "six_files", "most_megabytes", "5"),
        ("paper_registration", "yes", "paper_registration", True),
        ("procedure_number", "608", "procedure_number", "608"),
        ("form_version", "decision_490", "form_versions", {"tk1_ts": "2023-04-01"}),
    ],
)  # fmt: skip
def test_every_answer_decides_its_value(work, key, value, attribute, kept):
    keep_office_answers(work, 1, {key: value})
    campaign = browse.campaigns(work)[0]
    assert getattr(campaign, attribute) == kept
    assert campaign.office_answers == {key: value}


def test_later_answers_join_the_earlier_ones_and_undo_takes_them_back(work):
    keep_office_answers(work, 1, {"form_version": "decision_490"})
    keep_office_answers(work, 1, {"covering_list": "no"})
    assert browse.campaigns(work)[0].person_forms["health_only"] == ("tk1_ts",)
    history.undo(work)
    history.undo(work)
    assert browse.campaigns(work)[0].person_forms == START.person_forms


@pytest.mark.parametrize(
    ("answers", "words"), [({"x": "y"}, "“x”"), ({"channel": "x"}, "“channel”")]
)
def test_an_unknown_question_or_answer_is_told(work, answers, words):
    with pytest.raises(UserError, match=words):
        keep_office_answers(work, 1, answers)


def test_the_sheet_asks_everything_and_ticks_what_is_known(work, tmp_path):
    keep_office_answers(work, 1, {"channel": "post", "procedure_number": "608"})
    text = squeezed(" ".join(pdf_pages(write_pdf([office_sheet(work, 1)]))))
    for question in office_questions():
        assert squeezed(question.text) in text
        assert all(squeezed(one.label) in text for one in question.options)
    assert squeezed("Bưu chính công ích x") in text
    assert "608" in text
    file = tmp_path / "phieu.pdf"
    write_office_sheet(work, 1, file)
    assert file.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    "data",
    [
        {"key": "a", "text": "b", "why": "c", "set": "no_such_value"},
        {"key": "a", "text": "b", "why": "c", "option": [{"value": "x", "label": "y", "covers": "z"}]},
    ],
)  # fmt: skip
def test_a_question_that_decides_nothing_known_is_refused(data):
    with pytest.raises(ValueError, match=r"covered|campaign"):
        OfficeQuestion.of(data)

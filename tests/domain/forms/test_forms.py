"""Forms as data: every file loads, periods follow each other, a mistake is told."""

from typing import Any

import pytest

from tests.documents.sample_papers import versions
from vssid_desk import resources
from vssid_desk.domain.forms.version import FormVersion, parse_version
from vssid_desk.errors import UserError

MADE_UP: dict[str, Any] = {
    "form": "made_up",
    "name": "Mẫu thử",
    "issued_by": "Không ai ban hành",
    "effective_from": "2026-01-01",
    "verified": "proposed",
    "compared_on": "2026-11-20",
    "subject": "case",
    "block": [
        {
            "kind": "fields",
            "field": [
                {"label": "Tên:", "value": "case.declared.full_name", "required": True}
            ],
        }
    ],
}


def made_up(**changes: Any) -> FormVersion:
    return parse_version({**MADE_UP, **changes})


def names(version: FormVersion) -> str:
    return f"{version.code}/{version.effective_from}"


@pytest.mark.parametrize("version", versions(), ids=names)
def test_every_form_names_its_legal_text_and_the_day_it_was_compared(
    version: FormVersion,
) -> None:
    assert version.issued_by
    assert version.compared_on
    assert version.title
    assert version.blocks


@pytest.mark.parametrize("raw", resources.load_forms(), ids=lambda raw: raw["form"])
def test_a_form_lies_in_the_file_of_the_day_it_takes_effect(
    raw: dict[str, Any],
) -> None:
    file = resources.forms_folder() / raw["form"] / f"{raw['effective_from']}.toml"
    assert file.is_file()


@pytest.mark.parametrize(
    "change",
    [
        {"colour": "red"},
        {"page": {"shape": "round"}},
        {"block": [{"kind": "fields", "fields": []}]},
        {"block": [{"kind": "picture"}]},
        {"block": [{"kind": "fields", "field": [{"lable": "Tên"}]}]},
        {"block": [{"kind": "text"}]},
        {"block": [{"kind": "text", "text": "x", "gap": "wide"}]},
        {"verified": "perhaps"},
    ],
)
def test_a_mistake_in_a_form_is_told_with_its_place(change: dict[str, Any]) -> None:
    with pytest.raises(UserError, match="made_up"):
        made_up(**change)


def test_misprints_are_kept_or_mended() -> None:
    version = made_up(
        corrections={"Tếp": "Tệp"}, block=[{"kind": "text", "text": "Tếp"}]
    )
    assert version.printed(keep_misprints=True) is version
    mended = version.printed(keep_misprints=False)
    assert mended.blocks[0].text == ("Tệp",)  # type: ignore[attr-defined]

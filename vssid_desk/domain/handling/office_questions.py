"""What the local BHXH office accepts: questions as data, and what their answers decide."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any, Self

from vssid_desk.domain.campaign import Campaign

# Whom an answer to "must a list go along" covers.
_COVERED: Mapping[str, frozenset[str]] = {
    "everybody": frozenset({"employee", "health_only", "household", "voluntary"}),
    "health": frozenset({"health_only", "household"}),
    "nobody": frozenset(),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeOption:
    """One answer: its words, and what it decides (see resources/office_questions.toml)."""

    value: str
    label: str
    set: Mapping[str, Any] = field(default_factory=dict)
    declaration: Mapping[str, str] = field(default_factory=dict)
    covering: Mapping[str, str] = field(default_factory=dict)
    form_versions: Mapping[str, str] = field(default_factory=dict)
    covers: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeQuestion:
    """One question; without options it is answered in words, kept under `set` if given."""

    key: str
    text: str
    why: str
    set: str = ""
    options: tuple[OfficeOption, ...] = ()

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Self:
        """Build from one [[question]]; raise ValueError or TypeError when it is not as it must be."""
        options = tuple(OfficeOption(**option) for option in data.get("option", ()))
        known = {key: value for key, value in data.items() if key != "option"}
        made = cls(**known, options=options)
        _check(made)
        return made

    def option(self, value: str) -> OfficeOption | None:
        """Return the option of a value, or None."""
        return next((one for one in self.options if one.value == value), None)


def number_stands_for_code(campaign: Campaign) -> bool:
    """Tell whether the local office said that papers name people by their personal id.

    Then it stands where a paper asks for the social insurance code of somebody who has none
    (CV 1804/BHXH-QLT); as long as nobody was asked, the place stays empty.
    """
    return campaign.office_answers.get("shown_number") == "personal_id"


def decided(
    campaign: Campaign,
    questions: Sequence[OfficeQuestion],
    answers: Mapping[str, str],
    by_day: Mapping[str, tuple[str, ...]],
) -> Campaign:
    """Return the campaign with what the answers decide; a question without answer changes nothing.

    `by_day` are the forms in force by insured_as, which hold where the campaign names none.
    Which lists go along is decided by two answers together: the forms in use name the list,
    the other answer whom it covers.
    """
    changes: dict[str, Any] = {}
    forms = _FormsInUse(campaign, by_day)
    for question in questions:
        said = answers.get(question.key, "")
        option = question.option(said)
        if option:
            changes |= option.set
            forms.take(option)
        elif question.set and said:
            changes[question.set] = said
    return replace(
        campaign,
        **changes,
        person_forms=forms.person_forms(),
        form_versions=forms.versions,
        office_answers={key: value for key, value in answers.items() if value},
    )


class _FormsInUse:
    """Gathers which declaration and which list each kind of insured takes."""

    def __init__(
        self, campaign: Campaign, by_day: Mapping[str, tuple[str, ...]]
    ) -> None:
        self._held, self._by_day = campaign.person_forms, by_day
        self.versions = dict(campaign.form_versions)
        self._declaration: dict[str, str] = {}
        self._covering: dict[str, str] = {}
        self._covers: frozenset[str] | None = None

    def take(self, option: OfficeOption) -> None:
        """Take what one answer decides of forms."""
        self.versions |= option.form_versions
        self._declaration |= option.declaration
        self._covering |= option.covering
        if option.covers:
            self._covers = _COVERED[option.covers]

    def person_forms(self) -> dict[str, tuple[str, ...]]:
        """Return the forms of each insured_as that does not go by the day."""
        made = dict(self._held)
        if not self._declaration and self._covers is None:
            return made
        for insured, usual in {**self._by_day, **self._held}.items():
            chosen = self._of(insured, usual)
            if chosen != self._by_day.get(insured):
                made[insured] = chosen
            else:
                made.pop(insured, None)
        return made

    def _of(self, insured: str, held: tuple[str, ...]) -> tuple[str, ...]:
        declaration = self._declaration.get(insured, held[0] if held else "")
        covering = held[1:]
        named = self._covering.get(insured, "")
        if self._declaration and covering:
            covering = (named,)
        if self._covers is not None:
            wanted = insured in self._covers
            covering = ((named,) if named else covering) if wanted else ()
        return tuple(code for code in (declaration, *covering) if code)


def _check(question: OfficeQuestion) -> None:
    known = {item.name for item in fields(Campaign)}
    named = {key for option in question.options for key in option.set}
    named |= {question.set} - {""}
    if not named <= known:
        raise ValueError(f"no value of a campaign: {sorted(named - known)}")
    covers = {option.covers for option in question.options} - {""}
    if not covers <= _COVERED.keys():
        raise ValueError(f"nobody is covered by: {sorted(covers)}")

"""Campaign and unit: everything that one letter decides, and who works through it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class DueWording(StrEnum):
    """How a letter words its day: "before" excludes the day, "by" includes it."""

    BEFORE = "before"  # trước ngày
    BY = "by"  # chậm nhất đến


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A due date in its wording; `on` is ISO, "" when the letter sets none."""

    on: str = ""
    wording: DueWording = DueWording.BY


@dataclass(frozen=True, slots=True, kw_only=True)
class Organ:
    """Who reviews and completes the list of a group, and whom the result goes to.

    Empty texts leave what resources/reference/organs says of the group's organ on the day.
    """

    name: str = ""
    in_charge: str = ""
    phone: str = ""
    hands_to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign:
    """One round of work (đợt): basis, agency, due dates, channel, forms in use, defaults.

    `due_by_group` maps a group key (resources/reference/groups) to its own due date.
    `form_versions` maps a form code to the version (its `effective_from`, ISO) the local
    office takes; empty means: by the day of signing.  `person_forms` maps insured_as to the
    form codes used for one person and for the covering list, empty: by the day.  `defaults` answers facts that
    cannot apply to a whole group ("*" for everyone).  `required_fields` are asked by the letter.
    `organs` maps a group key, or "commune_police", to who does the work this time.
    `registration_…` are the choices on the account's registration form (procedure.md A-1);
    `office_answers` what the agency's officer said it accepts, by question; `most_files` and
    `most_megabytes` limit one sending, "" when nobody told.
    """

    id: int = 0
    name: str = ""
    letter_number: str = ""
    letter_on: str = ""
    basis: str = ""
    agency_name: str = ""
    agency_code: str = ""
    contact: str = ""
    due: Due = field(default_factory=Due)
    due_by_group: Mapping[str, Due] = field(default_factory=dict)
    channel: str = "e_transaction"  # e_transaction, post, counter
    form_versions: Mapping[str, str] = field(default_factory=dict)
    person_forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    defaults: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    required_fields: tuple[str, ...] = ()
    email_domain: str = ""
    base_salary: str = ""
    paper_registration: bool = False
    disaster_area: bool = False
    keep_misprints: bool = True
    issued_by: str = ""  # who issued the letter
    organs: Mapping[str, Organ] = field(default_factory=dict)
    registration_place: str = ""
    registration_agency: str = ""
    registration_submission: str = ""
    target: str = "100"  # percent
    electronic_card_area: str = ""
    shown_number: str = (
        "personal_id"  # or "social_insurance_code": what papers lead with
    )
    procedure_number: str = ""
    most_files: str = ""
    most_megabytes: str = ""
    office_answers: Mapping[str, str] = field(default_factory=dict)
    sex_by_mark: bool = False  # D03-TS 490: "x" for women instead of words
    form_marks: bool = False  # a QR code on forms; off where the office compares by eye
    keep_until: str = ""  # ISO; no letter states a keeping time, so none by itself
    erased_on: str = ""  # ISO; when its people were forgotten


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """The unit whose store this is: what prints at the head and foot of papers.

    `profile` is "commune", "school", "post_office" or "employer". `watermark` stands across
    every page; it follows from the store and is not kept.
    """

    name: str = ""
    code: str = ""
    profile: str = "commune"
    tax_code: str = ""
    address: str = ""
    head_address: str = ""  # of the head office, when it is another one
    place: str = ""  # the place name printed before the date of signing
    commune: str = ""
    province: str = ""
    phone: str = ""
    email: str = ""
    representative: str = ""
    representative_title: str = ""
    representative_id: str = ""
    kind_of_unit: str = ""
    business: str = ""
    contribution_method: str = ""
    insured_kind: str = ""
    funding_source: str = ""
    change_request: str = ""  # what TK3-TS asks for
    prepared_by: str = ""
    signer: str = ""
    signer_title: str = ""
    commune_police: str = ""
    collector_name: str = ""
    collector_code: str = ""
    watermark: str = ""

"""What one looks for among the cases, and the row a table shows of each."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A search: words in any order without marks, and facets; empty means everyone.

    `text` also finds the last digits of a number. Facet tuples take several values.
    `order` is "name" (given name first), "row" (list, then row) or "due".
    """

    text: str = ""
    campaign_id: int | None = None
    list_ids: tuple[int, ...] = ()
    stages: tuple[str, ...] = ()
    group_keys: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    path_keys: tuple[str, ...] = ()
    fault_kinds: tuple[str, ...] = ()
    due_days: tuple[str, ...] = ()  # last days that count, ISO; "" for none
    due_from: str = ""
    due_until: str = ""
    organs: tuple[str, ...] = ()  # codes of resources/reference/organs
    doubts: tuple[str, ...] = ()  # fields most likely wrong, "" for not known
    households: tuple[str, ...] = ()  # keys of domain/households
    doubt_levels: tuple[str, ...] = ()  # "certain", "likely", "unclear"
    met: tuple[str, ...] = ()  # kinds of comparison.KINDS but "gone"
    latest: bool = False  # without those whose work goes on in a newer list
    promised_until: str = ""  # ISO: the last call promised a day up to this one
    calls: tuple[str, ...] = ()  # what the last call came to, phone_round.toml
    outcomes: tuple[str, ...] = ()  # "accepted", "returned", "still_unverified"
    gone_from: int = 0  # a list: who stood in those before it and is gone from it
    order: str = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """What a table shows of one case; numbers come in full and are masked when painted."""

    id: int
    list_id: int
    row_number: int
    full_name: str
    birth_date: str
    sex: str
    personal_id: str
    social_insurance_code: str
    department: str
    group: str
    group_key: str
    fault: str
    fault_kind: str
    path_key: str
    path_title: str
    stage: str
    due_on: str
    organ: str = ""
    doubt: str = ""  # the field most likely wrong
    doubt_level: str = "unclear"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSummary:
    """One imported list with how far it is."""

    id: int
    campaign_id: int
    title: str
    file_name: str
    list_code: str
    received_on: str
    due_on: str
    person_count: int
    done_count: int
    receipt: str  # JSON of the reading's receipt


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One value of a facet with how many cases it holds."""

    value: str
    label: str
    count: int

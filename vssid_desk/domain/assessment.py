"""Assessment: everything that is computed from a case, never edited."""

from dataclasses import dataclass

from vssid_desk.domain.case import Stage
from vssid_desk.domain.findings import Finding


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer to a question: the value that is kept and its words."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """The next fact to ask of the person: fact key, words, answers, what it decides."""

    fact: str
    text: str
    options: tuple[Option, ...]
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """A handling path as shown: mark (I-2), key (correct), title, reason, basis.

    `forms` are form codes that the path needs, `evidence` kinds of papers, each a list of
    alternatives joined by "|".  `level` is "sure", "likely" or "unclear".
    """

    mark: str
    key: str
    title: str
    reason: str
    level: str = "sure"
    basis: str = ""
    advice: str = ""
    forms: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How one field differs between two sides; `kind` is a row of design.md section 4.

    Kinds: same, case_only, tone_position, former_unit, card_silent, marks, day_month_swapped,
    zero_lost, new_value, different, missing.
    """

    field: str
    kind: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """One thing that keeps a case from being ready: a field, a paper or an answer."""

    what: str  # "field", "evidence", "answer", "finding"
    key: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnosis:
    """What is most likely wrong with what was delivered.

    `field` is a key of Person, "belongs" (the person may not be of this unit), "police" (the
    population record) or "" (nobody can tell); `level` is "certain", "likely" or "unclear".
    `evidence` is one sentence; `proposal` a value, only where the evidence gives one; `also`
    further fields that are wrong as well.
    """

    field: str = ""
    level: str = "unclear"
    evidence: str = ""
    proposal: str = ""
    also: tuple[str, ...] = ()


NOT_DIAGNOSED = Diagnosis()


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """What `assess` says of a case."""

    findings: tuple[Finding, ...]
    identity: Path | None
    account: tuple[Path, ...]
    possible: tuple[
        str, ...
    ]  # titles of identity paths still possible while a question is open
    question: Question | None
    differences: tuple[
        Difference, ...
    ]  # declared against delivered, changed fields only
    missing: tuple[Missing, ...]
    stage: Stage
    group_key: str
    due_on: str  # ISO; the last day that still counts; "" when the campaign has none
    due_words: str  # "trước ngày 30/11/2026"
    fault: str  # the short words of what does not match, for lists
    fault_kind: str  # kind of Difference or severity, chooses the icon
    organ: str = ""  # code of the organ that acts next, resources/reference/organs
    diagnosis: Diagnosis = NOT_DIAGNOSED

"""What one field row shows, worked out from a case and what is typed."""

from dataclasses import dataclass

from vssid_desk.domain.checks.differences import LOUD, changed_spans, compare
from vssid_desk.domain.findings import Finding, Severity
from vssid_desk.domain.person import FIELDS
from vssid_desk.domain.reference.list_codes import holder_says
from vssid_desk.gui.case.marked import Spans
from vssid_desk.gui.case.shown import shown
from vssid_desk.operations.browse import CaseView

AGREEING = frozenset({"same", "case_only", "tone_position", "former_unit"})
_LETTERS = frozenset({"marks", "day_month_swapped", "zero_lost", "different"})


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldState:
    """One row: the two sides as shown, what differs, and what the editor says of itself.

    `kind` is a row of design.md section 4, "" while there is nothing to compare with.
    """

    key: str
    delivered: str
    card: str
    said: str = "BHXH đang ghi"  # the words before what was delivered
    delivered_spans: Spans = ()
    card_spans: Spans = ()
    kind: str = ""
    change: str = "same"
    hint: str = ""
    notes: tuple[Finding, ...] = ()
    needed: str = ""

    @property
    def loud(self) -> bool:
        """Say whether the row asks to be looked at."""
        from_notes = any(note.severity is not Severity.NOTE for note in self.notes)
        return self.kind in LOUD or from_notes or bool(self.needed)


def field_state(view: CaseView, key: str, typed: str | None = None) -> FieldState:
    """Return the state of one field; `typed` is a value that is not saved yet."""
    case = view.case
    old = shown(key, getattr(case.delivered, key))
    on_card = shown(key, getattr(case.card, key))
    value = getattr(case.declared, key) if typed is None else typed
    needed = "" if value else _needed(view, key)
    kind = "missing" if needed else _kind(view, key, value)
    other = on_card or shown(key, value)
    spans = changed_spans(old, other) if old and kind in _LETTERS else ((), ())
    return FieldState(
        key=key,
        said=holder_says(case.list_code),
        delivered=old,
        card=on_card,
        delivered_spans=spans[0],
        card_spans=spans[1] if on_card else (),
        kind=kind,
        change="missing" if needed else _change(view, key, value),
        hint=needed or _hint(view, key, value),
        notes=_notes(view, key, typed),
        needed=needed,
    )


def _needed(view: CaseView, key: str) -> str:
    for item in view.assessment.missing:
        if item.what == "field" and item.key == key:
            return item.text
    return ""


def _kind(view: CaseView, key: str, value: str) -> str:
    against = view.card_differences.get(key)
    old = getattr(view.case.delivered, key)
    if against is not None and against.new:
        return against.kind
    if value != old:
        return compare(old, value, FIELDS[key].kind)
    return "card_silent" if view.case.card.known() else ""


def _change(view: CaseView, key: str, value: str) -> str:
    old = getattr(view.case.delivered, key)
    if value == old or (old and compare(old, value, FIELDS[key].kind) in AGREEING):
        return "same"
    return "changed"


def _hint(view: CaseView, key: str, value: str) -> str:
    if not value:
        return ""
    if value == getattr(view.case.card, key):
        return "Theo thẻ đã quét"
    if value == getattr(view.case.delivered, key):
        said = holder_says(view.case.list_code)
        return f"Như {said if said.startswith('BHXH') else said.lower()}"
    return "Theo lời người tham gia"


def _notes(view: CaseView, key: str, typed: str | None) -> tuple[Finding, ...]:
    """Return findings of the saved value; they go when another one is typed."""
    if typed is not None:
        return ()
    notes = [
        note
        for note in view.assessment.findings
        if note.field == key and note.severity is not Severity.NOTE
    ]
    return tuple(notes[:2])

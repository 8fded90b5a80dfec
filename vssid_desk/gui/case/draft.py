"""Draft: the person shown, what is typed and not saved, and the state of every field."""

from collections.abc import Mapping

from vssid_desk.gui.case.field_state import AGREEING, FieldState, field_state
from vssid_desk.operations.browse import CaseView


class Draft:
    """Values typed for one person until they are saved."""

    def __init__(self) -> None:
        self.view: CaseView | None = None
        self.typed: dict[str, str] = {}
        self.states: dict[str, FieldState] = {}

    def show(self, view: CaseView, typed: Mapping[str, str]) -> bool:
        """Take a person up; return whether it is another one than before."""
        another = self.view is None or self.view.case.id != view.case.id
        self.view = view
        self.typed = {
            key: value
            for key, value in typed.items()
            if value != getattr(view.case.declared, key)
        }
        self.states = {key: self._state(key) for key in view.form_fields}
        return another

    def saved(self, key: str) -> str:
        """Return the value that is kept of a field."""
        return getattr(self.view.case.declared, key) if self.view else ""

    def value(self, key: str) -> str:
        """Return the value typed, else the one kept."""
        return self.typed.get(key, self.saved(key))

    def note(self, key: str, value: str) -> FieldState:
        """Take note of what was typed; return the new state of the field."""
        if value == self.saved(key):
            self.typed.pop(key, None)
        else:
            self.typed[key] = value
        self.states[key] = self._state(key)
        return self.states[key]

    def agreeing(self) -> list[str]:
        """Return the fields that agree and that nobody has changed."""
        return [
            key
            for key, state in self.states.items()
            if state.kind in AGREEING and not state.loud and key not in self.typed
        ]

    def needed(self) -> list[str]:
        """Return the fields that still ask for a value, in order."""
        return [key for key, state in self.states.items() if state.needed]

    def doubtful(self) -> list[str]:
        """Return the fields that want to be looked at, in order."""
        return [key for key, state in self.states.items() if state.loud]

    @property
    def has_card(self) -> bool:
        """Say whether a card was read."""
        return self.view is not None and bool(self.view.case.card.known())

    def _state(self, key: str) -> FieldState:
        if self.view is None:
            return FieldState(key=key, delivered="", card="")
        return field_state(self.view, key, self.typed.get(key))

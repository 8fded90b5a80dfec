"""Choice: which forms and which people are ticked, and what that makes."""

from collections.abc import Iterable, Mapping, Sequence

from vssid_desk.gui.words import count
from vssid_desk.operations.fill_forms import FormPlan


class Choice:
    """What stands ticked; people who lack something are unticked from the start."""

    def __init__(self) -> None:
        self.plans: Sequence[FormPlan] = ()
        self.codes: set[str] = set()
        self.off: set[int] = set()
        self._known: set[int] = set()

    def show(self, plans: Sequence[FormPlan]) -> None:
        """Take up what people need; ticks of those known already stay."""
        missing = missing_of(plans)
        people = set(_people(plans))
        fresh = people - self._known
        self.off = {one for one in self.off | (missing.keys() & fresh) if one in people}
        new = {plan.code for plan in plans} - {plan.code for plan in self.plans}
        self.codes = {plan.code for plan in plans if plan.code in self.codes | new}
        self.plans, self._known = plans, people

    def plan(self, code: str) -> FormPlan | None:
        """Return what is planned of a form."""
        return next((plan for plan in self.plans if plan.code == code), None)

    def tick_form(self, code: str, *, on: bool) -> None:
        """Choose a form or leave it out."""
        if on:
            self.codes.add(code)
        else:
            self.codes.discard(code)

    def tick_person(self, case_id: int) -> None:
        """Choose a person or leave them out."""
        self.off ^= {case_id}

    def people(self, code: str) -> list[int]:
        """Return who gets a form, in order."""
        plan = self.plan(code)
        return [one for one in plan.case_ids if one not in self.off] if plan else []

    def everyone(self) -> list[int]:
        """Return who gets any of the forms ticked, in order."""
        chosen = [plan for plan in self.plans if plan.code in self.codes]
        return [one for one in dict.fromkeys(_people(chosen)) if one not in self.off]

    def counts(self) -> tuple[int, int]:
        """Return how many single sheets and how many lists will be made."""
        sheets = lists = 0
        for plan in self.plans:
            made = len(self.people(plan.code)) if plan.code in self.codes else 0
            if plan.subject == "list":
                lists += bool(made)
            else:
                sheets += made
        return sheets, lists

    def sentence(self) -> str:
        """Say what will be made."""
        sheets, lists = self.counts()
        parts = []
        if sheets:
            parts.append(f"{count(sheets)} tờ")
        if lists:
            parts.append(f"{count(lists)} danh sách")
        if not parts:
            return "Chưa chọn biểu mẫu hay người nào"
        return f"{', '.join(parts)} · {count(len(self.everyone()))} người"


def missing_of(plans: Iterable[FormPlan]) -> Mapping[int, Sequence[str]]:
    """Return what each person still lacks for any of their forms."""
    found: dict[int, Sequence[str]] = {}
    for plan in plans:
        found.update(plan.missing)
    return found


def _people(plans: Iterable[FormPlan]) -> list[int]:
    return [one for plan in plans for one in plan.case_ids]

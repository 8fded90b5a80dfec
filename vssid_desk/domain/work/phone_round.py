"""Phone round: what a call came to, what was promised, the reminder that fits a person."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from vssid_desk.domain.assessment import Assessment

_PART = re.compile(r"\[([^\[\]]*)\]")
_VALUE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call: `on` and `promised_on` are ISO days, `result` a key of the call results."""

    id: int = 0
    case_id: int
    on: str
    result: str
    promised_on: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """A text to copy; for whom it is: see resources/phone_round.toml."""

    key: str
    title: str
    text: str
    valid_from: str
    overdue: bool = False
    stages: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()

    def fits(self, assessment: Assessment, *, overdue: bool) -> bool:
        """Tell whether this text is for somebody who stands there."""
        path = assessment.identity.key if assessment.identity else ""
        return (
            (overdue or not self.overdue)
            and (not self.stages or assessment.stage.value in self.stages)
            and (not self.paths or path in self.paths)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneTexts:
    """Results by key with their words, and the reminders in the order they are tried."""

    results: Mapping[str, str]
    reminders: Sequence[Reminder]

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Self:
        """Build from the data of resources/phone_round.toml."""
        return cls(
            results={one["key"]: one["label"] for one in data["result"]},
            reminders=[_reminder(one) for one in data["reminder"]],
        )

    def reminder(
        self, assessment: Assessment, *, on: str, overdue: bool
    ) -> Reminder | None:
        """Return the first reminder in force on an ISO day that fits, None without one."""
        fitting = (
            one
            for one in self.reminders
            if one.valid_from <= on and one.fits(assessment, overdue=overdue)
        )
        return next(fitting, None)


def filled(text: str, values: Mapping[str, str]) -> str:
    """Return a text with its values; a part in [ ] goes when one of its values is empty."""

    def part(found: re.Match[str]) -> str:
        keys = _VALUE.findall(found[1])
        return found[1] if all(values.get(key) for key in keys) else ""

    return _VALUE.sub(lambda at: values.get(at[1], ""), _PART.sub(part, text))


def is_overdue(calls: Sequence[Call], today: str) -> bool:
    """Tell whether the day promised in the last call is over; calls are in order of time."""
    return bool(calls) and "" < calls[-1].promised_on < today


def _reminder(data: Mapping[str, Any]) -> Reminder:
    return Reminder(
        **{
            **data,
            "valid_from": data["valid_from"].isoformat(),
            "stages": tuple(data.get("stages", ())),
            "paths": tuple(data.get("paths", ())),
        }
    )

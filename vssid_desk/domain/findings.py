"""Findings: what is wrong or worth a look, with what to do about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self


class Severity(StrEnum):
    """How serious a finding is: an error keeps a case from being ready."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found about one field.

    `field` is a key of Person or "row"; `code` is stable, `field.fault`; `text` and `advice`
    are Vietnamese; `proposal` is a value the officer may take, or None.
    """

    field: str
    code: str
    severity: Severity
    text: str
    proposal: str | None = None
    advice: str = ""

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Self:
        """Build from its stored form."""
        return cls(
            data["field"],
            data["code"],
            Severity(data["severity"]),
            data["text"],
            data.get("proposal"),
            data.get("advice", ""),
        )

    def as_dict(self) -> dict[str, str | None]:
        """Return its stored form, which is also what `inspect --json` prints."""
        return {
            "field": self.field,
            "code": self.code,
            "severity": self.severity.value,
            "text": self.text,
            "proposal": self.proposal,
            "advice": self.advice,
        }


_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def most_severe_first(findings: list[Finding]) -> list[Finding]:
    """Order findings: errors, warnings, notes; else as they stood."""
    return sorted(findings, key=lambda finding: _RANK[finding.severity])

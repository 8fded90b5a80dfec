"""What belongs to each handling path: papers, evidence, texts, as dated data.

The data lie in forms/handling_paths; this module reads them strictly: an unknown key or a
path that no rule leads to is a mistake of the file.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Self

_FILE_KEYS = frozenset(
    {"effective_from", "effective_to", "issued_by", "compared_on", "path"}
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PathText:
    """What one version says of one path.

    `papers` are form codes, `person_forms` adds those of the campaign; `papers_pending` stand
    instead while the police have yet to confirm the number (I-4); `evidence` are kinds of
    papers, alternatives joined by "|"; `evidence_child` those of a person under 14;
    `paper_registration` what the account's own registration leaves on paper, where it is kept.
    `verified` is "from_letter", "inferred" or "proposed".
    """

    mark: str
    key: str
    title: str
    why: str
    advice: str
    basis: str
    verified: str
    papers: tuple[str, ...] = ()
    papers_pending: tuple[str, ...] = ()
    person_forms: bool = False
    evidence: tuple[str, ...] = ()
    evidence_child: tuple[str, ...] = ()
    paper_registration: tuple[str, ...] = ()
    why_by_answer: Mapping[str, str]

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Self:
        """Build from one [[path]] of a file; raise ValueError on an unknown key."""
        known = {field.name for field in fields(cls)}
        unknown = data.keys() - known
        if unknown:
            raise ValueError(f"unknown key in a handling path: {sorted(unknown)}")
        values: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value
            for key, value in data.items()
        }
        values.setdefault("why_by_answer", {})
        return cls(**values)


@dataclass(frozen=True, slots=True, eq=False)
class _Version:
    effective_from: date
    paths: Mapping[str, PathText]  # by mark


@dataclass(frozen=True, slots=True, eq=False)
class HandlingTexts:
    """Every version of the handling paths; `path` gives the text in force on a day."""

    versions: tuple[_Version, ...]

    @classmethod
    def of(cls, declarations: Iterable[Mapping[str, Any]]) -> Self:
        """Build from the files' contents; raise ValueError when one is not as it must be."""
        versions = [_version(data) for data in declarations]
        return cls(tuple(sorted(versions, key=lambda version: version.effective_from)))

    def path(self, mark: str, on: date) -> PathText:
        """Return the text of a path by its mark; before the first version, the first one."""
        chosen = self.versions[0]
        for version in self.versions:
            if version.effective_from <= on:
                chosen = version
        return chosen.paths[mark]


def _version(data: Mapping[str, Any]) -> _Version:
    unknown = data.keys() - _FILE_KEYS
    if unknown:
        raise ValueError(f"unknown key in handling paths: {sorted(unknown)}")
    texts = [PathText.of(item) for item in data["path"]]
    return _Version(data["effective_from"], {text.mark: text for text in texts})

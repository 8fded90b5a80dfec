"""How many files and bytes one sending may hold, and how people are split to keep to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from vssid_desk.domain.campaign import Campaign

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What one person brings: the forms (shared in a list), own pictures and their bytes."""

    case_id: int
    forms: frozenset[str]
    pictures: int
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one sending may hold; None where the agency told nothing.

    `about` counts the papers about the package itself, which every package has.
    """

    files: int | None = None
    size: int | None = None  # bytes
    about: int = 0

    def hold(self, loads: Sequence[Load]) -> bool:
        """Tell whether these people fit into one sending."""
        return (self.files is None or self.count(loads) <= self.files) and (
            self.size is None or sum(load.size for load in loads) <= self.size
        )

    def count(self, loads: Sequence[Load]) -> int:
        """Return the files of one sending, a form counted once however many are on it."""
        forms = frozenset[str]().union(*(load.forms for load in loads))
        return self.about + len(forms) + sum(load.pictures for load in loads)


def limits_of(campaign: Campaign, about: int) -> Limits:
    """Return the limits that a campaign keeps (most_files, most_megabytes)."""
    return Limits(
        files=int(campaign.most_files) if campaign.most_files else None,
        size=int(campaign.most_megabytes) * MEGABYTE
        if campaign.most_megabytes
        else None,
        about=about,
    )


def split(loads: Sequence[Load], limits: Limits) -> list[tuple[Load, ...]]:
    """Return packages that keep to the limits, people in the order given.

    Who is too large alone stands in a package alone: splitting cannot help there.
    """
    parts: list[tuple[Load, ...]] = []
    for load in loads:
        if parts and limits.hold((*parts[-1], load)):
            parts[-1] = (*parts[-1], load)
        else:
            parts.append((load,))
    return parts

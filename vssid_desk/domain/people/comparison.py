"""A new list beside the earlier ones of its campaign: who is new, changed, same, gone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from vssid_desk.domain.people.meeting import Meeting
from vssid_desk.domain.person import FIELDS, Person

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "new": "Mới",
        "changed": "Có thay đổi",
        "same": "Giữ nguyên",
        "relisted": "Bị liệt kê lại sau khi gửi",
        "unsure": "Cần xem có phải người cũ",
        "gone": "Không còn trong danh sách mới",
    }
)
_PLACES = {key: place for place, key in enumerate(FIELDS)}
_IDENTIFYING = frozenset(
    {"full_name", "birth_date", "sex", "personal_id", "social_insurance_code"}
)
# Of the shorter list, met again, for one list to follow another.
_FOLLOWS = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How a list stands to what was in its campaign: kept with the list.

    `with_lists` are the lists it follows, `gone` cases of those whose people it lacks.
    """

    counts: Mapping[str, int] = field(default_factory=dict)
    with_lists: tuple[int, ...] = ()
    gone: tuple[int, ...] = ()

    @property
    def is_first(self) -> bool:
        """Tell whether there was nothing to compare with."""
        return not self.counts


def kind_of(delivered: Person, meeting: Meeting | None) -> str:
    """Return which of KINDS a person of a new list is, given whom it meets in the campaign."""
    if meeting is None or meeting.level == "conflict" or not meeting.earlier.here:
        return "new"
    if not meeting.is_sure:
        return "unsure"
    if meeting.earlier.sent:
        return "relisted"
    old = meeting.earlier
    changed = changed_fields(old.delivered, delivered, old.fields)
    return "changed" if changed else "same"


def changed_fields(
    old: Person, new: Person, columns: frozenset[str] | None = None
) -> tuple[str, ...]:
    """Return the fields that two lists state differently; a column that one lacks says nothing.

    A value that is new counts for what identifies a person, if the old list had such a column.
    """
    if old is new:
        return ()
    found = [
        key
        for key, value in vars(new).items()
        if value
        and value != (former := getattr(old, key))
        and (former or (key in _IDENTIFYING and (columns is None or key in columns)))
    ]
    return tuple(sorted(found, key=_PLACES.__getitem__))


def followed(
    met: Mapping[int, int], sizes: Mapping[int, int], person_count: int
) -> tuple[int, ...]:
    """Return the earlier lists that a list follows, so that who lacks in it is gone.

    `met` counts by earlier list whom the new list of `person_count` people has again, `sizes`
    counts whom that list held. Lists of two villages share nobody and do not follow.
    """
    return tuple(
        sorted(
            list_id
            for list_id, again in met.items()
            if again and again >= _FOLLOWS * min(sizes.get(list_id, 0), person_count)
        )
    )


def told(comparison: Comparison) -> str:
    """Return the counts in one sentence, "" for a first list."""
    parts = [
        f"{_written(number)} {label[0].lower()}{label[1:]}"
        for kind, label in KINDS.items()
        if (number := comparison.counts.get(kind, 0))
    ]
    return f"So với danh sách trước: {', '.join(parts)}." if parts else ""


def _written(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def counted(kinds: Mapping[str, int], gone: Sequence[int]) -> dict[str, int]:
    """Return how many people are of each kind, none left out, those gone included."""
    return {**dict.fromkeys(KINDS, 0), **kinds, "gone": len(gone)}


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedPerson:
    """One person of a comparison as faces show it; `case_id` is the earlier case of who is gone.

    `changes` are (field, old, new); `place` is "dòng 12, danh sách “…”" of the earlier case.
    """

    case_id: int
    kind: str
    full_name: str
    birth_date: str
    row_number: int
    earlier_id: int | None = None
    place: str = ""
    changes: tuple[tuple[str, str, str], ...] = ()
    level: str = ""
    reason: str = ""


def compared(
    kind: str, old: Person | None, new: Person
) -> tuple[tuple[str, str, str], ...]:
    """Return what changed of a person of some kind; nothing of who is new or only perhaps known."""
    if old is None or kind not in {"changed", "relisted"}:
        return ()
    return tuple(
        (key, getattr(old, key), getattr(new, key)) for key in changed_fields(old, new)
    )

"""Who of a new list is somebody of an earlier one: level and reason, weak ones never by themselves."""

from collections.abc import Iterable
from dataclasses import dataclass

from vssid_desk.domain.people.matching import Match, match
from vssid_desk.domain.person import Person
from vssid_desk.domain.values.text import compare_key, fold

# Levels that tie two cases without an officer's word; "likely" only when nobody else fits.
SURE = frozenset({"certain", "likely"})
LEVEL_LABELS = {
    "certain": "chắc chắn",
    "likely": "có khả năng",
    "look": "cần xem",
    "look_hard": "cần xem kỹ",
    "officer": "cán bộ xác nhận",
    "refused": "cán bộ nói là hai người",
    "conflict": "trùng số, khác người",
}
_RANK = {"certain": 0, "likely": 1, "look": 2, "look_hard": 3, "conflict": 4}
_NUMBERS = ("personal_id", "social_insurance_code", "legacy_id")
_TWO_FIT = "Có hai người trong danh sách cũ giống như nhau; so thẻ hoặc mã số BHXH."
_NAME_ALONE = "Cùng họ tên; cả hai lần đều không có ngày sinh hay số để so."
_TAKEN = "Người cũ này cũng giống một người khác của danh sách mới; so thẻ của cả hai."


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """A case of an earlier list as far as meeting needs it.

    `sent` tells that its paper went out, `here` that it is of the same campaign; `place` says
    in which row of which list it stands, `fields` which columns that list had (None: unknown).
    """

    case_id: int
    list_id: int
    individual_id: int | None = None
    delivered: Person
    declared: Person
    sent: bool = False
    here: bool = True
    place: str = ""
    fields: frozenset[str] | None = None

    @property
    def who(self) -> str:
        """Return name and place, for a sentence."""
        name = (
            self.declared.full_name or self.delivered.full_name or "người chưa có tên"
        )
        return f"{name} ({self.place})" if self.place else name


@dataclass(frozen=True, slots=True)
class Meeting:
    """Whom somebody of a new list meets, at which level of meeting.LEVEL_LABELS, and why."""

    earlier: Earlier
    level: str
    reason: str

    @property
    def is_sure(self) -> bool:
        """Tell whether the two are tied without asking anybody."""
        return self.level in SURE


def meet(person: Person, candidates: Iterable[Earlier]) -> Meeting | None:
    """Return the best meeting with earlier people, or None when nobody is like this one.

    Of two that fit alike no one is taken silently; the newest stands for both to be looked at.
    """
    found = [
        Meeting(one, made.level, _told(made, one))
        for one in candidates
        if (made := likeness(person, one)).level in _RANK
    ]
    if not found:
        return None
    best = min(
        found,
        key=lambda one: (_RANK[one.level], not one.earlier.here, -one.earlier.case_id),
    )
    if best.level == "likely" and _fits_two(best, found):
        return Meeting(
            best.earlier, "look", f"{_TWO_FIT} Một người: {best.earlier.who}."
        )
    return best


def _told(made: Match, earlier: Earlier) -> str:
    """Name the earlier person where an officer has to look."""
    if made.level in SURE:
        return made.reason
    return f"{made.reason} Người kia: {earlier.who}."


def taken_by_another(meeting: Meeting) -> Meeting:
    """Return the meeting with somebody whom another person of the new list is like as well."""
    return Meeting(
        meeting.earlier, "look", f"{_TAKEN} Người cũ: {meeting.earlier.who}."
    )


def likeness(person: Person, one: Earlier) -> Match:
    """Compare with what was delivered and with what was declared then; the stronger counts."""
    both = [_compared(person, one.delivered)]
    if one.declared is not one.delivered and one.declared != one.delivered:
        both.append(_compared(person, one.declared))
    return min(both, key=lambda made: _RANK.get(made.level, len(_RANK)))


def _fits_two(best: Meeting, found: list[Meeting]) -> bool:
    own = best.earlier.individual_id
    return any(
        other.level == "likely"
        and other.earlier.here == best.earlier.here
        and other is not best
        and (own is None or other.earlier.individual_id != own)
        for other in found
    )


def _compared(person: Person, earlier: Person) -> Match:
    made = match(person, earlier)
    if made.level == "no" and _is_name_all(person, earlier):
        return Match("look", _NAME_ALONE)
    if made.level in {"look", "look_hard", "conflict"} and (
        sure := _by_two(person, earlier)
    ):
        return sure
    if made.level == "conflict" and not any(
        _same(person, earlier, key) for key in _NUMBERS
    ):
        return Match("look_hard", made.reason)  # a sex written wrong is met as often
    if made.level in {"certain", "likely"} and _numbers_apart(person, earlier):
        return Match(
            "look",
            "Cùng họ tên và ngày sinh nhưng khác số; có thể là hai người trùng tên, "
            "hoặc số đã được sửa.",
        )
    return made


def _is_name_all(person: Person, earlier: Person) -> bool:
    """Tell whether nothing but one and the same name is known of both."""
    return (
        not (person.birth_date or earlier.birth_date)
        and not any(getattr(person, key) or getattr(earlier, key) for key in _NUMBERS)
        and bool(name := compare_key(person.full_name))
        and name == compare_key(earlier.full_name)
    )


def _by_two(person: Person, earlier: Person) -> Match | None:
    """Take as certain what two particulars beside a name but for marks bear out."""
    same = [key for key in _NUMBERS if _same(person, earlier, key)]
    born = _same(person, earlier, "birth_date")
    bare = fold(person.full_name) == fold(earlier.full_name)
    if bare and same and (born or len(same) > 1):
        return Match("certain", "Cùng số và cùng họ tên không kể dấu.")
    if len(same) > 1 and born:  # names get corrected
        return Match("certain", "Cùng hai số và ngày sinh; họ tên đã đổi.")
    if len(same) > 1:
        return Match("look", "Cùng hai số nhưng họ tên và ngày sinh khác.")
    return None


def _numbers_apart(person: Person, earlier: Person) -> bool:
    """Tell whether a number is known on both sides and none agrees."""
    known = [key for key in _NUMBERS if getattr(person, key) and getattr(earlier, key)]
    return bool(known) and not any(_same(person, earlier, key) for key in known)


def _same(person: Person, earlier: Person, key: str) -> bool:
    value = getattr(person, key)
    return bool(value) and value == getattr(earlier, key)

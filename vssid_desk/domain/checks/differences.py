"""What differs between two sides of a person, named as an officer would name it."""

import re
from collections.abc import Mapping
from functools import lru_cache
from operator import attrgetter
from types import MappingProxyType

from rapidfuzz.distance import Levenshtein

from vssid_desk.domain.assessment import Difference
from vssid_desk.domain.case import Case
from vssid_desk.domain.person import FIELDS, IDENTITY_FIELDS, Kind, Person
from vssid_desk.domain.values.text import compare_key, fold, loose_key

# The words of design.md section 4, in its order.
WORDS: Mapping[str, str] = MappingProxyType(
    {
        "same": "Khớp",
        "case_only": "Chỉ khác chữ hoa",
        "tone_position": "Khác chỗ đặt dấu thanh",
        "former_unit": "Đơn vị cũ, cùng nơi",
        "card_silent": "Thẻ không ghi",
        "marks": "Khác dấu",
        "day_month_swapped": "Đảo ngày, tháng",
        "zero_lost": "Mất số 0 ở đầu",
        "new_value": "Bổ sung",
        "different": "Khác nhau",
        "missing": "Còn thiếu",
    }
)

# Kinds that are shown loudly and that a paper corrects; the others are the same value.
LOUD = frozenset(
    {"marks", "day_month_swapped", "zero_lost", "new_value", "different", "missing"}
)

# What the population database is compared by; the rest of a person cannot be "unmatched".
CARD_FIELDS = ("full_name", "birth_date", "sex", "personal_id")

_FULL_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_PLAIN_KINDS = frozenset({Kind.SEX, Kind.ETHNICITY, Kind.NATIONALITY, Kind.EMAIL})
_NUMBER_KINDS = frozenset(
    {
        Kind.PERSONAL_ID,
        Kind.LEGACY_ID,
        Kind.SOCIAL_INSURANCE_CODE,
        Kind.PHONE,
    }
)
_identity_of = attrgetter(*IDENTITY_FIELDS)


def compare(old: str, new: str, kind: Kind) -> str:
    """Name how `new` differs from `old`; both are normalised values of this kind of field.

    An empty `new` is "card_silent": the other side says nothing of it.
    """
    if old == new or not new or not old:
        return "same" if old == new else "new_value" if new else "card_silent"
    if kind is Kind.DATE:
        return _compare_dates(old, new)
    if kind in _NUMBER_KINDS:
        return "zero_lost" if _lost_zero(old, new) else "different"
    return "different" if kind in _PLAIN_KINDS else _compare_texts(old, new)


def _compare_texts(old: str, new: str) -> str:
    if old.casefold() == new.casefold():
        return "case_only"
    if compare_key(old) == compare_key(new):
        return "tone_position"
    # Lí and Lý, H'Bia and H Bia may be two names: told as another mark, never equal.
    alike = _bare(old) == _bare(new) or loose_key(old) == loose_key(new)
    return "marks" if alike else "different"


def _bare(text: str) -> str:
    return fold(text).replace("y", "i")


def _compare_dates(old: str, new: str) -> str:
    if new.startswith(old + "-"):
        return "new_value"  # the day or month was lacking
    if old.startswith(new + "-"):
        return "card_silent"  # an old card may state the year alone
    before, after = _FULL_DATE.fullmatch(old), _FULL_DATE.fullmatch(new)
    if before and after:
        year, month, day = before.groups()
        if after.groups() == (year, day, month):
            return "day_month_swapped"
    return "different"


def _lost_zero(old: str, new: str) -> bool:
    return len(old) < len(new) and old.zfill(len(new)) == new


def differences(case: Case) -> tuple[Difference, ...]:
    """Return what `declared` corrects of `delivered`, in the order of voucher C02-TS.

    Only differences that a paper states: another way of writing the same value is none.
    A delivered value that the person no longer declares is "missing".
    """
    before, after = _identity_of(case.delivered), _identity_of(case.declared)
    if before == after:
        return ()
    found = []
    for key, old, new in zip(IDENTITY_FIELDS, before, after, strict=True):
        if old == new:
            continue
        kind = compare(old, new, FIELDS[key].kind) if new else "missing"
        if kind in LOUD:
            found.append(Difference(field=key, kind=kind, old=old, new=new))
    return tuple(found)


def against_card(case: Case) -> dict[str, Difference]:
    """Compare every delivered identity value with the scanned card; {} without a card."""
    if not has_card(case.card):
        return {}
    return {
        key: Difference(
            field=key, kind=compare(old, new, FIELDS[key].kind), old=old, new=new
        )
        for key, old, new in zip(
            IDENTITY_FIELDS,
            _identity_of(case.delivered),
            _identity_of(case.card),
            strict=True,
        )
    }


def has_card(card: Person) -> bool:
    """Say whether a citizen card was read: it always states its number."""
    return card.personal_id != ""


def card_differs(case: Case) -> bool:
    """Say whether the scanned card contradicts or completes what was delivered."""
    return any(
        compare(getattr(case.delivered, key), getattr(case.card, key), FIELDS[key].kind)
        in LOUD
        for key in CARD_FIELDS
    )


@lru_cache(maxsize=4096)
def changed_spans(
    old: str, new: str
) -> tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]:
    """Return the stretches (start, end) of letters that differ, on either side.

    Works on the texts as they are shown, so dates and grouped numbers may be given.
    """
    steps = [step for step in Levenshtein.opcodes(old, new) if step.tag != "equal"]
    before = tuple(
        (step.src_start, step.src_end)
        for step in steps
        if step.src_end > step.src_start
    )
    after = tuple(
        (step.dest_start, step.dest_end)
        for step in steps
        if step.dest_end > step.dest_start
    )
    return before, after

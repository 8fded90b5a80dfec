"""Signs: what each source says is wrong with a delivered record, before they are weighed.

Sources in their order of weight: the card in hand, the list's second data base, the form of
the number, what was sent before, the list's own words, neighbours, the number against the row,
the name itself. A sign names a field, a weight and the sentence that an officer reads.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from vssid_desk.domain.case import Case
from vssid_desk.domain.checks.differences import (
    CARD_FIELDS,
    LOUD,
    WORDS,
    compare,
    has_card,
)
from vssid_desk.domain.diagnosis.reason_text import BELONGS, faults_told
from vssid_desk.domain.facts.reasons import label_inside
from vssid_desk.domain.facts.told import tells_of_leaving
from vssid_desk.domain.people.matching import match
from vssid_desk.domain.people.neighbours import Neighbours
from vssid_desk.domain.person import FIELDS, NOBODY, Person
from vssid_desk.domain.values.identity import agrees
from vssid_desk.domain.values.text import fold

PROVEN, STRONG, WEAK = 4, 3, 2  # of one sign
POLICE = "police"  # the population record, not that of BHXH


@dataclass(frozen=True, slots=True)
class Sign:
    """One source's word: the field it doubts, how much that weighs, why, a value if it has one."""

    field: str
    weight: int
    source: str
    sentence: str
    proposal: str = ""


def from_card(case: Case, near: Neighbours) -> Iterator[Sign]:
    """Compare with the scanned card; equal in everything, the population record is meant."""
    if not has_card(case.card):
        return
    held = match(case.delivered, case.card).level
    twin = near.twin_named(case.id, case.card.full_name, case.card.birth_date)
    weight = STRONG if held in {"no", "conflict"} or twin else PROVEN
    found = list(_apart(case.delivered, case.card, weight, "card"))
    yield from found or _of_equal_card(case)


def _of_equal_card(case: Case) -> Iterator[Sign]:
    """Say what a card means that states just what the list states.

    Cards keep the names of communes as they were, so another commune alone decides nothing.
    """
    if _elsewhere(case.delivered.address, case.card.address):
        text = "Thẻ giống danh sách nhưng ghi nơi thường trú ở xã khác: tên xã cũ, hoặc người này đã chuyển đi."
        yield Sign(BELONGS, WEAK, "card", text)
        return
    text = "Thẻ đã quét giống hệt những gì danh sách ghi, nên chỗ sai có khả năng ở dữ liệu dân cư."
    yield Sign(POLICE, STRONG, "card", text)


def from_second_base(case: Case) -> Iterator[Sign]:
    """Compare the list's two groups of columns, where it carries both."""
    if case.other is NOBODY or not case.other.known_keys():
        return
    for sign in _apart(case.delivered, case.other, PROVEN, "other"):
        kept = replace_proposal(sign, "") if _speaks_against(case, sign) else sign
        yield kept
    if _elsewhere(case.delivered.address, case.other.address):
        text = "Hai cột của danh sách ghi địa chỉ ở hai xã khác nhau."
        yield Sign(BELONGS, WEAK, "other", text)


def from_reason(case: Case) -> Iterator[Sign]:
    """Take the list's own words for what is wrong."""
    yield from _of_reason(case.reason) if case.reason else ()


@lru_cache(maxsize=4096)  # the same few reasons stand on most rows
def _of_reason(reason: str) -> tuple[Sign, ...]:
    return tuple(
        _moved(f"Danh sách ghi “{reason}”.", "reason")
        if key == BELONGS
        else Sign(key, STRONG, "reason", f"Danh sách ghi lý do “{reason}”.")
        for key in faults_told(reason)
    )


def from_leaving(case: Case) -> Iterator[Sign]:
    """Take words behind a name or in the remarks that tell of somebody gone."""
    if tells_of_leaving(case):
        text = "Tên hoặc ghi chú cho biết người này có thể đã rời đơn vị."
        yield _moved(text, "reason")  # remarks and reasons are one source


def from_sending(case: Case) -> Iterator[Sign]:
    """Compare with what was sent before: a value the agency has not taken over."""
    if case.times_listed < 2 or not case.sent_values:
        return
    for sign in _apart(case.delivered, Person.of(case.sent_values), STRONG, "sent"):
        text = f"Lần trước đã gửi {label_inside(sign.field)} khác mà danh sách vẫn ghi như cũ."
        yield Sign(sign.field, sign.weight, "sent", text, sign.proposal)


def _apart(one: Person, other: Person, weight: int, source: str) -> Iterator[Sign]:
    """Compare what both sides state; an unstated value contradicts nothing."""
    for key in CARD_FIELDS:
        old, new = getattr(one, key), getattr(other, key)
        kind = compare(old, new, FIELDS[key].kind) if new else "card_silent"
        if kind in LOUD:
            yield Sign(key, weight, source, _compared(key, kind, source), new)


def _compared(key: str, kind: str, source: str) -> str:
    words = WORDS[kind].lower()
    if source == "card":
        return f"So với thẻ đã quét, {label_inside(key)}: {words}."
    return f"Hai cột của danh sách về {label_inside(key)}: {words}."


def replace_proposal(sign: Sign, proposal: str) -> Sign:
    """Return a sign with another proposal."""
    return Sign(sign.field, sign.weight, sign.source, sign.sentence, proposal)


def _speaks_against(case: Case, sign: Sign) -> bool:
    """Say whether the number fits what BHXH has and not what the other column says."""
    person = case.delivered
    if sign.field not in {"sex", "birth_date"}:
        return False
    said = {
        "sex": person.sex,
        "birth_date": person.birth_date,
        sign.field: sign.proposal,
    }
    return agrees(person.personal_id, person.sex, person.birth_date) and not agrees(
        person.personal_id, said["sex"], said["birth_date"]
    )


def _elsewhere(one: str, other: str) -> bool:
    """Say whether two addresses name communes of other names; a shorter one says nothing."""
    first, second = _commune(one), _commune(other)
    return bool(first and second) and first != second


def _commune(address: str) -> str:
    for part in fold(address).split(","):
        words = part.split()
        if words[:1] and words[0] in {"xa", "phuong"} and len(words) > 1:
            return " ".join(words[1:])
    return ""


def _moved(text: str, source: str) -> Sign:
    return Sign(BELONGS, STRONG, source, text)

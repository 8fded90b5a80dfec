"""What only a whole list can show: a person twice, namesakes, one number on two people."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from vssid_desk.domain.findings import Finding, Severity
from vssid_desk.domain.values.text import compare_key, fold

_Person = Mapping[str, str]

NUMBERS = (
    "personal_id",
    "social_insurance_code",
    "legacy_id",
    "health_card_code",
    "passport_number",
)
_LABELS = {
    "personal_id": "Số ĐDCN/CCCD",
    "social_insurance_code": "Mã số BHXH",
    "legacy_id": "Số CMND",
    "health_card_code": "Mã thẻ BHYT",
    "passport_number": "Số hộ chiếu",
}
# A bucket of a careless list (everybody born on one day) is compared with few, not all.
_COMPARED_WITH = 20

_ROW_TEXTS = {
    "same_person": (
        "Người này có hai lần trong danh sách, xem thêm {other}.",
        "Giữ một dòng; dòng kia đánh dấu không thuộc đơn vị, lý do bị ghi trùng.",
    ),
    "possible_duplicate": (
        "Có khả năng người này bị ghi hai lần, xem thêm {other}.",
        "So thẻ hoặc mã số BHXH của hai dòng rồi mới kết luận.",
    ),
    "namesakes": (
        "Có người khác tên giống hoặc gần giống, cùng ngày sinh: {other}.",
        "Xem kỹ thẻ của từng người để không sửa nhầm người.",
    ),
}
_GRAVITY = ("same_person", "possible_duplicate", "namesakes")


def in_list(people: Sequence[_Person]) -> dict[int, list[Finding]]:
    """Return findings by index of `people`; whoever stands alone is not in the answer.

    Each person is a mapping of field keys; "row" and "sheet", when given, say where it stands.
    """
    names = [fold(person.get("full_name", "")) for person in people]
    found: dict[int, list[Finding]] = defaultdict(list)
    rows: dict[int, dict[str, int]] = defaultdict(dict)
    for key in NUMBERS:
        for index, other, alike in _same_number(people, names, key):
            if alike:
                rows[index].setdefault("same_person", other)
            if not alike or _named_apart(people[index], people[other]):
                found[index].append(_shared(key, people, other))
    for index, other, kind in _same_name(people, names):
        rows[index].setdefault(kind, other)
    for index, kinds in rows.items():
        kind = next(kind for kind in _GRAVITY if kind in kinds)
        found[index].insert(0, _row_finding(kind, people, kinds[kind]))
    return dict(found)


def _same_number(
    people: Sequence[_Person], names: Sequence[str], key: str
) -> Iterator[tuple[int, int, bool]]:
    """Yield each holder of a shared number with another one, and whether names agree."""
    for indexes in _buckets(person.get(key, "") for person in people):
        by_name: dict[str, list[int]] = defaultdict(list)
        for index in indexes:
            by_name[names[index] or f"?{index}"].append(index)
        groups = list(by_name.values())
        for place, group in enumerate(groups):
            stranger = groups[0 if place else -1][0]
            for index in group:
                if len(group) > 1:
                    yield index, group[1] if index == group[0] else group[0], True
                if len(groups) > 1:
                    yield index, stranger, False


def _same_name(
    people: Sequence[_Person], names: Sequence[str]
) -> Iterator[tuple[int, int, str]]:
    """Yield each person who shares name and birth date with another, and what that means."""
    keys = (
        f"{name}|{date}" if name and (date := person.get("birth_date", "")) else ""
        for name, person in zip(names, people, strict=True)
    )
    yield from _pairs(people, _buckets(keys))
    yield from _pairs(people, _buckets(_years(people, names)))


def _years(people: Sequence[_Person], names: Sequence[str]) -> Iterator[str]:
    """Yield name, year and address of those whose namesake has perhaps no more than a year."""
    born = [person.get("birth_date", "") for person in people]
    alone = {
        f"{name}|{date[:4]}"
        for name, date in zip(names, born, strict=True)
        if name and may_be_year_alone(date)
    }
    for person, name, date in zip(people, names, born, strict=True):
        key = f"{name}|{date[:4]}"
        address = person.get("address", "")
        yield f"{key}|{fold(address)}" if address and key in alone else ""


def may_be_year_alone(date: str) -> bool:
    """Tell whether a date is a year, also as 01/01 of it, which old people bear."""
    return len(date) == 4 or date.endswith("-01-01")


def _pairs(
    people: Sequence[_Person], buckets: Sequence[Sequence[int]]
) -> Iterator[tuple[int, int, str]]:
    for indexes in buckets:
        for index in indexes:
            for other in indexes[:_COMPARED_WITH]:
                kind = _relation(people[index], people[other])
                if other != index and kind:
                    yield index, other, kind


def _buckets(keys: Iterator[str]) -> list[list[int]]:
    """Return the indexes that share a key, where more than one does; "" is no key."""
    first: dict[str, int] = {}
    buckets: dict[str, list[int]] = {}
    for index, key in enumerate(keys):
        if not key:
            continue
        if key in buckets:
            buckets[key].append(index)
        elif key in first:
            buckets[key] = [first[key], index]
        else:
            first[key] = index
    return list(buckets.values())


def _relation(one: _Person, other: _Person) -> str:
    """Say what two people of one (bare) name and birth date are; "" when too little is known."""
    born = one["birth_date"], other["birth_date"]
    exact = born[0] == born[1] and len(born[0]) == 10
    if not exact and not any(map(may_be_year_alone, born)):
        return ""
    if _contradict(one, other, "personal_id") or _contradict(one, other, "sex"):
        return "namesakes" if exact else ""
    if not exact and not _shared_address(one, other):
        return ""  # name and year alone prove nothing
    if _named_apart(one, other):
        return "namesakes"  # Minh Anh and Minh Ánh may be twins
    return "possible_duplicate"


def _named_apart(one: _Person, other: _Person) -> bool:
    """Tell whether two names differ by more than the place of a mark: Anh and Ánh do."""
    return compare_key(one["full_name"]) != compare_key(other["full_name"])


def _contradict(one: _Person, other: _Person, key: str) -> bool:
    first, second = one.get(key, ""), other.get(key, "")
    return bool(first and second and first != second)


def _shared_address(one: _Person, other: _Person) -> bool:
    address = one.get("address", "")
    return bool(address) and fold(address) == fold(other.get("address", ""))


def _row_finding(kind: str, people: Sequence[_Person], other: int) -> Finding:
    text, advice = _ROW_TEXTS[kind]
    return Finding(
        "row",
        f"row.{kind}",
        Severity.WARNING,
        text.format(other=_place(people, other)),
        None,
        advice,
    )


def _shared(key: str, people: Sequence[_Person], other: int) -> Finding:
    return Finding(
        key,
        f"{key}.shared",
        Severity.WARNING,
        f"{_LABELS[key]} này trùng với {_place(people, other)}.",
        None,
        "Xem thẻ của cả hai người; nếu cả hai thẻ cùng một số thì hỏi công an xã.",
    )


def _place(people: Sequence[_Person], index: int) -> str:
    """Name a person and the place in the list, as far as it is known."""
    person = people[index]
    name = person.get("full_name", "") or "người chưa có tên"
    row = person.get("row", "")
    if not row:
        return f"{name} (người thứ {index + 1} trong danh sách)"
    sheet = person.get("sheet", "")
    where = f", trang tính “{sheet}”" if sheet else ""
    return f"{name} (dòng {row}{where})"

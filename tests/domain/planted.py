"""A made-up population with one planted fault each, and the evidence a desk would have.

Every person has a true record; the agency's copy of it differs in one planted way. What the
desk knows beside the copy is drawn by chance: a scanned card, the second data base's columns,
the words of the list (sometimes vague, sometimes wrong), and always number, name, neighbours.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

from tests.people import person, personal_id
from vssid_desk.domain.case import Case
from vssid_desk.domain.people.neighbours import Neighbour, Neighbours
from vssid_desk.domain.person import NOBODY, Person
from vssid_desk.domain.values.text import fold

CLASS_SIZE = 30
CARD, SECOND, WORDS = 0.5, 0.25, 0.7  # how often each kind of evidence is there
VAGUE, MISTAKEN = 0.08, 0.03  # of the words

_Record = dict[str, str]
_SAID: Mapping[str, tuple[str, ...]] = {
    "full_name": ("Sai họ tên", "sai ten", "Họ tên không khớp", "Sai HT", "khác tên đệm"),
    "birth_date": ("Sai ngày sinh", "sai NS", "Ngày sinh không khớp", "lech nam sinh"),
    "sex": ("Sai giới tính", "sai GT", "Giới tính không khớp", "gioi tinh sai"),
    "personal_id": ("Sai số CCCD", "số ĐDCN không tồn tại", "so CCCD khong dung", "Trùng số"),
    "belongs": ("Chuyển đơn vị", "đã chuyển đi", "da chuyen truong", "chuyển công tác"),
}  # fmt: skip
_VAGUE = ("Chưa xác thực", "Không khớp CSDLQG", "chưa khớp", "")


@dataclass(frozen=True, slots=True)
class Planted:
    """One case with what was planted into it and the field that is wrong."""

    kind: str
    field: str
    case: Case


def _digit_swap(rng: Random, record: _Record, _: list[_Record]) -> None:
    number = record["personal_id"]
    places = [at for at in range(11) if number[at] != number[at + 1]]
    at = rng.choice(places)
    swapped = number[:at] + number[at + 1] + number[at] + number[at + 2 :]
    record["personal_id"] = swapped


def _day_month(rng: Random, record: _Record, _: list[_Record]) -> None:
    year, month, day = record["birth_date"].split("-")
    if int(day) > 12 or day == month:
        day = f"{int(month) % 12 + 1:02d}"
        record["true_birth_date"] = f"{year}-{month}-{day}"
    record["birth_date"] = f"{year}-{day}-{month}"


def _sex(rng: Random, record: _Record, _: list[_Record]) -> None:
    record["sex"] = "male" if record["sex"] == "female" else "female"


def _old_id(rng: Random, record: _Record, _: list[_Record]) -> None:
    record["legacy_id"] = f"14{rng.randrange(10**7):07d}"
    record["personal_id"] = rng.choice(("", record["legacy_id"]))


def _lost_mark(rng: Random, record: _Record, _: list[_Record]) -> None:
    words = record["full_name"].split()
    marked = [at for at, word in enumerate(words) if fold(word) != word.lower()]
    if not marked:
        words[-1] += "h"
    else:
        at = rng.choice(marked)
        bare = fold(words[at])
        words[at] = bare.capitalize()
    record["full_name"] = " ".join(words)


def _name_order(rng: Random, record: _Record, _: list[_Record]) -> None:
    words = record["full_name"].split()
    record["full_name"] = " ".join([words[-1], *words[:-1]])


def _classmates_number(rng: Random, record: _Record, others: list[_Record]) -> None:
    other = rng.choice([one for one in others if one is not record])
    record["personal_id"] = other["true_personal_id"]


def _moved(rng: Random, record: _Record, _: list[_Record]) -> None:
    record["moved"] = "yes"


KINDS: Mapping[str, tuple[str, Callable[[Random, _Record, list[_Record]], None]]] = {
    "digit swap": ("personal_id", _digit_swap),
    "day and month": ("birth_date", _day_month),
    "sex": ("sex", _sex),
    "old CMND": ("personal_id", _old_id),
    "lost mark": ("full_name", _lost_mark),
    "name order": ("full_name", _name_order),
    "classmate's number": ("personal_id", _classmates_number),
    "moved unit": ("belongs", _moved),
}


def population(count: int, seed: int = 1) -> tuple[list[Planted], Neighbours]:
    """Return `count` people with one fault each, in classes, and their neighbours."""
    rng = Random(seed)
    kinds = list(KINDS)
    found: list[Planted] = []
    holders: dict[int, list[Neighbour]] = {}
    around: dict[int, list[Neighbour]] = {}
    for start in range(0, count, CLASS_SIZE):
        records = _class(rng, start, min(CLASS_SIZE, count - start))
        made = []
        for record in records:
            kind = rng.choice(kinds)
            field, plant = KINDS[kind]
            plant(rng, record, records)
            made.append(Planted(kind, field, _case(rng, record, field)))
        _meet(made, holders, around)
        found += made
    return found, Neighbours(holders, around)


def _class(rng: Random, start: int, size: int) -> list[_Record]:
    """Make people of one class; half the classes are of pupils born in one year."""
    year = rng.randrange(2008, 2018) if rng.random() < 0.5 else 0
    records = []
    for at in range(size):
        born = f"{year}-{rng.randrange(1, 13):02d}-{rng.randrange(1, 29):02d}"
        fixed = {"birth_date": born} if year else {}
        record = person(rng, serial=start + at + 1, **fixed)
        record["personal_id"] = personal_id(
            record["personal_id"][:3],
            record["sex"],
            record["birth_date"],
            rng.randrange(10**6),
        )
        record |= {f"true_{key}": value for key, value in record.items()}
        record["case_id"] = str(start + at + 1)
        records.append(record)
    return records


def _case(rng: Random, record: _Record, field: str) -> Case:
    true = {
        key.removeprefix("true_"): value
        for key, value in record.items()
        if key.startswith("true_")
    }
    if record.get("moved"):
        true["address"] = "Thôn Nhất, Xã Lai Cách, Thành phố Hải Phòng"
    delivered = Person.of(record)
    known = ("full_name", "birth_date", "sex", "personal_id", "address")
    stated = Person.of({key: true[key] for key in known})
    return Case(
        id=int(record["case_id"]),
        row_number=int(record["case_id"]) + 9,
        delivered=delivered,
        declared=delivered,
        card=stated if rng.random() < CARD else NOBODY,
        other=stated if rng.random() < SECOND else NOBODY,
        reason=_words(rng, field) if rng.random() < WORDS else "",
    )


def _words(rng: Random, field: str) -> str:
    drawn = rng.random()
    if drawn < VAGUE:
        return rng.choice(_VAGUE)
    if drawn < VAGUE + MISTAKEN:
        field = rng.choice([key for key in _SAID if key not in (field, "belongs")])
    return rng.choice(_SAID[field])


def _meet(
    made: list[Planted],
    holders: dict[int, list[Neighbour]],
    around: dict[int, list[Neighbour]],
) -> None:
    beside = [_neighbour(one.case) for one in made]
    for one in beside:
        around[one.case_id] = [other for other in beside if other is not one]
        holders[one.case_id] = [
            other
            for other in around[one.case_id]
            if one.personal_id and other.personal_id == one.personal_id
        ]


def _neighbour(case: Case) -> Neighbour:
    person_ = case.delivered
    return Neighbour(
        case.id,
        case.row_number,
        person_.full_name,
        person_.birth_date,
        person_.sex,
        person_.personal_id,
    )

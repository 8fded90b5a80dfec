"""People of a next list are assessed once for all who are alike, as each would be alone."""

from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.benchmarks.large_list import HEADERS, _row
from tests.operations.conftest import Take
from tests.operations.test_next_list import NOVEMBER, OCTOBER, case_of
from tests.store.made import send
from vssid_desk.operations.assessing import assess_only
from vssid_desk.operations.correct import correct
from vssid_desk.operations.import_list import import_list
from vssid_desk.operations.workspace import Workspace
from vssid_desk.store import assessments, cases


def table(rows: list[list[str | int]]) -> str:
    lines = [HEADERS, *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)


def two_lists() -> tuple[str, str]:
    """Return a list, and the next one in which some are gone, altered, alike or new."""
    rng = Random(4)
    first = [_row(rng, number) for number in range(1, 240)]
    following = [list(row) for at, row in enumerate(first) if at % 9]
    for at, row in enumerate(following):
        if at % 11 == 0:
            row[3] = "02/03/1981"
        if at % 13 == 0:
            row[1] = row[5] = ""
        if at % 17 == 0:
            row[2] = "Đinh Công Khác"
    new = [_row(rng, number) for number in range(1000, 1030)]
    return table(first), table([*following, *new, following[0], following[3]])


def test_each_of_a_next_list_is_assessed_as_alone(
    commune: Workspace, workbook: Callable[..., Path]
) -> None:
    first, following = two_lists()
    import_list(commune, workbook(first, "thang-10.xlsx"), campaign_id=1)
    for at, id_ in enumerate(cases.ids_of_list(commune.store, 1)[1:90:3]):
        if at % 3:
            correct(commune, id_, {"phone": "0900000000"}, {"holds_card": "yes"})
        if at % 3 < 2:
            send(commune.store, id_)
    made = import_list(commune, workbook(following, "thang-11.xlsx"), campaign_id=1)
    assert all(made.comparison.counts.values()), "a kind of people is not there at all"
    ids = cases.ids_of_list(commune.store, made.list_id)
    kept = assessments.get_many(commune.store, ids)
    for case in cases.get_many(commune.store, ids):
        assert kept[case.id] == assess_only(commune, case), case.row_number


def test_who_stands_twice_in_a_next_list_keeps_the_work_in_both_rows(
    commune: Workspace, take: Take
) -> None:
    old = case_of(commune, take(OCTOBER).list_id, 1)
    correct(commune, old.id, {"phone": "0900000000"}, {"holds_card": "yes"})
    twice = NOVEMBER.replace(
        "| 5 | Ngô Thị Mới", f"{OCTOBER.splitlines()[2]}\n| 5 | Ngô Thị Mới"
    )
    made = take(twice, "thang-11.xlsx")
    both = [case_of(commune, made.list_id, row) for row in (1, 5)]
    assert [one.declared.phone for one in both] == ["0900000000"] * 2
    assert [one.answers for one in both] == [{"holds_card": "yes"}] * 2

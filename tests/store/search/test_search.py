from dataclasses import replace

import pytest

from tests.store.made import assessed, declare, import_people, item, people
from vssid_desk.domain.case import Stage
from vssid_desk.domain.query import CaseRow, Query
from vssid_desk.store import assessments, cases
from vssid_desk.store.database import Store
from vssid_desk.store.journal import journal
from vssid_desk.store.search import counting, search

PEOPLE = [
    item(
        10,
        full_name="Trần Thị Bưởi",
        birth_date="1990-02-09",
        personal_id="030190000000",
        social_insurance_code="3000000000",
        address="Thôn Đoài, xã Cẩm Giàng",
        department="Thôn Đoài",
    ),
    item(
        11,
        full_name="Nguyễn Đức Lựu",
        personal_id="031085000000",
        address="Thôn Bến, xã Cẩm Giàng",
        department="Thôn Bến",
    ),
    item(12, full_name="Nguyễn Thị Hoà", legacy_id="141000000", department="Thôn Đoài"),
    item(13, full_name="H'Bia Niê", department="Thôn Bến"),
]


@pytest.fixture
def found(store: Store) -> Store:
    import_people(store, PEOPLE)
    return store


def names(store: Store, **query: object) -> list[str]:
    rows = search.rows(store, search.ids(store, Query(**query)))  # type: ignore[arg-type]
    return [row.full_name.split()[-1] for row in rows]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["Niê", "Bưởi", "Hoà", "Lựu"]),
        ("bưởi", ["Bưởi"]),
        ("BUOI", ["Bưởi"]),
        ("thi tran", ["Bưởi"]),
        ("duc", ["Lựu"]),
        ("thi b", ["Bưởi"]),
        ("ngu", ["Hoà", "Lựu"]),
        ("thi ngu", ["Hoà"]),
        ("th ngu", []),
        ("bia", ["Niê"]),
        ("030190000000", ["Bưởi"]),
        ("030 190 000 000", ["Bưởi"]),
        ("0301", ["Bưởi"]),
        ("90000000", ["Bưởi"]),
        ("3000000000", ["Bưởi"]),
        ("141000000", ["Hoà"]),
        ("5000000 lu", ["Lựu"]),
        ("09/02/1990", ["Bưởi"]),
        ("thon ben", ["Niê", "Lựu"]),
        ("cam giang doai", ["Bưởi"]),
        ("sai ngay sinh buoi", ["Bưởi"]),
        ("ho ngheo hoa", ["Hoà"]),
        ("khong co ai", []),
        ("--", ["Niê", "Bưởi", "Hoà", "Lựu"]),
        ('" OR 1=1 *', []),
        ("buoi ", ["Bưởi"]),
        ("buo ", []),
    ],
)
def test_people_are_found_by_words_and_digits(
    found: Store, text: str, expected: list[str]
) -> None:
    assert sorted(names(found, text=text)) == sorted(expected)
    assert names(found, text=text) == [
        row.full_name.split()[-1]
        for row in search.rows(found, search.ids(found, Query(text=text), limit=200))
    ]


def test_the_order_is_by_given_name_then_family(store: Store) -> None:
    import_people(
        store,
        [
            item(10, full_name="Nguyễn Văn Đào"),
            item(11, full_name="Trần Thị Ánh"),
            item(12, full_name="Lê Văn Anh"),
            item(13, full_name="Bùi Thị Dung"),
        ],
    )
    assert names(store) == ["Anh", "Ánh", "Dung", "Đào"]
    assert names(store, order="row") == ["Đào", "Ánh", "Anh", "Dung"]


def test_the_order_by_due_day_puts_those_without_one_last(found: Store) -> None:
    made = cases.get_many(found, [1, 2, 3])
    days = {1: "", 2: "2026-12-15", 3: "2026-11-20"}
    assessments.put_many(
        found, [(case, replace(assessed(case), due_on=days[case.id])) for case in made]
    )
    assert names(found, order="due") == ["Hoà", "Niê", "Lựu", "Bưởi"]
    assert list(search.ids(found, Query(order="due"), limit=3)) == [3, 4, 2]
    assert names(found, due_until="2026-11-29") == ["Niê", "Hoà"]


def test_the_first_screen_is_the_beginning_of_the_whole(store: Store) -> None:
    made = import_people(store, people(3000))
    days = [f"2026-12-{1 + case.id % 28:02d}" if case.id % 20 else "" for case in made]
    assessments.put_many(
        store,
        [
            (case, replace(assessed(case), due_on=day))
            for case, day in zip(made, days, strict=True)
        ],
    )
    for query in (
        Query(),
        Query(text="thon"),
        Query(text="nguyen"),
        Query(text="ho ngheo", departments=("Thôn Bến",)),
        Query(text="thi 000", order="row"),
        Query(text="09"),
        Query(order="due"),
        Query(text="thon", order="due"),
    ):
        whole = search.ids(store, query)
        for limit in (200, 2900):  # the last hundred and fifty have no due day
            assert search.ids(store, query, limit=limit) == whole[:limit]
        assert counting.count(store, query) == len(whole) > 0


def test_facets_narrow_and_are_counted_as_if_not_chosen(found: Store) -> None:
    moved = cases.get(found, 4)
    assessments.put_many(found, [(moved, assessed(moved, Stage.READY))])
    assert counting.counts_by_stage(found, Query()) == {"correcting": 3, "ready": 1}
    chosen = Query(stages=("ready",), departments=("Thôn Bến",))
    assert names(found, stages=("ready",), departments=("Thôn Bến",)) == ["Niê"]
    assert counting.counts_by_stage(found, chosen) == {"correcting": 1, "ready": 1}
    assert [
        (facet.value, facet.count)
        for facet in counting.facets(found, chosen, "department")
    ] == [("Thôn Bến", 1)]
    (path,) = counting.facets(found, Query(text="bưởi"), "path")
    assert (path.value, path.label, path.count) == (
        "correct",
        "Điều chỉnh thông tin",
        1,
    )
    (of_list,) = counting.facets(found, Query(), "list")
    assert (of_list.value, of_list.label, of_list.count) == ("1", "Mau02.xlsx", 4)


def test_whose_hamlet_stands_in_the_address_alone_is_found_by_it(store: Store) -> None:
    there = item(10, full_name="Trần Thị Bưởi", address="Thôn Bến, xã Cẩm Giàng")
    import_people(store, [there, item(11, full_name="Lê Văn Lựu")])
    assert names(store, departments=("Thôn Bến",)) == ["Bưởi"]
    assert journal.verify(store) == []


def test_a_row_shows_what_a_table_needs(found: Store) -> None:
    assert search.rows(found, [1, 77]) == [
        CaseRow(
            id=1,
            list_id=1,
            row_number=10,
            full_name="Trần Thị Bưởi",
            birth_date="1990-02-09",
            sex="",
            personal_id="030190000000",
            social_insurance_code="3000000000",
            department="Thôn Đoài",
            group="I. Hộ nghèo",
            group_key="poor",
            fault="Sai ngày sinh",
            fault_kind="different",
            path_key="correct",
            path_title="Điều chỉnh thông tin",
            stage="correcting",
            due_on="2026-11-29",
        )
    ]


def test_somebody_is_found_by_the_old_name_and_the_new_one(found: Store) -> None:
    declare(found, 1, full_name="Trần Thị Khế", personal_id="031190000001")
    for text in ("khe", "buoi", "031190000001", "030190000000"):
        assert len(search.ids(found, Query(text=text))) == 1
    declare(found, 1, full_name="Trần Thị Bưởi")
    assert names(found, text="khe") == []


def test_lists_and_campaigns_narrow(found: Store) -> None:
    import_people(found, people(5), file_name="khac.xlsx")
    assert len(search.ids(found, Query(list_ids=(2,)))) == 5
    assert len(search.ids(found, Query(campaign_id=1))) == 9
    assert len(search.ids(found, Query(campaign_id=2))) == 0


def test_one_may_search_before_a_large_import_has_ended(store: Store) -> None:
    import_people(store, people(1))
    with journal.operation(store, "import_list", "Nhập danh sách lớn"):
        made = cases.add_many(store, 1, people(1200, seed=2))
        assessments.put_many(store, [(case, assessed(case)) for case in made])
        assert len(search.ids(store, Query(), limit=200)) == 200
    assert len(search.ids(store, Query(departments=("Thôn Bến",)), limit=5)) == 5


def test_a_large_import_that_fails_leaves_every_index(store: Store) -> None:
    import_people(store, people(1))

    def broken() -> None:
        with journal.operation(store, "import_list", "Nhập danh sách lớn"):
            made = cases.add_many(store, 1, people(1200, seed=2))
            assessments.put_many(store, [(case, assessed(case)) for case in made])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken()
    assert len(search.ids(store, Query(), limit=200)) == 1
    import_people(store, people(1100, seed=3), file_name="sau.xlsx")
    assert len(search.ids(store, Query(text="ho ngheo"), limit=2000)) == 1101

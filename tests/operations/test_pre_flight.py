"""Limits of one sending: the pre-flight blocks, proposes how to split, and names whom to leave."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from vssid_desk.domain.campaign import Unit
from vssid_desk.domain.query import Query
from vssid_desk.errors import UserError
from vssid_desk.operations import browse
from vssid_desk.operations.attach import attach
from vssid_desk.operations.pre_flight import PreFlightLine, pre_flight
from vssid_desk.operations.report import progress_of
from vssid_desk.operations.set_up import change_campaign, change_unit
from vssid_desk.operations.submit import refuse_blocked
from vssid_desk.operations.workspace import Workspace

LIST = """
    | STT | Họ và tên | Ngày sinh | Giới tính | Số ĐDCN/CCCD | Mã số BHXH |
    | 1 | TRẦN THỊ BƯỞI | 02/09/1990 | Nữ | 030190000000 | 3099000000 |
    | 2 | Lê Văn Lựu | 12/03/1957 | Nam | 030057000000 | 3099000001 |
    | 3 | Vũ Thị Gấc | 05/06/1980 | Nữ | | 3099000002 |
"""


@pytest.fixture
def people(commune: Workspace, take, tmp_path: Path) -> list[int]:
    """Three people with a picture each."""
    take(LIST)
    found = list(browse.find(commune, Query(order="row")))
    for at, case_id in enumerate(found):
        picture = tmp_path / f"{at}.png"
        made = io.BytesIO()
        Image.new("RGB", (60, 40), (at * 40, 90, 120)).save(made, "PNG")
        picture.write_bytes(made.getvalue())
        attach(commune, case_id, "citizen_card_copy", file=picture)
    return found


def limited(work: Workspace, **limits: str) -> None:
    change_campaign(work, replace(browse.campaigns(work)[0], **limits))  # type: ignore[arg-type]


def line(work: Workspace, people: list[int]) -> PreFlightLine:
    found = [one for one in pre_flight(work, people).lines if "một lần gửi" in one.text]
    return found[0]


def files(work: Workspace, people: list[int]) -> int:
    """Return how many files the line tells."""
    return int(line(work, people).detail.split()[0])


def test_what_is_empty_of_the_unit_is_told_before_it_prints_empty(commune, people):
    def of_unit() -> PreFlightLine:
        return next(
            one for one in pre_flight(commune, people).lines if "đơn vị in" in one.text
        )

    whole = Unit(name="UBND xã", code="AH01", signer="Trần Thị Mẫu", place="An Hoà")
    change_unit(commune, replace(whole, code="", place=""))
    assert (of_unit().level, of_unit().detail) == ("look", "mã đơn vị, nơi ký")
    assert of_unit().of_unit
    change_unit(commune, whole)
    assert (of_unit().level, of_unit().of_unit) == ("ok", False)


def test_without_limits_nothing_is_held_against_anybody(commune, people):
    found = line(commune, people)
    assert (found.level, found.case_ids) == ("ok", ())
    assert "nhiều nhất" not in found.detail


def test_too_many_files_block_and_name_whom_to_leave(commune, people):
    limited(commune, most_files=str(files(commune, people)))
    assert line(commune, people).level == "ok"
    limited(commune, most_files=str(files(commune, people) - 1))
    found = line(commune, people)
    assert found.level == "block"
    assert "chia thành 2 gói" in found.text
    assert "2, 1 người" in found.detail
    assert found.case_ids == (people[2],)
    assert line(commune, people[:2]).level == "ok"
    with pytest.raises(UserError, match="chia thành 2 gói"):
        refuse_blocked(pre_flight(commune, people))


def test_too_many_megabytes_block_as_well(commune, people, tmp_path):
    noisy = tmp_path / "noise.png"  # noise stays large as JPEG: 0.6 MB
    Image.effect_noise((1000, 1000), 90).save(noisy)
    for case_id in people:
        attach(commune, case_id, "portrait", file=noisy)
    limited(commune, most_megabytes="1")
    found = line(commune, people)
    assert (found.level, found.case_ids) == ("block", tuple(people[1:]))
    assert "nhiều nhất 1 MB" in found.detail
    limited(commune, most_megabytes="5")
    assert line(commune, people).level == "ok"


def test_who_is_too_large_alone_is_named_and_not_blocked(commune, people):
    limited(commune, most_files="1")
    found = pre_flight(commune, people[:1]).lines
    told = [one for one in found if "giới hạn" in one.text]
    assert [one.level for one in told] == ["look", "look"]
    assert told[1].case_ids == (people[0],)


def test_nobody_is_asked_to_split_where_that_cannot_help(commune, people):
    limited(commune, most_files="1")
    found = line(commune, people)
    assert (found.level, found.case_ids) == ("look", ())
    assert "chia thành" not in found.text


def test_the_target_of_the_campaign_is_the_one_of_the_report(commune, people):
    assert (progress_of(commune).target, progress_of(commune).short) == (100, 3)
    limited(commune, target="50")
    found = progress_of(commune)
    assert (found.target, found.goal, found.short) == (50, 2, 2)
    assert {group.target for group in found.groups} == {50}

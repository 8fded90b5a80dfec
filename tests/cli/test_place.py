"""The command `place` needs no store."""

import json

from vssid_desk.cli.main import main


def test_it_tells_what_an_old_commune_is_today(capsys):
    assert main(["place", "Xã Cẩm Hưng, huyện Cẩm Giàng, Hải Dương"]) == 0
    out = capsys.readouterr().out
    assert "nay là Xã Cẩm Giàng, Thành phố Hải Phòng" in out


def test_it_prints_data(capsys):
    assert main(["place", "Xã Cẩm Giàng, Hải Phòng", "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert found["commune"]["code"] == "10903"
    assert found["split"] is False


def test_an_unknown_place_says_what_to_do(capsys):
    assert main(["place", "ở quê"]) == 1
    assert "Ghi tên xã có dấu" in capsys.readouterr().err

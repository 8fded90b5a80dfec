"""Pictures come upright and small; codes are found in them."""

import io

import pytest
import segno
from PIL import Image

from vssid_desk.capture.codes import codes_in
from vssid_desk.capture.pictures import LONG_SIDE_MOST, made_small
from vssid_desk.errors import UserError

PAYLOAD = "030308000000||Đoàn Ngọc Diễm My|07022008|Nữ|Thôn Đông Giao|15092024||||"


def jpeg(image: Image.Image, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", **options)
    return buffer.getvalue()


def test_a_sideways_photo_is_turned_upright_and_loses_its_hidden_data() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Hãng máy ảnh"
    data = made_small(jpeg(Image.new("RGB", (900, 700)), exif=exif))
    with Image.open(io.BytesIO(data)) as picture:
        assert picture.size == (700, 900)
        assert not picture.getexif()


def test_a_large_photo_is_made_small() -> None:
    data = made_small(jpeg(Image.new("RGB", (4000, 3000))))
    with Image.open(io.BytesIO(data)) as picture:
        assert max(picture.size) == LONG_SIDE_MOST


def test_a_file_that_is_no_picture_is_told() -> None:
    with pytest.raises(UserError, match="không phải ảnh"):
        made_small(b"khong phai anh")


@pytest.mark.parametrize("turn", [0, 33, 90, 180])
def test_the_code_of_a_card_is_read_at_any_angle(turn: int) -> None:
    buffer = io.BytesIO()
    segno.make(PAYLOAD, error="m", encoding="utf-8").save(buffer, kind="png", scale=4)
    code = Image.open(buffer).convert("L")
    page = Image.new("L", (900, 700), 255)
    page.paste(code.rotate(turn, expand=True, fillcolor=255), (200, 150))
    assert codes_in(jpeg(page)) == [PAYLOAD]


def test_a_small_code_is_found_by_enlarging() -> None:
    buffer = io.BytesIO()
    segno.make(PAYLOAD, error="m", encoding="utf-8").save(buffer, kind="png", scale=2)
    assert codes_in(jpeg(Image.open(buffer).convert("L"), quality=60)) == [PAYLOAD]


def test_a_picture_without_a_code_gives_nothing() -> None:
    assert codes_in(jpeg(Image.new("L", (300, 200), 200))) == []

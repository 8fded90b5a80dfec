"""QR codes in a picture, read on this machine."""

import io

import zxingcpp
from PIL import Image, ImageFilter, ImageOps, UnidentifiedImageError

from vssid_desk.errors import UserError

_LONG_SIDE_MOST = 4000
_SCALES = (1.0, 2.0, 3.0, 1.5)
_SHARPEN = (0, 120, 250)  # per cent of the unsharp mask
_LOOKS = ((1.0, 120), (1.5, 120), (2.0, 120), (2.0, 250), (3.0, 120))  # scale, per cent


def codes_in(data: bytes) -> list[str]:
    """Return the texts of the QR codes in a picture, best first; empty when none.

    Climbs from the picture as it is to enlarged and sharpened ones, and stops at the first
    hit (identity.md 2.3). Raises UserError when the bytes are no picture.
    """
    grey = _grey(data)
    for scale in _SCALES:
        sized = _sized(grey, scale)
        for percent in _SHARPEN:
            found = _read(_sharpened(sized, scale, percent))
            if found:
                return found
    return []


def every_code_in(data: bytes) -> list[str]:
    """Return the texts of all QR codes in a picture of many small ones, in the order found.

    What one look misses another finds: all looks are taken together. Raises as codes_in does.
    """
    grey = _grey(data)
    found: dict[str, None] = {}
    for scale, percent in _LOOKS:
        sized = _sized(grey, scale)
        found |= dict.fromkeys(_read(_sharpened(sized, scale, percent)))
    return list(found)


def _grey(data: bytes) -> Image.Image:
    try:
        with Image.open(io.BytesIO(data)) as opened:
            grey = ImageOps.exif_transpose(opened).convert("L")
    except (UnidentifiedImageError, OSError, ValueError) as fault:
        raise UserError(
            "Tệp này không phải ảnh mở được. Chọn tệp ảnh JPEG hoặc PNG."
        ) from fault
    grey.thumbnail((_LONG_SIDE_MOST, _LONG_SIDE_MOST))
    return grey


def _sized(grey: Image.Image, scale: float) -> Image.Image:
    side = max(grey.size) * scale
    if scale == 1.0 or side > 2 * _LONG_SIDE_MOST:
        return grey
    size = (round(grey.width * scale), round(grey.height * scale))
    return grey.resize(size, Image.Resampling.BICUBIC)


def _sharpened(grey: Image.Image, scale: float, percent: int) -> Image.Image:
    if not percent:
        return grey
    return grey.filter(ImageFilter.UnsharpMask(radius=2 * scale, percent=percent))


def _read(grey: Image.Image) -> list[str]:
    found = zxingcpp.read_barcodes(
        grey,
        formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode),
        text_mode=zxingcpp.TextMode.Plain,
    )
    return [code.text for code in found if code.text]

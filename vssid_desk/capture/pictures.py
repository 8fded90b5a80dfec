"""Pictures of cards and papers: upright, small enough, nothing hidden in them."""

import io
from warnings import catch_warnings

from PIL import Image, ImageOps, UnidentifiedImageError

from vssid_desk.errors import UserError

LONG_SIDE_MOST = 1800  # pixels: a card filling half the picture stays readable
QUALITY = 82
_PIXELS_MOST = 60_000_000
_TOO_LARGE = "Ảnh quá lớn. Chụp lại ở cỡ nhỏ hơn rồi thêm."


def made_small(data: bytes) -> bytes:
    """Return a picture as an upright JPEG without its hidden data (place, camera).

    Takes JPEG, PNG, BMP, TIFF or WebP bytes; raises UserError for anything else.
    """
    try:
        # Our own limit is the lower one, so the library has nothing to warn of.
        with catch_warnings(action="ignore"), Image.open(io.BytesIO(data)) as opened:
            if opened.width * opened.height > _PIXELS_MOST:
                raise UserError(_TOO_LARGE)
            upright = ImageOps.exif_transpose(opened).convert("RGB")
    except Image.DecompressionBombError as fault:
        raise UserError(_TOO_LARGE) from fault
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as fault:
        raise UserError(
            "Tệp này không phải ảnh mở được. Chọn tệp ảnh JPEG hoặc PNG."
        ) from fault
    upright.thumbnail((LONG_SIDE_MOST, LONG_SIDE_MOST), Image.Resampling.LANCZOS)
    buffer = io.BytesIO()
    upright.save(buffer, "JPEG", quality=QUALITY, optimize=True)
    return buffer.getvalue()

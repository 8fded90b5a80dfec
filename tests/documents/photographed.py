"""A printed page as a telephone sees it: turned, in perspective, unsharp, unevenly lit, compressed."""

import io
from dataclasses import dataclass
from random import Random

import pypdfium2
from PIL import Image, ImageChops, ImageFilter


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """How a page is photographed.

    `dpi` of the page in the picture; `turned` in degrees; `tilt` the share of the width by which
    the far edge looks shorter; `blur` radius in millimetres of the paper; `dark` how much of the
    light is lost in the darkest corner; `noise` of the sensor; `quality` of the JPEG.
    """

    dpi: int = 150
    turned: float = 4.0
    tilt: float = 0.06
    blur: float = 0.10
    dark: float = 0.45
    noise: int = 10
    quality: int = 60


def photographed(pdf: bytes, shot: Shot, page: int = 0) -> bytes:
    """Return a page of a PDF as a JPEG taken in this way."""
    paper = pypdfium2.PdfDocument(pdf)[page].render(scale=shot.dpi / 72).to_pil()
    seen = _on_a_table(paper.convert("L"))
    seen = _in_perspective(seen, shot.tilt).rotate(
        shot.turned, Image.Resampling.BICUBIC, expand=True, fillcolor=95
    )
    seen = seen.filter(ImageFilter.GaussianBlur(shot.blur * shot.dpi / 25.4))
    seen = _noisy(_unevenly_lit(seen, shot.dark), shot.noise)
    out = io.BytesIO()
    seen.convert("RGB").save(out, "JPEG", quality=shot.quality)
    return out.getvalue()


def _on_a_table(paper: Image.Image) -> Image.Image:
    edge = paper.width // 16
    table = Image.new("L", (paper.width + 2 * edge, paper.height + 2 * edge), 95)
    table.paste(paper.point(lambda light: 40 + light * 195 // 255), (edge, edge))
    return table


def _in_perspective(seen: Image.Image, tilt: float) -> Image.Image:
    """Return a picture whose upper edge is farther away."""
    wide, high = seen.size
    share = 1 - tilt
    left = wide * tilt / 2
    # x' = (a x + b y + c) / (g y + 1), upper edge from `left`, lower edge whole
    g = (share - 1) / high
    return seen.transform(
        seen.size,
        Image.Transform.PERSPECTIVE,
        (
            1 / share,
            (left / share) / high,
            -left / share,
            0.0,
            (1 + g * high),
            0.0,
            0.0,
            g,
        ),
        Image.Resampling.BICUBIC,
        fillcolor=95,
    )


def _unevenly_lit(seen: Image.Image, dark: float) -> Image.Image:
    """Return a picture whose light falls off to the upper right, where the mark is."""
    across = Image.linear_gradient("L").rotate(135, expand=False).resize(seen.size)
    light = across.point(lambda step: round(255 - dark * (255 - step)))
    return ImageChops.multiply(seen, light)


def _noisy(seen: Image.Image, noise: int) -> Image.Image:
    if not noise:
        return seen
    grain = Image.frombytes(
        "L", seen.size, Random(1).randbytes(seen.width * seen.height)
    )
    return ImageChops.add(seen, grain.point(lambda v: v * noise // 255))

"""The store to practise in: made-up people alone, so its papers say that they are no papers."""

STORE_NAME = "lam-thu.vssid"
WATERMARK = "MẪU THỬ"


def watermark_of(file_name: str) -> str:
    """Return what stands across the papers of a store of this file name, "" for a real one."""
    return WATERMARK if file_name == STORE_NAME else ""

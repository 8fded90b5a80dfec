"""The store to practise in: made-up people alone, so its papers say that they are no papers."""

from vssid_desk.errors import UserError

STORE_NAME = "lam-thu.vssid"
WATERMARK = "MẪU THỬ"


def is_practice(file_name: str) -> bool:
    """Say whether a store of this file name holds made-up people only."""
    return file_name == STORE_NAME


def demand_other_name(file_name: str) -> None:
    """Raise UserError where a real store would be taken for practice.

    It would have no backups, and its papers the mark of practice.
    """
    if is_practice(file_name):
        raise UserError(
            f"Tên “{STORE_NAME}” dành riêng cho sổ làm thử, là sổ không được sao lưu. "
            "Hãy đặt tên khác cho sổ này."
        )


def watermark_of(file_name: str) -> str:
    """Return what stands across the papers of a store of this file name, "" for a real one."""
    return WATERMARK if is_practice(file_name) else ""

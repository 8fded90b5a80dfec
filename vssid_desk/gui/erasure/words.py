"""Sentences about what was or would be erased."""

from collections.abc import Mapping

from vssid_desk.gui.words import count
from vssid_desk.operations.erasure_record import WORDS
from vssid_desk.operations.forget import Forgotten


def counts_words(counts: Mapping[str, int]) -> str:
    """Say how many of what."""
    told = [
        f"{words}: {count(counts[key])}"
        for key, words in WORDS.items()
        if counts.get(key)
    ]
    return "\n".join(told) if told else "Không còn dữ liệu nào của đợt này."


def forgotten_words(done: Forgotten) -> str:
    """Say what became of the backups and of the journal's chain."""
    told = f"Bản sao lưu: viết lại {count(done.rewritten)}, bỏ {count(done.removed)}."
    if done.waits:
        told += " Nơi sao lưu thứ hai chưa cắm: cắm vào rồi sao lưu thì bản ở đó được xóa nốt."
    if done.faults:
        return f"{told} Nhật ký có {count(len(done.faults))} chỗ không khớp."
    return f"{told} Chuỗi mã kiểm của nhật ký vẫn khớp."

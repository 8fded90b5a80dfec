"""Settings given as `key=value` on the command line, of a campaign or of the unit."""

import json
from dataclasses import fields
from typing import Any

from vssid_desk.errors import UserError


def settings(texts: list[str], start: Any) -> dict[str, Any]:
    """Read `key=value` settings; values of other than text are given as JSON."""
    known = {item.name for item in fields(start)} - {"id"}
    changes: dict[str, Any] = {}
    for text in texts:
        key, _, value = text.partition("=")
        if key not in known:
            raise UserError(
                f"Không có mục “{key}”. Các mục: {', '.join(sorted(known))}."
            )
        is_text = isinstance(getattr(start, key), str)
        changes[key] = value if is_text else _data(key, value, getattr(start, key))
    return changes


def _data(key: str, value: str, start: object) -> object:
    """Read a value that is no text; days have their own options."""
    try:
        read = json.loads(value)
    except ValueError:
        read = None
    wanted: type = bool if isinstance(start, bool) else dict
    if isinstance(start, tuple):
        wanted = list
    if key.startswith("due") or not isinstance(read, wanted):
        raise UserError(
            f"Không đọc được giá trị của mục “{key}”. Hạn ghi bằng --due và --due-group; mục khác "
            'ghi dạng JSON, ví dụ form_versions={"tk1_ts":"2023-04-01"}.'
        )
    return read

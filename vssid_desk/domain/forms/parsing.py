"""Read a declared form: each table becomes its dataclass, an unknown key is an error."""

from collections.abc import Mapping
from dataclasses import MISSING, Field as Declared, fields
from datetime import date
from typing import Any, TypeVar

from vssid_desk.domain.forms.blocks import BLOCKS, Block
from vssid_desk.errors import UserError

T = TypeVar("T")


def build(cls: type[T], raw: Mapping[str, Any], where: str) -> T:
    """Return `cls` filled from a table of the file; `where` names it in errors.

    Raises UserError for an unknown key, a missing one or a value of the wrong kind.
    """
    declared = {item.metadata.get("key", item.name): item for item in fields(cls)}  # type: ignore[arg-type]
    unknown = sorted(set(raw) - set(declared))
    if unknown:
        raise _fault(where, f"không hiểu mục “{unknown[0]}”")
    lacking = [
        key
        for key, item in declared.items()
        if key not in raw
        and item.default is MISSING
        and item.default_factory is MISSING
    ]
    if lacking:
        raise _fault(where, f"thiếu mục “{lacking[0]}”")
    return cls(
        **{
            declared[key].name: _value(declared[key], key, raw[key], where)
            for key in raw
        }
    )


def build_block(raw: Mapping[str, Any], where: str) -> Block:
    """Return a block by its `kind`."""
    rest = dict(raw)
    kind = rest.pop("kind", "")
    if kind not in BLOCKS:
        raise _fault(where, f"không có loại khối “{kind}”")
    return build(BLOCKS[kind], rest, f"{where}, khối {kind}")


def replaced(raw: Any, corrections: Mapping[str, str]) -> Any:
    """Return a declaration with misprints replaced in every text."""
    if isinstance(raw, str):
        for wrong, right in corrections.items():
            raw = raw.replace(wrong, right)
        return raw
    if isinstance(raw, Mapping):
        return {key: replaced(value, corrections) for key, value in raw.items()}
    if isinstance(raw, list):
        return [replaced(item, corrections) for item in raw]
    return raw


def _value(item: Declared[Any], key: str, value: Any, where: str) -> Any:
    part = item.metadata.get("of")
    if part is not None:
        return tuple(
            build(part, one, f"{where}, {key} {number}")
            for number, one in enumerate(value, 1)
        )
    value = _plain(item, value)
    if isinstance(item.type, type) and not isinstance(value, item.type):
        raise _fault(where, f"mục “{key}” phải là {item.type.__name__}")
    return value


def _plain(item: Declared[Any], value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return tuple(value)
    if str(item.type).startswith("tuple") and isinstance(value, str):
        return (value,)
    if item.type is float and isinstance(value, int):
        return float(value)
    return value


def _fault(where: str, what: str) -> UserError:
    return UserError(
        f"Tệp biểu mẫu {where}: {what}. Sửa tệp này, hoặc cài lại chương trình từ bộ cài."
    )

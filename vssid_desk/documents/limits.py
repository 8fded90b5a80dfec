"""Texts that come near to what filing software takes (forms.md 9.2)."""

from collections.abc import Callable, Iterator, Mapping

from vssid_desk.documents import corrections
from vssid_desk.documents.markup import plain
from vssid_desk.documents.scope import Scope
from vssid_desk.documents.values import resolver
from vssid_desk.domain.forms.blocks import Block, Column, Field, FieldsBlock, TableBlock
from vssid_desk.domain.forms.version import FormVersion

WARN_FROM = 0.9  # of a limit

# Paper sends long corrections to a sheet of their own; software has only the one field.
_WHOLE: Mapping[str, Callable[[Scope], str]] = {
    "case.correction_text": corrections.full_text
}


def near_limits(version: FormVersion, scope: Scope) -> tuple[str, ...]:
    """Return a sentence for each field or column that is nearly or quite too long for a person."""
    found = []
    for label, item in limited(version):
        read = _WHOLE.get(item.value) or resolver(item.value, item.format)
        length = len(read(scope))
        if length >= item.limit * WARN_FROM:
            found.append(
                f"{label} dài {length} ký tự; phần mềm kê khai nhận nhiều nhất "
                f"{item.limit}. Rút gọn trước khi nhập vào phần mềm."
            )
    return tuple(found)


def limited(version: FormVersion) -> Iterator[tuple[str, Field | Column]]:
    """Return what a form holds that filing software cuts, each with what it is called."""
    for block in version.blocks:
        for label, item in _items(block):
            if item.limit and item.value:
                yield label, item


def _items(block: Block) -> Iterator[tuple[str, Field | Column]]:
    if isinstance(block, FieldsBlock):
        for item in block.fields:
            yield f"Mục “{plain(item.label).rstrip(':')}”", item
    elif isinstance(block, TableBlock) and block.rows == "cases":
        for column in block.columns:
            yield f"Cột {column.code} “{column.header}”", column

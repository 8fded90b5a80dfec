"""Texts that come near to what filing software takes (forms.md 9.2)."""

from collections.abc import Callable, Mapping

from vssid_desk.documents import corrections
from vssid_desk.documents.markup import plain
from vssid_desk.documents.scope import Scope
from vssid_desk.documents.values import resolver
from vssid_desk.domain.forms.blocks import FieldsBlock
from vssid_desk.domain.forms.version import FormVersion

WARN_FROM = 0.9  # of a limit

# Paper sends long corrections to a sheet of their own; software has only the one field.
_WHOLE: Mapping[str, Callable[[Scope], str]] = {
    "case.correction_text": corrections.full_text
}


def near_limits(version: FormVersion, scope: Scope) -> tuple[str, ...]:
    """Return a sentence for each field of a form that is nearly or quite too long."""
    found = []
    for block in version.blocks:
        for item in block.fields if isinstance(block, FieldsBlock) else ():
            if not item.limit:
                continue
            read = _WHOLE.get(item.value) or resolver(item.value, item.format)
            length, label = len(read(scope)), plain(item.label).rstrip(":")
            if length >= item.limit * WARN_FROM:
                found.append(
                    f"Mục “{label}” dài {length} ký tự; phần mềm kê khai nhận nhiều nhất "
                    f"{item.limit}. Rút gọn trước khi nhập vào phần mềm."
                )
    return tuple(found)

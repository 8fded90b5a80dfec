"""The short text of a hand-out, to be copied into a message to one person."""

from vssid_desk.documents.markup import plain
from vssid_desk.documents.scope import Scope
from vssid_desk.documents.values import template
from vssid_desk.domain.forms.version import FormVersion


def message_of(version: FormVersion, scope: Scope) -> str:
    """Return the message of a form for the person at hand; "" when the form has none."""
    return plain(template(version.message).fill(scope)) if version.message else ""

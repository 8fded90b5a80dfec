"""Where the mark of a list's page stands: in the lower left corner, in a foot kept free for it."""

from dataclasses import replace
from functools import lru_cache

from vssid_desk.documents.drawn import MM
from vssid_desk.domain.forms.version import Page

EDGE = 5 * MM  # what printers leave white
PAGE_SIDE = 14 * MM  # 0.67 mm a module, half as much again as on a declaration
_APART = 3 * MM  # white above it, more than four modules
_FOOT = EDGE + PAGE_SIDE + _APART


@lru_cache(maxsize=64)
def with_room(page: Page) -> Page:
    """Return a list's page with a foot that holds its mark; the head stays where it is."""
    return replace(page, bottom=max(page.bottom, _FOOT / MM))

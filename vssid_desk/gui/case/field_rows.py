"""Makes field rows: the editor of the kind, the way of showing, the day worked on."""

from collections.abc import Callable
from datetime import date
from functools import partial

from vssid_desk.domain.person import PersonField
from vssid_desk.gui.case.field_row import FieldRow
from vssid_desk.gui.case.options import options_of
from vssid_desk.gui.case.shown import shown
from vssid_desk.gui.field_editor import editor_for


class RowMaker:
    """Makes one row a field; `today` is asked when a row is made."""

    def __init__(self, today: Callable[[], date]) -> None:
        self._today = today

    def make(self, of: PersonField) -> FieldRow:
        """Return a new row of a field."""
        show = partial(shown, of.key)
        options = options_of(of.kind)
        editor = editor_for(of, show=show, options=options, today=self._today())
        return FieldRow(of, editor, show)

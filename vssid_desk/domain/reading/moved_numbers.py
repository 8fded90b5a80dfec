"""Numbers that stood in another's column, and the code that a card or a book tells."""

from collections.abc import Mapping, Sequence

from vssid_desk.domain.findings import Finding
from vssid_desk.domain.reading import number_notes
from vssid_desk.domain.reading.numbers import is_book
from vssid_desk.domain.values import identity
from vssid_desk.domain.values.cells import ColumnHint

ID, CODE, CARD = "personal_id", "social_insurance_code", "health_card_code"


def move(
    fields: dict[str, str],
    notes: list[Finding],
    moved: Sequence[tuple[str, str, str]],
) -> None:
    """Put numbers that stood in a wrong column into their own field, if that is empty.

    `moved` holds the column, the field of the number, the number.
    """
    for origin, target, value in moved:
        held = fields.setdefault(target, value)
        if held == value:
            continue
        if _stand_crosswise(fields, origin, target):
            fields[origin], fields[target] = held, value
            notes.append(number_notes.crossed(target))
        else:
            notes.append(number_notes.not_moved(origin, target))


def _stand_crosswise(fields: Mapping[str, str], origin: str, target: str) -> bool:
    """Tell whether the ĐDCN stands in the code's column and the code in that of the ĐDCN."""
    crossed = (origin, target) == (CODE, ID) and not fields.get(CODE)
    return crossed and identity.is_social_insurance_code(fields[ID])


def fill_code(
    fields: dict[str, str], notes: list[Finding], hints: Mapping[str, ColumnHint]
) -> None:
    """Take an unknown mã số BHXH out of the card's number; tell when it is a book's number."""
    if CODE in fields:
        hint = hints.get(CODE)
        if hint and is_book(hint.header):
            notes.append(number_notes.from_book(CODE))
    elif CARD in fields:
        code = identity.code_of_card(fields[CARD])
        if code:
            fields[CODE] = code
            notes.append(number_notes.from_card(CODE))

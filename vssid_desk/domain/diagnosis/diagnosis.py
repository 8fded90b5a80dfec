"""Diagnosis: which field of a delivered record is most likely wrong, how sure, and why.

A field is called certain only when something outside the record proves it (the card, the second
data base), its form shows it, or two sources of different kind say the same; "not known" is
better than a wrong certainty. Nothing here repairs: a proposal is shown and the officer takes it.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from vssid_desk.domain.assessment import NOT_DIAGNOSED, Diagnosis
from vssid_desk.domain.case import Case
from vssid_desk.domain.checks.differences import has_card
from vssid_desk.domain.diagnosis.date_signs import date_doubt
from vssid_desk.domain.diagnosis.name_signs import (
    bare_middle,
    bare_word,
    is_usual,
    lost_surname_mark,
    may_be_turned,
    misspelt_word,
    surname_elsewhere,
    without_marks,
)
from vssid_desk.domain.diagnosis.number_signs import (
    from_digits,
    from_form,
    from_neighbours,
)
from vssid_desk.domain.diagnosis.signs import (
    PROVEN,
    STRONG,
    WEAK,
    Sign,
    from_card,
    from_leaving,
    from_reason,
    from_second_base,
    from_sending,
)
from vssid_desk.domain.people.neighbours import NOBODY_NEAR, Neighbours
from vssid_desk.domain.reference.list_codes import BY_HAND
from vssid_desk.domain.values.identity import contradicts, fits

_SILENT = frozenset({"mau_01", "no_vssid"})
_ORDER = ("card", "other", "form", "sent", "reason", "holders", "around", "digits")


def diagnose(case: Case, near: Neighbours = NOBODY_NEAR) -> Diagnosis:
    """Return what is most likely wrong with what was delivered of a case.

    A list that says everybody matches is diagnosed only where a card or a reason says more.
    """
    if is_silent(case):
        return NOT_DIAGNOSED
    signs = tuple(_signs(case, near))
    return _weighed(signs) if signs else NOT_DIAGNOSED


def is_silent(case: Case) -> bool:
    """Say whether nothing is doubted.

    So it is where the list says nothing is wrong and no card says more, and of somebody on
    no list, of whom nothing was delivered.
    """
    if case.list_code == BY_HAND:
        return True
    return case.list_code in _SILENT and not case.reason and not has_card(case.card)


def wants_neighbours(case: Case) -> bool:
    """Say whether neighbours can tell anything: a shared number, digits against the row, a card."""
    person = case.delivered
    if has_card(case.card):
        return True
    if any(note.code == "personal_id.shared" for note in case.notes):
        return True
    row = person.personal_id, person.sex, person.birth_date
    return not fits(*row) and contradicts(*row)


def _signs(case: Case, near: Neighbours) -> Iterator[Sign]:
    yield from from_card(case, near)
    yield from from_second_base(case)
    person = case.delivered
    # A number that fits its row is doubted by others' numbers alone.
    doubted = near is not NOBODY_NEAR or not fits(
        person.personal_id, person.sex, person.birth_date
    )
    if doubted:
        yield from from_form(case)
    yield from from_sending(case)
    yield from from_reason(case)
    yield from from_leaving(case)
    if doubted and person.personal_id:
        yield from from_neighbours(case, near)
        yield from from_digits(case, near)
    yield from _from_name(case)
    yield from _from_date(case)


def _from_name(case: Case) -> Iterator[Sign]:
    name = case.delivered.full_name
    if is_usual(name):
        return
    if without_marks(name):
        yield Sign("full_name", STRONG, "name", "Họ và tên viết không dấu.")
    elif lost_surname_mark(name):
        yield Sign("full_name", STRONG, "name", "Họ thiếu dấu hoặc sai dấu.")
    elif word := misspelt_word(name):
        text = f"Chữ “{word}” trong tên không phải chữ Việt; có khả năng thiếu hoặc thừa dấu."
        yield Sign("full_name", STRONG, "name", text)
    elif surname_elsewhere(name):
        text = "Họ không đứng đầu; có khả năng họ và tên bị đảo thứ tự."
        yield Sign("full_name", STRONG, "name", text)
    elif middle := bare_middle(name):
        text = f"Chữ sau họ có khả năng là “{middle}” bị mất dấu."
        yield Sign("full_name", STRONG, "name", text)
    else:
        yield from _from_rare_name(name)


def _from_rare_name(name: str) -> Iterator[Sign]:
    """Take what some names are truly like, and more often than not is a slip."""
    word, meant = bare_word(name)
    if word:
        text = f"Chữ “{word}” ít khi là tên; hỏi lại có phải {meant} không."
        yield Sign("full_name", WEAK, "name", text)
    elif may_be_turned(name):
        text = (
            "Chữ thứ hai là một họ phổ biến; hỏi lại họ và tên có bị đảo thứ tự không."
        )
        yield Sign("full_name", WEAK, "name", text)


def _from_date(case: Case) -> Iterator[Sign]:
    if text := date_doubt(case.delivered.birth_date):
        yield Sign("birth_date", WEAK, "date", text)


@lru_cache(maxsize=4096)  # the same few signs stand on most rows
def _weighed(signs: tuple[Sign, ...]) -> Diagnosis:
    """Choose the field that weighs most; two sources of its own make it certain."""
    by_field: dict[str, list[Sign]] = {}
    for sign in signs:
        by_field.setdefault(sign.field, []).append(sign)
    ranked = sorted(by_field.items(), key=lambda item: _rank(item[1]), reverse=True)
    field, best = ranked[0]
    level = _level(best, [found for _, found in ranked[1:]])
    leading = min(best, key=lambda sign: (-sign.weight, _place(sign)))
    given = next((sign.proposal for sign in best if sign.proposal), "")
    return Diagnosis(
        field=field,
        level=level,
        evidence=leading.sentence,
        proposal=given if level != "unclear" else "",
        also=tuple(key for key, found in ranked[1:] if _rank(found)[0] >= STRONG),
    )


def _rank(found: Sequence[Sign]) -> tuple[int, int, int]:
    weight = max(sign.weight for sign in found)
    sources = len({sign.source for sign in found if sign.weight >= WEAK})
    return weight, sources, -min(map(_place, found))


def _level(best: Sequence[Sign], others: Sequence[Sequence[Sign]]) -> str:
    weight, sources, _ = _rank(best)
    rival = max((_rank(found)[0] for found in others), default=0)
    if weight == PROVEN or (weight == STRONG and sources > 1 and rival < STRONG):
        return "certain"
    return "likely" if weight == STRONG else "unclear"


def _place(sign: Sign) -> int:
    return _ORDER.index(sign.source) if sign.source in _ORDER else len(_ORDER)

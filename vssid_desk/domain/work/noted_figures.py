"""Figures of what was noted beside the cases, by label and day, for the periodic report."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from vssid_desk.domain.work.complaints import KINDS, QUESTION, Complaint, ComplaintBook
from vssid_desk.domain.work.counters import CounterSession

Figures = list[tuple[str, Mapping[str, int]]]


def counter_figures(found: Sequence[CounterSession]) -> Figures:
    """Return sessions, people met, approved and helped, by the day of the session."""
    counted = (
        ("Buổi ở điểm đăng ký VssID", [(one.on, 1) for one in found]),
        ("Người gặp ở điểm đăng ký", [(one.on, one.met) for one in found]),
        ("Đăng ký được xác nhận ở đó", [(one.on, one.approved) for one in found]),
        ("Người được hướng dẫn ở đó", [(one.on, one.helped) for one in found]),
    )
    return [(label, _summed(pairs)) for label, pairs in counted]


def complaint_figures(book: ComplaintBook, found: Sequence[Complaint]) -> Figures:
    """Return by desk the complaints received, and those answered in time by the day answered.

    The unit's own questions to the agency follow on their own.
    """
    figures: Figures = []
    for name, mine in book.by_desk(found).items():
        received = _summed((one.received_on, 1) for one in mine)
        in_time = _summed((one.answered_on, 1) for one in mine if one.in_time)
        figures += [
            (f"Phản ánh nhận được: {name}", received),
            (f"Phản ánh trả lời đúng hạn: {name}", in_time),
        ]
    asked = [one for one in found if one.kind == QUESTION]
    answered = _summed((one.answered_on, 1) for one in asked if one.answered_on)
    return [
        *figures,
        (KINDS[QUESTION], _summed((one.received_on, 1) for one in asked)),
        ("Vướng mắc đã được cơ quan BHXH trả lời", answered),
    ]


def _summed(pairs: Iterable[tuple[str, int]]) -> Mapping[str, int]:
    sums: Counter[str] = Counter()
    for day, number in pairs:
        sums[day] += number
    return sums

"""What a search asks for of calls and answers, in words; no facet button shows it."""

from vssid_desk.domain.query import Query


def noted_words(query: Query) -> list[str]:
    """Return the words of what was noted beside the cases: "đến hẹn gọi lại"."""
    told = (
        ("đến hẹn gọi lại", query.promised_until),
        ("bị trả lại", "returned" in query.outcomes),
    )
    return [words for words, wanted in told if wanted]

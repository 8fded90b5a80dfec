"""Texts that are no list: a program, a log, settings, data of a program, running prose."""

import re
from collections.abc import Sequence

SAMPLE_LINES = 400
FEWEST_LINES = 3
LONG_LINE = 8  # words of a line on average; a column of names has two to six

_PROGRAM = re.compile(
    r"""^\s*(?:
        from\ [\w.]+\ import\b | import\ [\w.{*"'] | \#include\b | \#!/ | using\ [\w.]+;
        | (?:async\ )?def\ \w+\( | class\ \w+\b.*[:{]\s*$ | @\w[\w.]*(?:\(|\s*$)
        | (?:return|assert|raise|yield|except|elif|else|try|finally|pass|break|continue)\b
        | (?:if|for|while|with|switch|catch)\b.*[:{(]\s*$ | (?:function|var|let|const)\ \w
        | (?:public|private|protected|static|void)\ \w | (?:SELECT|INSERT|UPDATE|CREATE)\ \w
        | [\w.\[\]]+(?:,\ \w+)*(?::\ [\w.\[\], |]+)?\ ?[-+*/|]?=[^=] | [\w.]+\(.*
        | [)\]}]+[;,:]*(?:\ ->\ .*)?\s*$ | \"\"\" | // | /\* | \*/ | <\?php
    )""",
    re.VERBOSE,
)
_LOG = re.compile(
    r"^\W*(?:\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d|\w{3} +\d+ \d\d:\d\d:\d\d|\d\d:\d\d:\d\d)"
    r".*\b(?:INFO|ERROR|WARN(?:ING)?|DEBUG|TRACE|FATAL|CRITICAL)\b",
    re.IGNORECASE,
)
_SETTING = re.compile(r"^\s*(?:\[[^\[\]]+\]+\s*$|[\w.\"-]+\s*=\s*\S|[#;](?!.*;))")
_DATA = re.compile(r"""^\s*(?:"[^"]*"\s*:|[{}\[\]]+,?\s*$)""")
_KINDS = (
    (_LOG, 0.3, "đây là nhật ký của một chương trình"),
    (_DATA, 0.6, "đây là dữ liệu JSON của một chương trình"),
    (_SETTING, 0.6, "đây là tệp cấu hình của một chương trình"),
    (_PROGRAM, 0.25, "đây là mã nguồn của một chương trình"),
)
# What rows of people have beside names: a long number, a day.
_OF_PEOPLE = re.compile(r"\d[\d .]{7,}\d|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b")
_CELLS = re.compile(r"[\t,;|\"]")
_NAME_WORDS = range(2, 7)


def what_else(text: str) -> str:
    """Return what a text is when it is surely no list, in Vietnamese; else ""."""
    lines = [line for line in text.splitlines()[:SAMPLE_LINES] if line.strip()]
    if len(lines) < FEWEST_LINES:
        return ""
    for kind, least, words in _KINDS:
        if _share(lines, kind) >= least:
            return words
    return (
        "đây là văn bản thường, không có dòng của từng người" if _prose(lines) else ""
    )


def _share(lines: Sequence[str], kind: re.Pattern[str]) -> float:
    return sum(bool(kind.search(line)) for line in lines) / len(lines)


def _prose(lines: Sequence[str]) -> bool:
    """Tell whether lines are long and hardly one is of a person."""
    words = sum(len(line.split()) for line in lines)
    of_people = sum(map(_is_of_a_person, lines))
    return words > LONG_LINE * len(lines) and of_people * 5 < len(lines)


def _is_of_a_person(line: str) -> bool:
    return bool(_OF_PEOPLE.search(line)) or any(map(_is_name, _CELLS.split(line)))


def _is_name(cell: str) -> bool:
    """Tell whether a cell has the words of a name, each with a capital."""
    words = cell.split()
    return len(words) in _NAME_WORDS and all(word[0].isupper() for word in words)

"""What argparse says of wrong usage and help, in Vietnamese."""

import argparse
from collections.abc import Mapping
from types import MappingProxyType

_SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "usage: ": "cách dùng: ",
        "positional arguments": "phải có",
        "options": "tuỳ chọn",
        "show this help message and exit": "hiện hướng dẫn này",
        "show program's version number and exit": "hiện phiên bản",
        "%(prog)s: error: %(message)s\n": "%(prog)s: lệnh chưa đúng: %(message)s\n",
        "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
        "the following arguments are required: %s": "còn thiếu %s",
        "unrecognized arguments: %s": "không hiểu %s",
        "expected one argument": "cần một giá trị",
        "expected at least one argument": "cần ít nhất một giá trị",
        "invalid %(type)s value: %(value)r": "giá trị %(value)r không đúng kiểu",
        "invalid choice: %(value)r (choose from %(choices)s)": (
            "%(value)r không có trong các lựa chọn: %(choices)s"
        ),
        "unknown parser %(parser_name)r (choices: %(choices)s)": (
            "không có lệnh %(parser_name)r; các lệnh: %(choices)s"
        ),
        "not allowed with argument %s": "không đi cùng %s",
        "ambiguous option: %(option)s could match %(matches)s": (
            "%(option)s có thể là %(matches)s"
        ),
    }
)


def speak_vietnamese() -> None:
    """Have argparse take its sentences from here; it offers no other place for them."""
    vars(argparse)["_"] = lambda sentence: _SENTENCES.get(sentence, sentence)

"""The README describes every command, and its commands can be given as they stand."""

import argparse
import re
import shlex
from pathlib import Path

import pytest

from vssid_desk.cli.main import build_parser

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"^\s*vssid-desk (\S.*)$", README, re.M)


def command_names() -> set[str]:
    (commands,) = (
        action
        for action in build_parser()._actions
        if isinstance(action, argparse._SubParsersAction)
    )
    return set(commands.choices)


@pytest.mark.parametrize("line", SHOWN)
def test_a_command_of_the_readme_is_understood(line):
    assert build_parser().parse_args(shlex.split(line)).run


def test_every_command_is_described():
    assert command_names() == {line.split()[0] for line in SHOWN}


def test_the_two_commands_that_set_up_are_there():
    assert "python3 dev.py demo" in README
    assert "python3 dev.py test" in README

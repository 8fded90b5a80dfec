"""The command that forgets, stopped by Ctrl+C: it says what state is left."""

import io
import sys

import pytest

from tests.desk import Desk
from vssid_desk.store.forgetting.forgetting_task import STEPS


class Terminal(io.StringIO):
    """A terminal at which somebody presses Ctrl+C as soon as a step is shown."""

    def __init__(self, step: int) -> None:
        super().__init__()
        self.awaited = f"{step} / "

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if text.startswith(self.awaited):
            raise KeyboardInterrupt
        return super().write(text)


@pytest.mark.parametrize(
    ("step", "words", "people"),
    [(1, "Chưa xóa gì", 2), (STEPS, "Trong sổ đã xóa hẳn", 1)],
)
def test_a_stopped_forgetting_says_what_is_left(
    listed: Desk,
    monkeypatch: pytest.MonkeyPatch,
    step: int,
    words: str,
    people: int,
) -> None:
    terminal = Terminal(step)
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", terminal)
        assert listed.code("forget", "--case", "1", "--confirm", "1") == 1
    assert words in terminal.getvalue()
    assert len(listed.json("cases")) == people
    assert listed.run("history", "--verify")

"""Make people of the sample lists ready, as an officer would: scan, take, answer, attach."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from vssid_desk import resources
from vssid_desk.domain.case import Stage
from vssid_desk.gui.background.runner import Runner
from vssid_desk.operations import attach, browse, scan
from vssid_desk.operations.browse import CaseView
from vssid_desk.operations.correct import correct, take_card
from vssid_desk.operations.workspace import Workspace

ANSWERS = {
    "belongs": "yes",
    "card_matches_list": "differs",
    "vssid_account": "complete",
    "id_state": "has_card",
    "own_data": "right",
    "holds_card": "yes",
}


Page = TypeVar("Page", bound=QWidget)


def shown(qtbot: QtBot, kind: Callable[[Runner], Page], runner: Runner) -> Page:
    """Return a tab as large as a small screen leaves it."""
    made = kind(runner)
    qtbot.addWidget(made)
    made.resize(1366, 602)
    made.show()
    return made


def payloads() -> list[str]:
    """Return the codes on the cards of the sample people."""
    text = resources.sample("ma-qr-the.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if "|" in line]


def make_ready(runner: Runner, wanted: int) -> list[int]:
    """Make some people ready; return their cases."""
    found: list[int] = []
    runner.run(lambda work: found.extend(_ready(work, wanted)))
    return found


def scanned(runner: Runner) -> int:
    """Lay a card beside the first person it belongs to; return the case."""
    found: list[int] = []
    runner.run(lambda work: found.append(next(_with_card(work)).case.id))
    return found[0]


def _with_card(work: Workspace) -> Iterator[CaseView]:
    for payload in payloads():
        for case_id in scan.scan(work, payload).case_ids[:1]:
            yield scan.put_card(work, case_id, payload)


def _ready(work: Workspace, wanted: int) -> Iterable[int]:
    made = 0
    for view in _with_card(work):
        case_id = view.case.id
        done = _answered(work, take_card(work, case_id))
        for item in done.assessment.missing:
            if item.what == "evidence":
                done = attach.attach(work, case_id, item.key.split("|")[0])
            elif item.key == "phone":
                done = correct(work, case_id, {"phone": "0900000000"}, {})
        if done.assessment.stage is Stage.READY:
            made += 1
            yield case_id
        if made == wanted:
            return


def _answered(work: Workspace, view: CaseView) -> CaseView:
    for _ in range(8):
        asked = view.assessment.question
        if asked is None:
            break
        value = ANSWERS.get(asked.fact, asked.options[0].value)
        view = correct(work, view.case.id, {}, {asked.fact: value})
    return browse.show(work, view.case.id)

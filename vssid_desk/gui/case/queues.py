"""Which queues there are: by stage, by list, and what a query is called."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from vssid_desk.domain.case import STAGE_LABELS, Case, Stage
from vssid_desk.domain.people.households import household_key
from vssid_desk.domain.people.place import place_of
from vssid_desk.domain.query import Query
from vssid_desk.gui.list_names import short_name
from vssid_desk.gui.look import icons, theme
from vssid_desk.gui.look.tokens import STAGE_SIGNS
from vssid_desk.gui.records.noted import noted_words
from vssid_desk.gui.words import count, literal
from vssid_desk.operations import browse
from vssid_desk.operations.workspace import Workspace

OPEN_STAGES = (Stage.ASKING.value, Stage.CORRECTING.value)
_TITLE_MOST = 320  # wide enough for fifty letters
TODAY = Query(stages=OPEN_STAGES, order="due")


def queue_name(work: Workspace, query: Query) -> str:
    """Name a query as the head of the queue does."""
    if query == TODAY:
        return "việc còn lại"
    if query.text:
        return f"tìm “{query.text}”"
    parts: list[str] = []
    if len(query.list_ids) == 1:
        names = {item.id: short_name(item) for item in browse.lists(work)}
        parts.append(names.get(query.list_ids[0], ""))
    parts += [work.reference.group_label(key) for key in query.group_keys]
    parts += query.departments
    parts += ["cả hộ"] if query.households else []
    noted = noted_words(query)
    stages = [STAGE_LABELS[Stage(stage)].lower() for stage in query.stages]
    parts += noted or stages
    return ", ".join(part for part in parts if part) or "mọi người"


def household_query(case: Case) -> Query | None:
    """Return everybody of this person's household, None for who lives in none."""
    key = household_key(case)
    return Query(households=(key,), order="row") if key else None


def class_query(case: Case) -> Query | None:
    """Return everybody of this person's class, hamlet or department in the same list."""
    department = place_of(case.declared.department, case.group, case.declared.address)
    if not department:
        return None
    return Query(list_ids=(case.list_id,), departments=(department,), order="row")


def queue_menu(
    parent: QWidget, work: Workspace, chosen: Callable[[Query], object]
) -> QMenu:
    """Return the menu of queues with how many people each holds."""
    menu = QMenu(parent)
    stages = browse.stages(work, Query())
    left = sum(stages.get(stage, 0) for stage in OPEN_STAGES)
    _add(menu, f"Việc còn lại, hạn gần trước\t{count(left)}", TODAY, chosen)
    menu.addSeparator()
    _add_stages(menu, stages, chosen)
    menu.addSeparator()
    menu.setToolTipsVisible(True)
    for item in browse.lists(work)[:12]:
        text = f"{_short(menu, short_name(item))}\t{count(item.person_count)}"
        _add(menu, text, Query(list_ids=(item.id,), order="row"), chosen)
        menu.actions()[-1].setToolTip(item.title)
    return menu


def _short(widget: QWidget, title: str) -> str:
    """Return a title that leaves its middle out where it is long: what differs stands last."""
    elide, most = Qt.TextElideMode.ElideMiddle, theme.look().u(_TITLE_MOST)
    return widget.fontMetrics().elidedText(title, elide, most)


def _add_stages(
    menu: QMenu, stages: Mapping[str, int], chosen: Callable[[Query], object]
) -> None:
    for stage in Stage:
        text = f"{STAGE_LABELS[stage]}\t{count(stages.get(stage.value, 0))}"
        icon, tone = STAGE_SIGNS[stage.value]
        _add(menu, text, Query(stages=(stage.value,)), chosen)
        menu.actions()[-1].setIcon(icons.icon(icon, tone))


def _add(
    menu: QMenu, text: str, query: Query, chosen: Callable[[Query], object]
) -> None:
    menu.addAction(literal(text)).triggered.connect(lambda: chosen(query))

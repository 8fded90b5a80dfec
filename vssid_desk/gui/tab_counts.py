"""How many are waiting behind each tab, told whether or not the tab was looked at."""

from collections.abc import Callable, Mapping

from vssid_desk.domain.case import Stage
from vssid_desk.domain.query import Query
from vssid_desk.gui.background.runner import Runner
from vssid_desk.operations import browse
from vssid_desk.operations.workspace import Workspace

# Tab, how many of what: the words of its tool tip.
WORDS = {
    "lists": "người trong danh sách đang xem",
    "case": "người cần hỏi, cần điều chỉnh",
    "forms": "người đủ hồ sơ để in, để gửi",
    "packages": "gói đã gửi, không kể gói thu hồi",
}


class TabCounts:
    """Read again after every write, so that no tab keeps a count that is over.

    Danh sách tells its own count: it depends on the list that is looked at.
    """

    def __init__(self, runner: Runner, show: Callable[[str, int], object]) -> None:
        self._runner, self._show = runner, show

    def refresh(self) -> None:
        """Count beside the window."""
        self._runner.fetch(counts, self._tell)

    def _tell(self, found: Mapping[str, int]) -> None:
        for tab, amount in found.items():
            self._show(tab, amount)


def counts(work: Workspace) -> dict[str, int]:
    """Return by tab how many people or packages wait there."""
    stages = browse.stages(work, Query())
    open_ = (Stage.ASKING.value, Stage.CORRECTING.value)
    sent = [one for one in browse.packages(work) if not one.withdrawn_at]
    return {
        "case": sum(stages.get(stage, 0) for stage in open_),
        "forms": stages.get(Stage.READY.value, 0),
        "packages": len(sent),
    }

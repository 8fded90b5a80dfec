"""The tab row: what waits behind each tab, also behind one that nobody looked at."""

from tests.gui.ready import make_ready
from vssid_desk.domain.query import Query
from vssid_desk.operations import browse, history
from vssid_desk.operations.submit import withdraw


def shown(window):
    return {sign.key: window.head._amounts[at] for at, sign in enumerate(window.signs)}


def test_tabs_tell_their_counts_before_anybody_opens_them(window):
    stages = browse.stages(window.runner.reader, Query())
    assert shown(window)["case"] == stages["asking"] + stages.get("correcting", 0) > 0
    make_ready(window.runner, 3)
    assert shown(window)["forms"] == 3
    assert "3 người đủ hồ sơ" in window.head._bar.tabToolTip(2)


def test_what_was_sealed_leaves_the_count_of_forms(window, tmp_path):
    make_ready(window.runner, 3)
    window.show_tab("forms")
    window.show_tab("packages")
    window.pages["packages"].desk.seal("mat-khau-goi", tmp_path, trial=False)
    assert (shown(window)["forms"], shown(window)["packages"]) == (0, 1)
    withdraw_last = browse.packages(window.runner.reader)[0].id
    window.runner.run(lambda work: withdraw(work, withdraw_last))
    assert (shown(window)["forms"], shown(window)["packages"]) == (3, 0)


def test_what_was_done_today_is_told_whatever_tab_is_shown(window, tmp_path):
    make_ready(window.runner, 3)
    window.show_tab("forms")
    window.show_tab("packages")
    window.pages["packages"].desk.seal("mat-khau-goi", tmp_path, trial=False)
    assert window.status._today.text() == "Hôm nay xong 3 người"
    window.runner.run(history.undo)
    assert window.status._today.text() == ""

"""Runner: results come back in the window's thread; long work in its own process."""

import threading

import pytest

from tests.gui.conftest import copied
from vssid_desk import resources
from vssid_desk.domain.campaign import Unit
from vssid_desk.errors import UserError
from vssid_desk.gui.background.runner import Runner
from vssid_desk.operations import browse, set_up


@pytest.fixture
def threaded(filled, tmp_path):
    runner = Runner(*copied(filled, tmp_path))
    yield runner
    runner.close()


def rename(name):
    return lambda work: set_up.change_unit(work, Unit(name=name))


def test_a_write_comes_back_and_tells_that_something_changed(qtbot, threaded):
    done = []
    with qtbot.waitSignal(threaded.changed):
        threaded.run(rename("Đơn vị khác"), done.append)
    assert browse.unit(threaded.reader).name == "Đơn vị khác"
    qtbot.waitUntil(lambda: len(done) == 1)


def test_results_come_back_in_the_windows_thread(qtbot, threaded):
    threads = []
    threaded.fetch(browse.lists, lambda _found: threads.append(threading.get_ident()))
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [threading.get_ident()]


def test_reading_does_not_make_the_tabs_read_again(qtbot, threaded):
    done = []
    with qtbot.assertNotEmitted(threaded.changed):
        threaded.fetch(browse.lists, done.append)
        qtbot.waitUntil(lambda: bool(done))


def test_what_the_user_can_mend_goes_to_who_asked_else_to_everyone(qtbot, threaded):
    taken = []
    threaded.run(rename(""), failed=taken.append)
    qtbot.waitUntil(lambda: bool(taken))
    assert isinstance(taken[0], UserError)
    with qtbot.waitSignal(threaded.troubled):
        threaded.run(rename(""))


def test_long_work_runs_in_another_process_and_tells_how_far_it_is(qtbot, threaded):
    done = []
    file = resources.sample("mau-02-xa-cam-giang.xlsx")
    with qtbot.waitSignal(threaded.ended, timeout=30_000):
        assert threaded.start("inspect_list", {"file": file}, done.append)
        assert not threaded.start("inspect_list", {"file": file})
    qtbot.waitUntil(lambda: bool(done))
    assert len(done[0].people) == 40


def test_edits_wait_while_long_work_runs(qtbot, threaded):
    file = resources.sample("mau-02-xa-cam-giang.xlsx")
    with qtbot.waitSignal(threaded.ended, timeout=30_000):
        threaded.start("inspect_list", {"file": file})
        threaded.run(rename("Sau cùng"))
        assert browse.unit(threaded.reader).name != "Sau cùng"
    qtbot.waitUntil(lambda: browse.unit(threaded.reader).name == "Sau cùng")


def test_stopping_long_work_leaves_nothing_of_it(qtbot, threaded):
    before = len(browse.lists(threaded.reader))
    campaign = browse.campaigns(threaded.reader)[0]
    file = resources.sample("mau-02-xa-cam-giang.xlsx")
    kwargs = {"file": file, "campaign_id": campaign.id, "again": True}
    threaded.start("import_list", kwargs, title="Đang nhập")
    with qtbot.waitSignal(threaded.ended):
        threaded.stop()
    assert len(browse.lists(threaded.reader)) == before
    assert not threaded.busy


def test_locking_closes_the_store_and_unlocking_opens_it(
    filled, tmp_path, at_once, qtbot
):
    file, key = copied(filled, tmp_path)
    runner = Runner(file, key, at_once)
    runner.close()
    runner.open(key)
    assert len(browse.lists(runner.reader)) == len(resources.samples())
    runner.close()


def test_long_work_does_not_begin_once_all_is_closed(filled, tmp_path, qtbot):
    runner = Runner(*copied(filled, tmp_path))
    runner.close()
    file = resources.sample("mau-02-xa-cam-giang.xlsx")
    assert not runner.start("inspect_list", {"file": file})
    assert not runner.busy

"""Commands about backups: into a file, back again, and those the program keeps."""

import argparse
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from vssid_desk.cli.access import (
    Commands,
    add_store,
    print_json,
    print_table,
    workspace,
)
from vssid_desk.errors import UserError
from vssid_desk.operations import back_up, generations
from vssid_desk.operations.generations import BackupState, Drill
from vssid_desk.operations.recovery_sheet import recovery_reminder
from vssid_desk.operations.workspace import Workspace


def add_to(commands: Commands) -> None:
    """Add this group's commands."""
    for name, help_, run in (
        ("backup", "sao lưu sổ vào một tệp, vẫn mã hoá", _backup),
        ("restore", "khôi phục sổ từ một bản sao lưu", _restore),
    ):
        parser = commands.add_parser(name, help=help_)
        add_store(parser)
        parser.add_argument("file", type=Path, metavar="TỆP-SAO-LƯU")
        parser.set_defaults(run=run)
    kept = commands.add_parser(
        "backups", help="các bản sao lưu tự động: xem, làm ngay, mở thử"
    )
    add_store(kept)
    kept.add_argument("--make", action="store_true", help="sao lưu ngay nếu có gì mới")
    kept.add_argument("--drill", action="store_true", help="mở thử bản mới nhất")
    kept.add_argument("--second", metavar="THƯ-MỤC", help="nơi thứ hai, thường là USB")
    kept.add_argument("--most", type=int, metavar="MB", help="chỗ cho mọi bản sao lưu")
    kept.set_defaults(run=_backups)


def _backup(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        back_up.back_up(work, options.file)
    print(f"Đã sao lưu vào “{options.file.name}”. Bản sao mở bằng chính mật khẩu này.")


def _restore(options: argparse.Namespace) -> None:
    back_up.restore(options.file, options.store)
    print(f"Đã khôi phục vào “{options.store.name}”.")


def _backups(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        _change(options, work)
        if options.make:
            generations.keep_generation(work)
        drilled = generations.drill(work) if options.drill else None
        found, told = generations.state(work), recovery_reminder(work)
    if options.json:
        print_json(_as_data(found))
    else:
        _print(found)
        print(told, end="\n" if told else "")
    if drilled is not None and drilled.faults:
        raise UserError(drill_words(drilled))


def _change(options: argparse.Namespace, work: Workspace) -> None:
    settings = generations.state(work).settings
    if options.second is not None:
        second = str(Path(options.second).resolve()) if options.second else ""
        settings = replace(settings, second_folder=second)
    if options.most is not None:
        settings = replace(settings, most_megabytes=options.most)
    if settings != generations.state(work).settings:
        generations.change_backup_settings(work, settings)


def _print(found: BackupState) -> None:
    rows = [(_here(one.at), one.last, one.file.name) for one in found.generations]
    print_table(("Lúc", "Đến thao tác số", "Tệp"), rows)
    print(f"Nơi thứ hai: {found.settings.second_folder or 'chưa chọn'}")
    if found.drill is not None:
        print(drill_words(found.drill))
    if found.nag:
        print(found.nag)


def drill_words(found: Drill) -> str:
    """Say what opening a backup as a drill found."""
    of = _here(datetime.fromisoformat(found.backup_at))
    if found.faults:
        return f"Mở thử bản sao lưu {of}: có lỗi. {' '.join(found.faults)} Hãy sao lưu lại."
    at = _here(datetime.fromisoformat(found.at))
    return (
        f"Mở thử bản sao lưu {of} lúc {at}: mở được, {found.person_count} người, "
        "khớp với nhật ký."
    )


def _here(moment: datetime) -> str:
    return moment.astimezone().strftime("%d/%m/%Y %H:%M")


def _as_data(found: BackupState) -> dict[str, object]:
    return {
        "backups": [
            {"file": str(one.file), "at": one.at.isoformat(), "last": one.last}
            for one in found.generations
        ],
        "second_folder": found.settings.second_folder,
        "second_at": found.second_at.isoformat() if found.second_at else "",
        "drill_at": found.drill.at if found.drill else "",
        "drill_faults": list(found.drill.faults) if found.drill else [],
        "nag": found.nag,
    }

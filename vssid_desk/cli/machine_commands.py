"""Commands about this computer: look it over, try the whole program on it."""

import argparse
import tempfile
from dataclasses import asdict
from pathlib import Path

from vssid_desk import settings
from vssid_desk.cli.access import (
    Commands,
    add_json,
    add_store,
    print_json,
    workspace,
)
from vssid_desk.domain.keeping.machine import Note
from vssid_desk.errors import UserError
from vssid_desk.operations.doctor import Checkup, doctor
from vssid_desk.operations.self_test import self_test


def add_to(commands: Commands) -> None:
    """Add this group's commands."""
    parser = commands.add_parser(
        "doctor", help="kiểm tra máy: phông chữ, quyền, chỗ trống, giờ, máy in, sổ"
    )
    add_store(parser, required=False)
    parser.add_argument(
        "--inside", action="store_true", help="mở sổ bằng mật khẩu và xem cả bên trong"
    )
    parser.set_defaults(run=_doctor)
    trial = commands.add_parser(
        "self-test", help="chạy thử cả chương trình trong thư mục tạm, người tự đặt ra"
    )
    add_json(trial)
    trial.set_defaults(run=_self_test)


def _doctor(options: argparse.Namespace) -> None:
    found = _looked_over(options)
    if options.json:
        print_json(asdict(found))
    else:
        print(found.summary)
        for note in found.notes:
            print(_line(note))
    if not found.is_good:
        raise UserError("Có mục hỏng. Làm theo lời khuyên ở mục đó rồi kiểm tra lại.")


def _looked_over(options: argparse.Namespace) -> Checkup:
    if options.store is None:
        known = [Path(name) for name in settings.load().recent_stores]
        return doctor([file for file in known if file.exists()])
    if not options.inside:
        return doctor([options.store])
    with workspace(options, read_only=True) as work:
        return doctor(work=work)


def _line(note: Note) -> str:
    advice = f" {note.advice}" if note.advice else ""
    return f"{note.number}. {note.subject}: {note.state.shown}. {note.text}{advice}"


def _self_test(options: argparse.Namespace) -> None:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        say = _quiet if options.json else print
        done = self_test(Path(place), say)
    if options.json:
        print_json({"person_count": done.person_count, "form_count": done.form_count})
    else:
        print("Chạy thử đạt.")


def _quiet(text: str) -> None:
    """Keep the standard output for the JSON alone."""

"""Commands about who opens the store: users, passwords, the recovery key."""

import argparse
from pathlib import Path

from vssid_desk.cli.access import (
    Commands,
    add_store,
    password,
    print_json,
    print_table,
    workspace,
)
from vssid_desk.domain.keeping.roles import ROLE_LABELS, Role, User
from vssid_desk.errors import UserError
from vssid_desk.operations import users
from vssid_desk.operations.change_password import change_password
from vssid_desk.operations.recovery_sheet import (
    recovery_shown,
    renew_recovery_key,
    write_recovery_sheet,
)
from vssid_desk.operations.workspace import Workspace


def add_to(commands: Commands) -> None:
    """Add this group's commands."""
    change = commands.add_parser(
        "password", help="đổi mật khẩu; khoá khôi phục cũng dùng được thay mật khẩu cũ"
    )
    add_store(change)
    change.add_argument("--new-password-file", type=Path, metavar="TỆP")
    change.set_defaults(run=_password)
    renew = commands.add_parser(
        "recovery", help="cấp khoá khôi phục mới khi mất tờ đã in"
    )
    add_store(renew)
    renew.add_argument("--sheet", type=Path, metavar="PDF", help="in tờ mới ra PDF")
    renew.set_defaults(run=_renew)
    _add_users(commands)


def _add_users(commands: Commands) -> None:
    parser = commands.add_parser("users", help="người dùng của sổ và vai trò")
    add_store(parser)
    parser.add_argument("--add", default="", metavar="TÊN", help="thêm người dùng")
    parser.add_argument("--change", type=int, metavar="SỐ", help="người dùng cần sửa")
    parser.add_argument("--remove", type=int, metavar="SỐ", help="bỏ người dùng")
    parser.add_argument("--name", default="", metavar="TÊN", help="tên mới")
    parser.add_argument(
        "--role",
        choices=[role.value for role in Role],
        help="enter: nhập liệu; approve: duyệt; view: xem",
    )
    parser.add_argument(
        "--new-password-file",
        type=Path,
        metavar="TỆP",
        help="mật khẩu của người mới thêm; với --change là đặt lại mật khẩu",
    )
    parser.set_defaults(run=_users)


def _password(options: argparse.Namespace) -> None:
    old = password(options, "Mật khẩu cũ: ")
    change_password(options.store, old, _new_password(options), options.user)
    print("Đã đổi mật khẩu. Khoá khôi phục đã in vẫn dùng được.")


def _new_password(options: argparse.Namespace) -> str:
    options.password_file = options.new_password_file
    return password(options, "Mật khẩu mới: ")


def _renew(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        key = renew_recovery_key(work)
        # Shown before anything else may fail: the old one opens nothing any more.
        print(f"Khoá khôi phục mới (tờ cũ không dùng được nữa): {key}", flush=True)
        recovery_shown(work)
        if options.sheet:
            write_recovery_sheet(work, key, options.sheet)


def _users(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        told = _changed(options, work)
        found, lacking = users.all_users(work), users.without_password(work)
    if options.json:
        print_json([vars_of(user) for user in found])
        return
    if told:
        print(told)
    rows = [(user.id, user.name, ROLE_LABELS[user.role]) for user in found]
    print_table(("Số", "Người dùng", "Vai trò"), rows)
    for user in found:
        if user.id in lacking:
            print(
                f"{user.name} chưa có mật khẩu nên không mở được sổ. Đặt mật khẩu: "
                f"users --change {user.id} --new-password-file TỆP, hoặc bỏ người này."
            )


def _changed(options: argparse.Namespace, work: Workspace) -> str:
    if options.add:
        role = Role(options.role or Role.ENTER)
        user = users.add_user(work, options.add, role, _new_password(options))
        return f"Đã thêm {user.name}."
    if options.remove:
        users.remove_user(work, options.remove)
        return "Đã bỏ người dùng. Sao lưu cũ vẫn mở được bằng mật khẩu cũ của người đó."
    if options.change:
        known = {user.id: user for user in users.all_users(work)}
        if options.change not in known:
            raise UserError(f"Không có người dùng số {options.change}. Xem lệnh users.")
        before = known[options.change]
        role = Role(options.role) if options.role else before.role
        kept = User(id=before.id, name=options.name or before.name, role=role)
        secret = _new_password(options) if options.new_password_file else ""
        return f"Đã sửa {users.change_user(work, kept, secret).name}."
    return ""


def vars_of(user: User) -> dict[str, object]:
    """Return a user as data."""
    return {"id": user.id, "name": user.name, "role": user.role.value}

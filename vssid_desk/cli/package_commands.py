"""Commands about packages: pre-flight, submit, verify, withdraw, response, packages."""

import argparse
from dataclasses import asdict
from pathlib import Path

from vssid_desk.cli.access import (
    Commands,
    add_json,
    add_password,
    add_store,
    iso_day,
    password,
    print_json,
    print_table,
    show_progress,
    workspace,
)
from vssid_desk.cli.form_commands import add_choice, chosen
from vssid_desk.domain.values.dates import show as show_day
from vssid_desk.operations import browse, record_response, submit
from vssid_desk.operations.browse import Package
from vssid_desk.operations.package_content import PackageContent, package_content
from vssid_desk.operations.submit import PreFlight

LEVELS = {"ok": "đạt", "look": "cần xem", "block": "chặn"}


def add_to(commands: Commands) -> None:
    """Add this group's commands."""
    _add_submit(commands)
    verify = commands.add_parser("verify", help="mở lại một gói và đối chiếu từng tệp")
    verify.add_argument("file", type=Path, metavar="GÓI")
    add_password(verify)
    add_json(verify)
    verify.set_defaults(run=_verify)
    packages = commands.add_parser("packages", help="các gói đã lập")
    add_store(packages)
    packages.add_argument("--withdraw", type=int, metavar="SỐ", help="thu hồi gói này")
    packages.add_argument("--show", type=int, metavar="SỐ", help="xem một gói")
    packages.set_defaults(run=_packages)
    response = commands.add_parser("response", help="nhận kết quả trả lời của một gói")
    add_store(response)
    response.add_argument("package", type=int, metavar="GÓI-SỐ")
    response.add_argument("file", type=Path, metavar="TỆP", help="danh sách kết quả")
    response.set_defaults(run=_response)


def _add_submit(commands: Commands) -> None:
    parser = commands.add_parser(
        "submit", help="kiểm tra rồi đóng gói, niêm phong hồ sơ"
    )
    add_store(parser)
    add_choice(parser)
    parser.add_argument("--folder", type=Path, default=Path(), metavar="THƯ-MỤC")
    parser.add_argument("--package-password-file", type=Path, metavar="TỆP")
    parser.add_argument("--signed-on", type=iso_day, metavar="NGÀY")
    parser.add_argument(
        "--check", action="store_true", help="chỉ kiểm tra trước khi gửi"
    )
    parser.add_argument(
        "--trial", action="store_true", help="niêm phong thử, chưa chuyển ai"
    )
    parser.set_defaults(run=_submit)


def _submit(options: argparse.Namespace) -> None:
    with workspace(options, read_only=options.check) as work:
        if not (options.case or options.stage):
            options.stage = ["ready"]
        ids = chosen(options, work)
        if options.check:
            _print_pre_flight(options, submit.pre_flight(work, ids))
            return
        submit.refuse_blocked(submit.pre_flight(work, ids))
        options.password_file = options.package_password_file
        sealed = submit.submit(
            work,
            ids,
            folder=options.folder,
            password=password(options, "Mật khẩu của gói: "),
            signed_on=options.signed_on,
            trial=options.trial,
            progress=show_progress,
        )
    if options.json:
        print_json(asdict(sealed))
        return
    print(f"{sealed.file}: {sealed.person_count} người, {sealed.file_count} tệp")
    print(f"Đã mở lại kiểm tra, khớp đủ. SHA-256 {sealed.sha256}")


def _print_pre_flight(options: argparse.Namespace, found: PreFlight) -> None:
    if options.json:
        print_json(asdict(found))
        return
    rows = [(LEVELS[line.level], line.text, line.detail) for line in found.lines]
    print_table(("Mức", "Kiểm tra", "Chi tiết"), rows)


def _verify(options: argparse.Namespace) -> None:
    verified = submit.verify(options.file, password(options, "Mật khẩu của gói: "))
    if options.json:
        print_json(asdict(verified))
        return
    manifest = verified.manifest
    print(
        f"Gói {manifest.package_name} nguyên vẹn: {verified.file_count} tệp khớp bảng kê, "
        f"{manifest.person_count} người, {manifest.unit_name}."
    )


def _packages(options: argparse.Namespace) -> None:
    with workspace(options, read_only=not options.withdraw) as work:
        if options.show:
            _print_content(options, package_content(work, options.show))
            return
        if options.withdraw:
            submit.withdraw(work, options.withdraw)
        found = browse.packages(work)
    if options.json:
        print_json([asdict(item) for item in found])
        return
    rows = [
        (item.id, item.name, item.case_count, show_day(item.sent_at[:10]), _state(item))
        for item in found
    ]
    print_table(("Số", "Gói", "Người", "Ngày", "Trạng thái"), rows)


def _response(options: argparse.Namespace) -> None:
    with workspace(options) as work:
        told = record_response.read_response(work, options.package, options.file)
        record_response.record_response(work, options.package, told.outcomes)
    if options.json:
        print_json(asdict(told))
        return
    for outcome, count in told.counts().items():
        print(f"{record_response.OUTCOME_LABELS[outcome]}: {count} người")
    if told.unknown_rows:
        rows = ", ".join(map(str, told.unknown_rows))
        print(
            f"Không rõ là ai hoặc kết quả gì ở các dòng: {rows}. Xem lại những dòng này."
        )


def _print_content(options: argparse.Namespace, found: PackageContent) -> None:
    if options.json:
        print_json(asdict(found))
        return
    papers = [(item.title, item.case_count) for item in found.documents]
    print_table(("Giấy tờ", "Người"), papers)
    labels = {"": "chưa có trả lời", **record_response.OUTCOME_LABELS}
    people = [
        (person.case_id, person.full_name, labels[person.outcome], person.note)
        for person in found.people
    ]
    print_table(("Số", "Họ và tên", "Kết quả", "Lý do"), people)


def _state(item: Package) -> str:
    return "đã thu hồi" if item.withdrawn_at else "đã gửi"

"""The manifest of a package: what is inside, with a checksum of every file."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from vssid_desk.errors import UserError

FORMAT_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedFile:
    """One file of a package: its name inside, its bytes, its SHA-256 in hex."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What a package says of itself. Names of people and numbers never stand here."""

    package_name: str
    unit_code: str
    unit_name: str
    agency_name: str
    campaign_name: str
    signed_on: str
    person_count: int
    form_versions: Mapping[str, str]
    counts: Mapping[str, int]
    files: Sequence[PackedFile]
    format_version: int = FORMAT_VERSION

    def to_json(self) -> bytes:
        """Return the manifest as UTF-8 JSON, the same bytes for the same content."""
        text = json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True)
        return text.encode("utf-8")


def read_manifest(data: bytes) -> Manifest:
    """Read a manifest; raise UserError when it is not one of ours."""
    try:
        content = json.loads(data)
        files = [PackedFile(**item) for item in content.pop("files")]
        manifest = Manifest(**content, files=files)
    except (ValueError, TypeError, KeyError, AttributeError) as fault:
        raise UserError(
            "Bảng kê trong gói không đọc được. Gói có thể đã hỏng khi chép; hãy chép lại."
        ) from fault
    if manifest.format_version > FORMAT_VERSION:
        raise UserError(
            "Gói này do bản chương trình mới hơn lập. Hãy cập nhật chương trình rồi mở lại."
        )
    return manifest


def packed(name: str, data: bytes) -> PackedFile:
    """Describe one file for the manifest."""
    return PackedFile(
        name=name, size=len(data), sha256=hashlib.sha256(data).hexdigest()
    )

"""Find and read what ships with the program: forms/ and resources/."""

import sys
import tomllib
from pathlib import Path
from typing import Any

from vssid_desk.domain.campaign import Campaign
from vssid_desk.domain.campaign_data import campaign_of
from vssid_desk.errors import UserError

HANDLING_PATHS = "handling_paths"  # the one folder of forms/ that holds no form


def shipped_folder() -> Path:
    """Return the folder that holds forms/ and resources/.

    In a frozen program that is the bundle, in a wheel `vssid_desk/_shipped`, in a checkout
    the folder beside the package.
    """
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle)
    package = Path(__file__).resolve().parent
    shipped = package / "_shipped"
    return shipped if shipped.is_dir() else package.parent


def folder() -> Path:
    """Return the folder resources/."""
    return shipped_folder() / "resources"


def forms_folder() -> Path:
    """Return the folder forms/."""
    return shipped_folder() / "forms"


def _existing(file: Path) -> Path:
    if not file.is_file():
        raise UserError(
            f"Chương trình thiếu tệp “{file.name}” trong thư mục {file.parent}. "
            "Cài lại chương trình từ bộ cài."
        )
    return file


def read_text(name: str) -> str:
    """Return a text of resources/, named from there: "style.qss", "help/import.md"."""
    return _existing(folder() / name).read_text(encoding="utf-8")


def font_file(name: str) -> Path:
    """Return the file of a face by its name: "Tinos-Regular", "Tinos-BoldItalic"."""
    return _existing(folder() / "fonts" / f"{name.removesuffix('.ttf')}.ttf")


def icon(name: str) -> str:
    """Return an icon as SVG; its lines are drawn in `currentColor`."""
    return read_text(f"icons/{name}.svg")


def app_icon() -> Path:
    """Return the program's own sign in the form this system wants."""
    name = "app.ico" if sys.platform == "win32" else "app.png"
    return _existing(folder() / "icons" / name)


def glyphs_folder(theme: str) -> Path:
    """Return the small glyphs of the style sheet; `theme` is "light" or "dark"."""
    return folder() / "glyphs" / theme


def sample(name: str) -> Path:
    """Return a made-up list to try the program with, by its file name."""
    return _existing(folder() / "samples" / name)


def samples() -> list[Path]:
    """Return every made-up list, in the order of their names."""
    return sorted(
        file
        for file in (folder() / "samples").iterdir()
        if file.suffix in {".xlsx", ".xls", ".ods", ".csv"}
    )


def load_forms(own: Path | None = None) -> list[dict[str, Any]]:
    """Return every version of every form as declared, oldest first within a form.

    A file in `own`, the user's folder of forms, stands for the shipped one of the same day.
    Added to what the file says: `form`, the name of its folder ("tk1_ts").
    """
    return [
        {"form": file.parent.name, **_declaration(file)} for file in form_files(own)
    ]


def form_files(own: Path | None = None) -> list[Path]:
    """Return the files of all forms, those of one form oldest first."""
    found = {
        (file.parent.name, file.name): file
        for root in (forms_folder(), own)
        for file in (root.glob("*/*.toml") if root else ())
        if file.parent.name != HANDLING_PATHS
    }
    return [found[key] for key in sorted(found)]


def adapter_files(own: Path | None = None) -> list[Path]:
    """Return the files of import layouts; one in `own` stands for the shipped one of its name."""
    roots = (folder() / "adapters", own)
    found = {f.name: f for root in roots if root for f in root.glob("*.toml")}
    return [found[name] for name in sorted(found)]


def load_adapters(own: Path | None = None) -> dict[str, dict[str, Any]]:
    """Return every import layout as declared, by the name of its file."""
    return {file.stem: load_adapter(file) for file in adapter_files(own)}


def load_adapter(file: Path) -> dict[str, Any]:
    """Return one import layout as declared; raise UserError when it cannot be read."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UserError(
            f"Không đọc được tệp chuyển đổi “{file.name}”: sai cú pháp hoặc không mở được. "
            "Sửa tệp này, hoặc xóa để dùng bản của chương trình."
        ) from error


def load_handling_paths() -> list[dict[str, Any]]:
    """Return the papers, attachments and texts of the handling paths, oldest version first."""
    folder_ = forms_folder() / HANDLING_PATHS
    return [_declaration(file) for file in sorted(folder_.glob("*.toml"))]


def _declaration(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UserError(
            f"Không đọc được mẫu “{file.parent.name}/{file.name}”: tệp bị hỏng. "
            "Cài lại chương trình từ bộ cài."
        ) from error


def load_phone_round() -> dict[str, Any]:
    """Return the results of calls and the texts of reminders, as declared."""
    return _declaration(_existing(folder() / "phone_round.toml"))


def load_complaints() -> dict[str, Any]:
    """Return what complaints are about and which desk each belongs to, as declared."""
    return _declaration(_existing(folder() / "complaints.toml"))


def load_office_questions() -> dict[str, Any]:
    """Return what to ask the local BHXH office, as declared."""
    return _declaration(_existing(folder() / "office_questions.toml"))


def starting_campaign(profile: str) -> Campaign:
    """Return what a campaign starts with, still unnamed.

    `profile` is "commune", "school", "post_office" or "employer"; of another kind of unit
    nothing is known, so it starts as a commune does.
    """
    file = folder() / "campaigns" / f"{profile}.toml"
    known = file if file.is_file() else file.with_name("commune.toml")
    return campaign_of(_declaration(_existing(known)))


def load_tables() -> dict[str, list[dict[str, str]]]:
    """Return every code table by its name ("ethnicities"), each row by its column heads."""
    files = sorted((folder() / "reference").glob("*.tsv"))
    return {file.stem: _rows(file) for file in files}


def load_places() -> dict[str, list[dict[str, str]]]:
    """Return the tables of communes, old and new, and the one of provinces, as in `load_tables`.

    They are large and seldom needed, so they are read apart from the other tables.
    """
    files = sorted((folder() / "places").glob("*.tsv"))
    tables = {file.stem: _rows(file) for file in files}
    provinces = _existing(folder() / "reference" / "provinces.tsv")
    return tables | {"provinces": _rows(provinces)}


def _rows(file: Path) -> list[dict[str, str]]:
    lines = file.read_text(encoding="utf-8").splitlines()
    head = lines[0].split("\t")
    return [
        dict(zip(head, line.split("\t"), strict=True)) for line in lines[1:] if line
    ]

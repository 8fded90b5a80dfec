"""What ships is there and usable."""

import re
import unicodedata
from string import Template

import pytest
from reportlab.pdfbase.ttfonts import TTFontFile

from vssid_desk import resources
from vssid_desk.errors import UserError

WINDOW_FACES = ("OpenSans-Regular", "OpenSans-Semibold")
FACES = ("Tinos-Regular", "Tinos-Bold", "Tinos-Italic", "Tinos-BoldItalic")
TONES = "\u0300\u0301\u0303\u0309\u0323"
ETHNIC = "ŏŭĕĭčñƀŎŬĔĬČÑɃ"


def vietnamese_letters() -> list[str]:
    """The accented letters, composed: 67 small ones and their capitals."""
    vowels = "aăâeêioôơuưy"
    toned = [unicodedata.normalize("NFC", v + t) for v in vowels for t in TONES]
    small = [*toned, *"ăâêôơưđ"]
    return small + [letter.upper() for letter in small]


def test_there_are_134_accented_letters():
    assert len(set(vietnamese_letters())) == 134
    assert "\u1ec4" in vietnamese_letters()


@pytest.mark.parametrize("face", [*FACES, *WINDOW_FACES])
def test_each_face_has_every_vietnamese_letter(face):
    glyphs = TTFontFile(str(resources.font_file(face))).charToGlyph
    wanted = vietnamese_letters() + (list(ETHNIC) if face in FACES else [])
    missing = [letter for letter in wanted if ord(letter) not in glyphs]
    assert missing == []


@pytest.mark.parametrize("face", FACES)
def test_each_face_is_as_wide_as_times(face):
    font = TTFontFile(str(resources.font_file(face)))
    widths = {"Tinos-Regular": 722, "Tinos-Bold": 722, "Tinos-Italic": 667}
    assert round(font.charWidths[ord("N")]) == widths.get(face, 722)


def test_fonts_and_icons_ship_with_their_licences():
    assert "Apache License" in resources.read_text("fonts/LICENSE-OpenSans.txt")
    assert "SIL OPEN FONT LICENSE" in resources.read_text("fonts/OFL.txt")
    licence = resources.read_text("icons/LICENSE")
    assert "ISC License" in licence
    assert "MIT License" in licence


def test_every_icon_takes_its_colour_from_outside():
    names = [file.stem for file in (resources.folder() / "icons").glob("*.svg")]
    assert len(names) >= 67
    for name in set(names) - {"app"}:
        assert "currentColor" in resources.icon(name)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_glyphs_of_the_style_sheet_exist(theme):
    wanted = re.findall(r"\$glyphs/([\w-]+\.svg)", resources.read_text("style.qss"))
    assert wanted
    for name in wanted:
        assert (resources.glyphs_folder(theme) / name).is_file()


def test_the_style_sheet_names_no_colour():
    text = resources.read_text("style.qss")
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b", text)
    assert {"accent", "surface", "glyphs"} <= set(Template(text).get_identifiers())


def test_a_missing_file_is_a_sentence():
    with pytest.raises(UserError, match=r"thiếu tệp “Comic\.ttf”"):
        resources.font_file("Comic")


def test_a_frozen_program_reads_from_its_bundle(monkeypatch, tmp_path):
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / "style.qss").write_text("x", encoding="utf-8")
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    assert resources.read_text("style.qss") == "x"


def test_a_wheel_reads_from_what_it_ships(monkeypatch, tmp_path):
    shipped = tmp_path / "vssid_desk" / "_shipped"
    shipped.mkdir(parents=True)
    module = tmp_path / "vssid_desk" / "resources.py"
    monkeypatch.setattr(resources, "__file__", str(module))
    assert resources.shipped_folder() == shipped


def test_a_damaged_form_is_named(monkeypatch, tmp_path):
    folder = tmp_path / "forms" / "tk1_ts"
    folder.mkdir(parents=True)
    (folder / "2026-05-01.toml").write_text("code = ", encoding="utf-8")
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    with pytest.raises(UserError, match=r"tk1_ts/2026-05-01\.toml"):
        resources.load_forms()


def test_forms_say_their_folder(monkeypatch, tmp_path):
    for name in ("tk1_ts", "handling_paths"):
        (tmp_path / "forms" / name).mkdir(parents=True)
        file = tmp_path / "forms" / name / "2026-05-01.toml"
        file.write_text('code = "X"', encoding="utf-8")
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    assert resources.load_forms() == [{"form": "tk1_ts", "code": "X"}]
    assert resources.load_handling_paths() == [{"code": "X"}]

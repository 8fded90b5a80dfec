"""Qt's Unicode data for Linux without the languages and services nobody asks for here.

Unicode's own tool takes parts out of its own package and refuses when a part that stays needs
one that goes. A part left out is answered by the one for all languages, as its manual says of
cutting the data to what a program needs. Windows brings its own.
"""

from pathlib import Path

from installer.plan import Plan, run

LANGUAGES = ("root", "vi", "en")
# What Qt never calls: other scripts' letters, numbers as words, units, names of money and languages,
# breaking of words (it has its own), encodings, names of letters, of network logins, look-alikes.
SERVICES = ("translit/", "rbnf/", "unit/", "curr/", "lang/", "brkitr/")
KINDS = (".cnv", "unames.icu", ".spp", ".cfu")
# Parts about all languages that bear no language's name.
SHARED = (
    "res_index", "pool", "supplementalData", "likelySubtags", "langInfo", "metadata",
    "metaZones", "timezoneTypes", "zoneinfo64", "windowsZones", "keyTypeData", "plurals",
    "pluralRanges", "numberingSystems", "dayPeriods", "genderList", "grammaticalFeatures",
    "currencyNumericCodes", "icustd", "icuver", "tzdbNames",
)  # fmt: skip


def make_smaller(plan: Plan) -> None:
    """Giữ phần dữ liệu Unicode cần dùng."""
    for library in plan.inside.glob("PySide6/Qt/lib/libicudata.so.*"):
        _rebuild(plan, library)


def _rebuild(plan: Plan, library: Path) -> None:
    folder = plan.work / "icu"
    (folder / "kept").mkdir(parents=True, exist_ok=True)
    major = library.suffix[1:]
    data = f"icudt{major}l.dat"  # the tool asks for this name
    run(plan, "Lấy dữ liệu Unicode", "objcopy", "-O", "binary", "--only-section=.rodata",
        library, folder / data)  # fmt: skip
    names = run(plan, "Xem dữ liệu Unicode", "icupkg", "-l", data, folder=folder)
    gone = [name for name in names.split() if not used(name)]
    (folder / "gone.txt").write_text("\n".join(gone) + "\n", encoding="utf-8")
    run(plan, "Bớt dữ liệu Unicode", "icupkg", "-r", "gone.txt", data, f"kept/{data}",
        folder=folder)  # fmt: skip
    symbol = "_binary_" + data.replace(".", "_") + "_start"
    run(plan, "Gói dữ liệu Unicode", "objcopy", "-I", "binary", "-O", "elf64-x86-64",
        "-B", "i386:x86-64", "--set-section-alignment", ".data=16",
        "--rename-section", ".data=.rodata,alloc,load,readonly,data,contents",
        "--redefine-sym", f"{symbol}=icudt{major}_dat", data, "../data.o",
        folder=folder / "kept")  # fmt: skip
    run(plan, "Nối dữ liệu Unicode", "ld", "-shared", "-z", "noexecstack", "--strip-all",
        "-soname", library.name, "-o", library, folder / "data.o")  # fmt: skip


def used(name: str) -> bool:
    """Tell whether a part of the package is used, by its name there."""
    if name.startswith(SERVICES) or name.endswith(KINDS):
        return False
    stem = name.rpartition("/")[2].removesuffix(".res")
    return (
        not name.endswith(".res") or stem.split("_")[0] in LANGUAGES or stem in SHARED
    )

"""Cut and mutated files: people or a sentence, never a fault of the program."""

import io
import zipfile
from random import Random

import pytest

from tests.intake.conftest import TODAY
from tests.intake.nasty_lists import make
from vssid_desk.errors import UserError
from vssid_desk.intake.reader import read_list

FORMATS = 9
PLANTED = b'<">&9-\0\xff'


def mutated(data, rng):
    """Return bytes with a few changes: cut, doubled, or letters planted in them."""
    data = bytearray(data)
    way = rng.randrange(3)
    if way == 0:
        del data[rng.randrange(len(data) + 1) :]
    elif way == 1 and data:
        place = rng.randrange(len(data))
        data[place:place] = data[max(0, place - 50) : place] * rng.randint(1, 5)
    for _ in range(rng.randint(1, 8) if way == 2 and data else 0):
        data[rng.randrange(len(data))] = rng.choice(PLANTED)
    return bytes(data)


def mutate(file, rng):
    """Change the file, or one part inside it with its checksum made right again."""
    data = file.read_bytes()
    if not zipfile.is_zipfile(file) or rng.random() < 0.2:
        file.write_bytes(mutated(data, rng))
        return
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    chosen = rng.choice(sorted(parts))
    parts[chosen] = mutated(parts[chosen], rng)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def check(seed, folder):
    rng = Random(seed)
    file, truth = make(seed % FORMATS, folder)
    mutate(file, rng)
    sentence = ""
    try:
        reading = read_list(file, today=TODAY)
    except UserError as refused:
        sentence = str(refused)
    if sentence:
        assert file.name in sentence
        return
    assert 0 < len(reading.people) <= 3 * len(truth)
    receipt = reading.receipt
    assert receipt["rows_with_content"] == (
        receipt["person_rows"] + receipt["explained"]
    )


@pytest.mark.parametrize("seed", range(12))
def test_a_mutated_file_gives_people_or_a_sentence(seed, tmp_path):
    check(seed, tmp_path)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 500))
def test_many_mutated_files_give_people_or_a_sentence(seed, tmp_path):
    check(seed, tmp_path)

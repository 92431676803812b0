"""A set of forms comes back from its file as it went in; a damaged file gives one clear error."""

from __future__ import annotations

import json
import random
import zipfile
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.compose.forms.formset import (
    LISTING,
    SHAPE,
    FormSetDamagedError,
    FormSetError,
    FormSetNewerError,
    Packed,
    pack,
    unpack,
)
from dossier.errors import DossierError
from dossier.guard.trouble import BombError, GuardError, NamesError
from dossier.messages import LANGUAGES, catalogue

TEMPLATES = Path(__file__).parents[2] / "templates"
PROGRAM = "ho-so-khen-thuong 0"


def shipped(form: str) -> Packed:
    home = TEMPLATES / form
    declaration = (home / "form.toml").read_text(encoding="utf-8")
    return Packed(form, "Mẫu", "2", "Thêm cột", declaration, (home / "form.docx").read_bytes())


FORMS = (shipped("danh_sach_nd30"), shipped("to_trinh_party"))
WHOLE = pack(FORMS, program=PROGRAM)


def rezipped(changes: dict[str, bytes | None], *, extra: tuple[str, bytes] | None = None) -> bytes:
    """Write the set again with some parts changed or left out."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(WHOLE)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = changes.get(name, old.read(name))
            if content is not None:
                new.writestr(name, content, zipfile.ZIP_DEFLATED)
        if extra:
            new.writestr(*extra, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def listing(**changes: Any) -> bytes:
    with zipfile.ZipFile(BytesIO(WHOLE)) as package:
        said = json.loads(package.read(LISTING))
    return json.dumps(said | changes).encode()


def first_row(**changes: Any) -> bytes:
    rows = json.loads(listing())["forms"]
    return listing(forms=[rows[0] | changes, *rows[1:]])


def test_a_set_comes_back_as_it_went_in() -> None:
    assert unpack(WHOLE) == FORMS
    assert unpack(pack((), program=PROGRAM)) == ()


def test_the_same_forms_give_the_same_bytes_in_whatever_order() -> None:
    assert pack(FORMS[::-1], program=PROGRAM) == WHOLE


def test_anyone_can_look_into_the_file() -> None:
    with zipfile.ZipFile(BytesIO(WHOLE)) as package:
        assert package.namelist()[0] == LISTING
        assert "danh_sach_nd30/form.docx" in package.namelist()
        said = json.loads(package.read(LISTING))
    assert (said["bieu_mau"], said["program"]) == (SHAPE, PROGRAM)
    assert said["forms"][0]["note"] == "Thêm cột"
    assert said["forms"][0]["document"] == sha256(FORMS[0].document).hexdigest()


DOCUMENT, DECLARATION = "danh_sach_nd30/form.docx", "danh_sach_nd30/form.toml"


@pytest.mark.parametrize(
    ("data", "error"),
    [
        pytest.param(b"", FormSetError, id="nothing"),
        pytest.param(b"PK\x03\x04", FormSetDamagedError, id="only the beginning of a zip"),
        pytest.param(b"%PDF-1.7", FormSetError, id="a PDF"),
        pytest.param(FORMS[0].document, FormSetError, id="a Word file"),
        pytest.param(WHOLE[:-40], FormSetDamagedError, id="the end is missing"),
        pytest.param(rezipped({LISTING: None}), FormSetError, id="no listing"),
        pytest.param(
            rezipped({LISTING: b"{"}), FormSetDamagedError, id="a listing that is no JSON"
        ),
        pytest.param(rezipped({LISTING: b"[]"}), FormSetError, id="a listing that is a list"),
        pytest.param(
            rezipped({LISTING: b"[" * 200_000}), FormSetDamagedError, id="a listing without end"
        ),
        pytest.param(
            rezipped({LISTING: b'{"bieu_mau": ' + b"9" * 5000 + b"}"}),
            FormSetDamagedError,
            id="a shape of 5,000 digits",
        ),
        pytest.param(rezipped({LISTING: listing(bieu_mau=0)}), FormSetError, id="shape 0"),
        pytest.param(rezipped({LISTING: listing(bieu_mau=True)}), FormSetError, id="shape true"),
        pytest.param(rezipped({LISTING: listing(bieu_mau=2)}), FormSetNewerError, id="shape 2"),
        pytest.param(rezipped({LISTING: listing(forms={})}), FormSetDamagedError, id="no list"),
        pytest.param(rezipped({LISTING: listing(forms=[1])}), FormSetDamagedError, id="no rows"),
        pytest.param(
            rezipped({LISTING: first_row(note=5)}), FormSetDamagedError, id="a note that is no text"
        ),
        pytest.param(
            rezipped({LISTING: first_row(id="../danh_sach")}),
            FormSetDamagedError,
            id="an id that climbs",
        ),
        pytest.param(
            rezipped({LISTING: first_row(id="to_trinh_party")}),
            FormSetDamagedError,
            id="one id twice",
        ),
        pytest.param(
            rezipped({DOCUMENT: FORMS[1].document}), FormSetDamagedError, id="another document"
        ),
        pytest.param(rezipped({DECLARATION: b"x"}), FormSetDamagedError, id="another declaration"),
        pytest.param(
            rezipped(
                {LISTING: first_row(declaration=sha256(b"\xff").hexdigest()), DECLARATION: b"\xff"}
            ),
            FormSetDamagedError,
            id="a declaration that is no text",
        ),
        pytest.param(rezipped({DOCUMENT: None}), FormSetDamagedError, id="a document is missing"),
        pytest.param(
            rezipped({}, extra=("danh_sach_nd30/macro.bin", b"x")),
            FormSetDamagedError,
            id="a spare part",
        ),
        pytest.param(
            rezipped({}, extra=("../../a/form.toml", b"x")), NamesError, id="a part that climbs out"
        ),
        pytest.param(
            rezipped({}, extra=("C:\\form.toml", b"x")), NamesError, id="a part on a drive"
        ),
        pytest.param(
            rezipped({DECLARATION: b"0" * 30_000_000}),
            BombError,
            id="a part that unpacks without end",
        ),
    ],
)
def test_what_is_no_whole_set_is_refused_in_words(data: bytes, error: type[DossierError]) -> None:
    with pytest.raises(error) as raised:
        unpack(data)
    for language in LANGUAGES:
        assert str(catalogue(language).say(raised.value.code, raised.value.params))


@settings(deadline=None)
@given(st.randoms(use_true_random=False))
def test_random_damage_gives_the_same_forms_or_one_error(dice: random.Random) -> None:
    data = bytearray(WHOLE)
    for _ in range(dice.randint(1, 6)):
        at = dice.randrange(len(data))
        match dice.randrange(3):
            case 0:
                data[at] ^= 1 << dice.randrange(8)
            case 1:
                del data[at : at + dice.randint(1, 2000)]
            case _:
                data[at:at] = bytes(data[: dice.randint(1, 50)])
    try:
        found = unpack(bytes(data))
    except (FormSetError, GuardError):
        return
    assert [(form.declaration, form.document) for form in found] == [
        (form.declaration, form.document) for form in FORMS
    ]


@given(st.text(), st.text(), st.binary(max_size=300))
def test_any_text_and_bytes_travel(note: str, declaration: str, document: bytes) -> None:
    form = Packed("x", "", "", note, declaration, document)
    (found,) = unpack(pack((form,), program=PROGRAM))
    assert replace(found, note="") == replace(form, note="")

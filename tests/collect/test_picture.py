"""A portrait is read to its last dot, set upright, and rid of what a telephone wrote into it."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from dossier.collect.picture import LONGEST, NotPictureError, TinyPictureError, read_portrait
from dossier.errors import DossierError

TURNED = 6  # of EXIF: what is up in the picture lies to the right


def picture(
    kind: str, size: tuple[int, int] = (300, 400), mode: str = "RGB", **extra: object
) -> bytes:
    out = BytesIO()
    Image.new(mode, size).save(out, kind, **extra)
    return out.getvalue()


def read(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(read_portrait("anh.jpg", content)))
    image.load()
    return image


def telephone() -> bytes:
    exif = Image.Exif()
    exif[0x0112] = TURNED
    exif[0x010F] = "Máy ảnh"
    exif.get_ifd(0x8825)[1] = "N"
    return picture("JPEG", (400, 300), exif=exif)


@pytest.mark.parametrize(
    ("content", "mode"),
    [
        pytest.param(picture("JPEG"), "RGB", id="photograph"),
        pytest.param(picture("PNG"), "RGB", id="drawing"),
        pytest.param(picture("PNG", mode="L"), "L", id="gray"),
        pytest.param(picture("PNG", mode="1"), "L", id="black and white"),
        pytest.param(picture("PNG", mode="P"), "RGB", id="palette"),
        pytest.param(picture("JPEG", mode="CMYK"), "RGB", id="inks"),
        pytest.param(picture("PNG", mode="RGBA"), "RGB", id="transparent"),
        pytest.param(picture("PNG", mode="LA"), "RGB", id="transparent gray"),
    ],
)
def test_every_kind_becomes_a_plain_jpeg(content: bytes, mode: str) -> None:
    found = read(content)
    assert (found.format, found.mode, found.size) == ("JPEG", mode, (300, 400))


def test_what_is_clear_lies_on_white_paper() -> None:
    assert read(picture("PNG", mode="RGBA")).getpixel((5, 5)) == (255, 255, 255)


def test_a_telephones_picture_stands_upright_and_tells_no_place() -> None:
    found = read(telephone())
    assert found.size == (300, 400)
    assert not found.getexif()


def test_a_large_picture_becomes_as_small_as_papers_need() -> None:
    assert read(picture("JPEG", (3000, 4000))).size == (LONGEST * 3 // 4, LONGEST)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        pytest.param(b"", NotPictureError, id="empty"),
        pytest.param(b"Nguyen Van A", NotPictureError, id="text"),
        pytest.param(picture("GIF", mode="P"), NotPictureError, id="another kind"),
        pytest.param(picture("JPEG")[:400], NotPictureError, id="cut off"),
        pytest.param(picture("JPEG", (40, 50)), TinyPictureError, id="too few dots"),
    ],
)
def test_what_is_no_portrait_is_refused(content: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        read_portrait("anh.jpg", content)


def test_a_bomb_is_refused_before_it_unpacks() -> None:
    content = bytearray(picture("PNG", (80, 80)))
    content[16:24] = (60_000).to_bytes(4, "big") * 2
    with pytest.raises(DossierError) as refused:
        read_portrait("anh.png", bytes(content))
    assert refused.value.code == "guard.picture"


@settings(deadline=None)  # a busy machine is no fault
@given(st.data())
def test_damage_of_any_kind_is_refused_or_read(data: st.DataObject) -> None:
    content = bytearray(data.draw(st.sampled_from([picture("JPEG"), picture("PNG")])))
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        read_portrait("anh", bytes(content))
    except DossierError:
        return

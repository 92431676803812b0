"""Evidence is known by its content; what acts by itself is refused before anyone opens it."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Dictionary, Name, Pdf
from PIL import Image

from dossier.collect.evidence import look_at, sort_of
from dossier.collect.evidence.looked import THUMBNAIL
from dossier.collect.evidence.pdf import ActivePdfError, BrokenPdfError, LockedPdfError
from dossier.collect.evidence.scan import NotEvidenceError
from dossier.guard.trouble import OldFormatError, PictureError
from dossier.model.attachment import AttachmentKind

WORDS = b"BT /F1 24 Tf 72 720 Td (Quyet dinh so 12) Tj ET"
Change = Callable[[Pdf], object]


def pdf(change: Change = lambda _pdf: None, pages: int = 1, **saving: Any) -> bytes:
    made = Pdf.new()
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    for _ in range(pages):
        page = made.add_blank_page(page_size=(595, 842))
        page.Contents = made.make_stream(WORDS)
        page.Resources = Dictionary(Font=Dictionary(F1=font))
    change(made)
    out = BytesIO()
    made.save(out, **saving)
    return out.getvalue()


def picture(form: str, size: tuple[int, int] = (400, 300), frames: int = 1) -> bytes:
    out = BytesIO()
    one = Image.new("RGB", size, "gray")
    more: dict[str, Any] = (
        {"save_all": True, "append_images": [one] * (frames - 1)} if frames > 1 else {}
    )
    one.save(out, form, **more)
    return out.getvalue()


def test_a_pdf_tells_its_pages_words_and_face() -> None:
    looked = look_at("12.pdf", pdf(pages=3))
    assert (looked.kind, looked.ending, looked.pages) == (AttachmentKind.PDF, ".pdf", 3)
    assert looked.text.splitlines() == ["Quyet dinh so 12"] * 3
    face = Image.open(BytesIO(looked.thumbnail))
    assert face.format == "PNG"
    assert max(face.width / THUMBNAIL[0], face.height / THUMBNAIL[1]) == 1


@pytest.mark.parametrize(
    ("form", "frames", "ending"),
    [
        pytest.param("JPEG", 1, ".jpg", id="a photograph"),
        pytest.param("PNG", 1, ".png", id="a picture of the screen"),
        pytest.param("TIFF", 3, ".tif", id="a scan of three pages"),
        pytest.param("WEBP", 1, ".webp", id="from the web"),
        pytest.param("BMP", 1, ".bmp", id="from an old scanner"),
        pytest.param("GIF", 2, ".gif", id="one that moves is one page"),
    ],
)
def test_a_picture_tells_its_pages_and_face(form: str, frames: int, ending: str) -> None:
    looked = look_at("anh", picture(form, frames=frames))
    pages = frames if form == "TIFF" else 1
    assert (looked.kind, looked.ending, looked.pages) == (AttachmentKind.PICTURE, ending, pages)
    assert Image.open(BytesIO(looked.thumbnail)).size == (240, 180)


def _open_with(**action: Any) -> Change:
    return lambda made: made.Root.__setitem__("/OpenAction", Dictionary(**action))


def _in_a_page(made: Pdf) -> None:
    made.pages[0].AA = Dictionary(O=Dictionary(S=Name.JavaScript, JS="app.alert(1)"))


def _a_file_inside(made: Pdf) -> None:
    made.attachments["virus.exe"] = b"MZ"


def _a_scripted_form(made: Pdf) -> None:
    made.Root.AcroForm = Dictionary(XFA=made.make_stream(b"<xdp/>"))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(_open_with(S=Name.JavaScript, JS="app.alert(1)"), id="a script on opening"),
        pytest.param(_open_with(S=Name.Launch, F="cmd.exe"), id="a program on opening"),
        pytest.param(_open_with(S=Name.SubmitForm, F="http://a.example"), id="data sent away"),
        pytest.param(_in_a_page, id="a script of a page"),
        pytest.param(_a_file_inside, id="a file inside"),
        pytest.param(_a_scripted_form, id="a form made of scripts"),
    ],
)
@pytest.mark.parametrize("packed", [False, True], ids=["plain", "in packed objects"])
def test_a_pdf_that_acts_is_refused(change: Change, packed: bool) -> None:  # noqa: FBT001
    mode = pikepdf.ObjectStreamMode
    how = mode.generate if packed else mode.disable
    with pytest.raises(ActivePdfError):
        look_at("12.pdf", pdf(change, object_stream_mode=how))


def test_a_pdf_that_opens_at_a_page_is_as_good_as_any() -> None:
    made = pdf(lambda made: made.Root.__setitem__("/OpenAction", Dictionary(S=Name.GoTo)))
    assert look_at("12.pdf", made).pages == 1


def test_a_locked_pdf_says_so() -> None:
    locked = pdf(encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(LockedPdfError):
        look_at("12.pdf", locked)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        pytest.param(b"%PDF-1.7\n", BrokenPdfError, id="nothing after the mark"),
        pytest.param(pdf()[:200], BrokenPdfError, id="cut off"),
        pytest.param(pdf(pages=0), BrokenPdfError, id="no page"),
        pytest.param(b"", NotEvidenceError, id="empty"),
        pytest.param(b"Hello", NotEvidenceError, id="a text"),
        pytest.param(picture("PNG")[:-40], NotEvidenceError, id="a picture cut off"),
        pytest.param(picture("TIFF", (6000, 5000)), PictureError, id="far too many dots"),
    ],
)
def test_what_cannot_be_read_says_why(content: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        look_at("tep", content)


def test_kinds_are_told_by_content() -> None:
    assert sort_of(b"\n\n%PDF-1.4") is AttachmentKind.PDF
    assert sort_of(b"PK\x03\x04") is AttachmentKind.WORD
    assert sort_of(b"\xff\xd8") is AttachmentKind.PICTURE
    with pytest.raises(OldFormatError):
        sort_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")

"""Turns a picture from outside, mostly the scan of a paper, into its small likeness."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageOps

from dossier.collect.evidence.looked import Looked, small
from dossier.collect.picture import UNREADABLE
from dossier.errors import UsageError
from dossier.guard import limits
from dossier.guard.pictures import check_picture
from dossier.guard.trouble import PictureError
from dossier.model.attachment import AttachmentKind

ENDINGS = {
    "JPEG": ".jpg",
    "PNG": ".png",
    "TIFF": ".tif",
    "BMP": ".bmp",
    "GIF": ".gif",
    "WEBP": ".webp",
}


class NotEvidenceError(UsageError):
    """The file is neither PDF nor picture nor Word file, or it is damaged."""

    code = "collect.not_evidence"


def look_at_picture(name: str, content: bytes) -> Looked:
    """Read a picture to its last dot; scanners write several pages into one TIFF.

    Raises NotEvidenceError, or the guard's PictureError for far too many dots.
    """
    check_picture(name, content)
    try:
        with Image.open(BytesIO(content), formats=tuple(ENDINGS)) as image:
            dots = image.width * image.height
            if dots > limits.IMAGE_PIXELS:
                raise PictureError(part=name, pixels=dots)
            pages = getattr(image, "n_frames", 1) if image.format == "TIFF" else 1
            picture = small(ImageOps.exif_transpose(image))
            ending = ENDINGS[image.format or ""]
    except UNREADABLE as trouble:
        raise NotEvidenceError(file=name) from trouble
    return Looked(AttachmentKind.PICTURE, ending, pages, picture)

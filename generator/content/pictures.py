"""Find the pictures that staff name, logos and images, and judge whether they can be printed."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from generator.content.binding import Binding
from generator.content.body import Asset
from generator.content.drawings import Unprintable, drawing_ratio
from generator.findings import nearest
from generator.messages import _, reason
from generator.records import record
from generator.source.tree import Text
from generator.source.workspace import PICTURES, Workspace

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

_BYTES_AT_MOST = 20_000_000
_PIXELS_AT_MOST = 100_000_000


@record(frozen=True, slots=True)
class _Fault:
    code: str
    message: str
    hint: str


def picture(binding: Binding, name: Text, folder: str) -> Asset | None:
    """Return a picture that lies in a folder of the workspace; None, with a finding, otherwise."""
    looked_at = binding.library.pictures
    path = f"{folder}/{name}"
    if path not in looked_at:
        looked_at[path] = _look(binding.library.workspace, folder, str(name))
    found: Asset | _Fault = looked_at[path]
    if isinstance(found, Asset):
        return found
    binding.refuse(found.code, found.message, name.span, found.hint)
    return None


def _look(workspace: Workspace, folder: str, name: str) -> Asset | _Fault:
    path = f"{folder}/{name}"
    try:
        found = workspace.picture(path)
    except OSError as error:
        message = _("This picture cannot be read: {reason}.").format(reason=reason(error))
        return _Fault("BIND042", message, _("Check the access rights of {path}.").format(path=path))
    if found is None:
        return _missing(workspace, folder, name)
    media_type, data = found
    if not media_type:
        message = _("« {name} » is not a picture that can be printed.").format(name=name)
        return _Fault("BIND041", message, _("Save it as .jpg, .png or .svg."))
    try:
        return Asset(name=path, media_type=media_type, data=data, ratio=_ratio(media_type, data))
    except Unprintable as fault:
        message = _("The picture {name} cannot be printed: {fault}.")
        usual = _("Ask its owner for a plain SVG, PNG or JPEG file, or export it again.")
        return _Fault("PICTURE001", message.format(name=path, fault=fault), fault.hint or usual)


def _missing(workspace: Workspace, folder: str, name: str) -> _Fault:
    near = nearest(name, workspace.pictures(folder))
    if near:
        hint = _("Did you mean « {near} »?").format(near=near)
    else:
        hint = _("Put the file into the folder {folder}, or correct its name.").format(
            folder=folder
        )
    message = _("There is no picture {path}.").format(path=f"{folder}/{name}")
    return _Fault("BIND040", message, hint)


def _ratio(media_type: str, data: bytes) -> float:
    """Return width over height, 1 where the file does not say; raises Unprintable."""
    if not data:
        raise Unprintable(_("the file is empty"))
    if len(data) > _BYTES_AT_MOST:
        raise Unprintable(_("the file is larger than 20 MB"))
    return (
        drawing_ratio(data) if media_type.endswith("xml") else _photograph_ratio(media_type, data)
    )


def _photograph_ratio(media_type: str, data: bytes) -> float:
    image = _opened(media_type, data)
    if image is None:
        raise Unprintable(_("its content is not what its name says"), _rename(data))
    width, height = image.size
    if width * height > _PIXELS_AT_MOST:
        raise Unprintable(_("it has more than 100 million pixels"))
    try:
        with _strictly():
            if media_type == "image/png":
                image.verify()
            else:
                image.draft("L", (1, 1))  # small and grey: a sixth of the time
                image.load()
    except Exception as error:  # what a library meets in a broken file has no end of types
        raise Unprintable(_("the file is damaged, or was cut short")) from error
    return width / height


@contextmanager
def _strictly() -> Iterator[None]:
    """Let no picture that was cut short pass: the engine of the PDF tells pillow to take them."""
    from PIL import ImageFile

    lenient, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient


def _opened(media_type: str, data: bytes) -> "ImageFile | None":
    """Read the head of a picture; None when it is not of that kind."""
    # 60 ms, and most logos are drawings. `Image.open` would import all kinds, and warn.
    from PIL.JpegImagePlugin import JpegImageFile
    from PIL.PngImagePlugin import PngImageFile

    kinds = {"image/png": PngImageFile, "image/jpeg": JpegImageFile}
    try:
        return kinds[media_type](BytesIO(data))
    except Exception:  # as above
        return None


def _rename(data: bytes) -> str:
    """Say how to name a picture of another kind than its name says."""
    for suffix, media_type in PICTURES.items():
        if not media_type.endswith("xml") and _opened(media_type, data):
            return _("Let its name end with {suffix}, which it is.").format(suffix=suffix)
    return ""

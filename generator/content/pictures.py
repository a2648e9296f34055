"""Find the pictures that staff name, logos and images, and judge whether they can be printed."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from generator.content.binding import Binding
from generator.content.body import Asset
from generator.content.document import Release, pictures
from generator.content.drawings import Unprintable, drawing_size
from generator.content.photographs import media_type as kind
from generator.content.photographs import opened, trimmed, upright_size
from generator.disk import TooLarge
from generator.findings import Finding, nearest, remedy
from generator.messages import _, reason
from generator.records import record
from generator.source.tree import Text
from generator.source.workspace import Workspace

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

_PIXELS_AT_MOST = 100_000_000


@record(frozen=True, slots=True)
class _Fault:
    code: str
    message: str
    hint: str


def picture(binding: Binding, name: Text, folder: str) -> Asset | None:
    """Return a picture that lies in a folder of the workspace; None, with a finding, otherwise."""
    library = binding.library
    look = partial(_look, library.workspace, folder, str(name))
    found = library.kept(("picture", f"{folder}/{name}"), look)
    if isinstance(found, Asset):
        return found
    binding.refuse(found.code, found.message, name.span, found.hint)
    return None


def _look(workspace: Workspace, folder: str, name: str) -> Asset | _Fault:
    path = f"{folder}/{name}"
    try:
        found = workspace.picture(path)
    except TooLarge as error:
        return _unprintable(path, reason(error))
    except OSError as error:
        message = _("This picture cannot be read: {reason}.").format(reason=reason(error))
        return _Fault("BIND042", message, remedy(error))
    if found is None:
        return _missing(workspace, folder, name)
    media_type, data = found
    if not media_type:
        message = _("« {name} » is not a picture that can be printed.").format(name=name)
        return _Fault("BIND041", message, _("Save it as .jpg, .png or .svg."))
    try:
        asset = judged(path, media_type, data)
        return _trimmed(asset) if folder == "partners" else asset
    except Unprintable as fault:
        return _unprintable(path, str(fault))


def _unprintable(path: str, fault: str) -> _Fault:
    message = _("The picture {name} cannot be printed: {fault}.").format(name=path, fault=fault)
    hint = _("Ask its owner for a plain SVG, PNG or JPEG file, or export it again.")
    return _Fault("PICTURE001", message, hint)


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


def judged(name: str, media_type: str, data: bytes) -> Asset:
    """Return a picture that can be printed; raises Unprintable."""
    if not data:
        raise Unprintable(_("the file is empty"))
    if media_type.endswith("xml"):
        ratio, wide = drawing_size(data)
        return Asset(name=name, media_type=media_type, data=data, ratio=ratio, width=wide)
    with _strictly():
        image = opened(data)
    if image is None:
        raise Unprintable(_("its content is not what its name says"))
    width, height = upright_size(image)  # first: judging reads fewer pixels
    _judge_photograph(image)
    ratio = width / height
    return Asset(name=name, media_type=kind(image), data=data, ratio=ratio, width=width)


def _trimmed(logo: Asset) -> Asset:
    """Return a logo without much blank around it; raises Unprintable when nothing is seen."""
    if logo.media_type.endswith("xml"):
        return logo
    data = trimmed(logo.data)
    if data is None:
        raise Unprintable(_("nothing of it is seen on white paper"))
    if data == logo.data:
        return logo
    return replace(judged(logo.name, logo.media_type, data), cut_from=logo.digest)


def _judge_photograph(image: "ImageFile") -> None:
    width, height = image.size
    if width * height > _PIXELS_AT_MOST:
        raise Unprintable(_("it has more than 100 million pixels"))
    try:
        with _strictly():
            if image.format == "PNG":
                image.verify()
            else:
                image.draft("L", (1, 1))  # small and grey: a sixth of the time
                image.load()
    except Exception as error:  # what a library meets in a broken file has no end of types
        raise Unprintable(_("the file is damaged, or was cut short")) from error


@contextmanager
def _strictly() -> Iterator[None]:
    """Let nothing pass that was cut short or swells: the engine tells pillow to take it."""
    from PIL import ImageFile

    lenient, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient


def prepared(release: Release) -> Iterator[Finding]:
    """Say what was done to the pictures of a release for print."""
    for asset, span in pictures(release):
        done = ((_("the blank around it cut off"),) if asset.cut_from else ()) + asset.printed.done
        if done:
            before, after = (_weight(len(one)) for one in (asset.data, asset.printed.data))
            message = _("The picture {name} was prepared for print: {done}.")
            if before != after:
                message = _("The picture {name} was prepared for print: {done} ({old} → {new}).")
            words = ", ".join(done)
            said = message.format(name=asset.name, done=words, old=before, new=after)
            hint = _("Nothing is to be done; the file itself is not changed.")
            yield Finding("PICTURE002", said, span, hint, "info")


def _weight(count: int) -> str:
    """Write a number of bytes as people read it."""
    return _("{n} KB").format(n=f"{max(1, round(count / 1000)):,}".replace(",", "\u202f"))

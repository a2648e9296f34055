"""Find the pictures that staff name: logos and images."""

from generator.content.binding import Binding
from generator.content.body import Asset
from generator.findings import nearest
from generator.messages import _, reason
from generator.source.tree import Text

KNOWN = {"image/svg+xml": "svg", "image/png": "png", "image/jpeg": "jpg"}


def picture(binding: Binding, name: Text, folder: str) -> Asset | None:
    """Return a picture that lies in a folder of the workspace; None, with a finding, otherwise."""
    path = f"{folder}/{name}"
    try:
        found = binding.library.workspace.picture(path)
    except OSError as error:
        binding.refuse(
            "BIND042",
            _("This picture cannot be read: {reason}.").format(reason=reason(error)),
            name.span,
            _("Check the access rights of {path}.").format(path=path),
        )
        return None
    if found is None:
        _missing(binding, name, folder)
        return None
    media_type, data = found
    if media_type not in KNOWN:
        binding.refuse(
            "BIND041",
            _("« {name} » is not a picture that can be printed.").format(name=name),
            name.span,
            _("Save it as .jpg, .png or .svg."),
        )
        return None
    return Asset(name=path, media_type=media_type, data=data)


def _missing(binding: Binding, name: Text, folder: str) -> None:
    near = nearest(name, binding.library.workspace.pictures(folder))
    if near:
        hint = _("Did you mean « {near} »?").format(near=near)
    else:
        hint = _("Put the file into the folder {folder}, or correct its name.").format(
            folder=folder
        )
    message = _("There is no picture {path}.").format(path=f"{folder}/{name}")
    binding.refuse("BIND040", message, name.span, hint)

"""See what `render` would refuse for the style, where that does not come with the program."""

from collections.abc import Callable
from functools import cached_property

from generator.chosen import DEFAULT_STYLE, chosen_style
from generator.content.document import Release
from generator.content.typeset import typeset
from generator.findings import Finding, Rejected
from generator.formats.style import Style, names, style_folders
from generator.source.workspace import Workspace
from generator.version import builtin_styles


class Styled:
    """The style of a workspace; one of the program is not even read, and refuses nothing."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    @cached_property
    def amiss(self) -> tuple[Finding, ...]:
        """What is wrong with the style, whatever a release says."""
        try:
            if self._style is None:
                return ()
            from generator.formats.completeness import broken

            return tuple(broken(self._style))
        except Rejected as refusal:
            return refusal.findings

    def refusing(self, release: Release) -> tuple[Finding, ...]:
        """Return why a release cannot be printed in a style that nothing is wrong with."""
        return () if self._trial is None else self._trial(release)

    @cached_property
    def _trial(self) -> Callable[[Release], tuple[Finding, ...]] | None:
        if self.amiss or self._style is None:
            return None
        from generator.formats.completeness import trial

        style, refused = self._style, trial(self._style)
        return lambda release: refused(typeset(release, style.typography))

    @cached_property
    def _style(self) -> Style | None:
        folder = style_folders(self._workspace.root)[0]
        name = self._workspace.settings.style or DEFAULT_STYLE
        own = folder.resolve() != builtin_styles().resolve() and name in names([folder])
        if own or name not in names([builtin_styles()]):
            return chosen_style(self._workspace)
        return None

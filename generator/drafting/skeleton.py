"""Fill in a skeleton: whatever enters is written down as YAML, unless a filter already did."""

from typing import Any

from generator.drafting import scalars
from generator.drafting.scalars import Yaml


def fill(name: str, values: dict[str, Any]) -> str:
    """Return the text of the skeleton of that name.

    `{{ x }}` stands for a value on its line; `| block` puts it below « | », `| key` makes it the
    name of a field, `| words` puts it inside a text or a comment, where nothing is quoted.
    """
    import jinja2

    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("generator.drafting", "skeletons"),
        autoescape=False,  # the page is YAML: `finalize` is what protects it
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_written,
    )
    environment.filters |= {"block": scalars.block, "key": scalars.key, "words": _words}
    return environment.get_template(name).render(values)


def _written(entered: Any) -> Yaml:
    return entered if isinstance(entered, Yaml) else scalars.value(str(entered))


def _words(entered: str) -> Yaml:
    return Yaml(scalars.tidy(entered))

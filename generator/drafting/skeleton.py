"""Fill in a skeleton: whatever enters is written down as YAML, unless a filter already did.

All the words of a draft stand in its skeleton, in the language that staff write; the answers come
without any.
"""

from functools import partial
from typing import Any

from generator.drafting import scalars
from generator.drafting.scalars import Yaml
from generator.language import Language, apply, language


def fill(name: str, values: dict[str, Any], *, code: str) -> str:
    """Return the text of the skeleton of that name, in the language of that code.

    `{{ x }}` stands for a value on its line; `| block` puts it below « | », `| key` makes it the
    name of a field, `| words` puts it inside a text or a comment, where nothing is quoted.
    `open(question)` is an open point, `attach(before, name)` elides at their joint.
    """
    import jinja2

    own = language(code)
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("generator.drafting", f"skeletons/{code}"),
        autoescape=False,  # the page is YAML: `finalize` is what protects it
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_written,
    )
    environment.filters |= {"block": scalars.block, "key": scalars.key, "words": _words}
    environment.filters["typeset"] = partial(_typeset, own)
    environment.globals["open"] = partial(scalars.open_point, code=code)
    environment.globals["attach"] = lambda before, name: "".join(own.attach(before, name))
    return environment.get_template(f"{name}.yaml.jinja").render(values)


def _written(entered: Any) -> Yaml:
    return entered if isinstance(entered, Yaml) else scalars.value(str(entered))


def _words(entered: str) -> Yaml:
    return Yaml(scalars.tidy(entered))


def _typeset(own: Language, words: str) -> str:
    """Set words as the proofreader wants them in a file."""
    return apply(words, own.typeset(words))

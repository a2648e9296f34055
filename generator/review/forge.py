"""Where a forge shows the files that are compared, as far as its pipelines tell."""

import re
from collections.abc import Mapping
from urllib.parse import quote

from generator.review.model import Source

_ADDRESS = re.compile(r"https?://[\w.:-]+(/[\w.~/-]+)?")
_COMMIT = re.compile(r"[0-9a-f]{40,64}")


def source(surroundings: Mapping[str, str], base: str, folder: str) -> Source:
    """Return where the files of the base and of the commit under review are shown.

    `surroundings` are the variables of a pipeline of GitHub or GitLab, whose checkout is the
    commit that it names; elsewhere nothing is known. `folder` is the workspace's in its
    repository, empty or ending in « / ».
    """
    if surroundings.get("GITHUB_ACTIONS") == "true":
        server, name = surroundings.get("GITHUB_SERVER_URL", ""), "GITHUB_REPOSITORY"
        root, commit = f"{server}/{surroundings.get(name, '')}", surroundings.get("GITHUB_SHA", "")
        files = f"{root}/blob"
    else:
        root, commit = surroundings.get("CI_PROJECT_URL", ""), surroundings.get("CI_COMMIT_SHA", "")
        files = f"{root}/-/blob"
    if not _ADDRESS.fullmatch(root) or not _COMMIT.fullmatch(commit):
        return Source()
    before = f"{files}/{base}/{quote(folder)}" if base else ""
    return Source(before, f"{files}/{commit}/{quote(folder)}")

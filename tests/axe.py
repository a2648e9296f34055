"""What axe says of a page: where it is not for everybody."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "RGAAv4")
AXE = """async (tags) => {
  const found = await axe.run(document, { runOnly: { type: "tag", values: tags } });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}"""


def violations(page: Page) -> list[str]:
    """Return the rules that a page breaks, each with the element that does."""
    page.evaluate(AXE_SCRIPT)
    found: list[str] = page.evaluate(AXE, list(TAGS))
    return found

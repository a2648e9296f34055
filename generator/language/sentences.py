"""Where a sentence ends."""

import re


def first_sentence(text: str, abbreviations: str) -> int:
    """Return where the first sentence ends, behind its mark; the whole text if it has but one.

    A full stop ends none after an initial, nor after one of the abbreviations (« Mme|Dr|art »).
    """
    shortened = "|".join(filter(None, ["[A-Z]", abbreviations]))
    for match in re.finditer(END, text):
        if match[0] != "." or not re.search(rf"\b(?:{shortened})\Z", text[: match.start()]):
            return match.end()
    return len(text)


# A mark, with the quotation marks and brackets that close behind it, before a new sentence.
END = r"[.!?…]+(?:\s?[»”“’‘)\]])*(?=\s+[«“„‚(]?\s?[A-ZÀ-ÖØ-Þ0-9])"

"""Where a sentence ends, in French and in English."""

import re


def first_sentence(text: str) -> int:
    """Return where the first sentence ends, behind its mark; the whole text if it has but one.

    A full stop ends none after an initial or an abbreviation (« M. », « Dr. », « art. »).
    """
    for match in END.finditer(text):
        if match[0] != "." or not ABBREVIATION.search(text[: match.start()]):
            return match.end()
    return len(text)


# A mark, with the quotation marks and brackets that close behind it, before a new sentence.
END = re.compile(r"[.!?…]+(?:\s?[»”’)\]])*(?=\s+[«“(]?\s?[A-ZÀ-ÖØ-Þ0-9])")
ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:MM|Mme|Mmes|Mlle|Mgr|Dr|Drs|Pr|Prs|Me|Mr|Mrs|Ms|Prof|St|Ste|art|al|av|bd"
    r"|boul|cf|env|ex|fig|hab|max|min|p|pp|tél|vol|chap|éd|n|No|Inc|Ltd|Jr|Sr))\Z"
)

"""What stands before the name of a person in French: « M. », « Mme », « Dr », « Madame »."""

from generator.language.terms import Gender

# How each is shortened before a name.
SHORTENED = {"Madame": "Mme", "Monsieur": "M.", "Mesdames": "Mmes", "Messieurs": "MM."}
# The gender of one person.
GENDERS: dict[str, Gender] = {
    **dict.fromkeys(("Madame", "Mme", "Mademoiselle", "Mlle"), "f"),
    **dict.fromkeys(("Monsieur", "M."), "m"),
}

# Expressions for the short ones: of civilities only « M. » and « MM. » have a point.
WITHOUT_POINT = r"Mmes?|Mlles?"
CIVILITY = rf"MM?\.|{WITHOUT_POINT}"
TITLE = r"Drs?|Me|Mgr|Pr"
# Those of one person, and all.
OF_ONE = "|".join(GENDERS).replace(".", r"\.")
EVERY = rf"{CIVILITY}|{TITLE}|{'|'.join(SHORTENED)}|Mademoiselle|Maître"

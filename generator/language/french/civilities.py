"""What stands before the name of a person in French: « M. », « Mme », « Dr », « Madame »."""

# How each is shortened before a name.
SHORTENED = {"Madame": "Mme", "Monsieur": "M.", "Mesdames": "Mmes", "Messieurs": "MM."}

# Expressions for the short ones: of civilities only « M. » and « MM. » have a point.
WITHOUT_POINT = r"Mmes?|Mlles?"
CIVILITY = rf"MM?\.|{WITHOUT_POINT}"
TITLE = r"Drs?|Me|Mgr|Pr"

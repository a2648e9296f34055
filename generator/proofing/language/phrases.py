"""Phrases the proofreader knows, as pieces of expressions that ignore capitals.

Apostrophes are « ’ » and spaces ordinary here.
"""

from generator.language.french.wordlist import wordlist

PLEONASMS = (
    r"récemment\b[^.;!?]{0,80}\b(?:vient|viennent) (?:de|d’\w+)",
    r"(?:vient|viennent) (?:de|d’)[^.;!?]{0,60} récemment",
    "au jour d’aujourd’hui",
    "voire même",
    "mais cependant",
    "mais néanmoins",
    "car en effet",
    "et puis ensuite",
    "comme par exemple",
    r"(?:collabor\w+|coopér\w+) ensemble",
    r"(?:s’)?entraid\w+ mutuellement",
    r"réuni\w* ensemble",
    r"prévoi\w* (?:à l’avance|d’avance)",
    r"prévu\w* (?:à l’avance|d’avance)",
    r"(?:est|sont) actuellement en cours",
    r"actuellement en cours",
    "bref résumé",
    "premières? priorités?",
    "monopole exclusif",
    "perspectives? d’avenir",
    "prévisions? futures?",
    r"répét\w+ (?:encore|à nouveau)",
    "opportunité à saisir",
    "tout à fait unique",
    r"double alternative",
)

# Of each phrase above a word that is seldom elsewhere.
PLEONASM_WORDS = wordlist(
    """
    récemment aujourd voire cependant néanmoins effet ensuite exemple ensemble mutuellement
    avance cours résumé priorité priorités monopole perspective perspectives prévision
    prévisions nouveau encore opportunité unique alternative
    """
)

RELATIVE = (
    "hier(?: matin| soir)?",
    "avant-hier",
    "après-demain",
    "demain (?:matin|soir|à)",
    "ce (?:matin|soir|jour|mois-ci)",
    "cet après-midi",
    r"la (?:semaine|saison) (?:dernière|passée|prochaine)",
    r"le (?:mois|trimestre|semestre) (?:dernier|passé|prochain)",
    r"l’(?:an (?:dernier|passé|prochain)|année (?:dernière|passée|prochaine))",
    r"l’été (?:dernier|prochain)",
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) (?:dernier|prochain)",
    r"ces derni(?:ers jours|ères semaines|ers mois)",
    r"cette (?:année|semaine)",
    r"depuis (?:bientôt|près d[e’]|presque) ?(?:un|une|deux|trois|quatre|cinq|dix|vingt|\d+) "
    r"(?:ans?|mois|semaines)",
    r"il y a (?:un|une|deux|trois|quatre|cinq|six|dix|quelques|\d+) (?:ans?|mois|semaines|jours)",
    r"dans (?:quelques|les prochaine?s) (?:jours|semaines|mois)",
    "d’ici quelques (?:jours|semaines|mois)",
    "tout récemment",
)

RELATIVE_WORDS = wordlist(
    """
    hier demain matin soir jour mois midi semaine saison trimestre semestre an année été lundi
    mardi mercredi jeudi vendredi samedi dimanche jours semaines ans récemment
    """
)

MISWRITTEN = {
    "celui ci": "celui-ci",
    "celle ci": "celle-ci",
    "ceux ci": "ceux-ci",
    "celles ci": "celles-ci",
    "d’ores et déja": "d’ores et déjà",
    "déja": "déjà",
    "voila": "voilà",
    "appel à projet": "appel à projets",
    "appels à projet": "appels à projets",
    "d’ores-et-déjà": "d’ores et déjà",
    "sans[ -]abris": "sans-abri",
    "c’est à dire": "c’est-à-dire",
    "vis à vis": "vis-à-vis",
    "au delà": "au-delà",
    "ci joint": "ci-joint",
    "ci jointe": "ci-jointe",
    "professionel": "professionnel",
    "professionels": "professionnels",
    "professionelle": "professionnelle",
    "dés maintenant": "dès maintenant",
    "dés lors": "dès lors",
    "mise-en-œuvre": "mise en œuvre",
    "parmis": "parmi",
    "malgrés": "malgré",
    "notemment": "notamment",
    "acceuil": "accueil",
    "acceuillir": "accueillir",
    "receuil": "recueil",
    "tout à chacun": "tout un chacun",
    "en terme de": "en termes de",
    "dans le soucis de": "dans le souci de",
    "un soucis": "un souci",
    "quelque soit": "quel que soit",
    "quelques soient": "quels que soient",
    "biensur": "bien sûr",
    "grace à": "grâce à",
    "auprés de": "auprès de",
    "aprés": "après",
    "trés": "très",
    "succés": "succès",
    "accés": "accès",
    "progrés": "progrès",
    "travailleurs-clé": "travailleurs-clés",
    "étant donnée? que": "étant donné que",
    "hauts de france": "Hauts-de-France",
    "auvergne rhône[ -]alpes": "Auvergne-Rhône-Alpes",
    "ile[ -]de[ -]france": "Île-de-France",
    "île de france": "Île-de-France",
    "nouvelle aquitaine": "Nouvelle-Aquitaine",
    "bourgogne franche[ -]comté": "Bourgogne-Franche-Comté",
    "centre[ -]val de loire": "Centre-Val de Loire",
    "provence alpes côte d’azur": "Provence-Alpes-Côte d’Azur",
    "grand-est": "Grand Est",
    "états unis": "États-Unis",
    "outre mer": "outre-mer",
}

"""Phrases the proofreader knows, as pieces of expressions that ignore capitals.

Apostrophes are « ’ » and spaces ordinary here.
"""

from generator.language.french.days import WEEKDAY
from generator.language.french.numbers import WEEKDAYS
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
    rf"(?:{WEEKDAY}) (?:dernier|prochain)",
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
    hier demain matin soir jour mois midi semaine saison trimestre semestre an année été
    jours semaines ans récemment
    """
) | {*WEEKDAYS}

# Written with hyphens in whatever sense: « peut-être » and « bien-être » are two words as well.
HYPHENATED = (
    *wordlist(
        """
        celui-ci celle-ci ceux-ci celles-ci celui-là celle-là ceux-là celles-là c’est-à-dire
        vis-à-vis au-delà au-dessus au-dessous ci-joint ci-jointe ci-joints ci-jointes ci-dessous
        ci-dessus ci-contre ci-après rez-de-chaussée rendez-vous porte-parole outre-mer week-end
        week-ends pique-nique pique-niques demi-finale demi-finales demi-journée demi-journées
        demi-heure demi-siècle demi-tarif mi-temps mi-parcours mi-journée semi-marathon
        sous-préfecture sous-préfet sous-préfète vice-président vice-présidente vice-présidents
        vice-présidentes vice-présidence vice-champion vice-championne plus-value plus-values
        avant-hier avant-première avant-premières avant-goût chef-lieu chefs-lieux
        chef-d’œuvre chefs-d’œuvre arc-en-ciel quelques-uns quelques-unes États-Unis Île-de-France
        Hauts-de-France Auvergne-Rhône-Alpes Nouvelle-Aquitaine Bourgogne-Franche-Comté
        """
    ),
    "Centre-Val de Loire",
    "Provence-Alpes-Côte d’Azur",
)

# Made of right words, or nothing like what is meant: a dictionary would not tell.
MISWRITTEN = {
    "voila": "voilà",
    "appel à projet": "appel à projets",
    "appels à projet": "appels à projets",
    "d’ores-et-déjà": "d’ores et déjà",
    "sans[ -]abris": "sans-abri",
    "dés maintenant": "dès maintenant",
    "dés lors": "dès lors",
    "mise-en-œuvre": "mise en œuvre",
    "tout à chacun": "tout un chacun",
    "en terme de": "en termes de",
    "dans le soucis de": "dans le souci de",
    "un soucis": "un souci",
    "quelque soit": "quel que soit",
    "quelques soient": "quels que soient",
    "biensur": "bien sûr",
    "travailleurs-clé": "travailleurs-clés",
    "étant donnée que": "étant donné que",
    "ile[ -]de[ -]france": "Île-de-France",
    "grand-est": "Grand Est",
    "portes-ouvertes": "portes ouvertes",
    "porte-paroles": "porte-parole",
    "table-ronde": "table ronde",
    "tables-rondes": "tables rondes",
    "voir même": "voire",
    "appellé": "appelé",
    "appellés": "appelés",
    "appellée": "appelée",
    "appellées": "appelées",
    "investissont": "investissons",
    "connections": "connexions",
    "rénumération": "rémunération",
    "pécunier": "pécuniaire",
    "millions d’€": "millions d’euros",
    "milliards d’€": "milliards d’euros",
    "M d’€": "M€",
}

# Official style, and English words that have a French one. Written as expressions.
PREFERRED = {
    "au final": "finalement",
    "de par": "par",
    "malgré que": "bien que",
    "solutionner": "résoudre",
    "se rappeler de": "se rappeler",
    "newsletter": "lettre d’information",
    "newsletters": "lettres d’information",
    "news-letter": "lettre d’information",
    "process": "procédé",
    "en live": "en direct",
    "challenge": "défi",
    "challenges": "défis",
    "deadline": "date limite",
    "feedback": "retour",
    "feedbacks": "retours",
    "workshop": "atelier",
    "workshops": "ateliers",
    "brainstorming": "remue-méninges",
    "reporting": "compte rendu",
    "best practices": "bonnes pratiques",
    "save the date": "date à retenir",
    "kick-off": "lancement",
    "mailing": "envoi",
    "benchmark": "comparaison",
    "think tank": "groupe de réflexion",
    "crowdfunding": "financement participatif",
    "fake news": "fausses nouvelles",
    "hotline": "assistance téléphonique",
    "open data": "données ouvertes",
    "packaging": "emballage",
    "replay": "rediffusion",
    "roadmap": "feuille de route",
    "low[ -]cost": "à bas coût",
    "followers": "abonnés",
    "digitalisation": "numérisation",
    "digitaliser": "numériser",
    "booster": "stimuler",
    "sponsoring": "parrainage",
    "sponsor": "parrain",
    "sponsors": "parrains",
    "impacter": "toucher",
    "impacte": "touche",
    "impactent": "touchent",
    "impacté": "touché",
    "impactée": "touchée",
    "impactés": "touchés",
    "impactées": "touchées",
    "pallier à": "pallier",
    "pallier aux": "pallier les",
    "pallier au": "pallier le",
}

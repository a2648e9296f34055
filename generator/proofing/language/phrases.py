"""Turns of phrase that careful French does without, or writes otherwise.

Phrases are pieces of expressions that ignore capitals; apostrophes are « ’ » and spaces ordinary.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.language.french.days import DAY, WEEKDAY
from generator.language.french.numbers import WEEKDAYS
from generator.language.french.wordlist import wordlist
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.passages import Passage
from generator.proofing.patterns import as_written, capitalised, one_of, pattern
from generator.proofing.rules import Hit, Look, Rule


def _list(text: str) -> tuple[str, ...]:
    """Return phrases that a text parts by « ; »."""
    return tuple(" ".join(text.split()).split("; "))


def _pairs(text: str) -> dict[str, str]:
    """Return what stands behind the arrow, to write instead of expressions."""
    return dict(one.split(" → ") for one in _list(text))


# What says again what stands right before it, and that.
ENDING = "(?:e|er|ent|é|ée|és|ées|ons|ez|ant|ait|aient|era|eront)"
PLEONASMS = {
    "ensemble": rf"(?:collabor|coop[éè]r|cohabit|rassembl|regroup){ENDING}|réuni(?:r|e?s)?",
    "mutuellement": rf"entraid{ENDING}",
    "(?:à l’|d’|par )avance": rf"(?:anticip|planifi){ENDING}|prév(?:u|ue|oir|oit|oient)s?",
    "(?:à|de) nouveau": rf"(?:rép[éè]t|réitér|recommenc){ENDING}|re(?:faire|fait|dire|dit)",
    "au plus tard": rf"avant le {DAY}(?: \d{{4}})?",
    "même": "voire",
    "cependant": "mais",
    "néanmoins": "mais",
    "toutefois": "mais",
    "en effet": "car",
    "ensuite": "puis",
    "par conséquent": "donc",
    "par exemple": "comme",
    "(?:près de|à peu près)": "environ",
}

RELATIVE = (
    r"hier(?: matin| soir)?|avant-hier|après-demain|demain (?:matin|soir|à)|tout récemment"
    r"|ce (?:matin|soir|jour|mois-ci)|cet après-midi|cette (?:année|semaine)"
    rf"|(?:l[ae] (?:semaine|saison|mois|trimestre|semestre)|l’(?:an|année|été)|{WEEKDAY})"
    r" (?:derni(?:er|ère)|passée?|prochaine?)|ces derni(?:ers jours|ères semaines|ers mois)"
    r"|depuis (?:bientôt|près d[e’]|presque) ?(?:une?|deux|trois|quatre|cinq|dix|vingt|\d+)"
    r" (?:ans?|mois|semaines)"
    r"|il y a (?:un|une|deux|trois|quatre|cinq|six|dix|quelques|\d+) (?:ans?|mois|semaines|jours)"
    r"|(?:dans les prochaine?s|(?:dans|d’ici) quelques) (?:jours|semaines|mois)"
)

RELATIVE_WORDS = wordlist(
    """
    hier demain matin soir jour mois midi semaine saison trimestre semestre an année été
    jours semaines ans récemment
    """
) | {*WEEKDAYS}

# Written so in whatever sense, with these hyphens and capitals: « peut-être » and « bien-être » are
# two words as well.
ONE_FORM = _list(
    """
    celui-ci; celle-ci; ceux-ci; celles-ci; celui-là; celle-là; ceux-là; celles-là; c’est-à-dire;
    vis-à-vis; au-delà; au-dessus; au-dessous; ci-joint; ci-jointe; ci-joints; ci-jointes;
    ci-dessous; ci-dessus; ci-contre; ci-après; rez-de-chaussée; rendez-vous; porte-parole;
    outre-mer; week-end; week-ends; pique-nique; pique-niques; sous-préfecture; sous-préfet;
    sous-préfète; plus-value; plus-values; avant-hier; avant-première; avant-premières; avant-goût;
    chef-lieu; chefs-lieux; chef-d’œuvre; chefs-d’œuvre; arc-en-ciel; quelques-uns; quelques-unes;
    États-Unis; Île-de-France; Hauts-de-France; Auvergne-Rhône-Alpes; Nouvelle-Aquitaine;
    Bourgogne-Franche-Comté; Royaume-Uni; Pays-Bas; sous-traitant; sous-traitants; sous-traitance;
    sapeur-pompier; sapeurs-pompiers; main-d’œuvre; mi-parcours; mi-chemin; Centre-Val de Loire;
    Provence-Alpes-Côte d’Azur; table ronde; tables rondes; portes ouvertes; appel d’offres;
    d’ores et déjà; point de vue; Union européenne; Assemblée nationale; Moyen Âge;
    Première Guerre mondiale; Seconde Guerre mondiale
    """
)

# Of these the first word alone has its capital, or none has.
ONE_CAPITAL = _list(
    """
    Commission européenne; Parlement européen; Éducation nationale; République française;
    Premier ministre; Première ministre; Conseil constitutionnel; Journal officiel;
    Sécurité sociale; État français
    """
)

# Made of right words, or nothing like what is meant: a dictionary would not tell.
MISWRITTEN = _pairs(
    r"""
    porte-paroles → porte-parole; sc[ée]narii → scénarios; maximas → maxima; minimas → minima;
    erratas → errata; desideratas → desiderata; stimulis → stimuli; les média → les médias;
    voila → voilà; appel(s?) à projet → appel\1 à projets; appel(s?) d’offre → appel\1 d’offres;
    appel(s?) à candidature → appel\1 à candidatures;
    entre (\d[\d,]*(?: h| %| €)?) à (\d[\d,]*) → entre \1 et \2;
    en terme → en termes;
    le soucis → le souci; un soucis → un souci; les tous premiers → les tout premiers;
    mise-(à|en)-(\w+) → mise \1 \2; sans[ -]abris → sans-abri; tout à chacun → tout un chacun;
    biensur → bien sûr; travailleurs-clé → travailleurs-clés; étant donnée que → étant donné que;
    ile[ -]de[ -]france → Île-de-France; grand-est → Grand Est; appellé → appelé;
    appellés → appelés; appellée → appelée; appellées → appelées; investissont → investissons;
    connections → connexions; rénumération → rémunération; pécunier → pécuniaire;
    malgré que → bien que; se rappeler de → se rappeler; pallier à → pallier;
    pallier aux → pallier les; pallier au → pallier le; au jour d’aujourd’hui → aujourd’hui;
    quatres → quatre; eux-même → eux-mêmes; elles-même → elles-mêmes;
    en l’occurence → en l’occurrence; à l’aulne → à l’aune; aux? dépend → aux dépens;
    aux? dépends → aux dépens; au dépens → aux dépens; de part (sa|son|ses|leurs?|cette) → de par \1
    """
)

# Official style, and English words that have a French one.
PREFERRED = _pairs(
    r"""
    actuellement en cours → en cours; récemment,? ([^.;!?]{0,80}vien(?:t|nent) d(?:e|’\w+)) → \1;
    première priorité → priorité; premières priorités → priorités;
    perspectives d’avenir → perspectives; opportunité à saisir → occasion à saisir;
    tout à fait unique → unique; fai(?:t|re) sens → avoir du sens; être en capacité de → pouvoir;
    au final → finalement; de par → par; suite(?<!\w suite) à → à la suite de;
    suite(?<!\w suite) à (une?) → à la suite d’\1; suite(?<!\w suite) au → à la suite du;
    suite(?<!\w suite) aux → à la suite des; solutionner → résoudre;
    newsletter → lettre d’information; newsletters → lettres d’information;
    news-letter → lettre d’information; process → procédé; en live → en direct; challenge → défi;
    challenges → défis; deadline → date limite; feedback → retour; feedbacks → retours;
    workshop → atelier; workshops → ateliers; brainstorming → remue-méninges;
    reporting → compte rendu; best practices → bonnes pratiques; save the date → date à retenir;
    kick-off → lancement; mailing → envoi; benchmark → comparaison;
    think tank → groupe de réflexion; crowdfunding → financement participatif;
    fake news → fausses nouvelles; hotline → assistance téléphonique; open data → données ouvertes;
    packaging → emballage; replay → rediffusion; roadmap → feuille de route;
    low[ -]cost → à bas coût; followers → abonnés; digitalisation → numérisation;
    digitaliser → numériser; booster → stimuler; sponsoring → parrainage; sponsor → parrain;
    sponsors → parrains; impacter → toucher; impacté → touché; impactée → touchée;
    impactés → touchés; impactées → touchées; impacte → touche; impactent → touchent
    """
)

FORMS = {word.lower().replace("-", " "): word for word in (*ONE_FORM, *ONE_CAPITAL)}
SAID_AGAIN = lazy(rf" (?:{'|'.join(PLEONASMS)})\Z", re.IGNORECASE)
# Letters that no part of an expression goes on.
WHOLE = lazy(r"(?<![\w?|\\\[])[^\W\d_]+(?![\w(?*+|\\])")


def _words(phrases: Iterable[str]) -> tuple[str, ...]:
    """Return a whole word of each phrase, to see quickly whether one can be there."""
    return capitalised(*(max(WHOLE.findall(one.lower()), key=len) for one in phrases))


def _instead(phrases: Mapping[str, str]) -> Look[Passage]:
    """Make a look that says what to write instead of each of some phrases."""

    def better(match: re.Match[str]) -> str:
        found = ((re.fullmatch(old, match[0], re.I), now) for old, now in phrases.items())
        return as_written(match[0], next(typed.expand(now) for typed, now in found if typed))

    def expression() -> str:
        return rf"(?<![\w-])(?i:{one_of(sorted(phrases, key=len, reverse=True))})(?![\w-])"

    return pattern(expression, better=better)


def _with_spaces() -> str:
    """Return an expression for words of one form, whatever stands between their parts."""
    words = sorted(FORMS, key=len, reverse=True)
    either = one_of(word.replace(" ", "[ -]") for word in words)
    return rf"(?<![\w-])(?<!vous )(?i:{either})(?![\w’-])"


def _in_its_form(match: re.Match[str]) -> str | None:
    """Return the form with its hyphens and, in a name, its capitals."""
    typed = match[0]
    form = FORMS[typed.lower().replace("-", " ")]
    right = as_written(typed, form)
    if form.islower() or typed.isupper() or (form in ONE_CAPITAL and typed.islower()):
        return right if typed.count("-") != right.count("-") else None
    return right if typed != right else None


ONE_SPELLING = _instead(MISWRITTEN)
ITS_FORM = pattern(_with_spaces, better=_in_its_form)


def _miswritten(passage: Passage) -> Iterator[Hit]:
    yield from ONE_SPELLING(passage)
    yield from ITS_FORM(passage)


RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG032",
        message=_("« {text} » says the same thing twice."),
        hint=_("« {better} » is enough."),
        why=_("« Collaborer » is to work together, « voire » and « même » mean the same."),
        source="Académie",
        wrong="Ils collaborent ensemble, voire même chaque jour.",
        right="Ils collaborent, ensemble ou non, voire chaque jour.",
        needs=_words(PLEONASMS),
        passage=pattern(
            "(?i:"
            + "|".join(rf"(?<![\w’-])(?:{said}) {again}" for again, said in PLEONASMS.items())
            + r")(?![\w-])",
            only=rf"(?i: (?:{'|'.join(PLEONASMS)})(?!\w))",
            better=lambda match: SAID_AGAIN.sub("", match[0]),
        ),
    ),
    Rule(
        code="LANG033",
        severity="info",
        message=_("« {text} » is true on the day of the release only."),
        hint=_("Write the date, the year or « en 2019 »."),
        why=_("Releases are read and quoted for years; a date stays true."),
        source="OQLF",
        wrong="déjà engagée depuis bientôt 1 an, la semaine dernière",
        right="engagée depuis 2018, la dernière semaine du mois",
        needs=capitalised(*RELATIVE_WORDS),
        passage=pattern(
            rf"(?<![\w’-])(?i:{RELATIVE})(?![\w-])",
        ),
    ),
    Rule(
        code="LANG035",
        message=_("« {text} » is often miswritten so."),
        why=_("The expression has one spelling, which dictionaries give."),
        source="Académie, HOUSE",
        wrong="c’est d’ores-et-déjà le cas du sans abris",
        right="c’est d’ores et déjà le cas du sans-abri, à une personne sans abri",
        needs=_words((*MISWRITTEN, *FORMS)),
        passage=_miswritten,
    ),
    Rule(
        code="LANG052",
        severity="info",
        message=_("« {text} » has a plainer or a French equivalent."),
        hint=_("For instance « {better} »."),
        why=_("Official phrases and English words keep readers at a distance."),
        source="Académie, FranceTerme",
        wrong="Au final, la newsletter a impacté les abonnés.",
        right="Finalement, la lettre d’information a touché les abonnés.",
        needs=_words(PREFERRED),
        passage=_instead(PREFERRED),
    ),
)

"""Phrases that are one word to grammar: what stands in them agrees with nothing around them."""

from collections import defaultdict
from collections.abc import Mapping

ADVERBS = """
    a fortiori|a minima|a posteriori|a priori|bouche à oreille|pour une part|
    au cas par cas|au contraire|au fur et à mesure|au maximum|au mieux|au minimum|au moins|au pire|
    au plus|au plus près|au plus tard|au plus tôt|au préalable|au quotidien|au total|avant tout|
    bel et bien|bien entendu|bien sûr|ce faisant|clé en main|clés en main|de ce fait|
    de chaque côté|de fait|de leur côté|de mieux en mieux|de moins en moins|de même|de nos jours|
    de nouveau|de part et d’autre|de plus|de plus en plus|de son côté|de suite|de temps en temps|
    de toute façon|de toute évidence|de toutes parts|du coup|du jour au lendemain|du moins|du tout|
    d’abord|d’accord|d’ailleurs|d’année en année|d’antan|d’autant|d’autant plus|d’autre part|
    d’emblée|d’entre elles|d’entre eux|d’ici|d’ici là|d’office|d’ores et déjà|d’un côté|d’une part|
    en amont|en aval|en bas|en cause|en commun|en conséquence|en continu|en cours|en direct|
    en début de|en définitive|en détail|en effet|en fin de compte|en germe|en général|en haut|
    en interne|en ligne|en main|en moins|en moyenne|en même temps|en outre|en parallèle|
    en particulier|en partie|en permanence|en place|en plein air|en plein essor|en plus|
    en premier lieu|en principe|en priorité|en présentiel|en public|en quelque sorte|en question|
    en retour|en revanche|en réalité|en résumé|en service|en soi|en somme|en sus|en tant que tel|
    en temps réel|en tout|en tout cas|en toute sécurité|en train|en tête|en vente|en vigueur|
    en vue|entre autres|et ainsi de suite|face à face|jusque là|jusqu’alors|jusqu’ici|
    jusqu’à présent|le cas échéant|là aussi|là encore|n’importe où|n’importe quand|par ailleurs|
    par an|par conséquent|par contre|par défaut|par excellence|par exemple|par la suite|
    par le biais|par là même|par mois|par nature|par rapport|par semaine|par suite|pas du tout|
    petit à petit|peu ou prou|peu à peu|plus ou moins|plus que jamais|plus tard|pour autant|
    pour finir|pour la première fois|pour le moment|pour le reste|pour leur part|pour l’essentiel|
    pour l’heure|pour l’instant|pour l’occasion|pour ma part|pour notre part|pour sa part|
    pour une fois|quand même|quant à elle|quant à elles|quant à eux|quant à lui|sans cesse|
    sans conteste|sans doute|sans faute|sans fin|sans plus attendre|sans précédent|sans relâche|
    sur le champ|sur mesure|sur place|sur rendez-vous|tant mieux|tour à tour|tout au long|
    tout au plus|tout court|tout de même|tout de suite|tout droit|tout d’abord|tout le temps|
    tout particulièrement|tout à coup|tout à fait|tout à la fois|tout à l’heure|un peu|une fois|
    une fois pour toutes|y compris|à ce jour|à ce stade|à ce titre|à cet effet|à cet égard|
    à chaque fois|à court terme|à domicile|à jour|à la baisse|à la demande|à la fois|à la hausse|
    à la place|à la suite|à leur tour|à long terme|à l’avance|à l’avenir|à l’heure actuelle|
    à l’instant|à l’inverse|à l’issue|à l’échelle|à l’époque|à mi-parcours|à moyen terme|à même|
    à nouveau|à part|à part entière|à peine|à plein temps|à plusieurs reprises|à proximité|
    à présent|à savoir|à son tour|à temps|à temps partiel|à temps plein|à terme|à titre d’exemple|
    à titre gracieux|à tout moment|à tout prix|à venir|à vie|à vrai dire|à vélo
    """

PREPOSITIONS = """
    au delà de|auprès de|autour de|avant de|compte tenu de|compte tenu des|compte tenu du|
    de façon à|de manière à|d’ici à|en lien avec|en partenariat avec|en tant que|en train de|
    en voie de|en vue de|face à|faute de|grâce à|hors de|il y a|jusqu’au|jusqu’aux|jusqu’en|
    jusqu’à|le long de|loin de|lors de|lors des|lors du|par rapport au|par rapport aux|
    par rapport à|près de|quant au|quant aux|quant à|suite à|vis-à-vis de|y a-t-il|à côté de|
    à moins de|à partir de|à partir des|à partir du|à travers
    """

CONJUNCTIONS = """
    afin de|afin que|ainsi que|alors que|au lieu que|avant que|bien que|dans la mesure où|
    de façon que|de même que|de sorte que|dès lors que|d’autant que|en sorte que|et non|
    mais aussi|mais également|non seulement|ou bien|ou encore|parce que|pendant que|pour que|
    pourvu que|sans que|si bien que|si tant est que|soit que|tandis que|tant que|à condition que|
    à mesure que|étant donné que
    """


def _by_two(kinds: Mapping[str, str]) -> Mapping[tuple[str, str], list[tuple[list[str], str]]]:
    found: defaultdict[tuple[str, str], list[tuple[list[str], str]]] = defaultdict(list)
    for kind, phrases in kinds.items():
        for phrase in " ".join(phrases.split()).replace("| ", "|").split("|"):
            first, second, *more = phrase.replace("’", "’ ").split()
            found[first, second].append((more, kind))
    for rows in found.values():
        rows.sort(key=lambda row: -len(row[0]))
    return found


LOCUTIONS = _by_two({"adverb": ADVERBS, "preposition": PREPOSITIONS, "conjunction": CONJUNCTIONS})
"""The phrases by their first two words, the longest first: the words behind, and its kind.

An elided word is one with its apostrophe.
"""

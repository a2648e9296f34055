"""Places whose article contracts in a sentence in spite of its capital: « au Havre ».

A newspaper's or a family's does not (« de Le Monde », « de Le Goff »), so that such a place must be
known, or be named as communes are: « Le Puy-en-Velay », « Le Plessis-Robinson ».
"""

import re

from generator.language.french.wordlist import wordlist
from generator.patterns import lazy


def articled(name: str) -> re.Match[str] | None:
    """Return the article « Le » or « Les » that begins the name of a place; None for another name.

    What goes on with a capital is another name: « Le Havre Seine Métropole », « Le Mans FC ».
    """
    match = ARTICLED.match(name)
    is_place = match and (match["shaped"] or match["word"] in PLACES[match[1]])
    return match if is_place else None


# As communes are named: linked to a river or a region, or of a kind that only places are.
SHAPED = (
    r"[A-ZÀ-Ý][\w-]*-(?:(?:sur|sous|en|lès|lez|les?|la|de|du|des|aux?|près)-|[dl]['’])"
    r"|(?:Bas|Bec|Bois|Bourg|Champs?|Cloître|Coudray|Fresne|Grande?s?|Haute?s?|Loges|Mesnil|Ménil"
    r"|Monts?|Morne|Petite?s?|Plessis|Plessier|Poët|Ponts?|Port|Pré|Puy|Val|Vieil|Vieux)-[A-ZÀ-Ý]"
    r"|(?:Deux|Trois|Quatre)[ -][A-ZÀ-Ý]"
)
ARTICLED = lazy(
    rf"(Les?) (?=(?P<shaped>{SHAPED})?"
    r"(?P<word>(?:(?:Deux|Trois|Quatre) )?[\w-]+)(?:['’][\w-]+)?(?![\w-]| [A-ZÀ-Ý\d]))"
)
# The communes of a thousand people or more, and places that are known beyond (INSEE, Code officiel
# géographique); not those that a newspaper, a book or a family is called as well.
PLACES = {
    "Le": wordlist(
        """
        Ban-Saint-Martin Barcarès Barp Barroux Beausset Bessat Bignon Blanc-Mesnil Bono Boulou
        Boupère Bourget Bouscat Breuil Broc Bugue Bény-Bocage Cailar Caire Cannet Cap Carbet
        Castellet Cateau-Cambrésis Cellier Chambon-Feugerolles Chesnay Chesnay-Rocquencourt Cheylard
        Cheylas Châtelard Conquet Corbier Coteau Coudray Crest Creusot Croisic Crotoy Crès Dorat
        Doulieu Drennec Faou Faouët Fauga Fenouiller Fleix Folgoët Fousseret Fœil Garric
        Genest-Saint-Isle Gosier Gâvre Haillan Havre Hohwald Houlme Kremlin Kremlin-Bicêtre Lamentin
        Landreau Lardin-Saint-Lazare Lavandou Locle Loroux-Bottereau Louroux-Béconnais Luart Luc
        Lude Malesherbois Mans Marigot Merlerault Meux Molay-Littry Monastier-Pin-Moriès Monêtier
        Moule Muy Mérévillois Neubourg Noirmont Pallet Pecq Pellerin Perrey Perréon Perthus Pertre
        Pian-Médoc Pirée Pizou Poinçonnet Pontet Porge Port Portel Pouget Pouliguen Pouzin Pradet
        Puy Pêchereau Quesnoy Raincy Relecq-Kerhuon Reposoir Rheu Roc-Saint-André Roeulx Rouget-Pers
        Rouret Rove Russey Rœulx Soler Sourn Taillan-Médoc Tallud Tampon Teich Teil Teilleul Theil
        Thillay Thillot Tholonet Tholy Thor Thoronet Thou Tignet Touquet Touquet-Paris-Plage Touvet
        Trait Tronchet Tréport Trévoux Vauclin Vaudreuil Vernet Versoud Vigan Vigen Vésinet
        """
    ),
    "Les": wordlist(
        """
        Abrets Abymes Achards Aldudes Allues Ancizes-Comps Andelys Angles Arcs Auxons Avenières
        Avirons Baux Belleville Bordes Breuleux Brouzils Bréviaires Carroz Contamines
        Contamines-Montjoie Damps Diablerets Epesses Essarts Eyzies Fins Fourgs Gets Gonds Herbiers
        Houches Issambres Karellis Landes-Genusson Lilas Magnils-Reigniers Matelles Mathes Menuires
        Molières Montils Mosses Mureaux Mées Orres Pennes-Mirabeau Pieux Riceys Rousses Saintes
        Saintes-Maries Saisies Septvallons Sorinières Trois-Îlets Ulis Vans Villettes Échelles
        """
    ),
}

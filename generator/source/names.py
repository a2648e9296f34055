"""The names of fields, and what people who think in French call them.

Staff write « lieu: » for « place: », paste invisible characters, or leave a colon out: these
tables tell which field they mean.
"""

import re
from collections.abc import Iterable

from generator.findings import nearest
from generator.language.letters import fold

# One field a line, with its French names, without accents, spaces or capitals.
_CALLED = """
title titre
subtitle soustitre
notice avertissement mention
place lieu ville
date jour
partners partenaires partenaire emetteurs
agreement accord convention
event evenement manifestation
appointment nomination
lead chapeau chapo accroche
body corps contenu texte
notes note
about apropos presentation
links liens lien
contacts contact contactpresse
state etat statut
embargo
kind type nature
signed signe signature
period periode duree
signatories signataires signataire
witnesses temoins temoin
name nom
time heure horaire
person personne
replaces remplace
heading intertitre soustitre
list liste puces
commitments engagements engagement
quote citation verbatim
figures chiffres
table tableau
agenda programme deroule
image photo
callout encadre
text texte paragraphe
intro introduction chapeau
by par auteur de
verb verbe
attribution
source
value valeur
label libelle
detail
was avant
change evolution variation
press presse
alt alternative
caption legende
credit
url adresse lien
target cible objectif
until jusqua fin echeance
from depuis debut
acronym sigle
short court nomcourt
gender genre sexe
website site siteweb siteinternet
accounts comptes reseaux reseauxsociaux
logo
people personnes gens
facts faits donnees
more plus
family nomdefamille
honorific civilite
mandates mandats mandat
mandate mandat
of de organisme
decorative decoratif decorative
role fonction titre
remit delegation
announced annonce
items elements
service
office bureau
agency agence
phone telephone tel portable
email courriel mail adresse
address adresse
level niveau
"""
_ROWS = tuple(tuple(line.split()) for line in _CALLED.strip().split("\n"))
FIELDS = frozenset(row[0] for row in _ROWS)
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


def meant(key: str, known: Iterable[str]) -> str | None:
    """Return the field among those known here that somebody means, None when it cannot be told."""
    known = tuple(known)
    bare = _bare(key)
    return next((row[0] for row in _ROWS if bare in row and row[0] in known), None) or nearest(
        INVISIBLE.sub("", key), known
    )


def _bare(key: str) -> str:
    """Return the letters of a name, small and without accents."""
    return re.sub(r"[^a-z]", "", fold(key))

"""What press releases count: before these a number of four figures is a quantity, not a year."""

# Each is half of an expression: « logements? » is « logement » or « logements ».
WORDS = """
logements? habitants? habitations? salariée?s? euros? personnes? communes? entreprises?
collaborateurs? collaboratrices? aides? réservations? emplois? élèves? étudiante?s? apprentie?s?
alternants? alternantes? jeunes ménages? familles? foyers? agents? élue?s? adhérents?
adhérentes? bénéficiaires? locataires? propriétaires? bailleurs? visiteurs? participants?
participantes? bénévoles? associations? hectares? kilomètres? mètres? tonnes? places? lits?
chambres? véhicules? vélos? arbres? dossiers? demandes? prêts? projets? chantiers? exposants?
spectateurs? voyageurs? passagers? patients? usagers? clients? collégiens? lycéens? enfants?
femmes? hommes? citoyens? nuitées? heures? kilos? litres? exploitations? exploitants? commerces?
commerçants? signatures? signataires? retraités? actifs postes? recrutements? créations?
rénovations? constructions? appartements? maisons? parcelles? bornes? exemplaires? repas
copropriétés? interventions? contrats? stagiaires? formations? invités professionnels soignants
chercheurs? scientifiques sportifs licenciés coureurs? coureuses? abonnée?s? doses? visites?
entrées? billets? téléchargements? donneurs? donateurs? supporters? athlètes? artistes? œuvres?
livres? festivaliers? votants électeurs? électrices? voix enseignante?s? médecins? infirmiers?
infirmières? touristes? établissements? sociétés? vaccinations? injections? trajets?
"""
# « 2300 nouveaux logements »: adjectives that stand before the noun.
BEFORE = r"nouve(?:au|aux|l|lle|lles)|jeunes|petite?s|grande?s|premi(?:er|ère)s"
COUNTED = rf"(?:(?:{BEFORE})[ \u00a0\u202f])?(?:{'|'.join(WORDS.split())})(?!\w)"

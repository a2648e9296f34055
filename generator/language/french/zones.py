"""The French names of places whose zone is called otherwise: Unicode CLDR 47, articles added.

Overseas, neighbours, capitals: any other zone has its own name.
"""

from generator.language.terms import table

PLACES = table(
    """
    Africa/Addis_Ababa: Addis-Abeba; Africa/Algiers: Alger; Africa/Cairo: Le Caire;
    Africa/Lome: Lomé; Africa/Ndjamena: N'Djamena; America/Dominica: la Dominique;
    America/Havana: La Havane; America/Mexico_City: Mexico;
    America/Miquelon: Saint-Pierre-et-Miquelon; America/Port_of_Spain: Port-d'Espagne;
    America/Sao_Paulo: São Paulo; America/St_Barthelemy: Saint-Barthélemy;
    America/St_Lucia: Sainte-Lucie; Asia/Baghdad: Bagdad; Asia/Beirut: Beyrouth;
    Asia/Damascus: Damas; Asia/Dubai: Dubaï; Asia/Ho_Chi_Minh: Hô-Chi-Minh-Ville;
    Asia/Jerusalem: Jérusalem; Asia/Kolkata: Calcutta; Asia/Kuwait: Koweït; Asia/Riyadh: Riyad;
    Asia/Seoul: Séoul; Asia/Singapore: Singapour; Asia/Tbilisi: Tbilissi; Asia/Tehran: Téhéran;
    Asia/Yerevan: Erevan; Etc/UTC: le temps universel; Europe/Andorra: Andorre;
    Europe/Athens: Athènes; Europe/Brussels: Bruxelles; Europe/Bucharest: Bucarest;
    Europe/Copenhagen: Copenhague; Europe/Kyiv: Kiev; Europe/Lisbon: Lisbonne;
    Europe/London: Londres; Europe/Malta: Malte; Europe/Moscow: Moscou; Europe/Vatican: le Vatican;
    Europe/Vienna: Vienne; Europe/Warsaw: Varsovie; Indian/Comoro: les Comores;
    Indian/Mauritius: Maurice; Indian/Reunion: La Réunion; Pacific/Gambier: les Gambier;
    Pacific/Marquesas: les Marquises; Pacific/Noumea: Nouméa; UTC: le temps universel
    """
)

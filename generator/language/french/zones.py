"""The French names of places whose zone is called otherwise: Unicode CLDR 47, articles added.

Any other zone has its own name.
"""

from generator.language.terms import table

PLACES = table(
    """
    Africa/Addis_Ababa: Addis-Abeba; Africa/Algiers: Alger; Africa/Cairo: Le Caire;
    Africa/El_Aaiun: Laâyoune; Africa/Lome: Lomé; Africa/Mogadishu: Mogadiscio;
    Africa/Ndjamena: N'Djamena; Africa/Sao_Tome: São Tomé; America/Asuncion: Asunción;
    America/Barbados: la Barbade; America/Cancun: Cancún; America/Curacao: Curaçao;
    America/Dominica: la Dominique; America/Grenada: la Grenade; America/Havana: La Havane;
    America/Jamaica: la Jamaïque; America/Mexico_City: Mexico;
    America/Miquelon: Saint-Pierre-et-Miquelon; America/Port_of_Spain: Port-d'Espagne;
    America/Puerto_Rico: Porto Rico; America/Sao_Paulo: São Paulo;
    America/St_Barthelemy: Saint-Barthélemy; America/St_Johns: Saint-Jean de Terre-Neuve;
    America/St_Kitts: Saint-Christophe; America/St_Lucia: Sainte-Lucie;
    America/St_Thomas: Saint-Thomas; America/St_Vincent: Saint-Vincent; Asia/Ashgabat: Achgabat;
    Asia/Baghdad: Bagdad; Asia/Bahrain: Bahreïn; Asia/Baku: Bakou; Asia/Beirut: Beyrouth;
    Asia/Bishkek: Bichkek; Asia/Calcutta: Calcutta; Asia/Damascus: Damas; Asia/Dhaka: Dacca;
    Asia/Dubai: Dubaï; Asia/Dushanbe: Douchanbé; Asia/Ho_Chi_Minh: Hô-Chi-Minh-Ville;
    Asia/Jerusalem: Jérusalem; Asia/Kabul: Kaboul; Asia/Kathmandu: Katmandou;
    Asia/Katmandu: Katmandou; Asia/Kolkata: Calcutta; Asia/Kuwait: Koweït; Asia/Macau: Macao;
    Asia/Makassar: Macassar; Asia/Manila: Manille; Asia/Muscat: Mascate; Asia/Nicosia: Nicosie;
    Asia/Riyadh: Riyad; Asia/Saigon: Hô-Chi-Minh-Ville; Asia/Seoul: Séoul;
    Asia/Singapore: Singapour; Asia/Tashkent: Tachkent; Asia/Tbilisi: Tbilissi;
    Asia/Tehran: Téhéran; Asia/Thimphu: Thimphou; Asia/Ulaanbaatar: Oulan-Bator;
    Asia/Yangon: Rangoun; Asia/Yekaterinburg: Iekaterinbourg; Asia/Yerevan: Erevan;
    Atlantic/Azores: les Açores; Atlantic/Bermuda: les Bermudes; Atlantic/Canary: les Canaries;
    Atlantic/Cape_Verde: le Cap-Vert; Atlantic/Faroe: les Féroé; Atlantic/Madeira: Madère;
    Atlantic/South_Georgia: Géorgie du Sud; Atlantic/St_Helena: Sainte-Hélène; Etc/GMT: Greenwich;
    Etc/UTC: le temps universel; Europe/Andorra: Andorre; Europe/Athens: Athènes;
    Europe/Brussels: Bruxelles; Europe/Bucharest: Bucarest; Europe/Copenhagen: Copenhague;
    Europe/Guernsey: Guernesey; Europe/Isle_of_Man: l'île de Man; Europe/Kyiv: Kiev;
    Europe/Lisbon: Lisbonne; Europe/London: Londres; Europe/Malta: Malte; Europe/Moscow: Moscou;
    Europe/San_Marino: Saint-Marin; Europe/Vatican: le Vatican; Europe/Vienna: Vienne;
    Europe/Warsaw: Varsovie; GMT: Greenwich; Indian/Christmas: l'île Christmas;
    Indian/Cocos: les Cocos; Indian/Comoro: les Comores; Indian/Maldives: les Maldives;
    Indian/Mauritius: Maurice; Indian/Reunion: La Réunion; Pacific/Easter: l'île de Pâques;
    Pacific/Fiji: les Fidji; Pacific/Galapagos: les Galapagos; Pacific/Gambier: les Gambier;
    Pacific/Marquesas: les Marquises; Pacific/Noumea: Nouméa; UTC: le temps universel
    """
)

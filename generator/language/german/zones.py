"""The German names of the places whose time zones are asked for most: Europe, France overseas."""

from generator.language.terms import table

PLACES = table(
    """
    Africa/Algiers: Algier; Africa/Cairo: Kairo; Africa/Tunis: Tunis;
    America/Miquelon: Saint-Pierre und Miquelon; America/St_Barthelemy: Saint-Barthélemy;
    Asia/Jerusalem: Jerusalem; Asia/Nicosia: Nikosia; Asia/Tokyo: Tokio; Atlantic/Azores: Azoren;
    Atlantic/Canary: Kanarische Inseln; Atlantic/Faroe: Färöer; Europe/Athens: Athen;
    Europe/Belgrade: Belgrad; Europe/Brussels: Brüssel; Europe/Bucharest: Bukarest;
    Europe/Busingen: Büsingen; Europe/Copenhagen: Kopenhagen; Europe/Kyiv: Kiew;
    Europe/Lisbon: Lissabon; Europe/Luxembourg: Luxemburg; Europe/Moscow: Moskau;
    Europe/Prague: Prag; Europe/Rome: Rom; Europe/Tirane: Tirana; Europe/Vatican: Vatikan;
    Europe/Vienna: Wien; Europe/Warsaw: Warschau; Europe/Zurich: Zürich; Indian/Reunion: Réunion;
    Pacific/Gambier: Gambierinseln; Pacific/Marquesas: Marquesas; Pacific/Noumea: Nouméa
    """
)

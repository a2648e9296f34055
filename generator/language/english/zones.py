"""Say an hour with the place whose clock it is: “10 am (Paris time)”.

Time zones bear the name of a city or an island, without accents.
"""

from collections.abc import Mapping


def moment(day: str, clock: str, zone: str) -> str:
    """Write a day and an hour: “Wednesday 2 October 2019 at 10 am (Paris time)”."""
    place = PLACES.get(zone) or zone.rpartition("/")[2].replace("_", " ")
    return f"{day} at {clock} ({place} time)"


PLACES: Mapping[str, str] = {
    "Africa/Sao_Tome": "São Tomé",
    "America/Asuncion": "Asunción",
    "America/Bahia_Banderas": "Bahía de Banderas",
    "America/Cancun": "Cancún",
    "America/Ciudad_Juarez": "Ciudad Juárez",
    "America/Curacao": "Curaçao",
    "America/Lower_Princes": "Lower Prince's Quarter",
    "America/Merida": "Mérida",
    "America/Noronha": "Fernando de Noronha",
    "America/Scoresbysund": "Ittoqqortoormiit",
    "America/St_Barthelemy": "St. Barthélemy",
    "America/St_Johns": "St. John's",
    "America/St_Kitts": "St. Kitts",
    "America/St_Lucia": "St. Lucia",
    "America/St_Thomas": "St. Thomas",
    "America/St_Vincent": "St. Vincent",
    "Antarctica/Macquarie": "Macquarie Island",
    "Asia/Ho_Chi_Minh": "Ho Chi Minh City",
    "Asia/Macau": "Macao",
    "Asia/Qostanay": "Kostanay",
    "Atlantic/St_Helena": "St. Helena",
    "Australia/Lord_Howe": "Lord Howe Island",
    "Indian/Christmas": "Christmas Island",
    "Indian/Cocos": "Cocos Islands",
    "Indian/Reunion": "Réunion",
    "Pacific/Easter": "Easter Island",
    "Pacific/Norfolk": "Norfolk Island",
    "Pacific/Wake": "Wake Island",
}
"""The names that a zone's own would misspell: the exemplar cities of Unicode CLDR 47."""

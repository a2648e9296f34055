"""The places of time zones whose own name English would misspell: exemplar cities of CLDR 47."""

from collections.abc import Mapping

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

"""Say an hour with the place whose clock it is: “10 am (Paris time)”.

Time zones bear the name of a city or an island, without accents.
"""

from collections.abc import Mapping


def moment(day: str, clock: str, zone: str) -> str:
    """Write a day and an hour: “Wednesday 2 October 2019 at 10 am (Paris time)”."""
    place = PLACES.get(zone) or zone.rpartition("/")[2].replace("_", " ")
    return f"{day} at {clock} ({place} time)"


PLACES: Mapping[str, str] = {
    "America/Curacao": "Curaçao",
    "America/St_Barthelemy": "St. Barthélemy",
    "America/St_Lucia": "St. Lucia",
    "Asia/Ho_Chi_Minh": "Ho Chi Minh City",
    "Asia/Macau": "Macao",
    "Indian/Reunion": "Réunion",
}
"""Names that a zone's own would misspell, where a French press office may meet them (CLDR 47)."""

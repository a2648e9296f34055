"""The places of time zones whose own name English would misspell: exemplar cities of CLDR 47."""

from collections.abc import Mapping

PLACES: Mapping[str, str] = {
    "America/Curacao": "Curaçao",
    "America/St_Barthelemy": "St. Barthélemy",
    "America/St_Lucia": "St. Lucia",
    "Asia/Ho_Chi_Minh": "Ho Chi Minh City",
    "Asia/Macau": "Macao",
    "Indian/Reunion": "Réunion",
}
"""Names that a zone's own would misspell, where a French press office may meet them (CLDR 47)."""

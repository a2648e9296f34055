"""The codes that are no rules of the proofreader, each explained."""

from generator.codes import (
    corrections,
    fields,
    layout,
    names,
    others,
    parts,
    people,
    reading,
    styles,
    work,
)
from generator.codes.row import Code

CODES: dict[str, Code] = {
    one.code: one
    for table in (reading, layout, fields, names, people, parts, styles, others, work, corrections)
    for one in table.CODES
}

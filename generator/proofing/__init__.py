"""Everything about form, truth and completeness: findings, which never stop `render`."""

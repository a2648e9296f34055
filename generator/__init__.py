"""Turn YAML files into press releases in the house style: HTML, PDF and plain text."""

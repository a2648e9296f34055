"""What editors are told of the files that staff write: JSON Schemas, with words to hover over."""

"""How a file is read whatever is wrong with it: the parts of `generator.source.yaml`."""

"""The kinds across facts, one module each: they ask several facts together, or a list."""

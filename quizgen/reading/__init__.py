"""Floor 1: text in, located tree and findings out. Nothing here knows what a fact is."""

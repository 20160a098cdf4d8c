"""Floor 2: facts, dates, names, and the rules over a whole book. Nothing here asks a question."""

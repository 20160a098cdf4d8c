"""The Anki outlet: questions become notes, notes become a package that updates for years."""

"""Floor 5: load, ask, make the deck and the papers, write. The only door to the disk."""

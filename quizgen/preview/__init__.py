"""Extras at a deck without Anki: every card as its templates render it, and pictures of the facts."""

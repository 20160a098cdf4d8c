"""One curated file of cited facts becomes an Anki deck and a printed quiz."""

__version__ = "0.1.0"

"""English: verb phrases into question order, lists, articles, prepositions and dates in words."""

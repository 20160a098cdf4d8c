"""The recipes: what goes into each deck, where one book gives several."""

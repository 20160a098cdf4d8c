"""The kinds of questions, one module each. The table of them is ``questions/table.py``."""

"""Floor 6: options, call, print, exit code.

The modules with commands import only click: ``quizgen --help`` answers at once, and what a
command needs is imported when it runs.
"""

from quizgen.cli.app import main

__all__ = ["main"]

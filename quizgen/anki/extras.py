"""What a deck may ask of its cards beyond the usual: options to choose from, a voice on the back."""

from __future__ import annotations

from typing import NamedTuple


class Extras(NamedTuple):
    """What the cards of a deck have beyond the usual.

    ``choices``: the front offers the options of a question that has some, in their own order.
    ``speech``: the language and country (``en_GB``) in which a device reads the sentence on the
    back aloud; "" for silence.
    """

    choices: bool = False
    speech: str = ""


NONE = Extras()
"""Recall without options, and silence: the way to learn most."""

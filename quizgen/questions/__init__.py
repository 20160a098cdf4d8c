"""Floor 3: facts in, questions out. A question is plain text and logic: no HTML, no Anki, no page."""

"""Put a card on a screen as Anki does: its own body classes, its own wrapper, our style."""

from __future__ import annotations

import shutil

from playwright.sync_api import Browser, Page, Playwright

from quizgen.preview.cards import style

DESKTOP_NIGHT = "card nightMode"
ANDROID_NIGHT = "card night_mode"


def launch(playwright: Playwright) -> Browser:
    """Start the system's chromium; a sandbox inside a container is more than it can have."""
    return playwright.chromium.launch(
        executable_path=shutil.which("chromium"), args=["--no-sandbox"]
    )


def put(page: Page, *sides: str, width: int = 320, body: str = "card") -> None:
    """Show sides of cards, one below the other, each as Anki's reviewer would show it.

    Pictures stay blank: a card's own lie in Anki's folder of media.
    """
    shown = "".join(f"<section>{side}</section>" for side in sides)
    shown = shown.replace('<hr id="answer">', "<hr>").replace('src="quizgen-', 'data-name="')
    page.set_viewport_size({"width": width, "height": 700})
    page.set_content(
        f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Card</title>
<meta name="viewport" content="width=device-width"><style>{style()}</style></head>
<body class="{body}"><main id="qa"><h1 hidden>Cards</h1>{shown}</main></body></html>"""
    )

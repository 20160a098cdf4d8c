"""Cards and the preview page in a real browser. Needs a chromium: ``pytest tests/browser``."""
